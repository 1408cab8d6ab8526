import { canonicalJson, citeText, type Fields } from '@zhengxiang/core';
import { actOf, currentApplication, titleOfAct, type ProjectFacts } from '@zhengxiang/procedure';
import type { ProjectView } from '@zhengxiang/application/contract';
import { dongyuan2020 } from '@zhengxiang/law-dongyuan-2020';
import type { Life, Step } from '@zhengxiang/demo-county';
import type { Page } from 'playwright-core';
import type { HttpPlayer } from '../packages/server/src/testing/http-player.ts';
import type { TestServer } from '../packages/server/src/testing/test-server.ts';
import { fillAll } from './fill.ts';
import type { Windows } from './windows.ts';

const annexes: Readonly<Record<string, Fields>> = Object.fromEntries(
  Object.values(dongyuan2020.annexForms).map((form) => [form.id, form.fields]),
);

type Answers = Readonly<Record<string, unknown>>;

/** An answer without what no person types: the ids of rows, and of a file all but its name. */
const asTyped = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(asTyped);
  if (typeof value !== 'object' || value === null) return value ?? null;
  const file = 'fileId' in value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key, item]) => item !== undefined && (file ? key === 'name' : key !== 'id'))
      .map(([key, item]) => [key, asTyped(item)]),
  );
};

/** A corrected application opens with the answers of the last version: a person changes only what is different. */
const changed = (facts: ProjectFacts | undefined, step: Step, input: Answers): Answers => {
  const before = (facts && currentApplication(facts)) as Answers | undefined;
  if (step.action !== 'initiation.prepare' || before === undefined) return input;
  return Object.fromEntries(
    Object.entries(input).filter(
      ([key, value]) => canonicalJson(asTyped(before[key])) !== canonicalJson(asTyped(value)),
    ),
  );
};

/** Where a person lands when an act is done: the page of the case. */
const donePage = /\/(?:projects|annual-lists)\/[0-9a-f-]{36}$/u;

/** Plays a life through the screens. */
export class BrowserPlayer {
  /** The life's case → the id that the screens gave it. */
  private readonly ids = new Map<string, string>();
  /** Who did the last thing in a case: the page that they see is what stands. */
  private readonly last = new Map<string, string>();

  constructor(
    readonly windows: Windows,
    private readonly app: TestServer,
    /** Whether tables come out of a spreadsheet or are typed cell by cell. */
    private readonly pastes = true,
  ) {}

  idOf(life: Life, key = 'main'): string {
    return this.ids.get(`${life.id}:${key}`) ?? '';
  }

  /** Plays turns that another life shows on the screens through the interface below them. */
  async playBelow(http: HttpPlayer, life: Life, steps: readonly Step[]): Promise<void> {
    for (const step of steps) {
      const surprise = await http.play(life, step);
      if (surprise !== undefined) throw new Error(surprise);
      this.ids.set(`${life.id}:${step.caseKey}`, life.cases[step.caseKey]?.id ?? '');
    }
  }

  async play(life: Life, step: Step): Promise<void> {
    const page = await this.open(life, step);
    await this.fill(page, life, step);
    await page.locator(`[data-submit="${step.action}"]`).click();
    const told = await this.outcome(page);
    if (told !== undefined) throw new Error(`${step.action} was not taken:\n${told.slice(-900)}`);
    // The address changes first: until the next screen stands, the form that was sent still does.
    const title = new RegExp(`^${titleOfAct(dongyuan2020, step.action)}$`, 'u');
    await page.locator('h1', { hasText: title }).waitFor({ state: 'detached' });
    const id = page.url().split('/').at(-1) ?? '';
    this.ids.set(`${life.id}:${step.caseKey}`, id);
    this.last.set(id, step.by);
  }

  /** The page of a project, as somebody sees it now. */
  async project(life: Life, login: string, tab?: string): Promise<Page> {
    const page = await this.windows.of(login);
    await this.windows.visit(page, `/projects/${this.idOf(life)}`);
    await page.locator('.stepper').waitFor();
    if (tab !== undefined) {
      await page.locator('[role=tab]', { hasText: tab }).click();
      await page.locator('[role=tab][aria-selected=true]', { hasText: tab }).waitFor();
    }
    return page;
  }

  /**
   * A forbidden turn, as the person who would take it meets it: in the panel 现在可以做什么 as what is not possible yet, with its
   * article; or, where only the answers are forbidden, on the filled-in form.
   */
  async refused(life: Life, step: Step): Promise<string> {
    const { expect } = step;
    if (expect.kind !== 'refused') throw new Error(`${step.action} is not forbidden`);
    this.app.clock.setDay(step.on);
    const page = await this.windows.of(step.by);
    await this.windows.visit(page, `/projects/${this.idOf(life)}`);
    const nowhere = page.getByText('没有这个内容，或者您无权查看');
    await page.locator('.stepper').or(nowhere).first().waitFor();
    // Whoever has no part in the project yet does not even learn that it exists.
    if (await nowhere.isVisible()) return nowhere.innerText();
    const panel = page.locator('aside.panel');
    const offered = panel.locator(`[data-action="${step.action}"]`);
    const blocked = panel.locator(`[data-blocked~="${step.action}"]`);
    await panel.locator('details').evaluateAll((folded) => folded.forEach((one) => one.setAttribute('open', '')));
    if ((await offered.count()) === 0) {
      const said = await blocked.innerText();
      if (!said.includes(citeText(expect.cite)))
        throw new Error(`${step.action}: ${said} does not name ${expect.cite}`);
      return said;
    }
    await offered.click();
    await page.locator(`[data-form="${step.action}"]`).waitFor();
    await this.fill(page, life, step);
    await page.locator(`[data-submit="${step.action}"]`).click();
    const told = await this.outcome(page);
    if (told === undefined) throw new Error(`${step.action} was taken`);
    const alert = await page.locator('.ant-alert-error').first().innerText();
    if (!alert.includes(citeText(expect.cite)))
      throw new Error(`${step.action}: ${alert} does not name ${expect.cite}`);
    return alert;
  }

  /** What a form shows and does not let be picked, with the reasons that it says. */
  async greyed(life: Life, step: Step): Promise<readonly string[]> {
    const page = await this.open(life, step);
    await page.locator(`[data-form="${step.action}"] .ant-select`).first().click();
    const greyed = page.locator('.ant-select-dropdown .ant-select-item-option-disabled');
    await greyed.first().waitFor();
    const said = await greyed.allInnerTexts();
    await page.keyboard.press('Escape');
    return said;
  }

  /** Opens the form of an act. */
  private async open(life: Life, step: Step): Promise<Page> {
    this.app.clock.setDay(step.on);
    const page = await this.windows.of(step.by);
    const isList = life.cases[step.caseKey]?.kind === 'annual-list';
    const id = this.ids.get(`${life.id}:${step.caseKey}`);
    const link = page.locator(`aside.panel [data-action="${step.action}"][href$="/acts/${step.action}"]`);
    if (id === undefined) await this.begin(page, isList);
    // Who has just acted goes on from the panel of the page they are on; others come by a link from elsewhere.
    else if (this.last.get(id) === step.by && page.url().endsWith(`/projects/${id}`) && (await link.isVisible()))
      await link.click();
    else await this.windows.visit(page, `/${isList ? 'annual-lists' : 'projects'}/${id}/acts/${step.action}`);
    await page.locator(`[data-form="${step.action}"]`).waitFor();
    return page;
  }

  private async fill(page: Page, life: Life, step: Step): Promise<void> {
    const id = this.ids.get(`${life.id}:${step.caseKey}`);
    const isProject = life.cases[step.caseKey]?.kind === 'project';
    const facts = id !== undefined && isProject ? await this.factsOf(page, id) : undefined;
    const input = step.input(facts ?? ({ seq: 0 } as never), step.on) as Answers;
    const filling = { page, facts, annexes, pastes: this.pastes };
    await fillAll(filling, actOf(dongyuan2020, step.action).fields, changed(facts, step, input));
  }

  private async begin(page: Page, isList: boolean): Promise<void> {
    if (isList) {
      await page.locator('nav a', { hasText: '年度清单' }).click();
      await page.locator('[data-begin="annual-list"]').click();
      return;
    }
    await this.windows.visit(page, '/projects/new');
    await page.locator('.ant-radio-wrapper', { hasText: '不涉密' }).click();
    await page.locator('[data-begin="project"]').click();
  }

  /** Nothing when the act is done, its page left; else what the page tells. */
  private async outcome(page: Page): Promise<string | undefined> {
    const left = page.waitForURL(donePage);
    // Refused by the server, or held back by the form because an answer is missing.
    const stayed = page.locator('[data-form] .ant-alert-error, [data-form] [data-unfinished]').first().waitFor();
    for (const one of [left, stayed]) one.catch(() => undefined);
    try {
      await Promise.race([left, stayed]);
    } catch (error) {
      const shown = await page.locator('#content').innerText();
      throw new Error(`waits for ${this.windows.unanswered(page).join(', ')}\n${shown}`, { cause: error });
    }
    return donePage.test(page.url()) ? undefined : page.locator('#content').innerText();
  }

  async factsOf(page: Page, id: string): Promise<ProjectFacts> {
    return ((await (await page.request.get(`${this.windows.base}/api/projects/${id}`)).json()) as ProjectView).facts;
  }
}
