import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { installTestCounty } from '../../packages/server/src/testing/install-county.ts';
import { HttpPlayer } from '../../packages/server/src/testing/http-player.ts';
import { openTestServer, type TestServer } from '../../packages/server/src/testing/test-server.ts';
import { BrowserPlayer } from '../browser-player.ts';
import { lifeOf, stepOf } from '../desk.ts';
import { settled } from '../look.ts';
import { Windows, yearsLong } from '../windows.ts';

const filing = lifeOf('software-filing-49-99');
const built = lifeOf('rectified');

/** An office with some browser, old or made to look old. */
export class OldOffice {
  private constructor(
    readonly app: TestServer,
    readonly windows: Windows,
    /** What went wrong on any page, in the words of the browser. */
    readonly faults: readonly string[],
    private readonly contexts: readonly BrowserContext[],
  ) {}

  static async open(browser: Browser, before?: string): Promise<OldOffice> {
    const app = await openTestServer(fileURLToPath(new URL('../../packages/web/dist', import.meta.url)), {
      sessions: yearsLong,
    });
    await installTestCounty(app.database.db, app.clock.now());
    const base = await app.server.listen({ host: '127.0.0.1', port: 0 });
    const faults: string[] = [];
    const contexts: BrowserContext[] = [];
    const newContext: Browser['newContext'] = async (options) => {
      const context = await browser.newContext(options);
      contexts.push(context);
      if (before !== undefined) await context.addInitScript(before);
      context.on('page', (page) => page.on('pageerror', (error) => faults.push(`${page.url()}: ${error.message}`)));
      return context;
    };
    return new OldOffice(app, new Windows({ newContext }, base), faults, contexts);
  }

  async close(): Promise<void> {
    await Promise.all(this.contexts.map((context) => context.close()));
    await this.app.close();
  }

  /** Signs in, fills an application with its tables and files, submits it, and its leader endorses it. The project's page. */
  async submit(): Promise<Page> {
    const player = new BrowserPlayer(this.windows, this.app);
    await player.play(filing, stepOf(filing, 'initiation.prepare'));
    await player.play(filing, stepOf(filing, 'initiation.endorse'));
    return player.project(filing, stepOf(filing, 'initiation.prepare').by);
  }

  /** A project is played up to its building; the start is recorded on the screens. The project's page. */
  async start(): Promise<Page> {
    const step = stepOf(built, 'implementation.start');
    const player = new BrowserPlayer(this.windows, this.app);
    const http = new HttpPlayer(this.app.server, (day) => this.app.clock.setDay(day));
    const before = built.steps.slice(0, built.steps.indexOf(step));
    await player.playBelow(
      http,
      built,
      before.filter(({ expect }) => expect.kind === 'accepted'),
    );
    await player.play(built, step);
    const page = await player.project(built, step.by);
    for (const tab of await page.locator('[role=tab]').all()) {
      await tab.click();
      await settled(page);
    }
    return page;
  }

  /** Every screen of somebody's menu. Their addresses. */
  async walk(login: string): Promise<readonly string[]> {
    const page = await this.windows.of(login);
    const menu = page.locator('nav a');
    const seen: string[] = [];
    for (let place = 0; place < (await menu.count()); place += 1) {
      await menu.nth(place).click();
      await settled(page);
      seen.push(new URL(page.url()).pathname);
    }
    return seen;
  }
}
