import { fen, type Fen, type Fields } from '@zhengxiang/core';
import type { BudgetLine } from '@zhengxiang/procedure';
import { pasteCells } from '../fields/paste.ts';

/** A row of the cost review as it is typed. */
export type CostRow = Readonly<Record<string, unknown>> & { readonly id: string };

/** What is typed into a row; everything else follows from the application. */
export const typedColumns = ['reduced', 'reasonCode', 'note'] as const;
export type TypedColumn = (typeof typedColumns)[number];

const amountOf = (value: unknown): Fen | undefined =>
  typeof value === 'number' && Number.isSafeInteger(value) ? (value as Fen) : undefined;

/** 核定 = 申报 − 核减; a row without a cut has no reason, and one whose cut is not typed has no approved amount. */
export const settled = (row: CostRow): CostRow => {
  const [declared, reduced] = [amountOf(row['declared']), amountOf(row['reduced'])];
  const reason = row['reasonCode'] === 'none' ? undefined : row['reasonCode'];
  if (declared === undefined || reduced === undefined) return { ...row, approved: undefined, reasonCode: reason };
  return { ...row, approved: declared - reduced, reasonCode: reduced === 0 ? 'none' : reason };
};

/** One row for every line of the application: kept where it was typed, made where it is missing; what is cut is left open. */
export const completeRows = (
  lines: readonly BudgetLine[],
  rows: readonly CostRow[],
  newId: () => string,
): readonly CostRow[] =>
  lines.map(
    (line) =>
      rows.find((row) => row['line'] === line.id) ?? {
        id: newId(),
        line: line.id,
        declared: line.amount,
      },
  );

/** Whoever has looked at all lines says once that the ones left open are not cut. */
export const restUncut = (rows: readonly CostRow[]): readonly CostRow[] =>
  rows.map((row) => (row['reduced'] === undefined ? settled({ ...row, reduced: 0 }) : row));

/** Cells of a spreadsheet pasted at a typed column; rows beyond the last line are left out. Undefined for a single cell. */
export const pasteCost = (
  text: string,
  fields: Fields,
  rows: readonly CostRow[],
  start: { readonly row: number; readonly key: TypedColumn },
): readonly CostRow[] | undefined => {
  const typed = Object.fromEntries(Object.entries(fields).filter(([key]) => typedColumns.some((one) => one === key)));
  const pasted = pasteCells(text, typed, rows, start, () => '');
  return pasted?.slice(0, rows.length).map(settled);
};

export interface CostTotals {
  readonly declared: Fen;
  readonly reduced: Fen;
  readonly approved: Fen;
  readonly open: number;
  /** 核减率 in words; a dash where nothing is declared or not all is typed. */
  readonly rate: string;
}

/** The sums of a cost review, 分, with the number of rows in which something is not typed yet: they count nothing. */
export const costTotals = (rows: readonly CostRow[]): CostTotals => {
  const sum = (key: string): Fen => fen(rows.reduce((total, row) => total + (amountOf(row[key]) ?? 0), 0));
  const [declared, reduced, approved] = [sum('declared'), sum('reduced'), sum('approved')];
  const open = rows.filter((row) => amountOf(row['reduced']) === undefined || amountOf(row['approved']) === undefined);
  const rate = declared > 0 && open.length === 0 ? `${((reduced / declared) * 100).toFixed(1)}%` : '—';
  return { declared, reduced, approved, open: open.length, rate };
};
