import type { LawPack } from '@zhengxiang/procedure';
import type { PaperView } from '../contract/index.ts';
import type { ChainEvent, StopSignal } from '../ports/index.ts';
import type { CaseFileView } from '../views/case-file.ts';

/** A paper of a case with the bytes that were issued. */
export interface CasePaper extends Pick<
  PaperView,
  'name' | 'title' | 'number' | 'organ' | 'issuedOn' | 'seq' | 'waitsForScan'
> {
  /** False when it could not be drawn: the bag goes without it and says so. */
  readonly drawn: boolean;
  readonly replaced: boolean;
  readonly files: readonly PaperFile[];
}

export interface PaperFile {
  readonly name: string;
  /** What it is: the paper itself, or a scan with who brought it. */
  readonly what: string;
  readonly sha256: string;
}

/** Everything that goes into one case file, read before a byte is written. */
export interface CaseContents {
  readonly view: CaseFileView;
  readonly pack: LawPack;
  /** The events as they are in the ledger, with their hashes. */
  readonly chain: readonly ChainEvent[];
  /** The record of its papers and their scans, a chain of its own. */
  readonly scanChain: readonly ChainEvent[];
  readonly papers: readonly CasePaper[];
  /** Who takes the file, and when. */
  readonly reader: string;
  readonly at: Date;
}

/** What an index over several tells of one case file. */
export interface BagSummary {
  readonly folder: string;
  readonly files: number;
  readonly bytes: number;
  readonly gaps: number;
}

export interface Collected {
  readonly view: CaseFileView;
  readonly bag: BagSummary;
}

/** Several case files in one. */
export interface Collection {
  readonly reader: string;
  readonly at: Date;
  readonly cases: readonly Collected[];
  /** Asked for, but not there or not this reader's to see: both read the same. */
  readonly refused: readonly string[];
}

export type TellProgress = (done: number, total: number) => Promise<void>;

/** A file that case files are written into, under way. Its methods reject when the signal aborts or the disk fails. */
export interface CaseFileBundle {
  /** `progress` is told after each file: how many of how many. */
  add(contents: CaseContents, progress: TellProgress): Promise<BagSummary>;
  addIndex(collection: Collection): Promise<void>;
  end(): Promise<void>;
}

/** Begins a file at that place. */
export type OpenBundle = (place: string, at: Date, signal: StopSignal) => CaseFileBundle;
