import { actions, stageNames } from '@zhengxiang/core';
import { lives } from '@zhengxiang/law-dongyuan-2020/scenarios';
import type { Browser } from 'playwright-core';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { installTestCounty } from '../packages/server/src/testing/install-county.ts';
import { openTestServer, type TestServer } from '../packages/server/src/testing/test-server.ts';
import { BrowserPlayer } from './browser-player.ts';
import { launchBrowser, pictures } from './browser.ts';

/** Beside the 136 万元 life: a small project that is only filed, and the bureau's own project, reviewed by a third party. */
const played = lives.filter(({ id }) => ['software-filing-49-99', 'bureau-own'].includes(id));

describe('备案项目和政数局自建项目的一生（在浏览器里）', () => {
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

  it.each(played.map((life) => [life.title, life] as const))(
    '%s',
    async (_title, life) => {
      const player = new BrowserPlayer(browser, app, base);
      const steps = life.steps.filter((step) => step.expect.kind === 'accepted');
      for (const step of steps) {
        try {
          await player.play(life, step);
        } catch (error) {
          const page = await player.pageOf(step.by);
          await page.screenshot({ path: `${pictures('lives')}/${life.id}.png`, fullPage: true });
          throw new Error(`${step.on} ${step.by} ${step.action}`, { cause: error });
        }
      }
      const clerk = steps.find((step) => step.caseKey === 'main')?.by ?? '';
      const page = await player.pageOf(clerk);
      await page.goto(`${base}/projects/${player.idOf(life, 'main')}`);
      await page.locator('.page-title, h1').first().waitFor();
      expect(await page.locator('#content').innerText()).toContain(stageNames[life.ends]);
      await page.locator('[role=tab]', { hasText: '全过程记录' }).click();
      const history = page.locator('[data-history]');
      await history.waitFor();
      const told = await history.innerText();
      const mine = steps.filter((step) => step.caseKey === 'main');
      expect(mine.filter((step) => !told.includes(actions[step.action].title)).map((step) => step.action)).toEqual([]);
      expect(Number(await history.getAttribute('data-history'))).toBe(mine.length);
      await player.close();
    },
    600_000,
  );
});
