import { wan, type Fen, type Field, type Fields, type ProjectFacts } from '@zhengxiang/core';
import type { Locator, Page } from 'playwright-core';
import { pickSources } from '../packages/web/src/fields/pick-sources.ts';

/** What a person who fills in a form knows beside the answers. */
export interface Filling {
  readonly page: Page;
  readonly facts: ProjectFacts | undefined;
  readonly annexes: Readonly<Record<string, Fields>>;
}

type Answers = Readonly<Record<string, unknown>>;

const fieldAt = (page: Page, path: string): Locator => page.locator(`[data-field="${path}"]`).first();

/** Chooses, and looks whether the choice stands: on a busy machine a list may still be on the move when it is clicked. */
const choose = async (page: Page, scope: Locator, label: string | undefined): Promise<void> => {
  for (let left = 3; left > 0; left -= 1) {
    await chooseOnce(page, scope, label);
    if (label === undefined || (await scope.locator('.ant-select').first().innerText()).includes(label)) return;
  }
  throw new Error(`“${label ?? ''}” could not be chosen`);
};

/** Opens a select, types what it looks for where that is possible, and takes the option. */
const chooseOnce = async (page: Page, scope: Locator, label: string | undefined): Promise<void> => {
  const input = scope.locator('.ant-select input').first();
  await scope.locator('.ant-select').first().click();
  if (label !== undefined && (await input.isEditable())) await input.fill(label);
  const options = page.locator('.ant-select-item-option').filter({ visible: true });
  const exact = options.and(page.locator(`[title="${label ?? ''}"]`));
  await options.first().waitFor();
  const wanted =
    label === undefined
      ? options.first()
      : (await exact.count()) > 0
        ? exact.first()
        : options.filter({ hasText: label }).first();
  await wanted.click();
  await page.keyboard.press('Escape');
  await closed(page);
};

/** A list that is still open lies over the next field. */
const closed = async (page: Page): Promise<void> => {
  const open = page.locator('.ant-select-dropdown').filter({ visible: true });
  for (let left = 20; left > 0; left -= 1) {
    if ((await open.count()) === 0) return;
    await page.waitForTimeout(100);
    if (left % 5 === 0) await page.locator('.form-says').first().click();
  }
};

const upload = async (scope: Locator, documents: readonly { readonly name: string }[]): Promise<void> => {
  const before = await scope.locator('a[href*="/content"]').count();
  await scope.locator('input[type=file]').setInputFiles(
    documents.map(({ name }) => ({
      name,
      mimeType: 'application/pdf',
      buffer: Buffer.from(`%PDF-1.4\n% ${name}\n%%EOF\n`),
    })),
  );
  await scope
    .locator('a[href*="/content"]')
    .nth(before + documents.length - 1)
    .waitFor();
};

const fillTable = async (filling: Filling, path: string, fields: Fields, rows: readonly Answers[]): Promise<void> => {
  const { page } = filling;
  for (const [index, row] of rows.entries()) {
    const first = Object.keys(fields)[0] ?? '';
    if ((await page.locator(`[data-field="${path}.${String(index)}.${first}"]`).count()) === 0)
      await page.locator(`[data-add-row="${path}"]`).click();
    await fillAll(filling, fields, row, `${path}.${String(index)}.`);
  }
};

/** Fills one field as a person would: types, ticks, chooses, uploads. */
const fillField = async (filling: Filling, path: string, field: Field, value: unknown): Promise<void> => {
  const { page, facts } = filling;
  const scope = fieldAt(page, path);
  const typed = async (text: string): Promise<void> => {
    const input = scope.locator('input, textarea').first();
    if ((await input.inputValue()) !== text) await input.fill(text);
  };
  switch (field.type) {
    case 'text':
    case 'longText':
      return typed(String(value));
    case 'quantity':
    case 'integer':
      return typed(String(value));
    case 'money':
      return typed(wan(value as Fen));
    case 'date': {
      const input = scope.locator('input').first();
      if ((await input.inputValue()) === value) return;
      await input.fill(value as string);
      // Pressed in the field itself: anywhere else it would open the list that has the focus.
      return input.press('Enter');
    }
    case 'yesNo':
      return scope
        .locator('.ant-radio-wrapper', { hasText: value === true ? '是' : '否' })
        .first()
        .click();
    case 'choice':
      return choose(page, scope, field.options?.[value as string]);
    case 'choices':
      for (const one of value as string[])
        await scope
          .locator('.ant-checkbox-wrapper', { hasText: field.options?.[one] ?? one })
          .first()
          .locator('input')
          .check();
      return;
    case 'pick': {
      const options = facts && field.from ? pickSources[field.from](facts) : [];
      const label = (one: string): string | undefined => options.find((option) => option.value === one)?.label;
      for (const one of field.many === true ? (value as string[]) : [value as string]) {
        const text = label(one);
        if ((await scope.innerText()).includes(text ?? '\u0000')) continue;
        await choose(page, scope, text);
      }
      return;
    }
    case 'files':
      return upload(scope, value as { name: string }[]);
    case 'organisation':
      return choose(page, scope, (value as { name: string }).name);
    case 'company': {
      const { name, uscc } = value as { name: string; uscc: string };
      await scope.locator('[data-part=name]').fill(name);
      return scope.locator('[data-part=uscc]').fill(uscc);
    }
    case 'person':
      return choose(page, scope, (value as { name: string }).name);
    case 'people':
      for (const one of value as { name: string }[]) await choose(page, scope, one.name);
      return;
    case 'group':
    case 'annex': {
      const inner = field.type === 'annex' ? (filling.annexes[field.annex ?? ''] ?? {}) : (field.fields ?? {});
      const opener = filling.page.locator(`[data-open-part="${path}"]`);
      if (field.optional && (await opener.count()) > 0 && Object.keys(inner).length > 0) await opener.first().click();
      return fillAll(filling, inner, value as Answers, `${path}.`);
    }
    case 'table':
      return fillTable(filling, path, field.fields ?? {}, value as Answers[]);
  }
};

/** Fills every field that has an answer, in the order of the form. */
export const fillAll = async (filling: Filling, fields: Fields, answers: Answers, prefix = ''): Promise<void> => {
  for (const [key, field] of Object.entries(fields)) {
    const value = answers[key];
    if (value === undefined || (Array.isArray(value) && value.length === 0)) continue;
    // What this case need not fill in is folded away or not there.
    const place = filling.page.locator(`[data-field="${prefix}${key}"]`);
    if ((await place.count()) === 0 || !(await place.first().isVisible())) continue;
    await fillField(filling, `${prefix}${key}`, field, value);
  }
};
