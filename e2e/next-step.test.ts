import type { ProjectView } from '@zhengxiang/application/contract';
import { personOf } from '@zhengxiang/demo-county';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pictures } from './browser.ts';
import { applicationOf, Desk, done, input, lifeOf, submit } from './desk.ts';

const shots = pictures('next-step');

describe('下一步看得到（在浏览器里）', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await Desk.open();
  });
  afterAll(() => desk?.close());

  it('送签的表单说清下一步还办不了什么；送签后在等谁；领导看到同样的提醒；签批后是经办人的待办，写明几处', async () => {
    await desk.signIn('weijian.clerk');
    const application = applicationOf(lifeOf('already-funded'));
    const draft = await desk.begin({
      ...application,
      designFirm: undefined,
      annualLine: undefined,
      projectPlan: [await desk.upload('projectPlan')],
      necessity: [await desk.upload('necessity')],
    });
    const form = await desk.page(`/drafts/${draft}`);
    const ahead = form.locator('[data-ahead="initiation.submit"]');
    await ahead.waitFor();
    expect(await ahead.locator('[data-weight="in-principle"]').count()).toBe(2);
    expect(await form.locator('[data-clear=true]').count()).toBe(0);
    expect(await ahead.innerText()).toContain('没有的，说明理由，提交时一并申请例外');
    await form.screenshot({ path: `${shots}/form.png` });
    await submit(form);
    await done(form);
    const awaits = form.locator('[data-awaits="initiation.endorse"]');
    await awaits.waitFor();
    expect(await awaits.innerText()).toMatch(/^等东源县卫生健康局（领导岗），.+起$/u);
    const next = form.locator('[data-next=others]');
    expect(await next.innerText()).toMatch(/等东源县卫生健康局（领导岗）办理“领导签批”，.+起.*。您现在不用做什么。/u);
    // Nobody should come upon what ends the project: it stands last and folded.
    expect(await form.locator('[data-action="initiation.abandon"]').isVisible()).toBe(false);
    await form.locator('.more-acts > summary').click();
    await form.locator('.more-acts [data-action="initiation.abandon"]').waitFor();
    await form.screenshot({ path: `${shots}/after-prepare.png` });
    const project = new URL(form.url()).pathname;
    await form.close();

    const home = await desk.page('/');
    await home.locator('.ant-tour-close').click();
    await home.getByRole('row', { name: /领导签批.*东源县卫生健康局领导岗/u }).waitFor();
    await home.screenshot({ path: `${shots}/home-waiting.png` });
    await home.close();

    await desk.signIn('weijian.leader');
    const signing = await desk.page(`${project}/acts/initiation.endorse`);
    await signing.locator('[data-ahead="initiation.submit"]').waitFor();
    await signing.screenshot({ path: `${shots}/leader.png` });
    await input(signing, 'opinion').fill('同意。');
    await submit(signing);
    await done(signing);
    await signing.close();

    await desk.signIn('weijian.clerk');
    const bench = await desk.page('/');
    await bench.locator('[data-todo="initiation.submit"]', { hasText: '报请立项（有 2 处要先解决）' }).waitFor();
    await bench.screenshot({ path: `${shots}/home-stuck.png` });
    await bench.locator('[data-obstacles="initiation.submit"]').click();
    await bench.locator('[data-next=stuck]', { hasText: '由您办理“报请立项”' }).waitFor();
    const stuck = bench.locator('[data-stuck="initiation.submit"]');
    await stuck.waitFor();
    expect(await stuck.getByRole('link', { name: '说明理由，申请原则性例外' }).count()).toBe(2);
    await bench.screenshot({ path: `${shots}/stuck.png` });
    await bench.close();
  });

  it('原则上的规定，例外就在表单里申请，新申报的随表一并提出', async () => {
    await desk.signIn('weijian.clerk');
    const application = applicationOf(lifeOf('already-funded'));
    const draft = await desk.begin({
      ...application,
      designFirm: undefined,
      annualLine: undefined,
      projectPlan: [await desk.upload('projectPlan')],
      necessity: [await desk.upload('necessity')],
    });
    const form = await desk.page(`/drafts/${draft}`);
    const asking = (page: Page, rule: string) => page.locator(`[data-exception="art10.p1.i1/${rule}"]`);
    await asking(form, 'design-firm').locator('textarea').first().fill('方案由本单位自行编制，没有委托设计单位。');
    await asking(form, 'design-firm').getByText('随本表一并提出').waitFor();
    await form.screenshot({ path: `${shots}/exception.png` });
    await submit(form);
    await done(form);
    const asked = async () => (await desk.factsAt(form)).waivers.map(({ provision, reason }) => [provision, reason]);
    const first = ['art10.p1.i1/design-firm', '方案由本单位自行编制，没有委托设计单位。'];
    expect(await asked()).toEqual([first]);
    await form.close();
  });

  it('已有项目的，当场提出例外申请，表单和填的内容照样在', async () => {
    const caseId = await desk.playUntil(lifeOf('social-assistance-136'), 'acceptance.apply');
    await desk.signIn('minzheng.clerk');
    const form = await desk.page(`/projects/${caseId}/acts/acceptance.apply`);
    const asking = form.locator('[data-finding="art20.p2/supervision-report"]');
    await asking.locator('textarea').first().fill('监理单位已注销，无法出具报告。');
    await form.locator('[data-form]').evaluate((element) => element.setAttribute('data-before', ''));
    await asking.locator('[data-ask-exception]').click();
    await asking.getByText(/已经申请例外（W\d+），等待决定/u).waitFor();
    expect(await form.locator('[data-form][data-before]').count()).toBe(1);
    expect((await desk.factsAt(form)).waivers.at(-1)).toMatchObject({
      provision: 'art20.p2/supervision-report',
      reason: '监理单位已注销，无法出具报告。',
    });
    await form.close();
  });

  it('更换评审专家：只列出还没有出具意见的；不能接替的人写明原因、不能选', async () => {
    const life = lifeOf('experts-replaced');
    const caseId = await desk.playUntil(life, 'review.replaceExpert');
    await desk.signIn('zhengshu.review');
    const page = await desk.page(`/projects/${caseId}/acts/review.replaceExpert`);
    await input(page, 'expert').click();
    const options = page.locator('.ant-select-dropdown:visible .ant-select-item-option');
    await options.first().waitFor();
    expect(await options.allInnerTexts()).toEqual(['林慧敏', '黄志远']);
    await options.filter({ hasText: '黄志远' }).click();
    await page.locator('[data-field=reason] textarea').fill('因病住院，不能参加评审。');
    await input(page, 'substitute').click();
    const barred = page.locator('.ant-select-item-option-disabled:visible', { hasText: '陈启明' });
    await barred.waitFor();
    expect(await barred.innerText()).toContain('重复');
    await page.screenshot({ path: `${shots}/replace.png` });
    await page.locator('.ant-select-item-option:visible', { hasText: personOf('zhuanjia.4').name }).click();
    await submit(page);
    await done(page);
    const reply = await desk.context.request.get(`${desk.base}/api/projects/${caseId}`);
    const { facts } = (await reply.json()) as ProjectView;
    expect(facts.review.rounds.at(-1)?.left?.map(({ person, reason }) => [person.name, reason])).toEqual([
      ['黄志远', '因病住院，不能参加评审。'],
    ]);
    await page.goto(`${desk.base}/projects/${caseId}?tab=review`);
    await page.locator('[data-left=replaced]').waitFor();
    await page.screenshot({ path: `${shots}/review-tab.png`, fullPage: true });
    await page.close();
  });
});
