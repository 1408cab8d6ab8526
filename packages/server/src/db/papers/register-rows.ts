import { and, eq, isNull, lte, ne } from 'drizzle-orm';
import type { Database, Tx } from '../database.ts';
import { holdLock } from '../locks.ts';
import { issuedPaper, paperDue, paperProgress, paperSeries } from '../schema/papers.ts';
import { freeFrom } from './number-rows.ts';

/** One register at a time, over all processes: numbers follow the order in which the acts came in. */
export const holdRegister = (tx: Tx): Promise<void> => holdLock(tx, 'paperRegister');

/** Projects with acts whose papers are not entered yet. */
export const casesBehind = async (db: Database | Tx): Promise<readonly string[]> => {
  const rows = await db.selectDistinct({ caseId: paperDue.caseId }).from(paperDue).orderBy(paperDue.caseId);
  return rows.map(({ caseId }) => caseId);
};

/** From now on the papers of a case are entered up to this act. */
export const noteEntered = async (tx: Tx, caseId: string, seq: number): Promise<void> => {
  await tx
    .insert(paperProgress)
    .values({ caseId, seq })
    .onConflictDoUpdate({ target: paperProgress.caseId, set: { seq } });
  await tx.delete(paperDue).where(and(eq(paperDue.caseId, caseId), lte(paperDue.seq, seq)));
};

/**
 * The next number of a series and year: 1, 2, 3 … past those that the organ's own register keeps and those given by hand, otherwise
 * without gaps, because the row stays locked until the paper that takes the number is stored, and a transaction that fails gives it back.
 */
export const nextPaperNumber = async (tx: Tx, series: string, year: number): Promise<number> => {
  await tx.insert(paperSeries).values({ series, year, last: 0 }).onConflictDoNothing();
  const mine = and(eq(paperSeries.series, series), eq(paperSeries.year, year));
  const [row] = await tx.select({ last: paperSeries.last }).from(paperSeries).where(mine).for('update');
  if (!row) throw new Error(`no number for ${series} ${String(year)}`);
  const place = await freeFrom(tx, series, year, row.last + 1);
  await tx.update(paperSeries).set({ last: place }).where(mine);
  return place;
};

/** Enters a paper. */
export const addPaper = async (tx: Tx, row: typeof issuedPaper.$inferInsert): Promise<void> => {
  await tx.insert(issuedPaper).values(row);
};

/** A new paper takes the place of those of the same kind and subject. */
export const supersede = async (
  tx: Tx,
  { id, caseId, kind, subject }: Pick<typeof issuedPaper.$inferSelect, 'id' | 'caseId' | 'kind' | 'subject'>,
): Promise<void> => {
  await tx
    .update(issuedPaper)
    .set({ supersededBy: id })
    .where(
      and(
        eq(issuedPaper.caseId, caseId),
        eq(issuedPaper.kind, kind),
        subject === null ? isNull(issuedPaper.subject) : eq(issuedPaper.subject, subject),
        isNull(issuedPaper.supersededBy),
        ne(issuedPaper.id, id),
      ),
    );
};
