import { fen, parameterText, type Fen, type Pack } from '@zhengxiang/core';

export interface Band {
  readonly label: string;
  /** 分; both ends belong to the band. */
  readonly from?: number;
  readonly to?: number;
}

/** Amounts at which many projects part, beside the limits of any law, 分. */
const usual: readonly number[] = [500_000_000, 1_000_000_000];

const textOf = (value: Fen): string => parameterText({ name: '', label: '', cite: '', value, unit: 'fen' });

/** Bands of amounts that hold the limits of the law apart. Without a law, the usual ones. */
export const amountBands = (law: Pick<Pack, 'parameters'> | undefined): readonly Band[] => {
  const limits = (law?.parameters ?? []).flatMap(({ unit, value }) => (unit === 'fen' ? [value] : []));
  const edges = [...new Set([...limits, ...usual])].sort((a, b) => a - b).map(fen);
  const first = edges[0];
  return [
    ...(first === undefined ? [] : [{ label: `不足 ${textOf(first)}`, to: first - 1 }]),
    ...edges.map((from, index): Band => {
      const next = edges[index + 1];
      return next === undefined
        ? { label: `${textOf(from)}以上`, from }
        : { label: `${textOf(from).replace(' 万元', '')} 至 ${textOf(next)}`, from, to: next - 1 };
    }),
  ];
};
