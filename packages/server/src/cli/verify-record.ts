import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import type { Tx } from '../db/database.ts';
import { allFiles } from '../db/files/stored-files.ts';
import { verifyPapers } from '../db/papers/paper-statement.ts';
import type { RecordFinding } from '../db/transparency/record-findings.ts';
import { verifyLog, type LogTrust } from '../db/transparency/verify-log.ts';
import { verifyRows } from '../db/transparency/verify-rows.ts';
import type { FileStore } from '../files/store.ts';

export interface RecordVerification {
  readonly entries: number;
  /** How many entries are under the tree's root. */
  readonly size: number;
  readonly root: Uint8Array;
  readonly checkpoints: number;
  /** How many files were read; undefined where nobody said where they are. */
  readonly files: number | undefined;
  readonly findings: readonly RecordFinding[];
}

/** Verifies the log, every row of the record against it, the papers, and the bytes of the files where they are at hand. */
export const verifyRecord = async (
  tx: Tx,
  trust: LogTrust,
  files?: Pick<FileStore, 'pathOf'>,
): Promise<RecordVerification> => {
  const log = await verifyLog(tx, trust);
  const findings = [...log.findings, ...(await verifyRows(tx, log.entries)), ...(await verifyPapers(tx))];
  const stored = files && (await verifyFiles(tx, files));
  return {
    entries: log.entries.length,
    size: log.size,
    root: log.root,
    checkpoints: log.checkpoints,
    files: stored?.count,
    findings: [...findings, ...(stored?.findings ?? [])],
  };
};

const verifyFiles = async (
  tx: Tx,
  files: Pick<FileStore, 'pathOf'>,
): Promise<{ readonly count: number; readonly findings: RecordFinding[] }> => {
  const all = await allFiles(tx);
  const findings: RecordFinding[] = [];
  for (const { id: key, name, sha256 } of all) {
    const hash = createHash('sha256');
    try {
      await pipeline(createReadStream(files.pathOf(sha256)), hash);
    } catch {
      findings.push({ kind: 'file-missing', key, name });
      continue;
    }
    if (hash.digest('hex') !== sha256) findings.push({ kind: 'file-altered', key, name });
  }
  return { count: all.length, findings };
};
