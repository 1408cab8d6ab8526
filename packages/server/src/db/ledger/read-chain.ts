import { and, asc, eq, lte } from 'drizzle-orm';
import type { Database, Tx } from '../database.ts';
import { ledgerEvent } from '../schema/ledger.ts';
import type { EventRecord } from './ledger-record.ts';

/** A chain as it is stored, up to an event: for people who check it themselves. */
export const readChain = async (
  db: Database | Tx,
  { id, kind, until }: { readonly id: string; readonly kind: string; readonly until?: number | undefined },
): Promise<Omit<EventRecord, 'record'>[]> => {
  const upTo = until === undefined ? undefined : lte(ledgerEvent.seq, until);
  const rows = await db
    .select()
    .from(ledgerEvent)
    .where(and(eq(ledgerEvent.caseId, id), eq(ledgerEvent.caseKind, kind), upTo))
    .orderBy(asc(ledgerEvent.seq));
  return rows.map((row) => ({ ...row, recordedAt: row.recordedAt.toISOString() }));
};
