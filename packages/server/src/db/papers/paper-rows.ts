import type {
  IssuedPaper,
  PaperAcross,
  PaperDrawingStore,
  PaperRegisterStore,
  PaperScan,
  PaperWithScans,
} from '@zhengxiang/application';
import {
  and,
  arrayOverlaps,
  asc,
  desc,
  eq,
  inArray,
  isNull,
  lte,
  min,
  ne,
  notExists,
  sql,
  type SQL,
} from 'drizzle-orm';
import type { Database, Tx } from '../database.ts';
import { holdLock } from '../locks.ts';
import { issuedPaper, paperDue, paperProgress, paperScan } from '../schema/papers.ts';
import { project } from '../schema/projects.ts';

/** The whole register, for those who verify it. */
export const allPapers = (db: Pick<Database, 'select'>): Promise<IssuedPaper[]> => db.select().from(issuedPaper);

const firstPaper = async (tx: Tx, which: SQL): Promise<IssuedPaper | undefined> =>
  (await tx.select().from(issuedPaper).where(which))[0];

/** The scans of these papers, the oldest first. */
const scansOf = async (tx: Tx, papers: readonly string[]): Promise<PaperScan[]> =>
  papers.length === 0
    ? []
    : tx
        .select()
        .from(paperScan)
        .where(inArray(paperScan.paperId, [...papers]))
        .orderBy(asc(paperScan.at));

const withScans = async (tx: Tx, which: SQL): Promise<PaperWithScans[]> => {
  const rows = await tx
    .select()
    .from(issuedPaper)
    .where(which)
    .orderBy(desc(issuedPaper.eventSeq), asc(issuedPaper.kind));
  const scans = await scansOf(
    tx,
    rows.map(({ id }) => id),
  );
  return rows.map((paper) => ({ paper, scans: scans.filter(({ paperId }) => paperId === paper.id) }));
};

/** Papers of all projects that these viewers may see, the newest first. */
const across = (tx: Tx, viewers: readonly string[], most: number, which: SQL | undefined): Promise<PaperAcross[]> =>
  tx
    .select({
      paper: issuedPaper,
      project: project.name,
      projectNumber: project.number,
      ownerName: project.ownerName,
    })
    .from(issuedPaper)
    .innerJoin(project, eq(project.caseId, issuedPaper.caseId))
    .where(and(arrayOverlaps(project.viewers, [...viewers]), which))
    .orderBy(desc(issuedPaper.issuedOn), asc(issuedPaper.id))
    .limit(most);

/** What is read of the register. */
const paperReadings = (
  tx: Tx,
): Pick<
  PaperRegisterStore,
  'findPaper' | 'findPaperByCode' | 'findPaperWithScans' | 'papersOfCase' | 'papersWithoutScan' | 'failedPapers'
> => ({
  findPaper: (id) => firstPaper(tx, eq(issuedPaper.id, id)),
  findPaperByCode: async (codes) =>
    codes.length === 0 ? undefined : firstPaper(tx, inArray(issuedPaper.verifyCode, [...codes])),
  findPaperWithScans: async (id) => (await withScans(tx, eq(issuedPaper.id, id)))[0],
  papersOfCase: (caseId) => withScans(tx, eq(issuedPaper.caseId, caseId)),
  papersWithoutScan: (viewers, most, organId) =>
    across(
      tx,
      viewers,
      most,
      and(
        organId === undefined ? undefined : eq(issuedPaper.organId, organId),
        eq(issuedPaper.sealed, false),
        isNull(issuedPaper.supersededBy),
        notExists(tx.select().from(paperScan).where(eq(paperScan.paperId, issuedPaper.id))),
      ),
    ),
  failedPapers: (viewers, most) => across(tx, viewers, most, eq(issuedPaper.state, 'failed')),
});

/** The register of issued papers. */
export const paperRegister = (tx: Tx): PaperRegisterStore => ({
  ...paperReadings(tx),
  holdPaperRegister: () => holdLock(tx, 'paperRegister'),
  casesBehindPapers: async () => {
    const rows = await tx.selectDistinct({ caseId: paperDue.caseId }).from(paperDue).orderBy(paperDue.caseId);
    return rows.map(({ caseId }) => caseId);
  },
  papersEnteredUpTo: async (caseId) => {
    const [progress] = await tx.select().from(paperProgress).where(eq(paperProgress.caseId, caseId));
    return progress?.seq ?? 0;
  },
  notePapersEntered: async (caseId, seq) => {
    const set = { seq };
    await tx.insert(paperProgress).values({ caseId, seq }).onConflictDoUpdate({ target: paperProgress.caseId, set });
    await tx.delete(paperDue).where(and(eq(paperDue.caseId, caseId), lte(paperDue.seq, seq)));
  },
  addPaper: async (paper) => {
    await tx.insert(issuedPaper).values(paper);
  },
  supersedePapers: async ({ id, caseId, kind, subject }) => {
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
  },
});

const inSeconds = (seconds: number): SQL => sql`now() + ${seconds} * interval '1 second'`;

/** Which paper is drawn next, and what became of it. Times are the database's. */
export const paperDrawing = (tx: Tx): PaperDrawingStore => {
  /** Only while it has no bytes. */
  const whileUndrawn = (id: string): SQL | undefined => and(eq(issuedPaper.id, id), isNull(issuedPaper.pdfSha256));
  return {
    beginPaper: async (restSeconds, id) => {
      const due =
        id === undefined
          ? sql`select id from issued_paper where state = 'queued' and awaits_number is null and next_at <= now() order by registered_at desc, issued_on desc limit 1 for update skip locked`
          : sql`select id from issued_paper where id = ${id} and state = 'queued' and awaits_number is null`;
      const [row] = await tx
        .update(issuedPaper)
        .set({ attempts: sql`${issuedPaper.attempts} + 1`, nextAt: inSeconds(restSeconds) })
        .where(sql`${issuedPaper.id} = (${due})`)
        .returning();
      return row;
    },
    putDrawn: async (id, drawn) => {
      const set = { state: 'ready', lastError: null, ...drawn } as const;
      return (await tx.update(issuedPaper).set(set).where(whileUndrawn(id)).returning())[0];
    },
    putPaperFault: async (id, { state, lastError, seconds }) => {
      const set = { state, lastError, nextAt: inSeconds(seconds) };
      return (await tx.update(issuedPaper).set(set).where(whileUndrawn(id)).returning())[0];
    },
    putDocx: async (id, docx) => {
      await tx
        .update(issuedPaper)
        .set({ docxSha256: docx.sha256, docxSize: docx.size })
        .where(and(eq(issuedPaper.id, id), isNull(issuedPaper.docxSha256)));
    },
    nextPaperAt: async () => {
      const [next] = await tx
        .select({ at: min(issuedPaper.nextAt) })
        .from(issuedPaper)
        .where(and(eq(issuedPaper.state, 'queued'), isNull(issuedPaper.awaitsNumber)));
      return next?.at ?? undefined;
    },
    queuePaperAgain: async (id) => {
      await tx
        .update(issuedPaper)
        .set({ state: 'queued', attempts: 0, nextAt: sql`now()` })
        .where(and(eq(issuedPaper.id, id), ne(issuedPaper.state, 'ready')));
    },
  };
};
