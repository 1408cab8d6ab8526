import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pictures } from '../browser.ts';
import { OldOffice } from './a-day.ts';
import { launchOldChromium } from './old-chromium.ts';

describe.each([86, 109] as const)('真的 Chromium %i', (version) => {
  let browser: Browser | undefined;
  let office: OldOffice;
  beforeAll(async () => {
    try {
      browser = await launchOldChromium(version);
    } catch (error) {
      if (process.env['CI'] === 'true') throw error;
      console.warn(`Not run on Chromium ${String(version)}: ${String(error)}`);
      return;
    }
    office = await OldOffice.open(browser);
  }, 300_000);
  afterAll(async () => {
    await office?.close();
    await browser?.close();
  });

  it('登录、填报、提交、签批', async ({ skip }) => {
    skip(browser === undefined);
    expect(browser?.version()).toMatch(new RegExp(`^${String(version)}\\.`, 'u'));
    const page = await office.submit();
    await page.screenshot({ path: `${pictures('floor')}/${String(version)}-submitted.png` });
    expect(office.faults).toEqual([]);
  });

  it('登记开工，项目的每一页都能看', async ({ skip }) => {
    skip(browser === undefined);
    const page = await office.start();
    await page.screenshot({ path: `${pictures('floor')}/${String(version)}-started.png` });
    expect(await page.locator('#content').innerText()).toContain('建设中');
    expect(office.faults).toEqual([]);
  });

  it('每个菜单都打得开', async ({ skip }) => {
    skip(browser === undefined);
    expect((await office.walk('zhengshu.leader')).length).toBeGreaterThan(5);
    expect(office.faults).toEqual([]);
  });
});
