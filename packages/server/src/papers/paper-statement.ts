import { encodeStatement, paperColumns, statementHash, type PaperStatement } from '@zhengxiang/transparency';
import type { Database, Tx } from '../db/database.ts';
import { allEventsOfType } from '../db/ledger/witness.ts';
import { paperChain } from '../db/ledger/chain-kinds.ts';
import { allPapers } from '../db/papers/paper-rows.ts';
import { enterPaper, entriesOf, type StoredEntry } from '../db/transparency/log-store.ts';
import type { RecordFinding } from '../db/transparency/record-findings.ts';
import { differsFrom, PAPER_ISSUED, readIssueRecord, type IssueRecord } from './issue-record.ts';

/** What the log says of an issued paper: the decisive contents of its record, nothing of persons. */
export const statementOf = (record: IssueRecord): PaperStatement => ({
  title: record.title,
  number: record.number,
  organ: record.organ,
  issuedOn: record.issuedOn,
  project: record.decisive?.project ?? null,
  addressee: record.decisive?.addressee ?? null,
  amounts: (record.decisive?.amounts ?? []).map(({ label, amount, unit }) => [label, amount, unit]),
  points: (record.decisive?.points ?? []).map(({ label, text }) => [label, text]),
  pages: record.pages,
  sha256: record.sha256,
});

const hashOf = (record: IssueRecord): string => statementHash(encodeStatement(statementOf(record)));

/** The entry of a paper, in the transaction that takes down its issue. */
export const enterIssue = (tx: Tx, record: IssueRecord): Promise<void> =>
  enterPaper(tx, record.paperId, hashOf(record));

const recordsIn = async (db: Database | Tx): Promise<IssueRecord[]> =>
  (await allEventsOfType(db, paperChain, PAPER_ISSUED)).flatMap((row) => readIssueRecord(row) ?? []);

/** Papers that were issued before there was a log enter it as they stand now. @returns how many */
export const enterOldPapers = (db: Database): Promise<number> =>
  db.transaction(async (tx) => {
    const entered = new Set((await entriesOf(tx, ['paper'])).map(({ key }) => key));
    const missing = (await recordsIn(tx)).filter(({ paperId }) => !entered.has(paperId));
    for (const record of missing) await enterIssue(tx, record);
    return missing.length;
  });

/** Holds the register of papers, the record of their issue and their entries in the log against each other. */
export const verifyPapers = async (tx: Tx): Promise<RecordFinding[]> => {
  const findings: RecordFinding[] = [];
  const rows = new Map((await allPapers(tx)).map((row) => [row.id, row]));
  const entries = new Map<string, StoredEntry[]>();
  for (const entry of await entriesOf(tx, ['paper']))
    entries.set(entry.key, [...(entries.get(entry.key) ?? []), entry]);
  for (const record of await recordsIn(tx)) {
    const { paperId: key, title } = record;
    const row = rows.get(key);
    const said = entries.get(key);
    entries.delete(key);
    if (!said) findings.push({ kind: 'paper-unlogged', key, title });
    const isSame = said?.length === 1 && said[0]?.columns === paperColumns(hashOf(record));
    if (!row || differsFrom(row, record) || (said && !isSame)) findings.push({ kind: 'paper-differs', key, title });
  }
  for (const key of entries.keys()) findings.push({ kind: 'paper-differs', key, title: rows.get(key)?.title ?? '' });
  return findings;
};
