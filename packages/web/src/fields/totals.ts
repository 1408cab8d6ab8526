import { fen, sumFen, type Fen, type Fields } from '@zhengxiang/core';

type Row = Readonly<Record<string, unknown>>;

const isAmount = (value: unknown): value is Fen => typeof value === 'number' && Number.isSafeInteger(value);

/** Prices of one unit and the offers of competitors add up to nothing. */
const isNoPart = (key: string): boolean => key.startsWith('unitPrice') || key === 'price';

/** The sums of a table's amounts, 分, by column. */
export const totalsOf = (fields: Fields, rows: readonly Row[]): ReadonlyMap<string, Fen> =>
  new Map(
    Object.entries(fields)
      .filter(([key, field]) => field.type === 'money' && !isNoPart(key))
      .map(([key]) => [key, sumFen(rows.map((row) => row[key]).filter(isAmount))]),
  );

/** How many rows have no amount yet, by column: while there are any, the sum is not the whole. Optional ones count nothing. */
export const openRowsOf = (fields: Fields, rows: readonly Row[]): ReadonlyMap<string, number> =>
  new Map(
    Object.entries(fields)
      .filter(([key, field]) => field.type === 'money' && !field.optional && !isNoPart(key))
      .map(([key]) => [key, rows.filter((row) => !isAmount(row[key])).length]),
  );

/** 核减率: the reduced part of what was declared; undefined where nothing is declared or cut. */
export const cutRate = (totals: ReadonlyMap<string, Fen>): string | undefined => {
  const [declared, reduced] = [totals.get('declared') ?? fen(0), totals.get('reduced')];
  return reduced === undefined || declared <= 0 ? undefined : `${((reduced / declared) * 100).toFixed(1)}%`;
};
