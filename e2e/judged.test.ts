import { socialAssistance } from '@zhengxiang/demo-county';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pickSources } from '../packages/web/src/fields/pick-sources.ts';
import { pictures } from './browser.ts';
import { choose } from './choose.ts';
import { Desk, field, input, stepOf } from './desk.ts';

describe('判断不预先填好，自己填的不丢（在浏览器里）', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await Desk.open();
  });
  afterAll(() => desk?.close());

  const shot = (page: Page, name: string) => page.screenshot({ path: path.join(pictures('judged'), `${name}.png`) });

  it('造价审核打开时没有一行填着“不核减”；看过的一次说完', async () => {
    const id = await desk.playUntil(socialAssistance, 'review.recordCost');
    desk.app.clock.setDay(stepOf(socialAssistance, 'review.recordCost').on);
    await desk.signIn('zhengshu.review');
    const page = await desk.context.newPage();
    await page.goto(`${desk.base}/projects/${id}/review`);
    await page.locator('[data-room-act="review.recordCost"]').click();
    await input(page, 'lines.0.reduced').waitFor();
    expect(await input(page, 'lines.0.reduced').inputValue()).toBe('');
    const totals = page.locator('[data-cost-totals]');
    expect(await totals.innerText()).toContain('行还没有填');
    await shot(page, 'cost-empty');
    await input(page, 'lines.0.reduced').fill('1');
    await page.locator('[data-rest-uncut]').click();
    await expect.poll(() => totals.innerText()).not.toContain('行还没有填');
    expect(await input(page, 'lines.0.reduced').inputValue()).toBe('1.00');
    expect(await input(page, 'lines.1.reduced').inputValue()).toBe('0.00');
    await shot(page, 'cost-filled');
    await page.close();
  });

  it('付款换一期：自己填的金额留着，问还是不是；一点就改成新的', async () => {
    const { steps } = socialAssistance;
    const from = steps.indexOf(stepOf(socialAssistance, 'review.recordCost'));
    const to = steps.indexOf(stepOf(socialAssistance, 'payment.make'));
    await desk.play(socialAssistance, steps.slice(from, to));
    desk.app.clock.setDay(stepOf(socialAssistance, 'payment.make').on);
    await desk.signIn('caizheng.clerk');
    const page = await desk.page(`/projects/${socialAssistance.cases['main']?.id ?? ''}/acts/payment.make`);
    const amount = input(page, 'amount');
    await amount.waitFor();
    const first = await amount.inputValue();
    await amount.fill('1');
    const options = pickSources.plannedPayments(await desk.factsAt(page));
    await choose(page, field(page, 'planned'), options.find(({ label }) => label.startsWith('进度款'))?.label);
    const note = page.locator('[data-kept=amount]');
    await note.waitFor();
    expect(await amount.inputValue()).toMatch(/^1(?:\.0+)?$/u);
    await shot(page, 'payment-kept');
    await note.locator('[data-take]').click();
    await expect.poll(() => note.count()).toBe(0);
    expect(await amount.inputValue()).not.toBe(first);
    await page.close();
  });
});
