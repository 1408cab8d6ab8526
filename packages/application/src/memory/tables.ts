import type { PlainDate } from '@zhengxiang/core';
import type { OrganisationRole, Post } from '@zhengxiang/procedure';
import type { AnnualListView, ListViewEntry, MySettings, ProjectRow } from '../contract/index.ts';
import type {
  AccountEntry,
  ActToTell,
  AnnualListProjection,
  Delegation,
  DraftStore,
  Employment,
  Failures,
  FoundFile,
  IssuedPaper,
  JobEntry,
  MailState,
  NewHistorical,
  NewImport,
  NewMail,
  NewNotice,
  NotedChange,
  NumberNote,
  OrganisationChange,
  OpenedToTell,
  PaperSaid,
  PaperScan,
  ProjectInsights,
  ProjectProjection,
  RecordedCase,
  SessionEntry,
  StoredDraw,
  StoredDrawOrder,
  StoredPaperRecord,
  TaskEntry,
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
  readonly qualification?: string | undefined;
  readonly employers?: readonly Omit<Employment, 'personId'>[] | undefined;
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
  /** The mail that it went into. */
  readonly mailId?: string;
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

/** An account, with the hash that whoever keeps passwords made. */
export type MemoryAccount = Omit<AccountEntry, 'personId'>;

/** A job with what only its processes need to know. */
export interface StoredJob extends JobEntry {
  readonly data: unknown;
  readonly turn: number;
  readonly leaseUntil: Date | null;
  /** Put down again while it was under way. */
  readonly askedAgain: boolean;
}

/** A mail on its way. */
export interface StoredMail extends NewMail {
  readonly state: MailState;
  readonly attempts: number;
  readonly nextAt: Date;
  readonly createdAt: Date;
  readonly claimedAt: Date | null;
  readonly sentAt: Date | null;
  readonly fault: string | null;
}

/** A task with the turn that works on it. */
export interface StoredTask extends TaskEntry {
  readonly turn: number;
}

/** A record about a paper, with the words under which it was taken down once, and the hash of the one before. */
export interface KeptPaperRecord extends StoredPaperRecord {
  readonly once: string;
  readonly previous: string;
}

type SavedDraft = Parameters<DraftStore['saveDraft']>[0];

/** Everything that the in-memory store holds, by table. */
/** What an import said of a project, and when it was taken back. */
export type KeptHistorical = NewHistorical & { readonly withdrawn?: { readonly at: string; readonly by: string } };

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
  readonly delegations: Table<Delegation>;
  readonly drafts: Table<SavedDraft>;
  readonly settings: Table<unknown>;
  readonly listViews: Table<ListViewEntry & { readonly personId: string; readonly createdAt: Date }>;
  readonly actsToTell: Table<ActToTell & { readonly at: Date; readonly told: boolean }>;
  readonly openedToTell: Table<OpenedToTell & { readonly told: boolean }>;
  readonly notices: Table<MemoryNotice>;
  readonly choices: Table<MySettings>;
  readonly insights: Table<ProjectInsights>;
  readonly imports: Table<NewImport>;
  readonly historical: Table<readonly KeptHistorical[]>;
  readonly draws: Table<StoredDraw>;
  readonly drawOrders: Table<StoredDrawOrder>;
  readonly accounts: Table<MemoryAccount>;
  readonly oldPasswords: Table<Pick<AccountEntry, 'personId' | 'passwordHash' | 'changedAt'>>;
  readonly sessions: Table<Omit<SessionEntry, 'at'>>;
  readonly devices: Table<{ readonly tokenHash: string; readonly personId: string; readonly lastSeenAt: Date }>;
  readonly failures: Table<Failures & { readonly nameHash: string; readonly place: string }>;
  readonly changes: Table<NotedChange>;
  readonly organisationChanges: Table<OrganisationChange>;
  readonly jobs: Table<StoredJob>;
  readonly tasks: Table<StoredTask>;
  readonly mails: Table<StoredMail>;
  readonly papers: Table<IssuedPaper>;
  /** Up to which act the papers of a case are entered. */
  readonly paperProgress: Table<number>;
  readonly letterSeries: Table<number>;
  readonly numberNotes: Table<NumberNote>;
  readonly paperScans: Table<PaperScan>;
  readonly paperRecords: Table<KeptPaperRecord>;
  readonly paperEntries: Table<PaperSaid>;
  /** The days that have their digest. */
  readonly digests: Table<Date>;
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
  delegations: new Table(),
  drafts: new Table(),
  settings: new Table(),
  listViews: new Table(),
  actsToTell: new Table(),
  openedToTell: new Table(),
  notices: new Table(),
  choices: new Table(),
  insights: new Table(),
  imports: new Table(),
  historical: new Table(),
  draws: new Table(),
  drawOrders: new Table(),
  accounts: new Table(),
  oldPasswords: new Table(),
  sessions: new Table(),
  devices: new Table(),
  failures: new Table(),
  changes: new Table(),
  organisationChanges: new Table(),
  jobs: new Table(),
  tasks: new Table(),
  mails: new Table(),
  papers: new Table(),
  paperProgress: new Table(),
  letterSeries: new Table(),
  numberNotes: new Table(),
  paperScans: new Table(),
  paperRecords: new Table(),
  paperEntries: new Table(),
  digests: new Table(),
});

/** The same rows in tables of their own: what is stored in them is seen by nobody else. */
export const copyOf = (tables: Tables, sealed: boolean): Tables =>
  Object.fromEntries(
    Object.entries(tables).map(([name, table]) => [name, (table as Table<unknown>).copy(sealed)]),
  ) as unknown as Tables;
