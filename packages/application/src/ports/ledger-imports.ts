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
  readonly written: readonly { readonly heading: string; readonly text: string }[];
  readonly warnings: readonly string[];
  readonly row: number;
  readonly importId: string;
  readonly viewers: readonly string[];
  readonly updatedOn: string;
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
  putHistorical(given: NewHistorical): Promise<void>;
  ledgerImports(): Promise<readonly LedgerImportView[]>;
  findLedgerImport(id: string): Promise<NewImport | undefined>;
  findHistorical(
    id: string,
  ): Promise<{ readonly view: HistoricalView; readonly viewers: readonly string[] } | undefined>;
}
