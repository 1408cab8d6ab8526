import { and, asc, desc, eq, gte, inArray, isNotNull, lte, sql } from 'drizzle-orm';
import { randomUUID } from 'node:crypto';
import type { Database, Tx } from '../database.ts';
import { issuedPaper, letterNumberNote, paperSeries } from '../schema/papers.ts';

export type NumberNote = typeof letterNumberNote.$inferSelect;

type Reading = Pick<Database, 'select'>;

/** A note reaches over one of these numbers. */
const reaches = (from: number, to: number) => and(lte(letterNumberNote.from, to), gte(letterNumberNote.to, from));
const ranges = ['reserved', 'unused'] as const;

/** The notes of a series and year that reach over a range of numbers. */
export const notesOver = (db: Reading, series: string, year: number, from: number, to: number): Promise<NumberNote[]> =>
  db
    .select()
    .from(letterNumberNote)
    .where(
      and(
        eq(letterNumberNote.series, series),
        eq(letterNumberNote.year, year),
        inArray(letterNumberNote.kind, [...ranges]),
        reaches(from, to),
      ),
    )
    .orderBy(asc(letterNumberNote.from), asc(letterNumberNote.at));

/** Papers that bear a number of a series, year and range. */
export const numbered = (db: Reading, series: string, year: number, from: number, to: number) =>
  db
    .select({
      id: issuedPaper.id,
      caseId: issuedPaper.caseId,
      title: issuedPaper.title,
      place: issuedPaper.place,
      issuedOn: issuedPaper.issuedOn,
      organName: issuedPaper.organName,
    })
    .from(issuedPaper)
    .where(
      and(
        eq(issuedPaper.series, series),
        eq(issuedPaper.year, year),
        isNotNull(issuedPaper.place),
        gte(issuedPaper.place, from),
        lte(issuedPaper.place, to),
      ),
    )
    .orderBy(asc(issuedPaper.place));

/** Letters of a series that wait for their number, the oldest first. */
export const waitingForNumber = (db: Reading, series: string) =>
  db.select().from(issuedPaper).where(eq(issuedPaper.awaitsNumber, series)).orderBy(asc(issuedPaper.registeredAt));

/** Whether the numbers of a series are entered by hand: as it was said last. */
export const isByHand = async (db: Reading, series: string): Promise<boolean> => {
  const [last] = await db
    .select({ kind: letterNumberNote.kind })
    .from(letterNumberNote)
    .where(and(eq(letterNumberNote.series, series), inArray(letterNumberNote.kind, ['by-hand', 'automatic'])))
    .orderBy(desc(letterNumberNote.at), desc(letterNumberNote.id))
    .limit(1);
  return last?.kind === 'by-hand';
};

export const addNote = async (tx: Tx, note: Omit<NumberNote, 'id'>): Promise<void> => {
  await tx.insert(letterNumberNote).values({ id: randomUUID(), ...note });
};

/** The last number that was taken by itself; 0 before the first. */
export const lastNumber = async (db: Reading, series: string, year: number): Promise<number> => {
  const [row] = await db
    .select({ last: paperSeries.last })
    .from(paperSeries)
    .where(and(eq(paperSeries.series, series), eq(paperSeries.year, year)));
  return row?.last ?? 0;
};

/** A letter that waits gets its number and is drawn; false where it waits no more. */
export const takeNumber = async (
  tx: Tx,
  id: string,
  number: { readonly series: string; readonly year: number; readonly place: number },
): Promise<boolean> => {
  const rows = await tx
    .update(issuedPaper)
    .set({ ...number, awaitsNumber: null, nextAt: sql`now()` })
    .where(and(eq(issuedPaper.id, id), eq(issuedPaper.awaitsNumber, number.series)))
    .returning({ id: issuedPaper.id });
  return rows.length > 0;
};

/** The first number from there on that no letter bears and no note keeps back. */
export const freeFrom = async (tx: Tx, series: string, year: number, from: number): Promise<number> => {
  const most = 2 ** 31 - 1;
  const taken = (await numbered(tx, series, year, from, most)).flatMap(({ place }) => place ?? []);
  const kept = await notesOver(tx, series, year, from, most);
  let place = from;
  for (;;) {
    const at = place;
    const over = kept.find((note) => note.from <= at && note.to >= at);
    if (over) place = over.to + 1;
    else if (taken.includes(at)) place += 1;
    else return place;
  }
};
