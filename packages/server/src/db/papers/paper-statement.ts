import {
  differsFrom,
  PAPER_ISSUED,
  readIssueRecord,
  type IssueRecord,
  type PaperLogStore,
  type PaperSaid,
} from '@zhengxiang/application';
import { encodeStatement, paperColumns, statementHash, type PaperStatement } from '@zhengxiang/transparency';
import type { Tx } from '../database.ts';
import { paperChain } from '../ledger/chain-kinds.ts';
import { allEventsOfType } from '../ledger/witness.ts';
import { enterPaper, entriesOf, newestInShort, type StoredEntry } from '../transparency/log-store.ts';
import type { RecordFinding } from '../transparency/record-findings.ts';
import { paperRecordOf } from './paper-chain.ts';
import { allPapers } from './paper-rows.ts';

/** What the log says of an issued paper: the decisive contents of its record, nothing of persons. */
export const statementOf = (record: PaperSaid): PaperStatement => ({
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

const hashOf = (record: PaperSaid): string => statementHash(encodeStatement(statementOf(record)));

/** The log of the record, as far as papers go into it. */
export const paperLog = (tx: Tx): PaperLogStore => ({
  enterIssue: (said) => enterPaper(tx, said.paperId, hashOf(said)),
  unenteredRecords: async (type) => {
    const entered = new Set((await entriesOf(tx, ['paper'])).map(({ key }) => key));
    const rows = await allEventsOfType(tx, paperChain, type);
    return rows.map(paperRecordOf).filter((record) => {
      const read = readIssueRecord(record);
      return read !== undefined && !entered.has(read.paperId);
    });
  },
  newestState: () => newestInShort(tx),
});

const recordsIn = async (tx: Tx): Promise<IssueRecord[]> =>
  (await allEventsOfType(tx, paperChain, PAPER_ISSUED)).flatMap((row) => readIssueRecord(row) ?? []);

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
