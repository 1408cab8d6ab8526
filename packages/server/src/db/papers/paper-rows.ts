import { and, arrayOverlaps, asc, desc, eq, inArray, isNull, min, notExists, sql, type SQL } from 'drizzle-orm';
import type { Database } from '../database.ts';
import { issuedPaper, paperProgress, paperScan } from '../schema/papers.ts';
import { project } from '../schema/projects.ts';

export type IssuedPaper = typeof issuedPaper.$inferSelect;
export type PaperScan = typeof paperScan.$inferSelect;

/** Longer than any paper takes: then another process takes over from one that died. */
const lease = sql`now() + interval '3 minutes'`;

/** Takes the newest paper that is due, or the one asked for, and keeps the others' hands off it while it is drawn. */
export const claimPaper = async (db: Database, id?: string): Promise<IssuedPaper | undefined> => {
  const due =
    id === undefined
      ? sql`select id from issued_paper where state = 'queued' and awaits_number is null and next_at <= now() order by registered_at desc, issued_on desc limit 1 for update skip locked`
      : sql`select id from issued_paper where id = ${id} and state = 'queued' and awaits_number is null`;
  const [row] = await db
    .update(issuedPaper)
    .set({ attempts: sql`${issuedPaper.attempts} + 1`, nextAt: lease })
    .where(sql`${issuedPaper.id} = (${due})`)
    .returning();
  return row;
};

/** A paper without bytes gets them; undefined where somebody else was first: then what that one stored stays. */
export const storeDrawn = async (
  tx: Pick<Database, 'update'>,
  id: string,
  drawn: Pick<IssuedPaper, 'pdfSha256' | 'pdfSize' | 'readyAt' | 'sealed'>,
): Promise<IssuedPaper | undefined> => {
  const [mine] = await tx
    .update(issuedPaper)
    .set({ state: 'ready', lastError: null, ...drawn })
    .where(and(eq(issuedPaper.id, id), isNull(issuedPaper.pdfSha256)))
    .returning();
  return mine;
};

/** Why it could not be drawn, and in how many seconds it is tried again; undefined where it has been drawn meanwhile. */
export const storeFailure = async (
  db: Database,
  id: string,
  { state, lastError, seconds }: Pick<IssuedPaper, 'state' | 'lastError'> & { readonly seconds: number },
): Promise<IssuedPaper | undefined> => {
  const [failed] = await db
    .update(issuedPaper)
    .set({ state, lastError, nextAt: sql`now() + ${seconds} * interval '1 second'` })
    .where(and(eq(issuedPaper.id, id), isNull(issuedPaper.pdfSha256)))
    .returning();
  return failed;
};

/** The editable copy is stored once. */
export const storeDocx = async (
  db: Database,
  id: string,
  docx: { readonly sha256: string; readonly size: number },
): Promise<void> => {
  await db
    .update(issuedPaper)
    .set({ docxSha256: docx.sha256, docxSize: docx.size })
    .where(and(eq(issuedPaper.id, id), isNull(issuedPaper.docxSha256)));
};

export const findPaper = async (db: Database, id: string): Promise<IssuedPaper | undefined> =>
  (await db.select().from(issuedPaper).where(eq(issuedPaper.id, id)))[0];

/** @throws Error when there is none */
/** The whole register, for those who verify it. */
export const allPapers = (db: Pick<Database, 'select'>): Promise<IssuedPaper[]> => db.select().from(issuedPaper);

export const getPaper = async (db: Database, id: string): Promise<IssuedPaper> => {
  const found = await findPaper(db, id);
  if (!found) throw new Error(`no paper ${id}`);
  return found;
};

/** The first paper with one of these codes. */
export const findPaperByCode = async (db: Database, codes: readonly string[]): Promise<IssuedPaper | undefined> => {
  if (codes.length === 0) return undefined;
  const [row] = await db
    .select()
    .from(issuedPaper)
    .where(inArray(issuedPaper.verifyCode, [...codes]));
  return row;
};

/** When the next paper is to be tried. */
export const nextPaperAt = async (db: Database): Promise<Date | undefined> => {
  const [next] = await db
    .select({ at: min(issuedPaper.nextAt) })
    .from(issuedPaper)
    .where(and(eq(issuedPaper.state, 'queued'), isNull(issuedPaper.awaitsNumber)));
  return next?.at ?? undefined;
};

/** A paper that is not ready is tried anew from now on. */
export const queueAgain = async (db: Database, id: string): Promise<void> => {
  await db
    .update(issuedPaper)
    .set({ state: 'queued', attempts: 0, nextAt: sql`now()` })
    .where(and(eq(issuedPaper.id, id), sql`${issuedPaper.state} <> 'ready'`));
};

/** Up to which act of a case the papers are entered; 0 for a case without. */
export const enteredUpTo = async (db: Pick<Database, 'select'>, caseId: string): Promise<number> => {
  const [progress] = await db.select().from(paperProgress).where(eq(paperProgress.caseId, caseId));
  return progress?.seq ?? 0;
};

/** A paper with its scans, the oldest first. */
export interface PaperWithScans {
  readonly paper: IssuedPaper;
  readonly scans: readonly PaperScan[];
}

const withScans = async (db: Database, which: SQL): Promise<PaperWithScans[]> => {
  const rows = await db
    .select()
    .from(issuedPaper)
    .where(which)
    .orderBy(desc(issuedPaper.eventSeq), asc(issuedPaper.kind));
  const scans = await scansOf(
    db,
    rows.map(({ id }) => id),
  );
  return rows.map((paper) => ({ paper, scans: scans.filter(({ paperId }) => paperId === paper.id) }));
};

/** The scans of these papers, the oldest first. */
export const scansOf = async (db: Database, papers: readonly string[]): Promise<PaperScan[]> =>
  papers.length === 0
    ? []
    : db
        .select()
        .from(paperScan)
        .where(inArray(paperScan.paperId, [...papers]))
        .orderBy(asc(paperScan.at));

/** The papers of a case, those of the newest act first. */
export const papersOfCase = (db: Database, caseId: string): Promise<PaperWithScans[]> =>
  withScans(db, eq(issuedPaper.caseId, caseId));

export const paperWithScans = async (db: Database, id: string): Promise<PaperWithScans | undefined> =>
  (await withScans(db, eq(issuedPaper.id, id)))[0];

/** A paper in a list over many projects. */
export interface PaperAcross {
  readonly paper: IssuedPaper;
  readonly project: string;
  readonly projectNumber: string | null;
  readonly ownerName: string;
}

/** Papers of all projects that these viewers may see, the newest first. */
const across = (
  db: Database,
  viewers: readonly string[],
  most: number,
  which: SQL | undefined,
): Promise<PaperAcross[]> =>
  db
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

/** Papers whose sealed scan is missing, of one organisation or of all. */
export const papersWithoutScan = (
  db: Database,
  viewers: readonly string[],
  most: number,
  organId: string | undefined,
): Promise<PaperAcross[]> =>
  across(
    db,
    viewers,
    most,
    and(
      organId === undefined ? undefined : eq(issuedPaper.organId, organId),
      eq(issuedPaper.sealed, false),
      isNull(issuedPaper.supersededBy),
      notExists(db.select().from(paperScan).where(eq(paperScan.paperId, issuedPaper.id))),
    ),
  );

/** Papers that could not be drawn however often it was tried. */
export const failedPaperRows = (db: Database, viewers: readonly string[], most: number): Promise<PaperAcross[]> =>
  across(db, viewers, most, eq(issuedPaper.state, 'failed'));
