import type { Fen } from '@zhengxiang/core';
import type {
  HistoricalView,
  LedgerChoices,
  LedgerCounts,
  LedgerImportView,
  LedgerReading,
} from '../contract/index.ts';

/** What is known of a project of an old ledger. */
export interface HistoricalKnown {
  readonly id: string;
  readonly revision: number;
  readonly reading: LedgerReading;
  /** Every import of it was taken back. */
  readonly withdrawn: boolean;
}

/** A project under the law with its name. */
export interface SameName {
  readonly ownerId: string;
  readonly name: string;
  readonly number: string | null;
}

/** One line of the report of an import. */
export interface ReportLine {
  readonly row: number;
  readonly outcome: keyof LedgerCounts;
  readonly issues: readonly string[];
  readonly written: readonly string[];
}

export interface NewImport {
  readonly id: string;
  readonly fileId: string;
  readonly sha256: string;
  readonly fileName: string;
  readonly sheet: string;
  readonly choices: LedgerChoices;
  readonly headings: readonly string[];
  readonly counts: LedgerCounts;
  readonly report: readonly ReportLine[];
  readonly by: { readonly personId: string; readonly name: string; readonly organisationId: string };
  readonly at: Date;
}

export interface NewHistorical {
  readonly id: string;
  readonly key: string;
  readonly revision: number;
  readonly reading: LedgerReading & { readonly ownerId: string };
  readonly written: readonly { readonly heading: string; readonly text: string; readonly cell?: string }[];
  readonly warnings: readonly string[];
  readonly row: number;
  readonly importId: string;
  readonly viewers: readonly string[];
  readonly updatedOn: string;
}

/** How a project of an old ledger stands: what the last import that was not taken back says. */
export type StandingHistorical = Omit<NewHistorical, 'key' | 'revision' | 'written' | 'row' | 'importId'>;

/** A project of which an import was taken back. */
export interface WithdrawnHistorical {
  readonly id: string;
  /** The revision that was taken back. */
  readonly revision: number;
  /** The last revision that stands, if one does. */
  readonly standing?: {
    readonly revision: number;
    readonly reading: NewHistorical['reading'];
    readonly warnings: readonly string[];
  };
}

/** Old ledgers as the storage keeps them. */
export interface LedgerStore {
  /** One import at a time: two of the same file must not both find nothing. Held until the transaction ends. */
  lockLedgers(): Promise<void>;
  historicalByKey(keys: readonly string[]): Promise<ReadonlyMap<string, HistoricalKnown>>;
  governedProjects(ownerIds: readonly string[]): Promise<readonly SameName[]>;
  /** The middle of what projects of the county cost, in 分; undefined while there are too few to tell. */
  usualCost(): Promise<Fen | undefined>;
  /** A unit that is no longer one: on the register for its old projects, offered nowhere. */
  addFormerUnit(unit: { readonly id: string; readonly name: string }): Promise<void>;
  addLedgerImport(given: NewImport): Promise<void>;
  /** Records what an import says of each of these projects, and lets it stand. */
  putHistoricals(given: readonly NewHistorical[]): Promise<void>;
  /** Marks rows of an import as taken back, all of them when `rows` is left out; those that were already are left alone. */
  withdrawRevisions(given: {
    readonly importId: string;
    readonly rows?: readonly number[] | undefined;
    readonly by: string;
    readonly at: Date;
  }): Promise<readonly WithdrawnHistorical[]>;
  /** Lets projects stand as an earlier import had them. */
  restoreHistoricals(given: readonly StandingHistorical[]): Promise<void>;
  /** Takes projects that no import stands for out of every list. Their history stays. */
  removeHistoricals(ids: readonly string[]): Promise<void>;
  ledgerImports(): Promise<readonly LedgerImportView[]>;
  findLedgerImport(id: string): Promise<NewImport | undefined>;
  findHistorical(
    id: string,
  ): Promise<{ readonly view: Omit<HistoricalView, 'mayWithdraw'>; readonly viewers: readonly string[] } | undefined>;
}
