import { asc, eq } from 'drizzle-orm';
import type { Tx } from '../database.ts';
import { ledgerEvent } from '../schema/ledger.ts';
import { toStoredEvent, type StoredEvent } from './stored-event.ts';

/** All events of a case in their order; none for an unknown case. */
export const readCase = async (tx: Tx, caseId: string): Promise<StoredEvent[]> => {
  const rows = await tx.select().from(ledgerEvent).where(eq(ledgerEvent.caseId, caseId)).orderBy(asc(ledgerEvent.seq));
  return rows.map(toStoredEvent);
};
