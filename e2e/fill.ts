import { allProvisions, citeText, wan, type Fen, type Field, type Fields } from '@zhengxiang/core';
import type { ProjectFacts } from '@zhengxiang/procedure';
import { dongyuan2020 } from '@zhengxiang/law-dongyuan-2020';
import type { Locator, Page } from 'playwright-core';
import { choose } from './choose.ts';
import { pasteRows } from './paste.ts';
import { pickSources } from '../packages/web/src/fields/pick-sources.ts';

/** What a person who fills in a form knows beside the answers. */
export interface Filling {
  readonly page: Page;
  readonly facts: ProjectFacts | undefined;
  readonly annexes: Readonly<Record<string, Fields>>;
  /** Whether tables come out of a spreadsheet, as in most offices, or are typed cell by cell. */
  readonly pastes?: boolean;
}

type Answers = Readonly<Record<string, unknown>>;

const fieldAt = (page: Page, path: string): Locator => page.locator(`[data-field="${path}"]`).first();

/** A field as it stands on the page. */
interface Place {
  /** Asked, and not folded away. */
  readonly open: boolean;
  /** What is typed in its first input. */
  readonly typed: string | undefined;
  /** What its list shows as chosen. */
  readonly chosen: string | undefined;
}

/** One look at all fields of the page. */
const look = async (page: Page): Promise<ReadonlyMap<string, Place>> =>
  new Map(
    await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('[data-field]')].reverse().map((element): [string, Place] => [
        element.dataset['field'] ?? '',
        {
          open: element.closest('details:not([open])') === null,
          typed: element.querySelector<HTMLInputElement | HTMLTextAreaElement>('input, textarea')?.value,
          chosen: element.querySelector('.ant-select')?.textContent ?? undefined,
        },
      ]),
    ),
  );

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

/** What cannot be pasted from a spreadsheet is chosen row by row. */
const byHand: ReadonlySet<Field['type']> = new Set([
  'choices',
  'pick',
  'files',
  'organisation',
  'company',
  'person',
  'people',
  'group',
  'annex',
  'table',
]);

const fillTable = async (filling: Filling, path: string, fields: Fields, rows: readonly Answers[]): Promise<void> => {
  const { page } = filling;
  const [first = ''] = Object.keys(fields);
  const pastes = filling.pastes === true && (rows.length > 1 || Object.keys(fields).length > 2);
  if (pastes) await pasteRows(page, path, fields, rows);
  const left = pastes ? Object.fromEntries(Object.entries(fields).filter(([, one]) => byHand.has(one.type))) : fields;
  for (const [index, row] of rows.entries()) {
    if (!pastes && (await page.locator(`[data-field="${path}.${String(index)}.${first}"]`).count()) === 0)
      await page.locator(`[data-add-row="${path}"]`).click();
    if (Object.keys(left).some((key) => row[key] !== undefined))
      await fillAll(filling, left, row, `${path}.${String(index)}.`);
  }
};

/** Rules as the form offers them. */
const ruleOptions = allProvisions(dongyuan2020).flatMap(({ id, cite, provision }) =>
  provision.kind === 'guard' ? [{ value: id, label: `${citeText(cite)}：${provision.says}` }] : [],
);

/** Fills one field as a person would: types, ticks, chooses, uploads. */
const fillField = async (filling: Filling, path: string, field: Field, value: unknown, place: Place): Promise<void> => {
  const { page, facts } = filling;
  const scope = fieldAt(page, path);
  const typed = async (text: string): Promise<void> => {
    if (place.typed !== text) await scope.locator('input, textarea').first().fill(text);
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
      if (place.typed === value) return;
      const input = scope.locator('input').first();
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
      return place.chosen === field.options?.[value as string]
        ? undefined
        : choose(page, scope, field.options?.[value as string]);
    case 'choices':
      for (const one of value as string[])
        await scope
          .locator('.ant-checkbox-wrapper', { hasText: field.options?.[one] ?? one })
          .first()
          .locator('input')
          .check();
      return;
    case 'pick': {
      const options =
        field.from === 'exceptions' ? ruleOptions : facts && field.from ? pickSources[field.from](facts) : [];
      const label = (one: string): string | undefined => options.find((option) => option.value === one)?.label;
      for (const one of field.many === true ? (value as string[]) : [value as string]) {
        const text = label(one);
        if (text !== undefined && place.chosen?.includes(text) === true) continue;
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
  let places = await look(filling.page);
  for (const [key, field] of Object.entries(fields)) {
    const value = answers[key];
    if (value === undefined || (Array.isArray(value) && value.length === 0)) continue;
    const path = `${prefix}${key}`;
    // An answer before may have opened this question. What this case need not fill in is folded away or not there.
    if (places.get(path)?.open !== true) places = await look(filling.page);
    const place = places.get(path);
    // An answer before may also have folded it away.
    if (place?.open === true && (await fieldAt(filling.page, path).isVisible()))
      await fillField(filling, path, field, value, place);
  }
};
