import type { Fen, PlainDate } from '@zhengxiang/core';
import { writeXlsxStream, type CellValue } from 'hucre/xlsx';
import { Readable } from 'node:stream';

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
  /** The last line, when there are totals. */
  readonly totals?: readonly TableCell[];
}

const formats: Readonly<Record<TableCell['kind'], string | undefined>> = {
  text: undefined,
  amount: '#,##0.00####',
  count: '0',
  day: 'yyyy-mm-dd',
};

/** Characters that XML 1.0 cannot hold would make the file unreadable. */
const printable = (text: string): string =>
  text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu, '');

const valueOf = (cell: TableCell): CellValue => {
  switch (cell.kind) {
    case 'text':
      return cell.text === null ? null : printable(cell.text).slice(0, 32_767);
    case 'amount':
      return cell.fen === null ? null : cell.fen / 1_000_000;
    case 'count':
      return cell.count;
    case 'day':
      return cell.day === null ? null : new Date(`${cell.day}T00:00:00Z`);
  }
};

const cellsOf = async function* (table: XlsxTable): AsyncGenerator<CellValue[]> {
  for (const line of table.heading) yield [printable(line)];
  yield table.columns.map((column) => column.title);
  for await (const row of table.rows) yield row.map(valueOf);
  if (table.totals) yield table.totals.map(valueOf);
};

/**
 * A long table as an XLSX file, written while the rows are read: memory does not grow with them. Amounts become numbers in 万元, days
 * become dates, everything else is text, never a formula.
 */
export const xlsxTable = (table: XlsxTable): Readable =>
  Readable.fromWeb(
    writeXlsxStream(cellsOf(table), {
      name: table.sheet,
      columns: table.columns.map(({ kind, width }) => {
        const numFmt = formats[kind];
        return { width, ...(numFmt === undefined ? {} : { numFmt }) };
      }),
      freezePane: { rows: table.heading.length + 1 },
    }) as Parameters<typeof Readable.fromWeb>[0],
  );
