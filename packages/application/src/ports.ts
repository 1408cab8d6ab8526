import type { Actor, PlainDate, WorkCalendar } from '@zhengxiang/core';
import type {
  Organ,
  OrganisationRole,
  Post,
  Surroundings,
  ActorRef,
  CaseKind,
  CaseOrigin,
  EventType,
  NeighbourProject,
  Stage,
  Track,
} from '@zhengxiang/procedure';
import type { InstalledLaw } from './laws.ts';
import type { InsightStore } from './insights/insight-store.ts';
import type { NoticeStore } from './notices/notice-store.ts';
import type { Span } from './time/step-clock.ts';
import type {
  AnnualListView,
  DraftView,
  OrganisationView,
  PersonView,
  PickOption,
  StoredFileView,
} from './contract/index.ts';
import type { ReviewStore } from './review/ports.ts';
import type { LedgerStore } from './ledger-import/ledger-store.ts';
import type { ListStore, ListViewStore } from './project-list/list-store.ts';

/** An event as the ledger gives it back: `body` in the version of today (`readStored`), `receipt` as plain JSON. */
export interface RecordedEvent {
  readonly seq: number;
  readonly type: EventType;
  readonly body: unknown;
  readonly actor: ActorRef;
  readonly actingAs: Organ;
  readonly happenedOn: PlainDate;
  readonly recordedAt: string;
  readonly receipt: unknown;
  readonly hash: string;
}

export interface RecordedCase {
  readonly kind: CaseKind;
  readonly origin: CaseOrigin;
  readonly events: readonly RecordedEvent[];
}

/** A draft as it is kept; the law that it would be judged by is asked for when it is read. */
export type StoredDraft = Omit<DraftView, 'law'>;

export interface NewEvent {
  readonly caseId: string;
  readonly caseKind: CaseKind;
  readonly expectedSeq: number;
  readonly commandId: string;
  /** The request as it came, without its command id: the same id with another request is refused. */
  readonly request: unknown;
  readonly actor: ActorRef;
  readonly actingAs: Organ;
  readonly happenedOn: PlainDate;
  readonly recordedAt: Date;
  readonly type: EventType;
  readonly body: unknown;
  readonly receipt: object;
  /** What a repetition is answered with. */
  readonly answer: unknown;
}

/** Why an act was not stored: it was already, the case has moved on to `seq`, or the command id belongs to another request. */
export type NotAppended = Exclude<Appended, { readonly kind: 'appended' }>;

export type Appended =
  | { readonly kind: 'appended' }
  | { readonly kind: 'repeated'; readonly answer: unknown }
  | { readonly kind: 'conflict'; readonly seq: number }
  | { readonly kind: 'reused' };

/** What lists, searches and neighbours know of a project. Written in the transaction of the act. */
export interface ProjectProjection {
  readonly caseId: string;
  readonly number: string | null;
  readonly name: string;
  readonly ownerId: string;
  readonly ownerName: string;
  readonly mainKind: string;
  readonly content: string;
  readonly track: Track | null;
  readonly stage: Stage;
  readonly step: string;
  readonly year: number | null;
  readonly budgetAmount: number | null;
  readonly totalInvestment: number | null;
  readonly procurementBudget: number | null;
  readonly approvedAmount: number | null;
  /** 变更后上限, 分: the approved amount less what approved changes took away. */
  readonly ceiling: number | null;
  readonly contractPrice: number | null;
  readonly paid: number;
  readonly reportedOn: PlainDate | null;
  readonly approved: boolean;
  readonly hasMlpsLine: boolean;
  readonly warnings: readonly { readonly cite: string; readonly text: string }[];
  /** Rules that stand in the way of the next expected acts. */
  readonly stopping: readonly { readonly cite: string; readonly text: string }[];
  readonly evaluations: readonly { readonly rating: string; readonly on: PlainDate }[];
  readonly openViolations: number;
  readonly waiversUsed: number;
  /** `org:…`, `person:…`, `role:…`: who may see the case at all. */
  readonly viewers: readonly string[];
  readonly updatedOn: PlainDate;
  readonly seq: number;
}

/** An act that is possible and expected. Either a desk of an organisation or one person. */
export interface TodoRow {
  readonly action: string;
  readonly organ: Organ;
  readonly organisationId: string | null;
  readonly post: Post | null;
  readonly personId: string | null;
  readonly since: PlainDate;
  /** People who have acted on the case and for whom a rule leaves this act to others at the same desk. */
  readonly barred: readonly string[];
  /** How many things the holder has to settle before the act is possible; 0 for an act that is possible now. */
  readonly obstacles: number;
}

/** A to-do with whom it waits for by name, and whether anybody is there to do it. */
export interface AwaitedTodo extends StoredTodo {
  /** The organisation of the desk; null where one person is waited for. */
  readonly organisationName: string | null;
  /** The one person; null where a desk is waited for. */
  readonly personName: string | null;
  /** Somebody active holds the desk and may do it, or the person is active. */
  readonly held: boolean;
  /** Somebody active sits there at all, whoever may do it. */
  readonly filled: boolean;
}

export interface StoredTodo extends TodoRow {
  readonly caseId: string;
  readonly caseKind: CaseKind;
  readonly title: string;
  readonly number: string | null;
  readonly ownerId: string;
  readonly ownerName: string;
  readonly amount: number | null;
  /** Earlier waits that ended without the act. */
  readonly spans: readonly Span[];
}

/** The act after which to-dos are written anew. */
export interface TodoTurn {
  readonly on: PlainDate;
  /** Whether a to-do that is no longer open was settled by the act; otherwise its clock stands still. */
  readonly settles: (todo: Pick<TodoRow, 'action' | 'organ'>) => boolean;
}

export interface AnnualListProjection {
  readonly view: AnnualListView;
  readonly viewers: readonly string[];
}

export interface Registered {
  readonly id: string;
  readonly name: string;
  readonly role: OrganisationRole;
  readonly competentDepartment: { readonly id: string; readonly name: string } | null;
}

/** An uploaded file, who uploaded it, and the cases that name it. */
export interface FoundFile extends StoredFileView {
  readonly caseIds: readonly string[];
  readonly organisationId: string;
  readonly personId: string;
}

/** Everything an act or a reading needs inside one transaction. Implemented by the server on its database. */
export interface Store extends ListStore, InsightStore, LedgerStore, ListViewStore, NoticeStore, ReviewStore {
  readCase(caseId: string): Promise<RecordedCase | undefined>;
  /** The regulations' own cases: what the bureau has put on record about its law. */
  regulationCases(): Promise<readonly RecordedCase[]>;
  append(event: NewEvent): Promise<Appended>;
  /** The same request's first answer, if there was one. Other requests with this id wait until the transaction ends. */
  repeated(commandId: string, caseId: string, request: unknown): Promise<NotAppended | undefined>;
  /** 1, 2, 3 … without gaps within a series; the row stays locked until the transaction ends. */
  nextNumber(series: string): Promise<number>;
  /** Counts a number that the ledger says was given. */
  countNumber(series: string, given: number): Promise<void>;
  /** Until the transaction ends no act of the case is stored. */
  lockCase(caseId: string): Promise<void>;
  /**
   * Empties lists, to-dos, number series and the files' cases. No act is stored until the transaction ends, so that they can
   * be written anew.
   */
  clearProjections(): Promise<void>;
  /** Every event in the order in which the acts came in; those of one case in their own order. */
  eventOrder(): Promise<readonly { readonly caseId: string; readonly seq: number }[]>;

  registered(organisationId: string): Promise<Registered | undefined>;
  /** The active organisations with these roles, by name. */
  registeredByRoles(roles: readonly OrganisationRole[]): Promise<readonly Registered[]>;
  organisations(): Promise<readonly OrganisationView[]>;
  people(filter: {
    register?: 'expert' | 'staff' | undefined;
    organisation?: string | undefined;
  }): Promise<readonly PersonView[]>;

  findFile(id: string): Promise<FoundFile | undefined>;
  /** From now on the files belong to the case: whoever sees it may read them. */
  bindFiles(ids: readonly string[], caseId: string): Promise<void>;
  savePersonal(given: {
    caseId: string;
    data: unknown;
    at: Date;
  }): Promise<{ readonly id: string; readonly hash: string }>;
  readPersonal(caseId: string): Promise<ReadonlyMap<string, unknown>>;
  noteReading(given: { actor: Actor; caseId: string; what: string; at: Date }): Promise<void>;

  putProject(row: ProjectProjection): Promise<void>;
  findProject(caseId: string): Promise<ProjectProjection | undefined>;
  putAnnualList(row: AnnualListProjection): Promise<void>;
  annualLists(viewers: readonly string[], year: number | undefined): Promise<readonly AnnualListView[]>;
  /** Answers the to-dos that were not open before. */
  replaceTodos(caseId: string, kind: CaseKind, rows: readonly TodoRow[], turn: TodoTurn): Promise<readonly TodoRow[]>;
  todosFor(actor: Actor): Promise<readonly StoredTodo[]>;
  /** Open tasks of cases that this person's organisation owns: those of other organisations and of other desks of its own. */
  awaitedBy(actor: Actor): Promise<readonly AwaitedTodo[]>;
  /** Open tasks of one case, the longest open first. */
  awaitedIn(caseId: string): Promise<readonly AwaitedTodo[]>;
  warningsFor(
    viewers: readonly string[],
  ): Promise<readonly { caseId: string; project: string; cite: string; text: string }[]>;
  stoppedProjects(
    viewers: readonly string[],
  ): Promise<readonly { caseId: string; project: string; cite: string; text: string }[]>;
  news(
    actor: Actor,
    viewers: readonly string[],
  ): Promise<readonly { caseId: string; project: string; type: string; by: string; on: PlainDate }[]>;

  /** Without the trial extensions: those are in the ledger. */
  surroundings(ask: SurroundingsQuery): Promise<Surroundings>;
  pickProjects(
    viewers: readonly string[],
    search: string | undefined,
    except: string | undefined,
  ): Promise<readonly PickOption[]>;
  /** Every line of the adopted lists of a unit, the newest list first, as a pick and as the law looks at it. */
  pickAnnualLines(
    ownerId: string,
  ): Promise<readonly { readonly option: PickOption; readonly line: NonNullable<Surroundings['annualLine']> }[]>;
  neighbours(
    ids: readonly string[],
  ): Promise<readonly (NeighbourProject & { readonly ownerName: string; readonly viewers: readonly string[] })[]>;

  findDraft(id: string): Promise<(StoredDraft & { readonly personId: string }) | undefined>;
  draftsOf(personId: string): Promise<readonly StoredDraft[]>;
  /** False when a newer version is stored. */
  saveDraft(given: {
    id: string;
    caseId: string;
    action: string;
    data: unknown;
    version: number;
    actor: Actor;
    at: Date;
  }): Promise<boolean>;
  deleteDraft(id: string, personId: string): Promise<void>;

  /** Working days of the bureau's internal targets by act; settings, never law. */
  targets(): Promise<ReadonlyMap<string, number>>;
  calendar(): Promise<WorkCalendar>;
}

export interface SurroundingsQuery {
  readonly caseId: string;
  readonly ownerId: string;
  readonly name: string;
  readonly content: string;
  readonly on: PlainDate;
  readonly named: readonly string[];
  readonly annualLine: string | undefined;
}

/** What the application is made of. */
export interface Ports {
  /** Runs work in one transaction: all of it is stored or nothing. */
  transaction<T>(work: (store: Store) => Promise<T>): Promise<T>;
  /** Runs readings that all see the same moment, so that a page, its count and its sums agree. Nothing can be stored. */
  snapshot<T>(work: (store: Store) => Promise<T>): Promise<T>;
  /** The laws that are installed. */
  readonly packs: readonly InstalledLaw[];
  readonly softwareVersion: string;
}
