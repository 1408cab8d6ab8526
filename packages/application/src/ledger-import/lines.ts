import type { LedgerPreview } from '../contract/index.ts';
import { isAmountField } from './guess-columns.ts';
import { guessHeadingRow, headOf, mergeAt, type Head } from './head.ts';
import type { Line } from './read-rows.ts';
import type { RawFile, RawSheet } from './sheet.ts';

/** The lines under the heading that hold something. A merged cell of words counts for every row that it reaches over. */
export const linesOf = (sheet: RawSheet, head: Head, columns: LedgerPreview['columns']): readonly Line[] => {
  const width = head.headings.length;
  const hidden = new Set(sheet.hiddenRows);
  const shown = new Map((sheet.units ?? []).map(([row, column, unit]) => [`${String(row)},${String(column)}`, unit]));
  const carries = (column: number): boolean => {
    const field = columns[column]?.field ?? null;
    return field !== null && field !== 'name' && field !== 'number' && !isAmountField(field);
  };
  return sheet.rows.flatMap((texts, row): readonly Line[] => {
    if (row < head.row - 1 + head.rows || texts.every((text) => text === '')) return [];
    const written = Array.from({ length: width }, (_one, column) => {
      const merge = texts[column] === undefined || texts[column] === '' ? mergeAt(sheet, row, column) : undefined;
      const above = merge && merge.left === column && merge.top < row && carries(column);
      return above ? (sheet.rows[merge.top]?.[column] ?? '') : (texts[column] ?? '');
    });
    if (written.every((text) => text === '')) return [];
    return [
      {
        row: row + 1,
        written,
        hidden: hidden.has(row),
        shown: (column) => shown.get(`${String(row)},${String(column)}`),
        mergedWith: (column) => {
          const merge = mergeAt(sheet, row, column);
          if (!merge || merge.top === merge.bottom) return undefined;
          return merge.top === row ? merge.bottom + 1 : merge.top + 1;
        },
      },
    ];
  });
};

/** How many rows of a ledger each sheet holds; a cover holds none. */
export const sheetRowsOf = ({ sheets }: RawFile): LedgerPreview['sheetRows'] =>
  sheets.map((sheet) => {
    const head = headOf(sheet, { row: guessHeadingRow(sheet.rows) });
    const named = head.headings.filter(({ text }) => text !== '').length;
    const rows = sheet.rows.slice(head.row - 1 + head.rows).filter((texts) => texts.some((text) => text !== '')).length;
    return { name: sheet.name, rows: named < 2 ? 0 : rows, hidden: sheet.hidden === true };
  });

/** The sheet that was chosen, else the first one in sight that holds a ledger. */
export const sheetOf = (file: RawFile, chosen: string | undefined): RawSheet | undefined => {
  if (chosen !== undefined) return file.sheets.find(({ name }) => name === chosen);
  const counts = sheetRowsOf(file);
  const best = counts.find(({ rows, hidden }) => rows > 0 && !hidden) ?? counts.find(({ rows }) => rows > 0);
  return file.sheets.find(({ name }) => name === best?.name) ?? file.sheets[0];
};
