import { actions, canonicalJson, type ActionId, type Fields, type ProjectFacts } from '@zhengxiang/core';
import type { ProjectView } from '@zhengxiang/application/contract';
import { dongyuan2020 } from '@zhengxiang/law-dongyuan-2020';
import { demoPassword, type Life, type Step } from '@zhengxiang/law-dongyuan-2020/scenarios';
import type { Browser, Page } from 'playwright-core';
import type { TestServer } from '../packages/server/src/testing/test-server.ts';
import { fillAll } from './fill.ts';

const annexes: Readonly<Record<string, Fields>> = Object.fromEntries(
  Object.values(dongyuan2020.annexForms).map((form) => [form.id, form.fields]),
);

type Answers = Readonly<Record<string, unknown>>;

/** A corrected application opens with the answers of the last version: a person changes only what is different. */
const changed = (facts: ProjectFacts | undefined, step: Step, input: Answers): Answers => {
  const before = facts?.versions.at(-1)?.data as Answers | undefined;
  if (step.action !== 'initiation.prepare' || before === undefined) return input;
  return Object.fromEntries(
    Object.entries(input).filter(
      ([key, value]) =>
        canonicalJson(before[key] ?? null) !== canonicalJson(value ?? null) &&
        !['lines', 'dataItems', 'annex1', 'annex2', 'projectPlan', 'necessity'].includes(key),
    ),
  );
};

/** Where a person lands when an act is done: the page of the case. */
const donePage = /\/(?:projects|annual-lists)\/[0-9a-f-]{36}$/u;

/** Plays a life through the screens: each person in a browser window of their own. */
export class BrowserPlayer {
  private readonly pages = new Map<string, Page>();
  /** The life's case → the id that the screens gave it. */
  private readonly ids = new Map<string, string>();

  constructor(
    private readonly browser: Browser,
    private readonly app: TestServer,
    private readonly base: string,
  ) {}

  idOf(life: Life, key: string): string {
    return this.ids.get(`${life.id}:${key}`) ?? '';
  }

  /** Closes all windows. */
  async close(): Promise<void> {
    await Promise.all([...this.pages.values()].map((page) => page.context().close()));
    this.pages.clear();
  }

  /** A window in which this person is signed in, through the sign-in page. */
  async pageOf(login: string): Promise<Page> {
    const known = this.pages.get(login);
    if (known) {
      // Months pass between two acts of a life: the session may have ended long ago.
      if (!(await known.request.get(`${this.base}/api/session`)).ok())
        await known.request.post(`${this.base}/api/session`, { data: { login, password: demoPassword } });
      return known;
    }
    const context = await this.browser.newContext({
      viewport: { width: 1366, height: 860 },
      locale: 'zh-CN',
      reducedMotion: 'reduce',
    });
    const page = await context.newPage();
    page.setDefaultTimeout(20_000);
    await page.goto(`${this.base}/sign-in`);
    await page.locator(`[data-login="${login}"]`).click();
    await page.locator('.page-title').first().waitFor();
    // The tour of the first sign-in, closed for good as a person would.
    await page.locator('.ant-tour-close').click();
    this.pages.set(login, page);
    return page;
  }

  async play(life: Life, step: Step): Promise<void> {
    this.app.clock.setDay(step.on);
    const page = await this.pageOf(step.by);
    const target = life.cases[step.caseKey];
    const key = `${life.id}:${step.caseKey}`;
    const isList = target?.kind === 'annual-list';
    const id = this.ids.get(key);
    if (id === undefined) await this.begin(page, isList);
    else await page.goto(`${this.base}/${isList ? 'annual-lists' : 'projects'}/${id}/acts/${step.action}`);
    const form = page.locator(`[data-form="${step.action}"]`);
    await form.waitFor();
    const facts = id === undefined || isList ? undefined : await this.factsOf(page, id);
    const input = step.input(facts ?? ({ seq: 0 } as never), step.on) as Readonly<Record<string, unknown>>;
    await fillAll({ page, facts, annexes }, actions[step.action].fields, changed(facts, step, input));
    await page.locator(`[data-submit="${step.action}"]`).click();
    await this.done(page, step.action);
    this.ids.set(key, page.url().split('/').at(-1) ?? '');
  }

  private async begin(page: Page, isList: boolean): Promise<void> {
    if (isList) {
      await page.goto(`${this.base}/annual-lists`);
      await page.locator('[data-begin="annual-list"]').click();
      return;
    }
    await page.goto(`${this.base}/projects/new`);
    await page.locator('.ant-radio-wrapper', { hasText: '不涉密' }).click();
    await page.locator('[data-begin="project"]').click();
  }

  /** The act is done when its page is left; a refusal on the page is told as the failure. */
  private async done(page: Page, action: ActionId): Promise<void> {
    const left = page.waitForURL(donePage).then(() => undefined);
    const refused = page
      .locator('.ant-alert-error')
      .first()
      .waitFor()
      .then(async () => page.locator('main, #content').first().innerText());
    const told = await Promise.race([left, refused]);
    refused.catch(() => undefined);
    left.catch(() => undefined);
    if (told !== undefined && !donePage.test(page.url()))
      throw new Error(`${action} was not taken:\n${told.slice(-900)}`);
  }

  private async factsOf(page: Page, id: string): Promise<ProjectFacts> {
    return ((await (await page.request.get(`${this.base}/api/projects/${id}`)).json()) as ProjectView).facts;
  }
}
