import type { PlainDate } from '@zhengxiang/core';
import type { OrganisationRole, Post } from '@zhengxiang/procedure';
import type { AnnualListView, ListViewEntry, MySettings, ProjectRow } from '../contract/index.ts';
import type {
  ActToTell,
  AnnualListProjection,
  DraftStore,
  FoundFile,
  NewHistorical,
  NewImport,
  NewNotice,
  NotedChange,
  ProjectInsights,
  ProjectProjection,
  RecordedCase,
  StoredDraw,
  StoredDrawOrder,
  TodoRow,
} from '../ports/index.ts';
import { Table } from './table.ts';

export interface MemoryOrganisation {
  readonly id: string;
  readonly name: string;
  readonly shortName: string;
  readonly role: OrganisationRole;
  readonly competentDepartmentId?: string | undefined;
  readonly uscc?: string | undefined;
  /** True where left out. */
  readonly active?: boolean | undefined;
}

/** Somebody of an organisation with the desks there; experts have a specialty. */
export interface MemoryPerson {
  readonly id: string;
  readonly name: string;
  readonly organisationId: string;
  readonly posts: readonly Post[];
  readonly specialty?: string | undefined;
  /** True where left out. */
  readonly active?: boolean | undefined;
}

/** An entry of the project list beside what its search and its sorts need. */
export interface ListEntry extends Omit<ProjectRow, 'caseId' | 'stageName' | 'warnings' | 'paymentState'> {
  readonly id: string;
  readonly warnings: readonly { readonly cite: string; readonly text: string }[];
  readonly viewers: readonly string[];
  readonly nameKey: string;
  readonly ownerKey: string;
  readonly searchText: string;
}

/** A project with the order in which it was first stored. */
export interface StoredProject extends ProjectProjection {
  readonly bigrams: ReadonlySet<string>;
  readonly searchText: string;
}

export interface StoredTodoRow extends TodoRow {
  readonly caseId: string;
  readonly caseKind: RecordedCase['kind'];
  readonly holder: string;
}

export interface TodoSpan {
  readonly caseId: string;
  readonly action: string;
  readonly holder: string;
  readonly since: PlainDate;
  readonly until: PlainDate;
}

export interface StoredCommand {
  readonly caseId: string;
  readonly request: string;
  readonly answer: string;
}

export interface MemoryNotice extends NewNotice {
  readonly id: string;
  readonly readAt?: Date;
  readonly shown: boolean;
  readonly mailWay: 'none' | 'now' | 'batch';
  readonly createdAt: Date;
}

/** A reading of sensitive data that was noted. */
export interface NotedReading {
  readonly caseId: string;
  readonly personId: string;
  readonly what: string;
  readonly at: Date;
}

/** An account as its keepers see it; the password is the one that was handed out. */
export interface MemoryAccount {
  readonly login: string;
  readonly password: string;
  readonly active: boolean;
  readonly mustChange: boolean;
}

type SavedDraft = Parameters<DraftStore['saveDraft']>[0];

/** Everything that the in-memory store holds, by table. */
export interface Tables {
  readonly cases: Table<RecordedCase>;
  /** Where the newest event of each case stands among all. */
  readonly eventOrder: Table<{ readonly caseId: string; readonly seq: number; readonly at: number }>;
  readonly commands: Table<StoredCommand>;
  readonly series: Table<number>;
  readonly organisations: Table<MemoryOrganisation>;
  readonly people: Table<MemoryPerson>;
  readonly files: Table<Omit<FoundFile, 'caseIds'>>;
  readonly caseFiles: Table<{ readonly fileId: string; readonly caseId: string }>;
  readonly personal: Table<{ readonly caseId: string; readonly data: unknown }>;
  readonly readings: Table<NotedReading>;
  readonly projects: Table<StoredProject>;
  readonly entries: Table<ListEntry>;
  readonly annualLists: Table<AnnualListProjection & { readonly view: AnnualListView }>;
  readonly todos: Table<readonly StoredTodoRow[]>;
  readonly spans: Table<readonly TodoSpan[]>;
  readonly drafts: Table<SavedDraft>;
  readonly settings: Table<unknown>;
  readonly listViews: Table<ListViewEntry & { readonly personId: string; readonly createdAt: Date }>;
  readonly actsToTell: Table<ActToTell & { readonly at: Date; readonly told: boolean }>;
  readonly notices: Table<MemoryNotice>;
  readonly choices: Table<MySettings>;
  readonly insights: Table<ProjectInsights>;
  readonly imports: Table<NewImport>;
  readonly historical: Table<readonly NewHistorical[]>;
  readonly draws: Table<StoredDraw>;
  readonly drawOrders: Table<StoredDrawOrder>;
  readonly accounts: Table<MemoryAccount>;
  readonly changes: Table<NotedChange>;
}

export const emptyTables = (): Tables => ({
  cases: new Table(),
  eventOrder: new Table(),
  commands: new Table(),
  series: new Table(),
  organisations: new Table(),
  people: new Table(),
  files: new Table(),
  caseFiles: new Table(),
  personal: new Table(),
  readings: new Table(),
  projects: new Table(),
  entries: new Table(),
  annualLists: new Table(),
  todos: new Table(),
  spans: new Table(),
  drafts: new Table(),
  settings: new Table(),
  listViews: new Table(),
  actsToTell: new Table(),
  notices: new Table(),
  choices: new Table(),
  insights: new Table(),
  imports: new Table(),
  historical: new Table(),
  draws: new Table(),
  drawOrders: new Table(),
  accounts: new Table(),
  changes: new Table(),
});

/** The same rows in tables of their own: what is stored in them is seen by nobody else. */
export const copyOf = (tables: Tables, sealed: boolean): Tables =>
  Object.fromEntries(
    Object.entries(tables).map(([name, table]) => [name, (table as Table<unknown>).copy(sealed)]),
  ) as unknown as Tables;
