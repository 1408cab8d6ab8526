import type { OrganisationRole, Post } from '@zhengxiang/procedure';
import type { AccountView, AdministrativePost, Employer, OrganisationEdit, PersonEdit } from '../contract/index.ts';
import type { AccountStore } from './accounts.ts';
import type { DeviceStore } from './devices.ts';
import type { OrganisationChangeStore } from './organisation-changes.ts';
import type { NoticeStore } from './notices.ts';
import type { RegisterStore } from './registers.ts';
import type { SessionStore } from './sessions.ts';
import type { SettingKeeping } from './setting-keeping.ts';
import type { FailureStore } from './sign-in-failures.ts';

/** An entry of the register as it stands. */
export interface OrganisationEntry {
  readonly id: string;
  readonly name: string;
  readonly shortName: string;
  readonly role: OrganisationRole;
  readonly active: boolean;
  readonly competentDepartmentId: string | null;
  /** 统一社会信用代码. */
  readonly uscc: string | null;
}

/** An account with every organisation that its person belongs to or has a desk at. */
export interface KeptAccount extends Omit<AccountView, 'waiting'> {
  readonly organisationIds: readonly string[];
}

/** Somebody with their account, as a keeper changes them. */
export interface KeptPerson extends PersonEdit {
  /** Of the person and of every desk they have. */
  readonly organisationIds: readonly string[];
  /** Whether the account lets them in, whatever is said of the person. */
  readonly mayEnter: boolean;
}

/** Open to-dos that somebody alone can do: of a desk of theirs, or named to them where there is no desk. */
export interface WaitsOnlyFor {
  readonly organisationId: string | null;
  readonly post: Post | null;
  readonly todos: number;
}

/** Organisations as their keepers change them. */
export interface OrganisationKeeping {
  addOrganisation(given: {
    readonly id: string;
    readonly name: string;
    readonly shortName: string;
    readonly role: OrganisationRole;
    readonly competentDepartmentId?: string | undefined;
    readonly uscc?: string | undefined;
  }): Promise<void>;
  /** `for-change` keeps others from changing it until the transaction ends. */
  findOrganisation(id: string, purpose?: 'for-change'): Promise<OrganisationEntry | undefined>;
  /** Whether another organisation has this name. */
  isNameTaken(name: string, except: string): Promise<boolean>;
  updateOrganisation(id: string, entry: Omit<OrganisationEdit, 'roleChange'>): Promise<void>;
  /** Active organisations of a role without this one, by name. Two changes of roles at once see each other. */
  othersOfRole(role: OrganisationRole, except: string): Promise<readonly string[]>;
  /** Who is active at the desks of an organisation, by name. */
  seatedAt(id: string): Promise<readonly { readonly name: string; readonly post: Post }[]>;
  /** How many running projects and yearly lists belong to an organisation, or name it or its people. */
  runningCasesOf(id: string): Promise<{ readonly projects: number; readonly lists: number }>;
  /** How many to-dos are open at the desks of an organisation. */
  openTodosAt(id: string): Promise<number>;
  /** What waited for an organ at one organisation waits for it at another. */
  handOverTodos(organ: OrganisationRole, from: string, to: string): Promise<void>;
}

/** People, desks and accounts as their keepers change them. */
export interface PeopleKeeping {
  addPerson(given: {
    readonly id: string;
    readonly name: string;
    readonly organisationId: string;
    readonly posts: readonly Post[];
    readonly specialty?: string | undefined;
  }): Promise<void>;
  /** All accounts, by organisation and name. */
  allAccounts(): Promise<readonly KeptAccount[]>;
  /** Kept from others until the transaction ends. */
  lockPerson(id: string): Promise<KeptPerson | undefined>;
  isLoginTaken(login: string, except: string): Promise<boolean>;
  /** Who has this administrator's desk of the county, each kept from others until the transaction ends. */
  lockKeepers(post: AdministrativePost): Promise<readonly string[]>;
  /** Everybody else who administers the county: what one changes the others see. */
  otherKeepers(except: string): Promise<readonly string[]>;
  /** What waits at desks that nobody else sits at, and what waits for the person by name. */
  waitsOnlyFor(id: string): Promise<readonly WaitsOnlyFor[]>;
  /** Where somebody works and has worked, in place of what was entered before. */
  putEmployers(personId: string, employers: readonly Employer[]): Promise<void>;
  /** 职称、资格; null where nothing was entered. */
  qualificationOf(personId: string): Promise<string | null>;
  putQualification(personId: string, qualification: string | null): Promise<void>;
  /** Changes person, account and desks together. */
  updatePerson(id: string, given: PersonEdit): Promise<void>;
}

/** What keeping organisations, people and accounts reads and writes. Touches no business data. */
export interface AdministrationStore
  extends
    OrganisationKeeping,
    PeopleKeeping,
    Pick<NoticeStore, 'addNotices'>,
    Pick<OrganisationChangeStore, 'organisationChanges' | 'casesAt' | 'organisationWithCode'>,
    Pick<RegisterStore, 'employments'>,
    Pick<AccountStore, 'putAccount'>,
    Pick<SessionStore, 'closeSessionsOf' | 'sessionsOf'>,
    Pick<DeviceStore, 'forgetDevices'>,
    Pick<FailureStore, 'forgetFailures'>,
    Pick<SettingKeeping, 'noteChange' | 'recentChanges' | 'readSetting' | 'changeSetting'> {}
