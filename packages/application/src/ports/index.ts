import type { InstalledLaw } from '../laws.ts';
import type { AccountStore } from './accounts.ts';
import type { AdministrationStore } from './administration.ts';
import type { CaseStore, NumberStore, ReplayStore } from './cases.ts';
import type { ChainStore } from './chains.ts';
import type { ClockRecordStore } from './clock-record.ts';
import type { DelegationStore } from './delegations.ts';
import type { DeskStore } from './desks.ts';
import type { DeviceStore } from './devices.ts';
import type { DigestStore } from './digests.ts';
import type { DraftStore } from './drafts.ts';
import type { FileStore, PersonalStore } from './evidence.ts';
import type { InboxStore } from './inbox.ts';
import type { InsightStore } from './insights.ts';
import type { JobStore } from './jobs.ts';
import type { LedgerStore } from './ledger-imports.ts';
import type { LetterNumberStore } from './letter-numbers.ts';
import type { ListStore, ListViewStore } from './lists.ts';
import type { MailStore } from './mails.ts';
import type { NeighbourStore } from './neighbours.ts';
import type { NoticeStore } from './notices.ts';
import type { OrganisationChangeStore } from './organisation-changes.ts';
import type { PaperStore } from './papers.ts';
import type { AnnualListStore, ProjectStore } from './projects.ts';
import type { RegisterStore } from './registers.ts';
import type { DrawBeacon, ReviewStore } from './review.ts';
import type { SessionStore } from './sessions.ts';
import type { SettingKeeping } from './setting-keeping.ts';
import type { SettingStore } from './settings.ts';
import type { FailureStore } from './sign-in-failures.ts';
import type { StandingRegisterStore } from './standing-registers.ts';
import type { TaskStore } from './tasks.ts';
import type { TodoStore } from './todos.ts';

export type * from './accounts.ts';
export type * from './administration.ts';
export type * from './cases.ts';
export type * from './chains.ts';
export type * from './clock-record.ts';
export type * from './delegations.ts';
export type * from './desks.ts';
export type * from './devices.ts';
export type * from './digests.ts';
export type * from './drafts.ts';
export type * from './evidence.ts';
export type * from './inbox.ts';
export type * from './insights.ts';
export type * from './jobs.ts';
export type * from './ledger-imports.ts';
export type * from './letter-numbers.ts';
export type * from './lists.ts';
export type * from './mail-transport.ts';
export type * from './mails.ts';
export type * from './neighbours.ts';
export type * from './notices.ts';
export type * from './organisation-changes.ts';
export type * from './paper-machine.ts';
export type * from './papers.ts';
export type * from './passwords.ts';
export type * from './projects.ts';
export type * from './registers.ts';
export type * from './result-files.ts';
export type * from './review.ts';
export type * from './secret-box.ts';
export type * from './sessions.ts';
export type * from './setting-keeping.ts';
export type * from './settings.ts';
export type * from './sign-in-failures.ts';
export type * from './stop-signal.ts';
export type * from './standing-registers.ts';
export type * from './tasks.ts';
export type * from './todos.ts';

/** What an act reads and writes: judged and stored in one transaction. */
export interface ActStore
  extends
    CaseStore,
    NumberStore,
    FileStore,
    PersonalStore,
    RegisterStore,
    NeighbourStore,
    DraftStore,
    ProjectionStore,
    Pick<ReplayStore, 'eventOrder'>,
    Pick<ProjectStore, 'findProject'>,
    Pick<NoticeStore, 'tellLater' | 'tellOpenedLater' | 'openedSince'>,
    Pick<ReviewStore, 'drawsOf'> {}

/** What an act leaves beside the ledger: lists, to-dos, figures. */
export interface ProjectionStore
  extends
    Pick<ProjectStore, 'putProject'>,
    Pick<AnnualListStore, 'putAnnualList'>,
    Pick<TodoStore, 'replaceTodos'>,
    Pick<InsightStore, 'putInsights'>,
    ContextStore,
    Pick<OrganisationChangeStore, 'moveTodos'>,
    Pick<RegisterStore, 'registeredByRoles'> {}

/** What the context of a rule is read from. */
export interface ContextStore
  extends
    Pick<CaseStore, 'regulationCases'>,
    StandingRegisterStore,
    Pick<NeighbourStore, 'unitNeighbours' | 'likeNames' | 'neighbours' | 'annualLine'> {}

/** Everything that can be asked inside one transaction. A use case asks for the part it needs. */
export interface Store
  extends
    ActStore,
    ReplayStore,
    ProjectStore,
    AnnualListStore,
    TodoStore,
    NoticeStore,
    InboxStore,
    SettingStore,
    ListStore,
    ListViewStore,
    InsightStore,
    LedgerStore,
    ReviewStore,
    JobStore,
    TaskStore,
    MailStore,
    SettingKeeping,
    DeskStore,
    DelegationStore,
    ClockRecordStore,
    DigestStore,
    OrganisationChangeStore,
    StandingRegisterStore,
    AdministrationStore,
    AccountStore,
    SessionStore,
    DeviceStore,
    FailureStore,
    PaperStore,
    LetterNumberStore,
    ChainStore {}

/** How work comes to its store. `S` is what the work asks of it; a store with more serves as well. */
export interface UnitOfWork<S = Store> {
  /** Runs work in one transaction: all of it is stored or nothing. */
  transaction<T>(work: (store: S) => Promise<T>): Promise<T>;
  /** Runs readings that all see the same moment, so that a page, its count and its sums agree. Nothing can be stored. */
  snapshot<T>(work: (store: S) => Promise<T>): Promise<T>;
}

/** The way to a store for what is one statement. */
export interface SingleStatements<S = Store> {
  /** Each statement is stored for itself: no price of a transaction, and nothing that two of them could agree on. */
  singly<T>(work: (store: S) => Promise<T>): Promise<T>;
}

/** The laws that are installed. */
export interface Laws {
  readonly packs: readonly InstalledLaw[];
}

/** What the application is made of. */
export interface Ports extends UnitOfWork, Laws {
  readonly softwareVersion: string;
  /** Without one no experts are drawn. */
  readonly drawBeacon?: DrawBeacon;
}
