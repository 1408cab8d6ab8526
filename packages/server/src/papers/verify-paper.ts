import type { PaperCases } from '@zhengxiang/application';
import type { PaperFault, VerifiedPaper } from '@zhengxiang/application/contract';
import { plainDate, type DecisiveContents } from '@zhengxiang/core';
import type { AnyEvent } from '@zhengxiang/procedure';
import { decisiveAsPrinted, fateOf, issueDayOf } from '@zhengxiang/documents';
import { createHash } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import type { Database } from '../db/database.ts';
import { eventAt, isIntact } from '../db/ledger/witness.ts';
import { findPaperByCode, scansOf, type IssuedPaper } from '../db/papers/paper-rows.ts';
import type { FileStore } from '../files/store.ts';
import { drawPaper, numberOfPaper, originOf, type PaperOrigin } from './draw-paper.ts';
import { differsFrom, findIssueRecord, pagesOf, readIssueRecord, type IssueRecord } from './issue-record.ts';
import { codesTyped } from './verify-codes.ts';

interface Verifying {
  readonly db: Database;
  readonly cases: PaperCases;
  readonly files: FileStore;
}

type Told = NonNullable<VerifiedPaper['paper']>;

/** The act that the paper followed, held against its own hash and the one that the paper carries. */
const faultOfAct = async (db: Database, { caseId, eventSeq, eventHash }: Hanging): Promise<PaperFault | undefined> => {
  const act = await eventAt(db, caseId, eventSeq);
  if (!act) return 'act-missing';
  return act.hash === eventHash && (await isIntact(db, act)) ? undefined : 'act-altered';
};
type Hanging = Pick<IssuedPaper, 'caseId' | 'eventSeq' | 'eventHash'>;

interface StoredPdf {
  readonly fault?: PaperFault;
  readonly bytes?: Uint8Array;
}

/** The stored bytes, when they are those that were issued. */
const storedPdf = async (files: FileStore, sha256: string | null): Promise<StoredPdf> => {
  if (sha256 === null) return {};
  if (!/^[0-9a-f]{64}$/u.test(sha256) || !(await files.has(sha256))) return { fault: 'file-missing' };
  const bytes = await buffer(files.open(sha256));
  return createHash('sha256').update(bytes).digest('hex') === sha256 ? { bytes } : { fault: 'file-altered' };
};

/** What the ledger makes of the paper: of acts alone, so that no register can bring an old paper back. */
const fateInLedger = ({ found, source, definition }: PaperOrigin): ReturnType<typeof fateOf> => {
  // What the store gives back was read by the procedure of the installed laws; its type keeps the body open.
  const later = found.events.slice(source.event.seq) as unknown as readonly AnyEvent[];
  return fateOf(definition, source, later, (seq) => {
    const after = found.after(seq);
    return after && { pack: found.pack, ...after };
  });
};

const contentsOf = (decisive: IssueRecord['decisive'] | DecisiveContents | undefined): Told['contents'] =>
  decisive
    ? {
        project: decisive.project,
        addressee: decisive.addressee ?? null,
        amounts: decisive.amounts.map((one) => ({ ...one })),
        points: decisive.points.map((one) => ({ ...one })),
      }
    : null;

/** What the paper was recorded to say when it was issued. */
const recorded = (record: IssueRecord) => ({
  name: record.name,
  number: record.number,
  title: record.title,
  issuedOn: plainDate(record.issuedOn),
  organ: record.organ,
  projectNumber: record.projectNumber,
  pages: record.pages,
  source: record.decisive ? ('recorded' as const) : ('unknown' as const),
  contents: contentsOf(record.decisive),
  sha256: record.sha256,
});

/** What the register alone says, with nothing of the contents. */
const registered = (row: IssuedPaper) => ({
  name: row.name,
  number: numberOfPaper(row) ?? null,
  title: row.title,
  issuedOn: plainDate(row.issuedOn),
  organ: row.organName,
  projectNumber: null,
  pages: null,
  source: 'unknown' as const,
  contents: null,
  sha256: row.pdfSha256,
});

/** A paper without a record of its issue: its contents are those of its act, and the register must agree with them. */
const restored = (row: IssuedPaper, origin: PaperOrigin) => {
  const { act, source, projectNumber } = origin;
  const paper = drawPaper(row, origin, undefined);
  const agrees =
    paper.title === row.title && act.actor.organisationName === row.organName && issueDayOf(source) === row.issuedOn;
  const told = {
    ...registered(row),
    projectNumber: projectNumber ?? null,
    source: paper.decisive ? ('restored' as const) : ('unknown' as const),
    contents: contentsOf(decisiveAsPrinted(paper)),
  };
  return { told, agrees };
};

const tryOrigin = async (row: IssuedPaper, cases: PaperCases): Promise<PaperOrigin | undefined> => {
  try {
    return await originOf(row, cases);
  } catch {
    // Whatever the ledger holds instead, it is no act that this paper could have followed.
    return undefined;
  }
};

interface Account {
  readonly told: Omit<Told, 'seal' | 'scans' | 'seq' | 'hash' | 'faults'>;
  readonly faults: readonly PaperFault[];
}

/** What the paper says by the best witness there is: its record, else its act, else nothing. */
const accountOf = async (db: Database, row: IssuedPaper, origin: PaperOrigin | undefined): Promise<Account> => {
  const event = await findIssueRecord(db, row);
  if (event) {
    const record = (await isIntact(db, event)) ? readIssueRecord(event) : undefined;
    if (!record) return { told: registered(row), faults: ['record-altered'] };
    return { told: recorded(record), faults: differsFrom(row, record) ? ['register-altered'] : [] };
  }
  try {
    const made = origin && restored(row, origin);
    if (made) return { told: made.told, faults: made.agrees ? [] : ['register-altered'] };
  } catch (error) {
    // The act is there, but this release can no longer make the paper of it.
    if (!(error instanceof RangeError)) throw error;
  }
  return { told: registered(row), faults: [] };
};

const sealOf = (row: IssuedPaper, scans: readonly string[]): Told['seal'] =>
  row.sealed ? 'signed' : scans.length > 0 ? 'scanned' : 'awaited';

const stateOf = (row: IssuedPaper, fate: ReturnType<typeof fateOf>, faults: readonly PaperFault[]) => {
  if (faults.length > 0) return 'suspect';
  if (fate !== 'standing') return fate;
  if (row.supersededBy !== null) return 'replaced';
  return row.state === 'ready' ? 'current' : 'preparing';
};

/**
 * What a code tells anybody. The contents are those that were recorded when the paper was issued; act, record, register and stored file
 * are held against each other, and nothing is said of a paper that was taken from them wrongly.
 */
export const verifyPaper = async ({ db, cases, files }: Verifying, typed: string): Promise<VerifiedPaper> => {
  const row = await findPaperByCode(db, codesTyped(typed));
  if (!row) return { state: 'unknown' };
  const actFault = await faultOfAct(db, row);
  const origin = actFault === undefined ? await tryOrigin(row, cases) : undefined;
  const account = await accountOf(db, row, origin);
  const pdf = await storedPdf(files, account.told.sha256);
  const faults = [actFault, ...account.faults, pdf.fault].filter((one) => one !== undefined);
  const scans = (await scansOf(db, [row.id])).flatMap(({ sha256 }) => sha256 ?? []);
  const trusted = !faults.some((one) => one === 'act-missing' || one === 'act-altered' || one === 'record-altered');
  const { told } = account;
  return {
    state: stateOf(row, origin ? fateInLedger(origin) : 'standing', faults),
    paper: {
      ...told,
      ...(trusted ? {} : { source: 'unknown', contents: null }),
      pages: told.pages ?? (pdf.bytes ? await pagesOf(pdf.bytes) : null),
      seal: sealOf(row, scans),
      scans,
      seq: row.eventSeq,
      hash: row.eventHash,
      faults,
    },
  };
};
