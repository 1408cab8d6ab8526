import { wan, type Fen, type Field, type Fields } from '@zhengxiang/core';
import type { Page } from 'playwright-core';

type Answers = Readonly<Record<string, unknown>>;

/** A cell as a spreadsheet holds it; nothing where the answer is no text or number (files, picks, people). */
const cellOf = (field: Field, value: unknown): string => {
  if (value === undefined || value === null) return '';
  if (field.type === 'money') return wan(value as Fen);
  if (field.type === 'yesNo') return value === true ? '是' : '否';
  if (field.type === 'choice') return field.options?.[value as string] ?? '';
  const written = ['text', 'longText', 'quantity', 'integer', 'date'].includes(field.type);
  return written && (typeof value === 'string' || typeof value === 'number') ? String(value) : '';
};

const quoted = (cell: string): string => (/[\t\n"]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** Copies the rows out of a spreadsheet and pastes them at the first cell of the table. */
export const pasteRows = async (page: Page, path: string, fields: Fields, rows: readonly Answers[]): Promise<void> => {
  const text = rows
    .map((row) =>
      Object.entries(fields)
        .map(([key, field]) => quoted(cellOf(field, row[key])))
        .join('\t'),
    )
    .join('\n');
  const [first = ''] = Object.keys(fields);
  const cell = page.locator(`[data-field="${path}.0.${first}"]`);
  if ((await cell.count()) === 0) await page.locator(`[data-add-row="${path}"]`).click();
  await cell.locator('input, textarea, button').first().focus();
  await cell.evaluate((element, copied) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', copied);
    const target = element.querySelector('input, textarea') ?? element;
    target.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, text);
};
