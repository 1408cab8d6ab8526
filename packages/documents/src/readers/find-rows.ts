import type { ReturnedTable } from '@zhengxiang/procedure';
import { placeIn, plainLabel, quoted, wordDoubt, type ReadCell, type ReadLine } from './lines.ts';
import type { Printed } from './printed.ts';
import { labelWithoutUnit, unitInForce, unitsAbove, type UnitInForce } from './stated-units.ts';
import { cellUnder, columnsUnder, headOf, isHead, type Column, type Head } from './table-head.ts';

export interface FoundRow {
  /** Of the row that was printed here. */
  readonly id?: string;
  /** Words by field of the row; none where they are doubtful. */
  readonly words: Readonly<Record<string, string>>;
  /** Why nothing is taken from a cell, by field. */
  readonly doubts: Readonly<Record<string, string>>;
  /** What was taken and has to be looked at, by field. */
  readonly hints: Readonly<Record<string, string>>;
  /** The unit that a number is shown with, by field. */
  readonly shown: Readonly<Record<string, UnitInForce>>;
  /** How a person finds a cell of it. */
  readonly where: (key: string) => string;
}

/** Something about the table that a person has to know. */
export interface Told {
  readonly where: string;
  readonly reason: string;
}

export interface FoundTable {
  readonly rows: readonly FoundRow[];
  /** Captions that the file does not have; the table was not read then. */
  readonly missing: readonly string[];
  /** Units of the columns of amounts, by field, and where each head stands. */
  readonly units: ReadonlyMap<string, { readonly inForce: UnitInForce; readonly where: string }>;
  /** Lines that were left out, and why. */
  readonly told: readonly Told[];
  /** What the line of totals says, by field, and where. */
  readonly totals: ReadonlyMap<string, { readonly text: string; readonly where: string }>;
  readonly used: ReadonlySet<ReadCell>;
}

/** Nothing, or the noughts that formulas leave in an empty row. */
const isEmpty = (words: Readonly<Record<string, string>>, carried: ReadonlySet<string>): boolean =>
  Object.entries(words).every(([key, text]) => carried.has(key) || /^\s*(0(\.0+)?)?\s*$/u.test(text));

const isSum = (line: ReadLine): boolean =>
  line.cells
    .filter(({ text }) => text !== '')
    .slice(0, 2)
    .some(({ text }) => /^(?:本页|上页|本表|以上|承前页|过次页)?(?:小计|合计|总计|共计|累计)$/u.test(plainLabel(text)));

interface Draft {
  readonly id?: string;
  readonly words: Record<string, string>;
  readonly doubts: Record<string, string>;
  readonly hints: Record<string, string>;
  readonly shown: Record<string, UnitInForce>;
  readonly where: (key: string) => string;
}

/** Goes through the lines under a head and keeps what it met. */
class RowReader {
  readonly rows: Draft[] = [];
  readonly told: Told[] = [];
  readonly totals = new Map<string, { text: string; where: string }>();
  readonly used = new Set<ReadCell>();
  readonly #over = new Map<string, string>();
  readonly #ids = new Set<string>();
  readonly #head: Head;
  readonly #table: ReturnedTable;
  readonly #printed: Printed;
  readonly #isKnown: boolean;
  #within = true;
  #inTable: number | undefined;
  #ended = false;
  constructor(head: Head, inTable: number | undefined, table: ReturnedTable, printed: Printed, isKnown: boolean) {
    this.#head = head;
    this.#inTable = inTable;
    this.#table = table;
    this.#printed = printed;
    this.#isKnown = isKnown;
  }

  #use(line: ReadLine): void {
    for (const cell of line.cells) if (columnsUnder(cell, this.#head).length > 0) this.used.add(cell);
  }

  #leaveOut(line: ReadLine, why: string): void {
    const said = line.cells.flatMap(({ text, continued }) => (text === '' || continued ? [] : [text]));
    this.told.push({ where: placeIn(line, line.cells[0]?.column ?? 0), reason: `${quoted(said.join(' '))}${why}` });
    for (const cell of line.cells) this.used.add(cell);
  }

  #total(line: ReadLine): void {
    this.#ended = true;
    for (const column of this.#head.columns) {
      const cell = cellUnder(line, column);
      if (column.key !== undefined && column.unit !== undefined && cell && cell.text !== '')
        this.totals.set(column.key, { text: cell.text, where: `“${column.caption}”（${placeIn(line, cell.column)}）` });
    }
    const [first] = line.cells.filter(({ text }) => text !== '');
    for (const cell of line.cells) if (cell === first || cell.text === '' || this.#isTotal(cell)) this.used.add(cell);
  }

  #isTotal(cell: ReadCell): boolean {
    return columnsUnder(cell, this.#head).some(({ unit }) => unit !== undefined);
  }

  /** A block of the form itself that stands again on a further page. */
  #isPrinted(line: ReadLine): boolean {
    const filled = line.cells.filter(({ text }) => text !== '');
    return this.#isKnown && filled.every(({ text }) => this.#printed.texts.has(plainLabel(text)));
  }

  #isLabel(line: ReadLine): boolean {
    const [only, ...more] = line.cells.filter(({ text }) => text !== '');
    return only !== undefined && more.length === 0 && this.#printed.labels.has(labelWithoutUnit(only.text));
  }

  #isEnd(line: ReadLine): boolean {
    const first = line.cells.find(({ text }) => text !== '');
    return (
      this.#table.end !== undefined && first !== undefined && plainLabel(first.text) === plainLabel(this.#table.end)
    );
  }

  /** Whether the same part of the table has another line of totals further down: that one ends it. */
  #endsLater(line: ReadLine, after: readonly ReadLine[]): boolean {
    const isNext = (one: ReadLine): boolean =>
      one.kind === 'paragraph' || one.table !== line.table || isHead(one, this.#head);
    const next = after.findIndex(isNext);
    return after.slice(0, next < 0 ? after.length : next).some((one) => this.#isEnd(one));
  }

  /** @param after the lines that follow */
  take(line: ReadLine, after: readonly ReadLine[]): void {
    const first = line.cells.find(({ text }) => text !== '');
    if (first === undefined) return;
    if (isHead(line, this.#head)) {
      this.#within = true;
      this.#inTable = line.table;
      this.#ended = false;
      for (const cell of line.cells) this.used.add(cell);
      return;
    }
    // A table that somebody cut in two goes on where its head is repeated.
    if (line.kind === 'paragraph' || line.table !== this.#inTable) this.#within = false;
    if (!this.#within) return;
    if (this.#isEnd(line))
      return this.#endsLater(line, after)
        ? this.#leaveOut(line, '是合计行，下面还有一行合计，这一行没有读取')
        : this.#total(line);
    if (this.#isPrinted(line)) {
      // A heading of the form under the table: the merged cell of it may have been taken apart.
      if (this.#isLabel(line)) this.#within = false;
      return;
    }
    if (this.#ended) {
      // One cell alone is a note below the table.
      if (!this.#isKnown && line.cells.filter(({ text }) => text !== '').length > 1)
        this.told.push({
          where: placeIn(line, first.column),
          reason: `“${this.#table.end ?? ''}”一行之后的内容没有读取，请移到它的前面`,
        });
      return;
    }
    if (line.hidden === true) return this.#leaveOut(line, '这一行在文件里是隐藏的，没有读取；请取消隐藏后重新导入');
    if (isSum(line)) return this.#leaveOut(line, '是合计行，没有读取');
    this.#row(line);
  }

  #row(line: ReadLine): void {
    const columnOf = (key: string): Column | undefined => this.#head.columns.find((one) => one.key === key);
    const row: Draft = {
      words: {},
      doubts: {},
      hints: {},
      shown: {},
      where: (key) => {
        const column = columnOf(key);
        return column ? `“${column.caption}”（${placeIn(line, column.from)}）` : placeIn(line, 0);
      },
    };
    const carried = new Set<string>();
    const raw: Record<string, string> = {};
    for (const column of this.#head.columns)
      if (column.key !== undefined) {
        raw[column.key] = cellUnder(line, column)?.text ?? '';
        this.#cell(line, column, column.key, row, carried);
      }
    this.#use(line);
    if (isEmpty(raw, carried)) return;
    const known = line.rowId !== undefined && !this.#ids.has(line.rowId) ? line.rowId : undefined;
    if (known !== undefined) this.#ids.add(known);
    this.rows.push({ ...(known === undefined ? {} : { id: known }), ...row });
  }

  #cell(line: ReadLine, column: Column, key: string, row: Draft, carried: Set<string>): void {
    const cell = cellUnder(line, column);
    const own = cell?.text ?? '';
    row.words[key] = own;
    if (column.downwards === true) {
      const above = this.#over.get(key) ?? '';
      const inherits = own === '' && cell?.continued !== true && above !== '';
      if (own === '' || cell?.continued === true) carried.add(key);
      if (inherits) {
        row.words[key] = above;
        row.hints[key] = `是空的，按上一行的${quoted(above)}读取；不是的请在页面上改`;
      }
      this.#over.set(key, row.words[key] ?? '');
    }
    if (!cell) return;
    const doubt = own === '' ? this.#emptyDoubt(cell, column) : this.#doubtOf(cell, column);
    if (doubt !== undefined) {
      row.doubts[key] = doubt;
      row.words[key] = '';
      // The upper part of the merged cell is as uncertain as the lower one.
      const before = this.rows.at(-1);
      if (cell.continued && before) before.doubts[key] ??= doubt;
    }
    if (own !== '' && cell.unit !== undefined) row.shown[key] = { unit: cell.unit };
  }

  /** A merged cell that is empty may have swallowed an answer. */
  #emptyDoubt(cell: ReadCell, column: Column): string | undefined {
    if (columnsUnder(cell, this.#head).filter(({ key }) => key !== undefined).length > 1)
      return '与旁边的格合并成了一个空格，不知道这一栏是不是空的，没有采用；请拆开';
    return cell.continued && column.downwards !== true
      ? '与上一行合并成了一个空格，不知道这一栏是不是空的，没有采用；请拆开'
      : undefined;
  }

  #doubtOf(cell: ReadCell, column: Column): string | undefined {
    if (column.repeated) return `表头有不止一个“${column.caption}”，不知道哪一列为准，没有采用`;
    if (columnsUnder(cell, this.#head).length > 1)
      return `${quoted(cell.text)}占了几列（合并的单元格），不知道属于哪一列，没有采用；请拆开`;
    if (cell.continued && column.downwards !== true)
      return `${quoted(cell.text)}与上一行合并为一格，不知道属于哪一行，没有采用；请拆开`;
    return cell.doubt ?? wordDoubt(cell.text);
  }
}

/** Finds the rows of a table under its captions, however many there are. */
export const findRows = (
  lines: readonly ReadLine[],
  table: ReturnedTable,
  printed: Printed,
  isKnown: boolean,
): FoundTable => {
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
  const reader = new RowReader(head, headLine?.table, table, printed, isKnown);
  const { rows, told, totals, used } = reader;
  if (head.missing.length > 0) return { rows: [], missing: head.missing, units, told, totals, used };
  for (const cell of headLine?.cells ?? []) if (columnsUnder(cell, head).length > 0) used.add(cell);
  lines.slice(head.index + 1).forEach((line, at, all) => {
    reader.take(line, all.slice(at + 1));
  });
  for (const row of rows) for (const key of Object.keys(row.doubts)) row.words[key] = '';
  return { rows, missing: [], units, told, totals, used };
};
