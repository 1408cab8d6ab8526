import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Locator } from 'playwright-core';
import { choose } from './choose.ts';
import { Desk, lifeOf } from './desk.ts';
import { pictures } from './browser.ts';
import { faultsOf, settled } from './look.ts';

const heir = '东源县发展和改革局';

describe('单位合并：预览，登记，承接单位接着办（在浏览器里）', () => {
  let desk: Desk;
  let project = '';
  const life = lifeOf('postponed');

  beforeAll(async () => {
    desk = await Desk.open();
    project = await desk.playUntil(life, 'review.convene');
  });
  afterAll(async () => {
    await desk?.close();
  });

  const item = (scope: Locator, label: string): Locator => scope.locator('.ant-form-item', { hasText: label }).first();

  it('管理员按文件登记；没有预览过的不能登记', async () => {
    await desk.signIn('zhengshu.administrator');
    const page = await desk.page('/administration?tab=organisations');
    await settled(page);
    await page.getByRole('button', { name: '新建单位' }).click();
    const dialog = page.getByRole('dialog', { name: '新建单位' });
    await item(dialog, '单位名称').locator('input').fill(heir);
    await item(dialog, '简称').locator('input').fill('发改局');
    await dialog.getByRole('button', { name: '保存' }).click();
    await dialog.waitFor({ state: 'hidden' });

    await page.getByRole('button', { name: '登记单位变动' }).click();
    const form = page.locator('form', { hasText: '变动的单位' });
    await form.getByRole('radio', { name: '合并、并入' }).click();
    await choose(page, item(form, '变动的单位'), '东源县统计局');
    await choose(page, item(form, '合并后的单位'), heir);
    await form.locator('input[type=date]').fill(life.steps[0]?.on ?? '');
    await item(form, '依据文件').locator('input').fill('东机编〔2024〕3号');
    await item(form, '说明').locator('textarea').fill('机构改革');
    expect(await page.getByRole('button', { name: '登记', exact: true }).count()).toBe(0);
    await form.getByRole('button', { name: '预览' }).click();
    await page.getByRole('heading', { name: '预览' }).waitFor();
    await page.getByRole('cell', { name: heir }).first().waitFor();
    await page.screenshot({ path: `${pictures('organisations')}/preview.png`, fullPage: true });
    expect(await faultsOf(page)).toEqual([]);
    // Something else has been typed since: what was looked at no longer holds.
    await item(form, '说明').locator('textarea').fill('机构改革，职能并入');
    expect(await page.getByRole('button', { name: '登记', exact: true }).count()).toBe(0);
    await form.getByRole('button', { name: '预览' }).click();
    await page.getByRole('button', { name: '登记', exact: true }).click();
    await page.getByRole('button', { name: '更正第 1 号' }).waitFor();
    expect(await page.locator('.succession').innerText()).toContain('承接自：东源县统计局');
    await page.screenshot({ path: `${pictures('organisations')}/register.png`, fullPage: true });
    expect(await faultsOf(page)).toEqual([]);
    await page.close();
  });

  it('原单位的人到承接单位办下去，办理记录写着变动和文件', async () => {
    await desk.signIn('tongji.clerk');
    const page = await desk.page(`/projects/${project}`);
    await settled(page);
    expect(await page.locator('main, body').first().innerText()).toContain(heir);
    const facts = await desk.factsAt(page);
    expect([facts.origin.owner.name, facts.formerOwners.map(({ owner }) => owner.name)]).toEqual([
      heir,
      ['东源县统计局'],
    ]);
    await page.goto(`${desk.base}/projects/${project}?tab=history`);
    await settled(page);
    await page.screenshot({ path: `${pictures('organisations')}/history.png`, fullPage: true });
    expect(await page.locator('body').innerText()).toContain('建设单位变动');
  });
});
