import type { Tx } from '../db/database.ts';
import type { LedgerRecord } from '../db/ledger/ledger-record.ts';
import { withPlace, type Place } from './place-options.ts';

/** Reads the ledger of a database as of one moment, without changing anything, and hands its records to `use`. */
export const withLedger = async <T>(
  place: Place,
  use: (records: AsyncIterable<LedgerRecord>, tx: Tx) => Promise<T>,
): Promise<T> => {
  const { readLedger } = await import('../db/ledger/read-ledger.ts');
  return withPlace(place, ({ db }) =>
    db.transaction((tx) => use(readLedger(tx), tx), { isolationLevel: 'repeatable read', accessMode: 'read only' }),
  );
};
