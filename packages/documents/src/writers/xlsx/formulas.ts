import type { PaperFormula } from '@zhengxiang/core';
import { cellRef, rangeRef } from 'hucre/xlsx';

/** Where a field stands: row and column, counted from 0. */
export type Addresses = Map<string, readonly [row: number, column: number]>;

/** The formula in the sheet's own addresses; undefined where a field of it stands nowhere. */
export const formulaOf = (formula: PaperFormula, addresses: Addresses): string | undefined => {
  const places = formula.of.map((field) => addresses.get(field));
  const known = places.flatMap((place) => (place === undefined ? [] : [place]));
  if (known.length < places.length || known.length === 0) return undefined;
  const refs = known.map(([row, column]) => cellRef(row, column));
  const [first = '', second = ''] = refs;
  switch (formula.kind) {
    case 'product':
      return `ROUND(${first}*${second},2)`;
    case 'difference':
      return `ROUND(${first}-${second},6)`;
    case 'sum':
      return `SUM(${runsOf(known).join(',')})`;
  }
};

/** Neighbours one below the other become one range: a function takes 255 arguments at most. */
const runsOf = (places: readonly (readonly [number, number])[]): readonly string[] => {
  const runs: { column: number; from: number; to: number }[] = [];
  for (const [row, column] of places) {
    const last = runs.at(-1);
    if (last?.column === column && last.to === row - 1) last.to = row;
    else runs.push({ column, from: row, to: row });
  }
  return runs.map(({ column, from, to }) => rangeRef(from, column, to, column));
};
