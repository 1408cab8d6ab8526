import type { Locator, Page } from 'playwright-core';

const options = '.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option';

/** The option that is called so; a hint in brackets may follow (张三（县财政局）). */
const optionOf = (page: Page, label: string | undefined): Locator => {
  if (label === undefined) return page.locator(options).first();
  const said = JSON.stringify(label);
  return page.locator(`${options}[title=${said}], ${options}[title^=${JSON.stringify(`${label}（`)}]`).first();
};

/**
 * Opens a list, types what it looks for where that is possible, takes the option, and looks whether the choice stands: on a busy
 * machine a list may still be on the move when it is clicked.
 */
export const choose = async (page: Page, scope: Locator, label: string | undefined): Promise<void> => {
  const select = scope.locator('.ant-select').first();
  const several = (await select.getAttribute('class'))?.includes('ant-select-multiple') === true;
  for (let left = 3; left > 0; left -= 1) {
    await select.click();
    const input = select.locator('input').first();
    if (label !== undefined && (await input.isEditable())) await input.fill(label);
    const taken = await optionOf(page, label)
      .click({ timeout: 6_000 })
      .then(() => true)
      .catch(() => false);
    // A list of several choices stays open over the next field.
    if (several || !taken) await page.keyboard.press('Escape');
    if (taken && (label === undefined || (await select.innerText()).includes(label))) return;
  }
  throw new Error(`“${label ?? ''}” could not be chosen`);
};
