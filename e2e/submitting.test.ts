import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Desk, done, input, lifeOf, saved, submit } from './desk.ts';

describe('提交和升级（在浏览器里）', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await Desk.open();
  });
  afterAll(() => desk?.close());

  it('填到一半，表单不会自己重开；光标还在栏目里就点提交，栏目下冒出的话把按钮往下挤，这一点也算数', async () => {
    const caseId = await desk.playUntil(lifeOf('rectified'), 'payment.make');
    await desk.signIn('caizheng.clerk');
    const page = await desk.page(`/projects/${caseId}/acts/payment.make`);
    await input(page, 'amount').fill('-3');
    await saved(page);
    // The draft that was just stored comes back with the next reading of the project: the form stays the same.
    await page.locator('[data-form]').evaluate((form) => form.setAttribute('data-before', ''));
    await page.waitForTimeout(5_200);
    const read = page.waitForResponse(`${desk.base}/api/projects/${caseId}`);
    await page.evaluate(() => window.dispatchEvent(new Event('visibilitychange')));
    await (await read).finished();
    await page.waitForTimeout(500);
    expect(await page.locator('[data-form][data-before]').count()).toBe(1);
    await input(page, 'amount').focus();
    const box = await page.locator('[data-submit]').boundingBox();
    await page.mouse.move((box?.x ?? 0) + 20, (box?.y ?? 0) + 4);
    await page.mouse.down();
    await page.mouse.up();
    await page.locator('[data-unfinished]').waitFor({ timeout: 5000 });
    await page.close();
  });

  it('办成了，就不会闪一下“须改”：刚办的这一步不是表单的错', async () => {
    const caseId = await desk.playUntil(lifeOf('social-assistance-136'), 'initiation.endorse');
    await desk.signIn('minzheng.leader');
    const page = await desk.page(`/projects/${caseId}/acts/initiation.endorse`);
    await page.evaluate(() => {
      const told = new Set<string>();
      Object.assign(window, { told });
      new MutationObserver(() => {
        for (const one of document.querySelectorAll('.panel'))
          if (/处须改/u.test(one.textContent)) told.add(one.textContent);
      }).observe(document.body, { childList: true, subtree: true, characterData: true });
    });
    const opinion = page.locator('[data-form] textarea').first();
    if ((await opinion.inputValue()) === '') await opinion.fill('同意');
    await submit(page);
    await done(page);
    expect(await page.evaluate(() => [...(window as unknown as { told: Set<string> }).told])).toEqual([]);
    await page.close();
  });

  it('办结的事项再问一次：取消就什么也没办，确定才办', async () => {
    const caseId = await desk.playUntil(lifeOf('changed-twice'), 'intake.accept');
    await desk.signIn('shuiwu.clerk');
    const page = await desk.page(`/projects/${caseId}/acts/initiation.abandon`);
    await page.locator('[data-form] textarea').first().fill('改由上级统一建设');
    await submit(page);
    await page.getByText('办理后项目办结归档，不能恢复。').waitFor();
    await page.getByRole('button', { name: '再想想' }).click();
    await page.getByText('办理后项目办结归档，不能恢复。').waitFor({ state: 'hidden' });
    expect(page.url()).toContain('initiation.abandon');
    await submit(page);
    await page.getByRole('dialog').getByRole('button', { name: '放弃申报' }).click();
    await done(page);
    expect((await desk.factsAt(page)).closed?.how).toBe('abandoned');
    await page.close();
  });

  it('升级后旧页面缺了的部分：说清楚，刷新就好', async () => {
    await desk.signIn('shuiwu.clerk');
    const page = await desk.page('/papers');
    const ofLists = /assets\/annual-lists/u;
    await page.route(ofLists, (route) => route.fulfill({ status: 404, body: '' }));
    await page.locator('nav a', { hasText: '年度清单' }).click();
    await page.getByText('这一页没有载入').waitFor();
    await page.unroute(ofLists);
    await page.locator('[data-reload]').click();
    await page.locator('h1', { hasText: '年度清单' }).waitFor();
    await page.close();
  });
});
