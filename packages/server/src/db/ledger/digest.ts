import { canonicalJson } from '@zhengxiang/core';
import { desc, gt, inArray, sql } from 'drizzle-orm';
import type { Tx } from '../database.ts';
import { holdLock } from '../locks.ts';
import { chainHead, ledgerDigest } from '../schema/ledger.ts';
import { GENESIS, hashDigest } from './hash.ts';

/** The digest of one day, as it is exported and printed. */
export interface DailyDigest {
  /** The label that the clock gave it. */
  readonly day: string;
  /** How many cases have events. */
  readonly headsCount: number;
  readonly digest: string;
}

/** `exists`: the day has its digest, and what happened since belongs to the next one. */
export type DigestResult =
  | { readonly kind: 'appended'; readonly digest: DailyDigest }
  | { readonly kind: 'exists'; readonly digest: DailyDigest };

const DAY_MS = 24 * 60 * 60_000;

/**
 * Whether the newest digest already stands for `day`. The day is a label: a newest digest of a later day keeps nothing from
 * being written, unless it was made within a day of now, as when a clock is set back a little about midnight.
 */
const covers = (newest: { readonly day: string; readonly createdAt: Date }, day: string, now: Date): boolean =>
  newest.day === day || (newest.day > day && Math.abs(now.getTime() - newest.createdAt.getTime()) < DAY_MS);

/**
 * Takes the heads of all chains into the next digest, labelled with `day`, and chains it to the digest before. Each digest lists
 * the heads that moved since then, so that all digests together know the head of every case, and a chain cut short, rewritten
 * or removed as a whole shows.
 */
export const appendDigest = async (tx: Tx, day: string, createdAt: Date): Promise<DigestResult> => {
  await holdLock(tx, 'digest');
  const [before] = await tx.select().from(ledgerDigest).orderBy(desc(ledgerDigest.number)).limit(1);
  if (before && covers(before, day, createdAt)) return { kind: 'exists', digest: publicPart(before) };
  const moved = await tx
    .select()
    .from(chainHead)
    .where(gt(chainHead.seq, chainHead.digestedSeq))
    .orderBy(chainHead.caseId)
    .for('update');
  const hashed = {
    day,
    headsCount: (before?.headsCount ?? 0) + moved.filter((head) => head.digestedSeq === 0).length,
    headsCanonical: canonicalJson(moved.map(({ caseId, seq, hash }) => [caseId, seq, hash])),
    prevDigest: before?.digest ?? GENESIS,
    createdAt: createdAt.toISOString(),
  };
  const number = (before?.number ?? 0) + 1;
  const row = { ...hashed, number, createdAt, digest: hashDigest(hashed) };
  await tx.insert(ledgerDigest).values(row);
  // Exactly the rows that were listed and locked: a case that moved since then belongs to the next digest.
  const listed = moved.map((head) => head.caseId);
  await tx
    .update(chainHead)
    .set({ digestedSeq: sql`${chainHead.seq}` })
    .where(inArray(chainHead.caseId, listed));
  return { kind: 'appended', digest: publicPart(row) };
};

const publicPart = ({ day, headsCount, digest }: DailyDigest): DailyDigest => ({ day, headsCount, digest });

/** The latest digest, for the small print on papers. */
export const findLatestDigest = async (tx: Tx): Promise<DailyDigest | undefined> => {
  const [row] = await tx.select().from(ledgerDigest).orderBy(desc(ledgerDigest.number)).limit(1);
  return row && publicPart(row);
};
