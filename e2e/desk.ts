import type { InstalledLaw } from '@zhengxiang/application';
import type { DraftView, ProjectView, StoredFileView } from '@zhengxiang/application/contract';
import type { DocumentRef } from '@zhengxiang/core';
import type { ApplicationData } from '@zhengxiang/procedure';
import { demoPassword, lives, type Life, type Step } from '@zhengxiang/demo-county';
import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import type { APIResponse, Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { installTestCounty } from '../packages/server/src/testing/install-county.ts';
import { HttpPlayer } from '../packages/server/src/testing/http-player.ts';
import { openTestServer, type TestServer } from '../packages/server/src/testing/test-server.ts';
import { launchBrowser } from './browser.ts';
import { yearsLong } from './windows.ts';

const accepted = (life: Life, action: string): Step => {
  const found = life.steps.find((step) => step.action === action && step.expect.kind === 'accepted');
  if (!found) throw new Error(`${life.id} has no accepted ${action}`);
  return found;
};

export const lifeOf = (id: string): Life => {
  const found = lives.find((life) => life.id === id);
  if (!found) throw new Error(`no life ${id}`);
  return found;
};

/** The application that a life begins with. */
export const applicationOf = (life: Life): ApplicationData => {
  const step = accepted(life, 'initiation.prepare');
  return step.input({ seq: 0 } as never, step.on) as ApplicationData;
};

const fine = (reply: APIResponse): APIResponse => {
  if (reply.status() !== 200) throw new Error(`${reply.url()}: ${String(reply.status())}`);
  return reply;
};

/** One office with a browser: a server with the demo county's people, and others who act over HTTP meanwhile. */
export class Desk {
  private constructor(
    readonly app: TestServer,
    readonly player: HttpPlayer,
    readonly browser: Browser,
    readonly context: BrowserContext,
    readonly base: string,
  ) {}

  /** @param other screens and laws that a test has built and brings itself */
  static async open(other: { readonly webRoot?: string; readonly laws?: readonly InstalledLaw[] } = {}): Promise<Desk> {
    const webRoot = other.webRoot ?? fileURLToPath(new URL('../packages/web/dist', import.meta.url));
    // The others' acts take days; only what ends a session on purpose ends it.
    const app = await openTestServer(webRoot, { sessions: yearsLong }, undefined, other.laws);
    await installTestCounty(app.database.db, app.clock.now());
    await app.jobs.start(({ kind }) => kind === 'task.ledger-import');
    const base = await app.server.listen({ host: '127.0.0.1', port: 0 });
    const browser = await launchBrowser();
    const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'zh-CN' });
    return new Desk(app, new HttpPlayer(app.server, (day) => app.clock.setDay(day)), browser, context, base);
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.app.close();
  }

  private get headers(): { readonly origin: string } {
    return { origin: this.base };
  }

  async signIn(login: string): Promise<void> {
    const data = { login, password: demoPassword };
    fine(await this.context.request.post(`${this.base}/api/session`, { data, headers: this.headers }));
  }

  /** The session ends while the pages stay as they are. */
  async endSession(): Promise<void> {
    fine(await this.context.request.delete(`${this.base}/api/session`, { headers: this.headers }));
  }

  /** Uploads a small file of a role, as whoever is signed in. */
  async upload(role: string): Promise<DocumentRef> {
    const buffer = Buffer.from(`%PDF-1.4\n% ${role}\n%%EOF\n`);
    const multipart = { file: { name: `${role}.pdf`, mimeType: 'application/pdf', buffer } };
    const reply = await this.context.request.post(`${this.base}/api/files`, { multipart, headers: this.headers });
    const { id, name, sha256, size } = (await fine(reply).json()) as StoredFileView;
    return { id: randomUUID(), role, fileId: id, name, sha256, size };
  }

  /** A filing that lacks nothing, as a draft of whoever is signed in. Its id. */
  async begin(changes: Partial<ApplicationData> = {}): Promise<string> {
    const whole = applicationOf(lifeOf('software-filing-49-99'));
    const data = { ...whole, projectPlan: [await this.upload('projectPlan')], ...changes };
    const id = randomUUID();
    const body = { caseId: randomUUID(), action: 'initiation.prepare', data, version: 0 };
    fine(await this.context.request.put(`${this.base}/api/drafts/${id}`, { data: body, headers: this.headers }));
    return id;
  }

  async stored(draftId: string): Promise<Readonly<Record<string, unknown>>> {
    const reply = fine(await this.context.request.get(`${this.base}/api/drafts/${draftId}`));
    return ((await reply.json()) as DraftView).data as Record<string, unknown>;
  }

  /** The facts of the project whose page, or form, is open. */
  async factsAt(page: Page): Promise<ProjectView['facts']> {
    const caseId = /\/projects\/([0-9a-f-]{36})/u.exec(page.url())?.[1] ?? '';
    const reply = fine(await this.context.request.get(`${this.base}/api/projects/${caseId}`));
    return ((await reply.json()) as ProjectView).facts;
  }

  async page(place: string): Promise<Page> {
    const page = await this.context.newPage();
    page.setDefaultTimeout(40_000);
    await page.goto(`${this.base}${place}`);
    await page.locator('.page-title').first().waitFor();
    return page;
  }

  /** Others play a life up to the first accepted act of this name, without it. The id of its case. */
  async playUntil(life: Life, action: string): Promise<string> {
    await this.play(life, life.steps.slice(0, life.steps.indexOf(accepted(life, action))));
    return life.cases['main']?.id ?? '';
  }

  async play(life: Life, steps: readonly Step[]): Promise<void> {
    for (const step of steps) {
      const surprise = await this.player.play(life, step);
      if (surprise !== undefined) throw new Error(surprise);
    }
  }

  /** The steps of a life after the first accepted one of `from`, up to the first accepted one of `to` with it. */
  static between(life: Life, from: string, to: string): readonly Step[] {
    return life.steps.slice(life.steps.indexOf(accepted(life, from)) + 1, life.steps.indexOf(accepted(life, to)) + 1);
  }
}

export const stepOf = accepted;

export const field = (page: Page, place: string): Locator => page.locator(`[data-field="${place}"]`).first();
export const input = (page: Page, place: string): Locator =>
  field(page, place).locator('input:not([type=file]), textarea').first();
export const files = (page: Page, place: string): Locator => field(page, place).locator('input[type=file]');
export const saved = (page: Page): Promise<void> => page.locator('[data-saved=saved]').waitFor({ state: 'attached' });
export const submit = (page: Page): Promise<void> => page.locator('[data-submit]').click();
/** The act was taken and the page of its project is there. */
export const done = (page: Page): Promise<void> => page.waitForURL(/\/projects\/[0-9a-f-]{36}$/u);

/** The field that has the cursor. */
export const cursorAt = (page: Page): Promise<string | null | undefined> =>
  page.evaluate(() => document.activeElement?.closest('[data-field]')?.getAttribute('data-field'));

export const sideways = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Pastes as a person does: the text lies on the clipboard, the cursor is in the field, Ctrl+V. */
export const pasteInto = async (page: Page, target: Locator, text: string): Promise<void> => {
  await page.evaluate((content) => {
    const put = (event: ClipboardEvent): void => {
      event.clipboardData?.setData('text/plain', content);
      event.preventDefault();
    };
    document.addEventListener('copy', put, { once: true });
    document.execCommand('copy');
  }, text);
  await target.focus();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.press('ControlOrMeta+V');
};
