import { socialAssistance } from '@zhengxiang/law-dongyuan-2020/scenarios';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fileURLToPath } from 'node:url';
import { installCounty } from '../packages/server/src/seed/demo.ts';
import { openTestServer, type TestServer } from '../packages/server/src/testing/test-server.ts';
import { BrowserPlayer } from './browser-player.ts';
import { launchBrowser, pictures } from './browser.ts';

describe('136 万元社会救助平台的前半生（在浏览器里）', () => {
  let app: TestServer;
  let browser: Browser;
  let base = '';
  beforeAll(async () => {
    app = await openTestServer(fileURLToPath(new URL('../packages/web/dist', import.meta.url)));
    await installCounty(app.database.db, app.clock.now());
    base = await app.server.listen({ host: '127.0.0.1', port: 0 });
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await app?.close();
  });

  it('从年度清单、签批、补正、评审、批复到列入年度预算，全部在页面上办完', async () => {
    const player = new BrowserPlayer(browser, app, base);
    const accepted = socialAssistance.steps.filter((step) => step.expect.kind === 'accepted');
    const steps = accepted.slice(
      0,
      accepted.findIndex((step) => step.action === 'procurement.plan'),
    );
    for (const [index, step] of steps.entries()) {
      try {
        await player.play(socialAssistance, step);
      } catch (error) {
        await (
          await player.pageOf(step.by)
        ).screenshot({ path: `${pictures('social-assistance')}/failed.png`, fullPage: true });
        throw new Error(`#${String(index + 1)} ${step.on} ${step.by} ${step.action}`, { cause: error });
      }
    }
    const page = await player.pageOf('minzheng.clerk');
    await page.goto(`${base}/projects/${player.idOf(socialAssistance, 'main')}`);
    await page.locator('.stepper').waitFor();
    expect(await page.locator('.stepper li[data-state=done]').count()).toBe(1);
    const text = await page.locator('#content').innerText();
    expect(text).toContain('社会救助一体化信息平台');
    expect(text).toContain('130.00');
    expect(text).toContain('待登记采购计划');
    // What comes next stands on the panel, with its button.
    expect(await page.locator('[data-action="procurement.plan"]').count()).toBe(1);
    await page.screenshot({ path: `${pictures('social-assistance')}/end.png`, fullPage: true });
  });
});
