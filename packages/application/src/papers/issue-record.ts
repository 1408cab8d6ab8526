import { sha256, type DecisiveContents } from '@zhengxiang/core';
import { z } from 'zod';
import type {
  IssuedPaper,
  PaperRecordStore,
  PaperRegisterStore,
  StoredPaperRecord,
  UnitOfWork,
} from '../ports/index.ts';
import { legalDay } from '../time/legal-day.ts';
import type { PaperCase } from './paper-cases.ts';
import { numberOfPaper } from './paper-numbers.ts';

export const PAPER_ISSUED = 'paper.issued';

const decisiveContents = z.object({
  project: z.string(),
  addressee: z.string().optional(),
  amounts: z.array(z.object({ label: z.string(), amount: z.int(), unit: z.enum(['元', '万元']) })),
  points: z.array(z.object({ label: z.string(), text: z.string() })),
});

/** What the ledger says of an issued paper: what it is, what it says, and the bytes that were given out. */
const issueBody = z.object({
  paperId: z.string(),
  caseId: z.string(),
  eventSeq: z.int(),
  eventHash: z.string(),
  kind: z.string(),
  subject: z.string().nullable(),
  name: z.string(),
  title: z.string(),
  number: z.string().nullable(),
  projectNumber: z.string().nullable(),
  organ: z.string(),
  issuedOn: z.string(),
  /** Of the code, which itself stays between the paper and the register. */
  codeSha256: z.string(),
  decisive: decisiveContents.nullable(),
  pages: z.int(),
  sha256: z.string(),
  size: z.int(),
  sealed: z.boolean(),
});
export type IssueRecord = z.infer<typeof issueBody>;

/** What the register says of a paper, in the words of the record: both must be the same. */
const registered = (row: IssuedPaper) => ({
  paperId: row.id,
  caseId: row.caseId,
  eventSeq: row.eventSeq,
  eventHash: row.eventHash,
  kind: row.kind,
  subject: row.subject,
  name: row.name,
  title: row.title,
  number: numberOfPaper(row) ?? null,
  organ: row.organName,
  issuedOn: row.issuedOn,
  codeSha256: sha256(row.verifyCode),
  sha256: row.pdfSha256,
  size: row.pdfSize,
  sealed: row.sealed,
});

/** Whether somebody has changed the register since the paper was recorded. */
export const differsFrom = (row: IssuedPaper, record: IssueRecord): boolean =>
  Object.entries(registered(row)).some(([key, value]) => record[key as keyof IssueRecord] !== value);

/** The words under which the issue of a paper is recorded once. */
const issueOf = (row: IssuedPaper): string => `issue of ${row.id}`;

interface Issued {
  readonly row: IssuedPaper;
  readonly act: PaperCase['events'][number];
  readonly projectNumber: string | undefined;
  readonly decisive: DecisiveContents | undefined;
  readonly pages: number;
  readonly now: Date;
}

/** Takes down what was issued, in the transaction that stores it; the record names whose act the paper followed. */
export const recordIssue = async (
  store: PaperRecordStore,
  { row, act, projectNumber, decisive, pages, now }: Issued,
): Promise<IssueRecord> => {
  const body = issueBody.parse({
    ...registered(row),
    projectNumber: projectNumber ?? null,
    decisive: decisive ?? null,
    pages,
  });
  await store.addPaperRecord({
    caseId: row.caseId,
    once: issueOf(row),
    request: { paperId: row.id, sha256: row.pdfSha256 },
    type: PAPER_ISSUED,
    body,
    actor: act.actor,
    actingAs: act.actingAs,
    happenedOn: legalDay(now),
    recordedAt: now,
  });
  return body;
};

/** @returns undefined when it is not what this product writes */
export const readIssueRecord = ({
  bodyCanonical,
}: Pick<StoredPaperRecord, 'bodyCanonical'>): IssueRecord | undefined => {
  try {
    return issueBody.parse(JSON.parse(bodyCanonical));
  } catch {
    return undefined;
  }
};

/**
 * The record of a paper as it stands in the ledger; papers of earlier releases have none. A register that gives the paper of an act
 * another id does not get away from its record.
 */
export const findIssueRecord = async (
  store: PaperRecordStore,
  row: IssuedPaper,
): Promise<StoredPaperRecord | undefined> => {
  const own = await store.findPaperRecord(row.caseId, issueOf(row));
  if (own?.type === PAPER_ISSUED) return own;
  return (await store.paperRecords(row.caseId, PAPER_ISSUED)).find((event) => {
    const record = readIssueRecord(event);
    return record?.eventSeq === row.eventSeq && record.kind === row.kind;
  });
};

/** What is recorded of an issued paper; undefined where there is none, or no record that this product reads. */
export const issuedAs = (
  unit: UnitOfWork<PaperRegisterStore & PaperRecordStore>,
  paperId: string,
): Promise<IssueRecord | undefined> =>
  unit.snapshot(async (store) => {
    const row = await store.findPaper(paperId);
    const event = row && (await findIssueRecord(store, row));
    return event && readIssueRecord(event);
  });
