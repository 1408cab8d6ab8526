import type { Fen, PlainDate } from '@zhengxiang/core';
import { PassThrough, Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import {
  contentTypesPart,
  escaped,
  letters,
  looks,
  packageRelations,
  sheetEnd,
  sheetStart,
  stylesPart,
  workbookPart,
  workbookRelations,
  type TablePlace,
} from './table/table-parts.ts';

/** What a column holds: amounts are 分 and shown in 万元. */
export type TableCell =
  | { readonly kind: 'text'; readonly text: string | null }
  | { readonly kind: 'amount'; readonly fen: Fen | null }
  | { readonly kind: 'count'; readonly count: number | null }
  | { readonly kind: 'day'; readonly day: PlainDate | null };

export interface TableColumn {
  readonly title: string;
  readonly kind: TableCell['kind'];
  /** In characters. */
  readonly width: number;
}

export interface XlsxTable {
  readonly sheet: string;
  /** Lines above the table: what it is, of whom, when. */
  readonly heading: readonly string[];
  readonly columns: readonly TableColumn[];
  readonly rows: AsyncIterable<readonly TableCell[]> | Iterable<readonly TableCell[]>;
  /** The last line, when there are totals: amounts are the sums of their columns, and stay so when a filter hides rows. */
  readonly totals?: readonly TableCell[];
}

/** A cell holds so many characters. */
const LONGEST = 32_767;
const DAY = 86_400_000;
const firstDay = Date.UTC(1899, 11, 30);

const cell = (ref: string, look: number, content: string, type = ''): string =>
  `<c r="${ref}" s="${String(look)}"${type === '' ? '' : ` t="${type}"`}>${content}</c>`;
const words = (ref: string, look: number, text: string | null): string =>
  text === null || text === ''
    ? `<c r="${ref}" s="${String(look)}"/>`
    : cell(ref, look, `<is><t xml:space="preserve">${escaped(text.slice(0, LONGEST))}</t></is>`, 'inlineStr');
const figure = (ref: string, look: number, value: number | null): string =>
  value === null ? `<c r="${ref}" s="${String(look)}"/>` : cell(ref, look, `<v>${String(value)}</v>`);

const wan = (fen: Fen | null): number | null => (fen === null ? null : fen / 1_000_000);

const dataCell = (given: TableCell, ref: string): string => {
  switch (given.kind) {
    case 'text':
      return words(ref, looks.text, given.text);
    case 'amount':
      return figure(ref, looks.amount, wan(given.fen));
    case 'count':
      return figure(ref, looks.count, given.count);
    case 'day':
      return figure(
        ref,
        looks.day,
        given.day === null ? null : (Date.parse(`${given.day}T00:00:00Z`) - firstDay) / DAY,
      );
  }
};

const row = (number: number, cells: readonly string[], height?: number): string =>
  `<row r="${String(number)}"${height === undefined ? '' : ` ht="${String(height)}" customHeight="1"`}>${cells.join('')}</row>`;

/** A sum is a formula with the value that it had: whoever filters sees the sum of what is left. */
const totalCell = (given: TableCell, column: number, number: number, { headRow, lastRow }: TablePlace): string => {
  const ref = `${letters(column)}${String(number)}`;
  if (given.kind !== 'amount') return words(ref, looks.sumText, given.kind === 'text' ? given.text : null);
  const value = wan(given.fen);
  if (value === null || lastRow === headRow) return figure(ref, looks.sum, value);
  const range = `${letters(column)}${String(headRow + 1)}:${letters(column)}${String(lastRow)}`;
  return cell(ref, looks.sum, `<f>SUBTOTAL(9,${range})</f><v>${String(value)}</v>`);
};

const sheetParts = async function* (table: XlsxTable, placed: (place: TablePlace) => void): AsyncGenerator<string> {
  const { heading, columns } = table;
  const headRow = heading.length + 1;
  yield sheetStart(columns, headRow);
  for (const [at, line] of heading.entries())
    yield row(at + 1, [words(`A${String(at + 1)}`, at === 0 ? looks.title : looks.note, line)], at === 0 ? 30 : 18);
  yield row(
    headRow,
    columns.map(({ title }, at) => words(`${letters(at)}${String(headRow)}`, looks.head, title)),
    28,
  );
  let number = headRow;
  for await (const cells of table.rows) {
    number += 1;
    const at = String(number);
    yield row(
      number,
      cells.map((one, column) => dataCell(one, `${letters(column)}${at}`)),
    );
  }
  const place = { headRow, lastRow: number, columns: columns.length };
  placed(place);
  if (table.totals)
    yield row(
      number + 1,
      table.totals.map((one, column) => totalCell(one, column, number + 1, place)),
    );
  yield sheetEnd(columns, heading.length, place);
};

/** Where the calendar of ZIP begins: a file does not tell when it was made. */
const mtime = new Date('1980-01-01T00:00:00');

/** Small pieces gathered, because each costs a turn of the stream. */
const gathered = async function* (parts: AsyncIterable<string>): AsyncGenerator<Buffer> {
  let held = '';
  for await (const part of parts) {
    held += part;
    if (held.length < 1 << 16) continue;
    yield Buffer.from(held);
    held = '';
  }
  yield Buffer.from(held);
};

/**
 * A long table as an XLSX file, written while the rows are read: memory does not grow with them. It prints on A4 with its head on
 * every page and can be filtered. Amounts become numbers in 万元, days dates, sums formulas; whatever somebody wrote is text, never a
 * formula.
 */
export const xlsxTable = (table: XlsxTable): Readable => {
  const zip = new ZipFile();
  const out = new PassThrough();
  let place: TablePlace = { headRow: 1, lastRow: 1, columns: 1 };
  const fail = (error: unknown): void => void out.destroy(error instanceof Error ? error : new Error(String(error)));
  zip.on('error', fail);
  const add = (name: string, content: () => string): void =>
    zip.addReadStreamLazy(name, { mtime }, (give) => give(null, Readable.from([Buffer.from(content())])));
  add('[Content_Types].xml', contentTypesPart);
  add('_rels/.rels', packageRelations);
  zip.addReadStreamLazy('xl/worksheets/sheet1.xml', { mtime }, (give) => {
    const sheet = Readable.from(gathered(sheetParts(table, (found) => (place = found))));
    sheet.on('error', fail);
    give(null, sheet);
  });
  // After the rows, because it says how many there are.
  add('xl/workbook.xml', () => workbookPart(table.sheet, place));
  add('xl/_rels/workbook.xml.rels', workbookRelations);
  add('xl/styles.xml', stylesPart);
  zip.end();
  zip.outputStream.pipe(out);
  return out;
};
