import type { Fen, MoneyUnit, PlainDate } from '@zhengxiang/core';
import {
  ledgerFieldNames,
  ledgerUnitNames,
  type LedgerColumn,
  type LedgerField,
  type LedgerIssue,
  type LedgerReading,
} from '../contract/index.ts';
import { amountNames, type AmountField } from './check-amounts.ts';
import { brokenCell, isPlaceholder, readAmount, readDay, readKind, readYear, type CellReading } from './read-cell.ts';
import { sumLineOf } from './sum-lines.ts';

/** A row before it is held against the others. */
export interface ReadRow {
  readonly row: number;
  readonly written: readonly string[];
  readonly reading: LedgerReading;
  readonly issues: readonly LedgerIssue[];
  /** Its words name a project; the amounts of other lines are no part of any sum. */
  readonly isProject: boolean;
}

/** A line of the sheet as people see it, and what the file says beside its words. */
export interface Line {
  /** Counted from 1. */
  readonly row: number;
  readonly written: readonly string[];
  readonly hidden: boolean;
  /** The unit that the format of a cell shows, by column. */
  readonly shown: (column: number) => MoneyUnit | undefined;
  /** The other row that a cell is merged with, by column. */
  readonly mergedWith: (column: number) => number | undefined;
}

/** What the lines are read by. */
export interface ReadingBy {
  readonly columns: readonly LedgerColumn[];
  readonly unitOf: UnitOf;
  readonly today: PlainDate;
  /** Rows that somebody knows to be projects. */
  readonly projects: ReadonlySet<number>;
}

/** The unit that a name as written stands for. */
export type UnitOf = (written: string) => { readonly id: string | null; readonly name: string } | undefined;

const issue = (field: LedgerField, level: LedgerIssue['level'], text: string): LedgerIssue => ({ field, level, text });

/** 同上 and its signs: whose project it is has to be written out. */
export const isDitto = (owner: string): boolean => /^(?:同上|同前|〃|″|"|'')$/u.test(owner);

const ownerIssue = (owner: string, known: boolean): readonly LedgerIssue[] => {
  if (known) return [];
  if (owner === '') return [issue('owner', 'error', '没有填写单位')];
  return [
    issue(
      'owner',
      'error',
      isDitto(owner)
        ? `单位写的是“${owner}”，请照写单位名称`
        : `单位“${owner}”不在名录中：请在上方选择它是哪个单位，或登记为原单位`,
    ),
  ];
};

const nameIssue = (name: string, isSum: 'sum' | 'maybe' | 'no', words: readonly string[]): readonly LedgerIssue[] => {
  const said = name === '' ? (words.find((text) => text !== '') ?? '') : name;
  if (isSum !== 'no')
    return [
      {
        field: 'name',
        level: 'error',
        text:
          isSum === 'sum'
            ? `这是合计行（“${said}”），不是项目，不导入`
            : `“${said}”像是合计行，没有导入；确实是项目的，请点“这是项目”`,
        ...(name === '' ? {} : { ask: 'is-project' as const }),
      },
    ];
  return name === '' || isPlaceholder(name) ? [issue('name', 'error', '没有项目名称')] : [];
};

/** The cells of a line by field, with everything that is wrong in them. */
class Cells {
  readonly issues: LedgerIssue[] = [];
  readonly #line: Line;
  readonly #columns: readonly LedgerColumn[];
  constructor(line: Line, columns: readonly LedgerColumn[]) {
    this.#line = line;
    this.#columns = columns;
  }

  #at(field: LedgerField): number {
    return this.#columns.findIndex((column) => column.field === field);
  }

  /** The words of a cell; nothing where a program left no words that mean anything. */
  text(field: LedgerField): string {
    const text = (this.#line.written[this.#at(field)] ?? '').trim();
    const broken = brokenCell(text);
    if (broken === undefined) return text;
    this.issues.push(issue(field, 'error', `${ledgerFieldNames[field]}${broken}`));
    return '';
  }

  taken<T>(field: LedgerField, read: CellReading<T>): T | null {
    if (read.error !== undefined) this.issues.push(issue(field, 'error', read.error));
    if (read.warning !== undefined) this.issues.push(issue(field, 'warning', read.warning));
    return read.value;
  }

  amount(field: AmountField): Fen | null {
    const at = this.#at(field);
    if (at < 0) return null;
    const text = this.text(field);
    const other = this.#line.mergedWith(at);
    if (other !== undefined) {
      const reason = `${amountNames[field]}与第 ${String(other)} 行合并为一格，分不清各是多少，请在文件里拆开`;
      this.issues.push(issue(field, 'error', reason));
      return null;
    }
    const unit = this.#columns[at]?.unit ?? null;
    const units = { column: unit === null ? null : ledgerUnitNames[unit], shown: this.#line.shown(at) };
    const read = readAmount(text, units, field === 'paid');
    return this.taken(
      field,
      read.error?.includes('单位') ? { ...read, error: `${amountNames[field]}${read.error}` } : read,
    );
  }
}

/** Understands one line of a sheet. Amounts in 分; whatever cannot be read is an error at its field. */
export const readRow = (line: Line, { columns, unitOf, today, projects }: ReadingBy): ReadRow => {
  const { row, written } = line;
  const cells = new Cells(line, columns);
  const [name, owner] = [cells.text('name'), cells.text('owner')];
  const found = projects.has(row) && name !== '' ? 'no' : sumLineOf(name, owner, written);
  if (cells.issues.every(({ field }) => field !== 'name')) cells.issues.push(...nameIssue(name, found, written));
  const isProject = cells.issues.every(({ field }) => field !== 'name');
  const unit = owner === '' || isDitto(owner) ? undefined : unitOf(owner);
  if (found === 'no') cells.issues.push(...ownerIssue(owner, unit !== undefined));
  if (line.hidden) cells.issues.push(issue('name', 'warning', '这一行在文件里是隐藏的，确认要导入的请勾选'));
  const signedOn = cells.taken('signedOn', readDay(cells.text('signedOn'), today));
  const acceptedOn = cells.taken('acceptedOn', readDay(cells.text('acceptedOn'), today));
  if (signedOn !== null && acceptedOn !== null && acceptedOn < signedOn)
    cells.issues.push(issue('acceptedOn', 'warning', '验收日期早于签订日期'));
  const number = cells.text('number');
  const year = cells.taken('year', readYear(cells.text('year'), today));
  const reading: LedgerReading = {
    number: number === '' || isPlaceholder(number) ? null : number,
    name,
    ownerId: unit?.id ?? null,
    ownerName: unit?.name ?? owner,
    kind: cells.taken('kind', readKind(cells.text('kind'))) ?? '',
    content: cells.text('content'),
    year: year ?? (signedOn === null ? null : Number(signedOn.slice(0, 4))),
    total: cells.amount('total'),
    approved: cells.amount('approved'),
    contract: cells.amount('contract'),
    paid: cells.amount('paid'),
    signedOn,
    acceptedOn,
    funding: cells.text('funding'),
    paymentPlan: cells.text('paymentPlan'),
    remark: cells.text('remark'),
  };
  return { row, written, reading, issues: cells.issues, isProject };
};
