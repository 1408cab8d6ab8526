import { keysOf, fen, fenNear, sumFen, type Fen } from '@zhengxiang/core';
import { ledgerUnitNames, type LedgerAmounts, type LedgerColumn, type LedgerLeftColumn } from '../contract/index.ts';
import { columnDoubt, type AmountField, type Usual } from './check-amounts.ts';
import type { ColumnUnit } from './column-units.ts';
import { isAmountField, type GuessedColumns } from './guess-columns.ts';
import { isPlaceholder } from './read-cell.ts';
import type { ReadRow } from './read-rows.ts';

const units = keysOf(ledgerUnitNames);
/** Beyond these a sum is no help for choosing. */
const largest = 1_000_000_000_000_000;

const summed = (amounts: readonly Fen[]): Fen | undefined => {
  const sum = amounts.reduce<number>((total, amount) => total + amount, 0);
  return sum <= largest ? fen(sum) : undefined;
};

const textsOf = (rows: readonly ReadRow[], column: number): readonly string[] =>
  rows.map(({ written }) => (written[column] ?? '').trim()).filter((text) => text !== '' && !isPlaceholder(text));

const sumsOf = (texts: readonly string[]): LedgerAmounts['sums'] =>
  Object.fromEntries(
    units.flatMap((unit) => {
      const amounts = texts.flatMap((text) => {
        const read = fenNear(text, ledgerUnitNames[unit]);
        return read.ok ? [read.value.amount] : [];
      });
      const sum = summed(amounts);
      return sum === undefined ? [] : [[unit, sum]];
    }),
  );

/** What is understood of each column of amounts: unit, place, sum, and whether it can be right as a whole. */
export const amountColumns = (
  rows: readonly ReadRow[],
  columns: readonly LedgerColumn[],
  stated: (column: number) => ColumnUnit,
  usual: Usual | undefined,
): LedgerAmounts[] =>
  columns.flatMap(({ field, unit }, column): readonly LedgerAmounts[] => {
    if (!isAmountField(field) || field === null) return [];
    const projects = rows.filter(({ isProject }) => isProject);
    const texts = textsOf(projects, column);
    const amounts = projects.flatMap(({ reading }) => {
      const amount = reading[field as AmountField];
      return amount === null ? [] : [fen(amount)];
    });
    const said = stated(column);
    return [
      {
        column,
        field,
        unit,
        from: unit === null ? null : unit === said.unit ? said.from : '您选择的',
        conflict: said.conflict,
        count: texts.length,
        sum: unit === null && amounts.length === 0 ? null : sumFen(amounts),
        sums: sumsOf(texts),
        doubt: columnDoubt(field as AmountField, amounts, usual),
      },
    ];
  });

const isNumber = (text: string): boolean => /^[¥￥]?-?[\d,，.]+(?:[万亿千百]?元|万|亿)?$/u.test(text.normalize('NFKC'));

/** Columns with content that nothing is taken from; the counting column is none. */
export const leftColumns = (
  rows: readonly ReadRow[],
  columns: readonly LedgerColumn[],
  headings: readonly string[],
  { maybe }: GuessedColumns,
): LedgerLeftColumn[] =>
  columns.flatMap(({ field }, column): readonly LedgerLeftColumn[] => {
    const texts = textsOf(rows, column);
    if (
      field !== null ||
      texts.length === 0 ||
      /^(序号|序|№|no\.?)$/iu.test((headings[column] ?? '').replaceAll(/\s/gu, ''))
    )
      return [];
    const numbers = texts.filter(isNumber).length * 2 > texts.length;
    return [{ column, numbers, maybe: maybe[column] ?? null }];
  });
