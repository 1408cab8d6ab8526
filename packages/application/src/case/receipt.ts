import type { Verdict } from '@zhengxiang/core';
import type { CaseOrigin, LawPack } from '@zhengxiang/procedure';
import type { RecordedEvent } from '../ports/index.ts';

/** Why an act was allowed, and what was decided with it. Stored beside the event, in the chain. */
export interface Receipt {
  readonly pack: string;
  readonly packHash: string;
  /** How the text was read: the pack's revision. Absent in receipts of before there was one. */
  readonly revision?: number;
  readonly software: string;
  /** How many events the decision was made on. */
  readonly facts: number;
  /** The provision that gives the power; none for what the register of units left in the case. */
  readonly power?: string;
  /** Ids of the waivers that were needed. */
  readonly waivers: readonly string[];
  readonly findings: readonly {
    readonly provision: string;
    readonly verdict: Verdict['kind'];
    readonly waivedBy: string | null;
    /** The readings that the bureau had denied by then: the rule only told (article 30). */
    readonly denied?: readonly string[];
  }[];
  /** With the first event of a case: whose case it is and which law governs it. */
  readonly origin?: CaseOrigin;
  /** Contact data kept outside the chain: where, and its salted hash. */
  readonly personal?: { readonly id: string; readonly hash: string };
  /** With the act that reports a project: the number it was given. */
  readonly number?: ProjectNumber;
  /** Put in by the ledger: the hash of what was asked and answered, so that the record of commands cannot be altered either. */
  readonly command?: string;
}

/** `441625-2026-0037`: a county's series of a year, and the place in it. */
export interface ProjectNumber {
  readonly series: string;
  readonly place: number;
}

/** What every receipt begins with: by which law, read how, by which software, on how many events. */
export const receiptHead = (
  { id, revisions }: Pick<LawPack, 'id' | 'revisions'>,
  packHash: string,
  software: string,
  facts: number,
): Pick<Receipt, 'pack' | 'packHash' | 'revision' | 'software' | 'facts'> => ({
  pack: id,
  packHash,
  ...(revisions && { revision: revisions.at(-1)?.number ?? 1 }),
  software,
  facts,
});

/** What was stored with the event, by this type. */
export const receiptOf = (event: RecordedEvent): Receipt => event.receipt as Receipt;
