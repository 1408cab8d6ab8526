import { actorOf } from '@zhengxiang/demo-county';
import { addDays, plainDate, type PlainDate } from '@zhengxiang/core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pictures } from './browser.ts';
import { choose } from './choose.ts';
import { Desk, done, lifeOf, submit } from './desk.ts';
import { faultsOf, settled } from './look.ts';

const shots = pictures('delegation');
const life = lifeOf('delegated');
const [intake, review] = [actorOf('zhengshu.intake').name, actorOf('zhengshu.review').name];

describe('授权代办（在浏览器里）', () => {
  let desk: Desk;
  let project = '';
  let today: PlainDate = plainDate('2024-04-20');
  beforeAll(async () => {
    desk = await Desk.open();
    project = `/projects/${await desk.playUntil(life, 'intake.accept')}`;
    today = addDays(life.steps.find(({ action }) => action === 'intake.accept')?.on ?? today, 1);
    desk.app.clock.setDay(today);
  });
  afterAll(() => desk?.close());

  const home = async (): Promise<Page> => {
    const page = await desk.page('/');
    const tour = page.locator('.ant-tour-close');
    await tour.click();
    return page;
  };

  it('休假的人授权；代办的人看到代谁的待办，切换过去办；记录写明两个人；撤回以后说清为什么不能再办', async () => {
    await desk.signIn('zhengshu.intake');
    const form = await desk.page('/my-settings');
    await form.getByRole('link', { name: '授权代办' }).click();
    await form.getByRole('heading', { name: '授权代办' }).waitFor();
    await settled(form);
    expect(await faultsOf(form)).toEqual([]);
    await choose(form, form.locator('.ant-form-item', { hasText: '由谁代办' }), review);
    await form.locator('#to').fill(addDays(today, 2));
    await form.locator('#to').press('Enter');
    await form.locator('#reason').fill('外出培训');
    await form.screenshot({ path: `${shots}/form.png`, fullPage: true });
    await form.getByRole('button', { name: '授权代办' }).click();
    await form.getByText('已登记，两个人都会收到消息').waitFor();
    await form.locator('[data-delegation=running]', { hasText: review }).waitFor();
    expect(await faultsOf(form)).toEqual([]);
    await form.screenshot({ path: `${shots}/given.png`, fullPage: true });
    await form.close();

    await desk.signIn('zhengshu.review');
    const deputy = await home();
    const lent = deputy.locator('[data-lent=intake]');
    await lent.waitFor();
    expect(await lent.innerText()).toContain(`代${intake}（受理岗）1 件待办`);
    expect(await faultsOf(deputy)).toEqual([]);
    await deputy.screenshot({ path: `${shots}/own-desk.png`, fullPage: true });
    await lent.getByRole('button', { name: '切换到这个岗位代办' }).click();
    await deputy.getByRole('heading', { name: `代${intake}的待办` }).waitFor();
    const row = deputy.locator('[data-todo="intake.accept"]');
    expect(await row.innerText()).toContain(`代${intake}`);
    expect(await deputy.locator('.top-bar .ant-select').first().innerText()).toContain(`代${intake}：`);
    await deputy.screenshot({ path: `${shots}/lent-desk.png`, fullPage: true });

    await deputy.goto(`${desk.base}${project}/acts/intake.accept`);
    await deputy.locator('[data-form="intake.accept"]').waitFor();
    await submit(deputy);
    await done(deputy);
    await deputy.locator('[role=tab]', { hasText: '全过程记录' }).click();
    const told = deputy.locator('[data-history]');
    await told.waitFor();
    expect(await told.innerText()).toContain(`${review}（受${intake}委托）`);
    await deputy.screenshot({ path: `${shots}/history.png`, fullPage: true });

    const [own] = (await desk.player.send('zhengshu.intake', 'GET', '/api/delegations'))
      .json<{
        delegations: { id: string; state: string }[];
      }>()
      .delegations.filter(({ state }) => state === 'running');
    await desk.player.send('zhengshu.intake', 'POST', `/api/delegations/${own?.id ?? ''}/withdrawal`, {
      reason: '提前回来',
    });
    await deputy.getByRole('link', { name: '工作台' }).click();
    await deputy.getByText(`${intake}对您的授权代办已经撤回`).first().waitFor();
    await deputy.getByRole('dialog', { name: '这个岗位已经不能办理，请重新登录' }).waitFor();
    await deputy.screenshot({ path: `${shots}/withdrawn.png`, fullPage: true });
  });
});
