import { sql } from 'drizzle-orm';
import type { Database } from '../database.ts';
import { ledgerEvent } from '../schema/ledger.ts';
import { paperChain } from './chain-kinds.ts';

/** Whether there are cases with ids that are derived from names (version 8): no case is given such an id any more. */
export const hasDerivedCases = async (db: Database): Promise<boolean> => {
  const { rows } = await db.execute(
    sql`select 1 from ${ledgerEvent} where ${ledgerEvent.caseKind} <> ${paperChain} and substr(${ledgerEvent.caseId}::text, 15, 1) = '8' limit 1`,
  );
  return rows.length > 0;
};
