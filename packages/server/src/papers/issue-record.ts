import type { PaperCase } from '@zhengxiang/application';
import type { DecisiveContents } from '@zhengxiang/core';
import { createHash } from 'node:crypto';
import { PDFDocument } from 'pdf-lib';
import { z } from 'zod';
import { legalDay } from '../clock.ts';
import type { Database, Tx } from '../db/database.ts';
import { eventsOfType, type LedgerRow } from '../db/ledger/witness.ts';
import type { IssuedPaper } from '../db/papers/paper-rows.ts';
import { numberOfPaper } from './draw-paper.ts';
import { commandOf, findPaperChain, recordOfPaper } from '../db/papers/paper-chain.ts';

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

export const pagesOf = async (pdf: Uint8Array): Promise<number> =>
  (await PDFDocument.load(pdf, { updateMetadata: false })).getPageCount();

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
  codeSha256: createHash('sha256').update(row.verifyCode).digest('hex'),
  sha256: row.pdfSha256,
  size: row.pdfSize,
  sealed: row.sealed,
});

/** Whether somebody has changed the register since the paper was recorded. */
export const differsFrom = (row: IssuedPaper, record: IssueRecord): boolean =>
  Object.entries(registered(row)).some(([key, value]) => record[key as keyof IssueRecord] !== value);

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
  tx: Tx,
  { row, act, projectNumber, decisive, pages, now }: Issued,
): Promise<IssueRecord> => {
  const body = issueBody.parse({
    ...registered(row),
    projectNumber: projectNumber ?? null,
    decisive: decisive ?? null,
    pages,
  });
  await recordOfPaper(tx, {
    caseId: row.caseId,
    once: `issue of ${row.id}`,
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
export const readIssueRecord = ({ bodyCanonical }: LedgerRow): IssueRecord | undefined => {
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
export const findIssueRecord = async (db: Database, row: IssuedPaper): Promise<LedgerRow | undefined> => {
  const records = await eventsOfType(db, await findPaperChain(db, row.caseId), PAPER_ISSUED);
  const isOfAct = (event: LedgerRow): boolean => {
    const record = readIssueRecord(event);
    return record?.eventSeq === row.eventSeq && record.kind === row.kind;
  };
  const command = commandOf(`issue of ${row.id}`);
  return records.find(({ commandId }) => commandId === command) ?? records.find(isOfAct);
};
