import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../browser.ts';
import { OldOffice } from './a-day.ts';
import { takeAway } from './newer.ts';

/** Some of what has to be gone, so that the test tests something. */
const after109 = ['Object.groupBy', 'Array.fromAsync', 'Promise.withResolvers', 'URL.canParse', 'Set.prototype.union'];
const missing: Readonly<Record<number, readonly string[]>> = {
  86: [...after109, 'AbortSignal.timeout', 'structuredClone', 'crypto.randomUUID', 'Intl.Segmenter', 'navigation'],
  109: [...after109, 'Element.prototype.setHTML'],
};

/** Chromium 86: what office systems of 2020 and 2021 carry. 109: the last for Windows 7. */
describe.each([86, 109])('没有 Chromium %i 以后才有的函数', (floor) => {
  let browser: Browser;
  let office: OldOffice;
  beforeAll(async () => {
    browser = await launchBrowser();
    office = await OldOffice.open(browser, takeAway(floor));
  });
  afterAll(async () => {
    await office?.close();
    await browser?.close();
  });

  it('登录、填报、提交、签批', async () => {
    const page = await office.submit();
    const left = await page.evaluate(
      (names) =>
        names.filter((name) => {
          let at: unknown = window;
          for (const key of name.split('.')) at = (at as Record<string, unknown> | undefined)?.[key];
          return at !== undefined;
        }),
      missing[floor] ?? [],
    );
    expect(left).toEqual([]);
    expect(office.faults).toEqual([]);
  });

  it('登记开工，项目的每一页都能看', async () => {
    const page = await office.start();
    expect(await page.locator('#content').innerText()).toContain('建设中');
    expect(office.faults).toEqual([]);
  });

  it.runIf(floor === 86)('每个菜单都打得开', async () => {
    expect((await office.walk('zhengshu.leader')).length).toBeGreaterThan(5);
    expect(office.faults).toEqual([]);
  });
});
