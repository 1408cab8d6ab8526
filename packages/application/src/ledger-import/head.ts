import { namesField, type Heading } from './guess-columns.ts';
import type { MergedCells, RawSheet } from './sheet.ts';

/** The heading of a sheet: its first line counted from 1, how many lines it has, and a heading for each column. */
export interface Head {
  readonly row: number;
  readonly rows: number;
  readonly headings: readonly Heading[];
}

const byRow = new WeakMap<RawSheet, ReadonlyMap<number, readonly MergedCells[]>>();

/** The merged cells of a sheet by the rows that they reach over: a ledger may have thousands of both. */
const mergesByRow = (sheet: RawSheet): ReadonlyMap<number, readonly MergedCells[]> => {
  const known = byRow.get(sheet);
  if (known) return known;
  const rows = new Map<number, MergedCells[]>();
  for (const merge of sheet.merges ?? [])
    for (let row = merge.top; row <= Math.min(merge.bottom, sheet.rows.length); row += 1) {
      const own = rows.get(row);
      if (own) own.push(merge);
      else rows.set(row, [merge]);
    }
  byRow.set(sheet, rows);
  return rows;
};

/** The merged cell that covers a place; places counted from 0. */
export const mergeAt = (sheet: RawSheet, row: number, column: number): MergedCells | undefined =>
  mergesByRow(sheet)
    .get(row)
    ?.find(({ left, right }) => column >= left && column <= right);

/** What a person sees at a place: a merged cell shows its words everywhere. */
export const shownAt = (sheet: RawSheet, row: number, column: number): string => {
  const merge = mergeAt(sheet, row, column);
  return sheet.rows[merge?.top ?? row]?.[merge?.left ?? column] ?? '';
};

const plainHeading = (text: string): Heading => ({ text, readings: [text] });

/** The line with the headings, counted from 1: the first of the top lines where most columns say something known. */
export const guessHeadingRow = (rows: readonly (readonly string[])[]): number => {
  const counts = rows.slice(0, 15).map((texts) => texts.filter(namesField).length);
  const best = Math.max(...counts, 0);
  return best === 0 ? 1 : counts.indexOf(best) + 1;
};

/** The words of the group over a column: its own cell, else the one that reaches or stands to the left of it. */
const groupAt = (sheet: RawSheet, row: number, column: number): string => {
  const shown = shownAt(sheet, row, column);
  if (shown !== '' || mergeAt(sheet, row, column)) return shown;
  const before = (sheet.rows[row] ?? []).slice(0, column).findLast((text) => text !== '');
  return before ?? '';
};

/** Whether the line under the headings divides their groups: short words, no figures, and each under a group or an empty place. */
const isSecondLine = (sheet: RawSheet, row: number): boolean => {
  const [above, below] = [sheet.rows[row] ?? [], sheet.rows[row + 1] ?? []];
  const filled = below.flatMap((text, column) => (text === '' || mergeAt(sheet, row + 1, column) ? [] : [column]));
  const under = (column: number): boolean => {
    const merge = mergeAt(sheet, row, column);
    if (merge) return merge.right > merge.left && merge.bottom === row;
    const next = above[column + 1] ?? '';
    return (above[column] ?? '') === '' ? column > 0 : next === '' && (below[column + 1] ?? '') !== '';
  };
  const words = filled.map((column) => below[column] ?? '');
  return filled.length >= 2 && filled.every(under) && words.every((text) => text.length <= 20 && !/\d/u.test(text));
};

/** The heading of a sheet as it was chosen, else as it is found. */
export const headOf = (
  sheet: RawSheet,
  chosen: { readonly row?: number | undefined; readonly rows?: number | undefined },
): Head => {
  const row = chosen.row ?? guessHeadingRow(sheet.rows);
  const rows = chosen.rows ?? (isSecondLine(sheet, row - 1) ? 2 : 1);
  const [first, second] = [sheet.rows[row - 1] ?? [], rows === 2 ? (sheet.rows[row] ?? []) : []];
  const headings = Array.from({ length: Math.max(first.length, second.length) }, (_one, column): Heading => {
    if (rows === 1) return plainHeading(first[column] ?? '');
    const below = shownAt(sheet, row, column);
    const group = below === '' ? (first[column] ?? '') : groupAt(sheet, row - 1, column);
    if (below === '' || below === group) return plainHeading(group);
    return group === '' ? plainHeading(below) : { text: `${group} ${below}`, readings: [`${below}${group}`, below] };
  });
  return { row, rows, headings };
};
