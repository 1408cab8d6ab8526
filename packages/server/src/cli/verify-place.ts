import path from 'node:path';
import { verifyRecord } from './verify-record.ts';
import type { Database } from '../db/database.ts';
import { describeFinding } from '../db/ledger/findings.ts';
import { readLedger } from '../db/ledger/read-ledger.ts';
import { verifyLedger } from '../db/ledger/verify.ts';
import { folderStore } from '../files/store.ts';
import { checkSm2 } from '../transparency/log-keys.ts';

export interface Verified {
  /** In Chinese, for the person at the console. */
  readonly summary: string;
  readonly findings: readonly string[];
}

/** Computes ledger, log, papers and files of a place again: what every command does that has moved something. */
export const verifyPlace = async (db: Database, dataDir: string): Promise<Verified> =>
  db.transaction(
    async (tx) => {
      const ledger = await verifyLedger(readLedger(tx));
      const record = await verifyRecord(
        tx,
        { kept: [], keys: [], sm2: checkSm2 },
        folderStore(path.join(dataDir, 'files')),
      );
      return {
        summary: `案卷 ${String(ledger.cases)} 个，记录 ${String(ledger.events)} 条，存证日志 ${String(record.entries)} 条，附件和文书 ${String(record.files)} 个`,
        findings: [...ledger.findings, ...record.findings].map(describeFinding),
      };
    },
    { isolationLevel: 'repeatable read', accessMode: 'read only' },
  );
