import { dongyuan2020 } from '@zhengxiang/law-dongyuan-2020';
import { procedure, stageName, titleOfAct } from '@zhengxiang/procedure';
import { lives, type Life, type Step } from '@zhengxiang/demo-county';
import type { Browser } from 'playwright-core';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HttpPlayer } from '../packages/server/src/testing/http-player.ts';
import { installTestCounty } from '../packages/server/src/testing/install-county.ts';
import { openTestServer, type TestServer } from '../packages/server/src/testing/test-server.ts';
import { BrowserPlayer } from './browser-player.ts';
import { launchBrowser, pictures } from './browser.ts';
import type { Turns } from './turns.ts';
import { Windows, yearsLong } from './windows.ts';

/** How much of a life is played on the screens; a beginning that another life shows there is played through the interface below. */
export interface Showing {
  readonly id: string;
  readonly title: string;
  /** The first turn on the screens. */
  readonly from?: (step: Step) => boolean;
  /** The last turn, where the rest would show nothing new. */
  readonly until?: (step: Step) => boolean;
  /** Tables are typed cell by cell here, and come out of a spreadsheet in the other lives. */
  readonly typed?: boolean;
  readonly turns?: Turns;
}

const lifeOf = (id: string): Life => {
  const life = lives.find((one) => one.id === id);
  if (!life) throw new Error(`no life ${id}`);
  return life;
};

/** Plays lives on the screens of one server, everybody in a window of their own, as the tests of the file that calls it. */
export const livesOnScreens = (showings: readonly Showing[]): void => {
  describe('项目的一生（在浏览器里，各方各用自己的窗口）', () => {
    let app: TestServer;
    let browser: Browser;
    let windows: Windows;
    let http: HttpPlayer;
    beforeAll(async () => {
      app = await openTestServer(fileURLToPath(new URL('../packages/web/dist', import.meta.url)), {
        sessions: yearsLong,
      });
      await installTestCounty(app.database.db, app.clock.now());
      const base = await app.server.listen({ host: '127.0.0.1', port: 0 });
      browser = await launchBrowser();
      windows = new Windows(browser, base);
      http = new HttpPlayer(app.server, (day) => app.clock.setDay(day));
    });
    afterAll(async () => {
      await browser?.close();
      await app?.close();
    });

    it.each(showings.map((showing) => [showing.title, showing] as const))(
      '%s',
      async (_title, { id, from, until, typed = false, turns = {} }) => {
        const life = lifeOf(id);
        const player = new BrowserPlayer(windows, app, !typed);
        const start = from ? life.steps.findIndex(from) : 0;
        const end = until ? life.steps.findIndex(until) + 1 : life.steps.length;
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeGreaterThan(start);
        await player.playBelow(
          http,
          life,
          life.steps.slice(0, start).filter((step) => step.expect.kind === 'accepted'),
        );
        const times = new Map<string, number>();
        for (const [index, step] of life.steps.entries()) {
          if (index < start || index >= end || step.expect.kind === 'invalid') continue;
          const time = (times.get(step.action) ?? 0) + (step.expect.kind === 'accepted' ? 1 : 0);
          times.set(step.action, time);
          try {
            if (step.expect.kind === 'refused')
              await turns.refused?.[step.action]?.(() => player.refused(life, step), player, life, step);
            else {
              await turns.before?.[`${step.action} ${String(time)}`]?.(player, life, step);
              await player.play(life, step);
              await turns.after?.[`${step.action} ${String(time)}`]?.(player, life, step);
            }
          } catch (error) {
            const page = await windows.of(step.by);
            await page.screenshot({ path: `${pictures('lives')}/${id}.png`, fullPage: true });
            throw new Error(`#${String(index)} ${step.on} ${step.by} ${step.action}`, { cause: error });
          }
        }
        await ended(player, life, life.steps.slice(0, end));
      },
      600_000,
    );

    /** Where the project stands and all that was done, as its own clerk reads it. */
    const ended = async (player: BrowserPlayer, life: Life, played: readonly Step[]): Promise<void> => {
      const mine = played.filter(({ caseKey, expect: one }) => caseKey === 'main' && one.kind === 'accepted');
      const page = await player.project(life, mine[0]?.by ?? '', '全过程记录');
      if (played.length === life.steps.length)
        expect(await page.locator('#content').innerText()).toContain(stageName({ procedure }, life.ends));
      const history = page.locator('[data-history]');
      await history.waitFor();
      const told = await history.innerText();
      expect(
        mine.filter((step) => !told.includes(titleOfAct(dongyuan2020, step.action))).map((step) => step.action),
      ).toEqual([]);
      expect(Number(await history.getAttribute('data-history'))).toBe(mine.length);
    };
  });
};
