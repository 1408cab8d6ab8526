import { plainDate, type DecisiveContents } from '@zhengxiang/core';
import { decisiveAsPrinted, fateOf, issueDayOf } from '@zhengxiang/documents/papers';
import type { AnyEvent } from '@zhengxiang/procedure';
import type { PaperFault, VerifiedPaper } from '../contract/index.ts';
import type {
  ByteStore,
  IssuedPaper,
  PaperMachine,
  PaperRecordStore,
  PaperRegisterStore,
  PaperScan,
  StoredPaperRecord,
  UnitOfWork,
} from '../ports/index.ts';
import { differsFrom, findIssueRecord, readIssueRecord, type IssueRecord } from './issue-record.ts';
import type { PaperCases } from './paper-cases.ts';
import { numberOfPaper } from './paper-numbers.ts';
import { drawPaper, originOf, type PaperOrigin } from './paper-origin.ts';
import { codesTyped } from './verify-codes.ts';

export interface Verifying {
  readonly unit: UnitOfWork<PaperRegisterStore & PaperRecordStore>;
  readonly cases: Pick<PaperCases, 'read'>;
  readonly machine: Pick<PaperMachine, 'bytes' | 'pagesOf'>;
}

type Told = NonNullable<VerifiedPaper['paper']>;

/** The act that the paper followed, held against its own hash and the one that the paper carries. */
const faultOfAct = async (store: PaperRecordStore, row: IssuedPaper): Promise<PaperFault | undefined> => {
  const act = await store.witnessOf(row.caseId, row.eventSeq);
  if (!act) return 'act-missing';
  return act.hash === row.eventHash && act.intact ? undefined : 'act-altered';
};

interface StoredPdf {
  readonly fault?: PaperFault;
  readonly bytes?: Uint8Array;
}

/** The stored bytes, when they are those that were issued. */
const storedPdf = async (store: ByteStore, sha256: string | null): Promise<StoredPdf> => {
  if (sha256 === null) return {};
  const bytes = /^[0-9a-f]{64}$/u.test(sha256) ? await store.read(sha256) : 'missing';
  return typeof bytes === 'string' ? { fault: `file-${bytes}` } : { bytes };
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

const tryOrigin = async (row: IssuedPaper, cases: Verifying['cases']): Promise<PaperOrigin | undefined> => {
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

/** What the ledger and the register hold of a paper, read in one moment. */
interface Held {
  readonly row: IssuedPaper;
  readonly actFault: PaperFault | undefined;
  readonly record: StoredPaperRecord | undefined;
  readonly recordIntact: boolean;
  readonly scans: readonly PaperScan[];
}

const heldUnder = async (
  store: PaperRegisterStore & PaperRecordStore,
  codes: readonly string[],
): Promise<Held | undefined> => {
  const row = await store.findPaperByCode(codes);
  if (!row) return undefined;
  const record = await findIssueRecord(store, row);
  return {
    row,
    actFault: await faultOfAct(store, row),
    record,
    recordIntact: record !== undefined && ((await store.witnessOf(record.chain, record.seq))?.intact ?? false),
    scans: (await store.findPaperWithScans(row.id))?.scans ?? [],
  };
};

/** What the paper says by the best witness there is: its record, else its act, else nothing. */
const accountOf = ({ row, record: event, recordIntact }: Held, origin: PaperOrigin | undefined): Account => {
  if (event) {
    const record = recordIntact ? readIssueRecord(event) : undefined;
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
export const verifyPaper = async ({ unit, cases, machine }: Verifying, typed: string): Promise<VerifiedPaper> => {
  const held = await unit.snapshot((store) => heldUnder(store, codesTyped(typed)));
  if (!held) return { state: 'unknown' };
  const { row, actFault } = held;
  const origin = actFault === undefined ? await tryOrigin(row, cases) : undefined;
  const account = accountOf(held, origin);
  const pdf = await storedPdf(machine.bytes, account.told.sha256);
  const faults = [actFault, ...account.faults, pdf.fault].filter((one) => one !== undefined);
  const scans = held.scans.flatMap(({ sha256 }) => sha256 ?? []);
  const trusted = !faults.some((one) => one === 'act-missing' || one === 'act-altered' || one === 'record-altered');
  const { told } = account;
  return {
    state: stateOf(row, origin ? fateInLedger(origin) : 'standing', faults),
    paper: {
      ...told,
      ...(trusted ? {} : { source: 'unknown', contents: null }),
      pages: told.pages ?? (pdf.bytes ? await machine.pagesOf(pdf.bytes) : null),
      seal: sealOf(row, scans),
      scans,
      seq: row.eventSeq,
      hash: row.eventHash,
      faults,
    },
  };
};
