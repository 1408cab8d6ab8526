import type { ReturnedColumn, ReturnedTable } from '@zhengxiang/procedure';
import { isLabelLong, placeIn, plainLabel, type ReadCell, type ReadLine } from './lines.ts';
import { labelWithoutUnit, unitInForce, unitsAbove, type UnitInForce } from './stated-units.ts';

export interface FoundRow {
  /** Of the row that was printed here. */
  readonly id?: string;
  /** Words by field of the row. */
  readonly words: Readonly<Record<string, string>>;
  /** How a person finds a cell of it. */
  readonly where: (key: string) => string;
}

export interface FoundTable {
  readonly rows: readonly FoundRow[];
  /** Captions that the file does not have; the table was not read then. */
  readonly missing: readonly string[];
  /** Units of the columns of amounts, by field, and where each head stands. */
  readonly units: ReadonlyMap<string, { readonly inForce: UnitInForce; readonly where: string }>;
  /** Where something stands below the row that ends the table; it was not read. */
  readonly beyond?: string;
}

interface Column extends ReturnedColumn {
  /** The head as it stands in the file. */
  readonly head: string;
  readonly from: number;
  readonly to: number;
}

const captionAt = (line: ReadLine, caption: string): ReadCell | undefined =>
  // 申报（万元） is the column 申报; the unit in the head is read by itself.
  line.cells.find(({ text }) => isLabelLong(text) && labelWithoutUnit(text) === labelWithoutUnit(caption));

const headOf = (
  lines: readonly ReadLine[],
  { columns }: ReturnedTable,
): { readonly index: number; readonly columns: readonly Column[]; readonly missing: readonly string[] } => {
  let best = { index: -1, columns: [] as readonly Column[], missing: columns.map(({ caption }) => caption) };
  lines.forEach((line, index) => {
    if (line.kind !== 'row' || best.missing.length === 0) return;
    const found = columns.flatMap((column): readonly Column[] => {
      const cell = captionAt(line, column.caption);
      return cell ? [{ ...column, head: cell.text, from: cell.column, to: cell.column + cell.span }] : [];
    });
    if (found.length <= best.columns.length) return;
    const there = new Set(found.map(({ caption }) => caption));
    best = {
      index,
      columns: found,
      missing: columns.map(({ caption }) => caption).filter((caption) => !there.has(caption)),
    };
  });
  return best;
};

const overlap = (cell: ReadCell, column: Column): number =>
  Math.min(cell.column + cell.span, column.to) - Math.max(cell.column, column.from);

/** The cell under a caption: the one that shares most of its columns. */
const cellUnder = (line: ReadLine, column: Column): ReadCell | undefined =>
  line.cells.reduce<ReadCell | undefined>((best, cell) => {
    const shared = overlap(cell, column);
    return shared > 0 && shared > (best ? overlap(best, column) : 0) ? cell : best;
  }, undefined);

/** Nothing, or the noughts that formulas leave in an empty row. */
const isEmpty = (words: Readonly<Record<string, string>>, carried: ReadonlySet<string>): boolean =>
  Object.entries(words).every(([key, text]) => carried.has(key) || /^\s*(0(\.0+)?)?\s*$/u.test(text));

/** Whether a row repeats the head: Word documents of several parts have it more than once. */
const isHead = (line: ReadLine, { columns }: ReturnedTable): boolean =>
  columns.every(({ caption }) => captionAt(line, caption) !== undefined);

/** Finds the rows of a table under its captions, however many there are. */
export const findRows = (lines: readonly ReadLine[], table: ReturnedTable): FoundTable => {
  const head = headOf(lines, table);
  const above = unitsAbove(lines.slice(0, Math.max(0, head.index)));
  const headLine = lines[head.index];
  const units = new Map(
    head.columns.flatMap(({ key, unit, head: words, caption, from }) =>
      key === undefined || unit === undefined || headLine === undefined
        ? []
        : [
            [
              key,
              { inForce: unitInForce(words, above, unit), where: `“${caption}”（${placeIn(headLine, from)}）` },
            ] as const,
          ],
    ),
  );
  if (head.missing.length > 0) return { rows: [], missing: head.missing, units };
  const rows: FoundRow[] = [];
  let beyond: string | undefined;
  const over = new Map<string, string>();
  const ids = new Set<string>();
  let within = true;
  let ended = false;
  for (const line of lines.slice(head.index + 1)) {
    const first = line.cells.find(({ text }) => text !== '');
    if (first === undefined) continue;
    if (isHead(line, table)) {
      within = true;
      ended = false;
      continue;
    }
    // A table that somebody cut in two goes on where its head is repeated.
    if (line.kind === 'paragraph') within = false;
    if (!within) continue;
    if (table.end !== undefined && plainLabel(first.text) === plainLabel(table.end)) {
      ended = true;
      continue;
    }
    if (ended) {
      // One cell alone is a note below the table.
      if (line.cells.filter(({ text }) => text !== '').length > 1) beyond ??= placeIn(line, first.column);
      continue;
    }
    const words: Record<string, string> = {};
    const carried = new Set<string>();
    for (const column of head.columns) {
      if (column.key === undefined) continue;
      const cell = cellUnder(line, column);
      const own = cell?.text ?? '';
      const inherits = column.downwards === true && (own === '' || cell?.continued === true);
      if (inherits) carried.add(column.key);
      words[column.key] = inherits && own === '' ? (over.get(column.key) ?? '') : own;
      over.set(column.key, words[column.key] ?? '');
    }
    if (isEmpty(words, carried)) continue;
    const known = line.rowId !== undefined && !ids.has(line.rowId) ? line.rowId : undefined;
    if (known !== undefined) ids.add(known);
    rows.push({
      ...(known === undefined ? {} : { id: known }),
      words,
      where: (key) => {
        const column = head.columns.find((one) => one.key === key);
        return column ? `“${column.caption}”（${placeIn(line, column.from)}）` : placeIn(line, 0);
      },
    });
  }
  return { rows, missing: [], units, ...(beyond === undefined ? {} : { beyond }) };
};
