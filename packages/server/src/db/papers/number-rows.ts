import type { LetterNumberStore, NumberRange } from '@zhengxiang/application';
import { and, asc, desc, eq, gte, inArray, isNotNull, lte, sql } from 'drizzle-orm';
import type { Tx } from '../database.ts';
import { issuedPaper, letterNumberNote, paperSeries } from '../schema/papers.ts';

/** Letters that bear a number of the range. */
const bears = ({ series, year, from, to }: NumberRange) =>
  and(
    eq(issuedPaper.series, series),
    eq(issuedPaper.year, year),
    isNotNull(issuedPaper.place),
    gte(issuedPaper.place, from),
    lte(issuedPaper.place, to),
  );

/** Notes that reach over one of the numbers. */
const reachesOver = ({ series, year, from, to }: NumberRange) =>
  and(
    eq(letterNumberNote.series, series),
    eq(letterNumberNote.year, year),
    inArray(letterNumberNote.kind, ['reserved', 'unused']),
    lte(letterNumberNote.from, to),
    gte(letterNumberNote.to, from),
  );

const seriesOf = (series: string, year: number) => and(eq(paperSeries.series, series), eq(paperSeries.year, year));

/** 发文字号. */
export const letterNumbers = (tx: Tx): LetterNumberStore => ({
  notesOver: (range) =>
    tx
      .select()
      .from(letterNumberNote)
      .where(reachesOver(range))
      .orderBy(asc(letterNumberNote.from), asc(letterNumberNote.at)),
  lettersIn: (range) => {
    const { id, caseId, title, place, issuedOn, organName } = issuedPaper;
    return tx
      .select({ id, caseId, title, place, issuedOn, organName })
      .from(issuedPaper)
      .where(bears(range))
      .orderBy(asc(place));
  },
  waitingForNumber: (series) =>
    tx.select().from(issuedPaper).where(eq(issuedPaper.awaitsNumber, series)).orderBy(asc(issuedPaper.registeredAt)),
  isNumberedByHand: async (series) => {
    const [last] = await tx
      .select({ kind: letterNumberNote.kind })
      .from(letterNumberNote)
      .where(and(eq(letterNumberNote.series, series), inArray(letterNumberNote.kind, ['by-hand', 'automatic'])))
      .orderBy(desc(letterNumberNote.at), desc(letterNumberNote.id))
      .limit(1);
    return last?.kind === 'by-hand';
  },
  addNumberNote: async (note) => {
    await tx.insert(letterNumberNote).values(note);
  },
  lastLetterNumber: async (series, year) => {
    const [row] = await tx.select({ last: paperSeries.last }).from(paperSeries).where(seriesOf(series, year));
    return row?.last ?? 0;
  },
  holdLetterNumber: async (series, year) => {
    await tx.insert(paperSeries).values({ series, year, last: 0 }).onConflictDoNothing();
    const mine = tx.select({ last: paperSeries.last }).from(paperSeries).where(seriesOf(series, year));
    const [row] = await mine.for('update');
    if (!row) throw new Error(`no numbers of ${series} ${String(year)}`);
    return row.last;
  },
  putLetterNumber: async (series, year, last) => {
    await tx.update(paperSeries).set({ last }).where(seriesOf(series, year));
  },
  takeLetterNumber: async (id, number) => {
    const rows = await tx
      .update(issuedPaper)
      .set({ ...number, awaitsNumber: null, nextAt: sql`now()` })
      .where(and(eq(issuedPaper.id, id), eq(issuedPaper.awaitsNumber, number.series)))
      .returning({ id: issuedPaper.id });
    return rows.length > 0;
  },
});
