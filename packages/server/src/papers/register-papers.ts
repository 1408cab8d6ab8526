import type { PaperCase, PaperCases } from '@zhengxiang/application';
import { issueDayOf, papersOfAct, papersOfType, type ActPaper, type ActSource } from '@zhengxiang/documents';
import { and, eq, gt, isNull, ne, sql } from 'drizzle-orm';
import { randomUUID } from 'node:crypto';
import type { Clock } from '../clock.ts';
import type { Database, Tx } from '../db/database.ts';
import { chainHead } from '../db/schema/ledger.ts';
import { issuedPaper, paperProgress } from '../db/schema/papers.ts';
import { takeNumber } from './numbers.ts';
import { newCode } from './verify-codes.ts';

export interface Registering {
  readonly db: Database;
  readonly cases: PaperCases;
  readonly clock: Clock;
}

/** One register at a time, over all processes: numbers follow the order in which the acts came in. */
const REGISTER_LOCK = sql`pg_advisory_xact_lock(1920231546, 40)`;

interface Due {
  readonly source: ActSource;
  readonly paper: ActPaper;
  readonly act: PaperCase['events'][number];
  readonly caseId: string;
}

/**
 * Enters the papers of all acts that have none yet, and gives the letters their numbers; a case that another process has
 * entered meanwhile is left alone. A restart, a repetition or a second process enters nothing twice.
 * @returns how many papers were entered
 */
export const registerPapers = async ({ db, cases, clock }: Registering): Promise<number> => {
  const behind = await casesBehind(db);
  if (behind.length === 0) return 0;
  return db.transaction(async (tx) => {
    await tx.execute(sql`select ${REGISTER_LOCK}`);
    const due: Due[] = [];
    for (const { caseId } of await casesBehind(tx)) {
      const [progress] = await tx.select().from(paperProgress).where(eq(paperProgress.caseId, caseId));
      const from = progress?.seq ?? 0;
      const found = await cases.read(caseId);
      if (!found) continue;
      due.push(...dueOf(found, from));
      const seq = found.events.length;
      await tx
        .insert(paperProgress)
        .values({ caseId, seq })
        .onConflictDoUpdate({ target: paperProgress.caseId, set: { seq } });
    }
    due.sort((a, b) => a.act.recordedAt.localeCompare(b.act.recordedAt));
    for (const one of due) await enter(tx, one, clock.now());
    return due.length;
  });
};

const casesBehind = (db: Database | Tx): Promise<readonly { readonly caseId: string }[]> =>
  db
    .select({ caseId: chainHead.caseId })
    .from(chainHead)
    .leftJoin(paperProgress, eq(paperProgress.caseId, chainHead.caseId))
    .where(and(eq(chainHead.caseKind, 'project'), gt(chainHead.seq, sql`coalesce(${paperProgress.seq}, 0)`)))
    .orderBy(chainHead.caseId);

const dueOf = (found: PaperCase, from: number): readonly Due[] =>
  found.events.slice(from).flatMap((act) => {
    if (papersOfType(act.type).length === 0) return [];
    const after = found.after(act.seq);
    if (!after) return [];
    const source = { pack: found.pack, ...after };
    return papersOfAct(source).map((paper) => ({ source, paper, act, caseId: found.caseId }));
  });

/** The title as it will be printed; a paper that cannot be drawn is entered all the same, and its failure is seen. */
const titleOf = ({ source, paper, act }: Due): string => {
  try {
    const marks = { organ: act.actor.organisationName, issuedOn: issueDayOf(source) };
    return paper.draw(source, marks).title;
  } catch (error) {
    if (error instanceof RangeError) return paper.name;
    throw error;
  }
};

const enter = async (tx: Tx, due: Due, now: Date): Promise<void> => {
  const { source, paper, act, caseId } = due;
  const issuedOn = issueDayOf(source);
  const series = paper.numbered ? source.pack.county.letterSeries?.[act.actingAs] : undefined;
  const subject = paper.subject?.(source) ?? null;
  const number = series === undefined ? undefined : await takeNumber(tx, series, Number(issuedOn.slice(0, 4)));
  const id = randomUUID();
  await tx.insert(issuedPaper).values({
    id,
    caseId,
    eventSeq: act.seq,
    eventHash: act.hash,
    kind: paper.kind,
    subject,
    name: paper.name,
    title: titleOf(due),
    series: number?.series ?? null,
    year: number?.year ?? null,
    place: number?.place ?? null,
    organId: act.actor.organisationId,
    organName: act.actor.organisationName,
    issuedBy: act.actor.name,
    issuedOn,
    verifyCode: newCode(),
    state: 'queued',
    nextAt: now,
    registeredAt: now,
  });
  if (!paper.replaceable) return;
  await tx
    .update(issuedPaper)
    .set({ supersededBy: id })
    .where(
      and(
        eq(issuedPaper.caseId, caseId),
        eq(issuedPaper.kind, paper.kind),
        subject === null ? isNull(issuedPaper.subject) : eq(issuedPaper.subject, subject),
        isNull(issuedPaper.supersededBy),
        ne(issuedPaper.id, id),
      ),
    );
};
