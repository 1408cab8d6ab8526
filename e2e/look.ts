import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** Waits until a page has stopped loading: a title, no skeleton, no spinner. */
export const settled = async (page: Page): Promise<void> => {
  await page.locator('.page-title, h1').first().waitFor();
  for (const still of ['.ant-skeleton', '.ant-spin-spinning'])
    await page.locator(still).filter({ visible: true }).first().waitFor({ state: 'hidden' });
};

/** Screens whose colours were measured: they are the same for whoever looks next, and measuring them costs most. */
const coloured = new Set<string>();

/** What is wrong with a page as it stands: serious accessibility faults, sideways scrolling, an error shown as the page. */
export const faultsOf = async (page: Page): Promise<string[]> => {
  const place = new URL(page.url()).pathname.replaceAll(/[0-9a-f-]{36}/gu, '…') + new URL(page.url()).search;
  const tab = await page.locator('[role=tab][aria-selected=true]').allInnerTexts();
  const screen = `${place} ${tab.join(' ')}`;
  const axe = new AxeBuilder({ page })
    .options({ resultTypes: ['violations'] })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice']);
  if (coloured.has(screen)) axe.disableRules('color-contrast');
  coloured.add(screen);
  const { violations } = await axe.analyze();
  const faults = violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${place}: ${id} ${nodes[0]?.html.slice(0, 160) ?? ''} (${String(nodes.length)})`);
  const sideways = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  if (sideways > 1) faults.push(`${place}: scrolls sideways by ${String(sideways)} px`);
  return faults;
};
