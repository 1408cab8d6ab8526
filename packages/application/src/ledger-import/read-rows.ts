import type { PlainDate } from '@zhengxiang/core';
import type { LedgerColumn, LedgerField, LedgerIssue, LedgerReading } from '../contract/index.ts';
import { isPlaceholder, readAmount, readDay, readKind, readYear, type CellReading } from './read-cell.ts';

/** A row before it is held against the others. */
export interface ReadRow {
  readonly row: number;
  readonly written: readonly string[];
  readonly reading: LedgerReading;
  readonly issues: readonly LedgerIssue[];
}

/** The unit that a name as written stands for. */
export type UnitOf = (written: string) => { readonly id: string | null; readonly name: string } | undefined;

const issue = (field: LedgerField, level: LedgerIssue['level'], text: string): LedgerIssue => ({ field, level, text });

/** How the lines begin that sum up others. */
export const isSumLine = (text: string): boolean => /^(?:合计|小计|总计|共计)/u.test(text);

/** Understands one line of a sheet. Amounts in 分; whatever cannot be read is an error at its field. */
export const readRow = (
  row: number,
  written: readonly string[],
  columns: readonly LedgerColumn[],
  unitOf: UnitOf,
  today: PlainDate,
): ReadRow => {
  const issues: LedgerIssue[] = [];
  const cell = (field: LedgerField): { readonly text: string; readonly unit: LedgerColumn['unit'] } => {
    const index = columns.findIndex((column) => column.field === field);
    return { text: (written[index] ?? '').trim(), unit: columns[index]?.unit ?? 'wan' };
  };
  const taken = <T>(field: LedgerField, read: CellReading<T>): T | null => {
    if (read.error !== undefined) issues.push(issue(field, 'error', read.error));
    if (read.warning !== undefined) issues.push(issue(field, 'warning', read.warning));
    return read.value;
  };
  const amount = (field: LedgerField, zeroIsKnown = false): number | null => {
    const { text, unit } = cell(field);
    return taken(field, readAmount(text, unit, zeroIsKnown));
  };
  const name = cell('name').text;
  const owner = cell('owner').text;
  if (isSumLine(name) || isSumLine(owner)) issues.push(issue('name', 'error', '这是合计行，不是项目'));
  else if (name === '' || isPlaceholder(name)) issues.push(issue('name', 'error', '没有项目名称'));
  const unit = owner === '' ? undefined : unitOf(owner);
  if (owner === '') issues.push(issue('owner', 'error', '没有填写单位（合并单元格请先拆开）'));
  else if (!unit)
    issues.push(issue('owner', 'error', `单位“${owner}”不在名录中：请在上方选择它是哪个单位，或登记为原单位`));
  const signedOn = taken('signedOn', readDay(cell('signedOn').text, today));
  const acceptedOn = taken('acceptedOn', readDay(cell('acceptedOn').text, today));
  if (signedOn !== null && acceptedOn !== null && acceptedOn < signedOn)
    issues.push(issue('acceptedOn', 'warning', '验收日期早于签订日期'));
  const number = cell('number').text;
  const year = taken('year', readYear(cell('year').text, today));
  const reading: LedgerReading = {
    number: number === '' || isPlaceholder(number) ? null : number,
    name,
    ownerId: unit?.id ?? null,
    ownerName: unit?.name ?? owner,
    kind: taken('kind', readKind(cell('kind').text)) ?? '',
    content: cell('content').text,
    year: year ?? (signedOn === null ? null : Number(signedOn.slice(0, 4))),
    total: amount('total'),
    approved: amount('approved'),
    contract: amount('contract'),
    paid: amount('paid', true),
    signedOn,
    acceptedOn,
    funding: cell('funding').text,
    paymentPlan: cell('paymentPlan').text,
    remark: cell('remark').text,
  };
  return { row, written, reading, issues };
};
