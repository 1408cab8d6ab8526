import { and, eq } from 'drizzle-orm';
import type { Database, Tx } from '../database.ts';
import { chainHead, ledgerEvent } from '../schema/ledger.ts';
import { hashEvent } from './hash.ts';

/** An event as its columns are stored. */
export type LedgerRow = typeof ledgerEvent.$inferSelect;

/** One event of a chain. */
export const eventAt = async (db: Database | Tx, caseId: string, seq: number): Promise<LedgerRow | undefined> =>
  (
    await db
      .select()
      .from(ledgerEvent)
      .where(and(eq(ledgerEvent.caseId, caseId), eq(ledgerEvent.seq, seq)))
  )[0];

/** All events of one type in a chain. */
export const eventsOfType = (db: Database | Tx, caseId: string, type: string): Promise<LedgerRow[]> =>
  db
    .select()
    .from(ledgerEvent)
    .where(and(eq(ledgerEvent.caseId, caseId), eq(ledgerEvent.type, type)));

/** Whether an event fits its own hash and its successor, or the head of its chain, fits it. The whole chain is `verify-ledger`'s. */
export const isIntact = async (db: Database | Tx, row: LedgerRow): Promise<boolean> => {
  if (hashEvent({ ...row, recordedAt: row.recordedAt.toISOString() }) !== row.hash) return false;
  const next = await eventAt(db, row.caseId, row.seq + 1);
  if (next) return next.prevHash === row.hash;
  const [head] = await db.select().from(chainHead).where(eq(chainHead.caseId, row.caseId));
  return head?.seq === row.seq && head.hash === row.hash;
};

/** All events of one type in the chains of one kind. */
export const allEventsOfType = (db: Database | Tx, caseKind: string, type: string): Promise<LedgerRow[]> =>
  db
    .select()
    .from(ledgerEvent)
    .where(and(eq(ledgerEvent.caseKind, caseKind), eq(ledgerEvent.type, type)));
