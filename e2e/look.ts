import type * as Axe from 'axe-core';
import type { AxeResults, RunOptions } from 'axe-core';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

/** Waits until a page has stopped loading: a title, no skeleton, no spinner. */
export const settled = async (page: Page): Promise<void> => {
  await page.locator('.page-title, h1').first().waitFor();
  for (const still of ['.ant-skeleton', '.ant-spin-spinning'])
    await page.locator(still).filter({ visible: true }).first().waitFor({ state: 'hidden' });
};

/** Goes to another screen as a link of the product leads there, and waits until it stands in place of the one before. */
export const goOn = async (page: Page, place: string): Promise<void> => {
  await page.evaluate((to) => {
    for (const one of document.querySelectorAll('.page-title, h1')) one.setAttribute('data-left', '');
    window.history.pushState({}, '', to);
  }, place);
  await page.locator(':is(.page-title, h1):not([data-left])').first().waitFor();
  await settled(page);
};

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The accessibility rules, asked in the page itself: it is one document without frames, and asked again and again. */
const violationsOf = async (page: Page, options: RunOptions): Promise<AxeResults['violations']> => {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axeSource);
  const { violations } = await page.evaluate(
    (asked) => (window as unknown as { axe: typeof Axe }).axe.run(document, asked),
    options,
  );
  return violations;
};

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Screens whose colours were measured: they are the same for whoever looks next, and measuring them costs most. */
const coloured = new Set<string>();

/** What is wrong with a page as it stands: every accessibility fault, small ones too, sideways scrolling, an error shown as the page. */
export const faultsOf = async (page: Page): Promise<string[]> => {
  const place = new URL(page.url()).pathname.replaceAll(/[0-9a-f-]{36}/gu, '…') + new URL(page.url()).search;
  const tab = await page.locator('[role=tab][aria-selected=true]').allInnerTexts();
  const dark = await page.evaluate(() => window.matchMedia('(prefers-color-scheme: dark)').matches);
  const screen = `${place} ${tab.join(' ')}${dark ? ' dark' : ''}`;
  const violations = await violationsOf(page, {
    resultTypes: ['violations'],
    runOnly: { type: 'tag', values: tags },
    rules: { 'color-contrast': { enabled: !coloured.has(screen) } },
  });
  coloured.add(screen);
  const faults = violations.map(
    ({ id, nodes }) => `${place}: ${id} ${nodes[0]?.html.slice(0, 160) ?? ''} (${String(nodes.length)})`,
  );
  const sideways = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  if (sideways > 1) faults.push(`${place}: scrolls sideways by ${String(sideways)} px`);
  return faults;
};
