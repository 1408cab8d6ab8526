import { sql } from 'drizzle-orm';
import type { Tx } from '../db/database.ts';
import { paperSeries } from '../db/schema/papers.ts';

export interface PaperNumber {
  readonly series: string;
  readonly year: number;
  readonly place: number;
}

/** 东政数〔2024〕12号 */
export const paperNumberText = ({ series, year, place }: PaperNumber): string =>
  `${series}〔${String(year)}〕${String(place)}号`;

/**
 * The next number of a series and year: 1, 2, 3 … without gaps, because the row stays locked until the paper that takes the
 * number is stored, and a transaction that fails gives it back.
 */
export const takeNumber = async (tx: Tx, series: string, year: number): Promise<PaperNumber> => {
  const [row] = await tx
    .insert(paperSeries)
    .values({ series, year, last: 1 })
    .onConflictDoUpdate({
      target: [paperSeries.series, paperSeries.year],
      set: { last: sql`${paperSeries.last} + 1` },
    })
    .returning({ place: paperSeries.last });
  if (!row) throw new Error(`no number for ${series} ${String(year)}`);
  return { series, year, place: row.place };
};
