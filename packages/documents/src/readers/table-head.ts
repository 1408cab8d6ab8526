import type { ReturnedColumn, ReturnedTable } from '@zhengxiang/procedure';
import { isLabelLong, type ReadCell, type ReadLine } from './lines.ts';
import { labelWithoutUnit } from './stated-units.ts';

/** A column of a table as it stands in a file. */
export interface Column extends ReturnedColumn {
  /** The head as it stands in the file. */
  readonly head: string;
  readonly from: number;
  readonly to: number;
  /** Its caption stands over more than one column. */
  readonly repeated: boolean;
}

export interface Head {
  readonly index: number;
  readonly columns: readonly Column[];
  readonly missing: readonly string[];
}

// 申报（万元） is the column 申报; the unit in the head is read by itself.
const captionsAt = (line: ReadLine, caption: string): readonly ReadCell[] =>
  line.cells.filter(({ text }) => isLabelLong(text) && labelWithoutUnit(text) === labelWithoutUnit(caption));

/** The line with the captions: the first one that has most of them. */
export const headOf = (lines: readonly ReadLine[], { columns }: ReturnedTable): Head => {
  let best: Head = { index: -1, columns: [], missing: columns.map(({ caption }) => caption) };
  lines.forEach((line, index) => {
    if (line.kind !== 'row' || best.missing.length === 0) return;
    const found = columns.flatMap((column): readonly Column[] => {
      const [cell, ...more] = captionsAt(line, column.caption);
      if (!cell) return [];
      const { text: head, column: from, span } = cell;
      return [{ ...column, head, from, to: from + span, repeated: more.length > 0 }];
    });
    if (found.length <= best.columns.length) return;
    const there = new Set(found.map(({ caption }) => caption));
    const missing = columns.map(({ caption }) => caption).filter((caption) => !there.has(caption));
    best = { index, columns: found, missing };
  });
  return best;
};

const overlap = (cell: ReadCell, column: Column): number =>
  Math.min(cell.column + cell.span, column.to) - Math.max(cell.column, column.from);

/** The columns with answers or numbers that a cell reaches into. */
export const columnsUnder = (cell: ReadCell, { columns }: Head): readonly Column[] =>
  columns.filter((column) => overlap(cell, column) > 0);

/** The cell under a caption: the one that shares most of its columns. */
export const cellUnder = (line: ReadLine, column: Column): ReadCell | undefined =>
  line.cells.reduce<ReadCell | undefined>((best, cell) => {
    const shared = overlap(cell, column);
    return shared > 0 && shared > (best ? overlap(best, column) : 0) ? cell : best;
  }, undefined);

/** Whether a row repeats the head: Word documents of several parts have it more than once. */
export const isHead = (line: ReadLine, { columns }: Head): boolean =>
  columns.every(({ caption }) => captionsAt(line, caption).length > 0);
