import type { Actor } from '@zhengxiang/core';
import type {
  AccountView,
  LawNames,
  OrganisationChangeGiven,
  OrganisationEdit,
  PersonChangeGiven,
  PersonEdit,
  RightProposal,
  SessionView,
  SettingChangeView,
} from '../contract/index.ts';
import type { AdministrationStore, UnitOfWork } from '../ports/index.ts';
import type { Change, Done, Making } from './done.ts';
import { addOrganisationTo, editOrganisation } from './organisations.ts';
import { endSessionsOf, sessionsOfPerson } from './person-sessions.ts';
import { accountsIn, addPersonTo, editPerson, resetPassword, type HandedOut } from './people.ts';
import { resetAtConsole } from './reset-at-console.ts';
import { isSeparated, proposalsIn, settleProposal } from './right-proposals.ts';
import type { Scope } from './scope.ts';

/** Who acts, and what they look after: `scopeOf` their desk. */
export interface Keeper {
  readonly by: Actor;
  readonly scope: Scope;
}

/**
 * Keeps organisations, people, desks and accounts, and what was done to them. Touches no business data. What lies outside a
 * keeper's scope is to them as if it were not there.
 */
export interface Administration {
  people(keeper: Keeper): Promise<AccountView[]>;
  /** Newest first. A unit's keeper is shown what concerns the unit. */
  records(keeper: Keeper): Promise<SettingChangeView[]>;
  addPerson(keeper: Keeper, given: PersonEdit): Promise<Done<HandedOut>>;
  /** What would wait for nobody afterwards is told first, and done when it is said once more (`leaveUnattended`). */
  editPerson(keeper: Keeper, id: string, given: PersonChangeGiven): Promise<Done<Record<string, never>>>;
  resetPassword(keeper: Keeper, id: string): Promise<Done<HandedOut>>;
  /** Where somebody is signed in; undefined for nobody. */
  sessionsOf(keeper: Keeper, id: string): Promise<readonly SessionView[] | undefined>;
  /** Signs somebody out everywhere; whoever it is hears of it. Answers whether there is such a person. */
  endSessions(keeper: Keeper, id: string): Promise<boolean>;
  /** By whoever runs the server, where nobody is left who may hand out a password. */
  resetAtConsole(login: string): Promise<Done<HandedOut>>;
  /** What waits for confirmation by who keeps security. */
  proposals(): Promise<readonly RightProposal[]>;
  settleProposal(
    by: Actor,
    id: string,
    settled: { readonly confirmed: boolean; readonly reason: string },
  ): Promise<Done<Record<string, never>>>;
  /** Whether the county has somebody who keeps security: rights are given by two from then on. */
  isSeparated(): Promise<boolean>;
  /** Only for the county's keeper. */
  addOrganisation(by: Actor, given: OrganisationEdit): Promise<Done<{ id: string }>>;
  editOrganisation(by: Actor, id: string, given: OrganisationChangeGiven): Promise<Done<Record<string, never>>>;
}

interface AdministrationParts extends Making {
  /** One transaction a change. */
  readonly unit: Pick<UnitOfWork<AdministrationStore>, 'transaction'>;
  readonly now: () => Date;
  /** What the installed laws know of kinds of organisations. */
  readonly names: Pick<LawNames, 'roles'>;
}

/** Keeping on any store. Every change and its record are stored together or not at all. */
export const createAdministration = ({ unit, now, names, ...make }: AdministrationParts): Administration => {
  const within = <T>(work: (at: Omit<Change, 'by'>) => Promise<T>): Promise<T> =>
    unit.transaction((store) => work({ store, make, names, now: now() }));
  return {
    people: ({ scope }) => unit.transaction((store) => accountsIn(store, scope)),
    records: ({ scope }) =>
      unit.transaction(async (store) => [
        ...(await store.recentChanges(scope.kind === 'unit' ? scope.organisationId : undefined)),
      ]),
    addPerson: (keeper, given) => within((at) => addPersonTo({ ...at, ...keeper }, given)),
    editPerson: (keeper, id, given) => within((at) => editPerson({ ...at, ...keeper }, id, given)),
    resetPassword: (keeper, id) => within((at) => resetPassword({ ...at, ...keeper }, id)),
    sessionsOf: (keeper, id) => within((at) => sessionsOfPerson({ ...at, ...keeper }, id)),
    endSessions: (keeper, id) => within((at) => endSessionsOf({ ...at, ...keeper }, id)),
    resetAtConsole: (login) => within((at) => resetAtConsole(at, login)),
    proposals: () => unit.transaction((store) => proposalsIn(store)),
    settleProposal: (by, id, settled) => within((at) => settleProposal({ ...at, by }, id, settled)),
    isSeparated: () => unit.transaction((store) => isSeparated(store)),
    addOrganisation: (by, given) => within((at) => addOrganisationTo({ ...at, by }, given)),
    editOrganisation: (by, id, given) => within((at) => editOrganisation({ ...at, by }, id, given)),
  };
};
