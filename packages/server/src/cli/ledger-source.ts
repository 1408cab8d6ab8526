import fs from 'node:fs';
import type { LedgerRecord } from '../db/ledger/ledger-record.ts';
import type { Database, Tx } from '../db/database.ts';
import { databaseFolder } from '../config.ts';
import { silentLog } from '../db/log.ts';
import { UsageError } from './command-line.ts';

/** Where a ledger tool finds the database. */
export interface LedgerPlace {
  readonly databaseUrl: string | undefined;
  /** The product's DATA_DIR. */
  readonly dataDir: string;
}

/** Reads the ledger of a database as of one moment, without changing anything, and hands its records to `use`. */
export const withLedger = async <T>(
  { databaseUrl, dataDir }: LedgerPlace,
  use: (records: AsyncIterable<LedgerRecord>, tx: Tx) => Promise<T>,
): Promise<T> => {
  const { readLedger } = await import('../db/ledger/read-ledger.ts');
  return withDatabase({ databaseUrl, dataDir }, (db) =>
    db.transaction((tx) => use(readLedger(tx), tx), { isolationLevel: 'repeatable read', accessMode: 'read only' }),
  );
};

/** Opens a database for a tool and closes it afterwards. */
export const withDatabase = async <T>(
  { databaseUrl, dataDir }: LedgerPlace,
  use: (db: Database) => Promise<T>,
): Promise<T> => {
  if (databaseUrl === undefined && !fs.existsSync(databaseFolder(dataDir))) {
    throw new UsageError(`数据文件夹 ${dataDir} 中没有数据库。`);
  }
  // Loaded only here: a dump is verified without any database driver.
  const { connectDatabase } = await import('../db/connect.ts');
  const connected = await connectDatabase({
    databaseUrl,
    dataDir: databaseFolder(dataDir),
    log: silentLog,
    asTool: true,
  });
  try {
    return await use(connected.db);
  } finally {
    await connected.close();
  }
};
