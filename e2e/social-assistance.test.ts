import { socialAssistance } from '@zhengxiang/law-dongyuan-2020/scenarios';
import type { ProjectView } from '@zhengxiang/application/contract';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fileURLToPath } from 'node:url';
import { installTestCounty } from '../packages/server/src/testing/install-county.ts';
import { openTestServer, type TestServer } from '../packages/server/src/testing/test-server.ts';
import { BrowserPlayer } from './browser-player.ts';
import { launchBrowser, pictures } from './browser.ts';

describe('136 万元社会救助平台的一生（在浏览器里）', () => {
  let app: TestServer;
  let browser: Browser;
  let base = '';
  beforeAll(async () => {
    app = await openTestServer(fileURLToPath(new URL('../packages/web/dist', import.meta.url)));
    await installTestCounty(app.database.db, app.clock.now());
    base = await app.server.listen({ host: '127.0.0.1', port: 0 });
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await app?.close();
  });

  it('从年度清单、签批、补正、评审到采购、建设、验收、付款和评价，全部在页面上办完', async () => {
    const player = new BrowserPlayer(browser, app, base);
    const steps = socialAssistance.steps.filter((step) => step.expect.kind === 'accepted');
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
    expect(await page.locator('.stepper li[data-state=done]').count()).toBe(4);
    const text = await page.locator('#content').innerText();
    expect(text).toContain('社会救助一体化信息平台');
    // Declared, approved after the cut of 6 万元, contracted 4 % below the budget and paid to the last 分.
    for (const amount of ['136.00', '130.00', '124.80']) expect(text).toContain(amount);
    const { facts } = (await (
      await page.request.get(`${base}/api/projects/${player.idOf(socialAssistance, 'main')}`)
    ).json()) as ProjectView;
    const paid = facts.payments.reduce((total, one) => total + one.amount, 0);
    expect(paid).toBe(facts.contracts.reduce((total, one) => total + one.price, 0));
    expect(facts.oversight.evaluations).toHaveLength(1);
    await page.locator('[role=tab]', { hasText: '全过程记录' }).click();
    await page.locator('[data-history]').first().waitFor();
    await page.screenshot({ path: `${pictures('social-assistance')}/end.png`, fullPage: true });
  }, 1_200_000);
});
