import { keysOfActor } from '@zhengxiang/application';
import type { ListedPaper, PaperView } from '@zhengxiang/application/contract';
import { plainDate, type Actor } from '@zhengxiang/core';
import { and, arrayOverlaps, asc, desc, eq, inArray, isNull, notExists, type SQL } from 'drizzle-orm';
import type { Database } from '../db/database.ts';
import { issuedPaper, paperScan } from '../db/schema/papers.ts';
import { project } from '../db/schema/projects.ts';
import { numberOfPaper, type IssuedPaper } from './draw-paper.ts';

type Scan = typeof paperScan.$inferSelect;

const viewOf = (actor: Actor, row: IssuedPaper, scans: readonly Scan[]): PaperView => ({
  id: row.id,
  caseId: row.caseId,
  kind: row.kind,
  name: row.name,
  title: row.title,
  number: numberOfPaper(row) ?? null,
  organ: row.organName,
  by: row.issuedBy,
  issuedOn: plainDate(row.issuedOn),
  seq: row.eventSeq,
  state: row.state,
  attempts: row.attempts,
  size: row.pdfSize,
  sha256: row.pdfSha256,
  sealed: row.sealed,
  supersededBy: row.supersededBy,
  verifyPath: `/verify/${row.verifyCode}`,
  scans: scans.map(({ fileId, name, byName, byOrgan, at, sha256, eventSeq, eventHash }) => ({
    fileId,
    name,
    by: `${byOrgan} ${byName}`,
    at: at.toISOString(),
    sha256,
    seq: eventSeq,
    hash: eventHash,
  })),
  waitsForScan: scans.length === 0 && !row.sealed && row.supersededBy === null,
  mine: row.organId === actor.organisationId,
});

/** Papers with their scans, the newest act first. The caller has made sure that this person may see them. */
export const paperViews = async (db: Database, actor: Actor, which: SQL): Promise<readonly PaperView[]> => {
  const rows = await db
    .select()
    .from(issuedPaper)
    .where(which)
    .orderBy(desc(issuedPaper.eventSeq), asc(issuedPaper.kind));
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  const scans = await db.select().from(paperScan).where(inArray(paperScan.paperId, ids)).orderBy(asc(paperScan.at));
  return rows.map((row) =>
    viewOf(
      actor,
      row,
      scans.filter(({ paperId }) => paperId === row.id),
    ),
  );
};

/** So many are shown at once; the oldest come first. */
const SHOWN = 500;

/** Papers of all projects that this person may see. */
const papersAcross = async (db: Database, actor: Actor, which: SQL | undefined): Promise<readonly ListedPaper[]> => {
  const rows = await db
    .select({
      paper: issuedPaper,
      project: project.name,
      projectNumber: project.number,
      ownerName: project.ownerName,
    })
    .from(issuedPaper)
    .innerJoin(project, eq(project.caseId, issuedPaper.caseId))
    .where(and(arrayOverlaps(project.viewers, [...keysOfActor(actor)]), which))
    .orderBy(desc(issuedPaper.issuedOn), asc(issuedPaper.id))
    .limit(SHOWN);
  return rows.map(({ paper, ...rest }) => ({ ...rest, paper: viewOf(actor, paper, []) }));
};

/** Papers whose sealed scan is missing: of the person's own organisation, or of all. */
export const awaitedScans = (db: Database, actor: Actor, mine: boolean): Promise<readonly ListedPaper[]> =>
  papersAcross(
    db,
    actor,
    and(
      mine ? eq(issuedPaper.organId, actor.organisationId) : undefined,
      eq(issuedPaper.sealed, false),
      isNull(issuedPaper.supersededBy),
      notExists(db.select().from(paperScan).where(eq(paperScan.paperId, issuedPaper.id))),
    ),
  );

/** Papers that could not be drawn however often it was tried. */
export const failedPapers = (db: Database, actor: Actor): Promise<readonly ListedPaper[]> =>
  papersAcross(db, actor, eq(issuedPaper.state, 'failed'));
