import type { Actor } from '@zhengxiang/core';
import type { AccountView, OrganisationEdit, PersonEdit, SettingChangeView } from '@zhengxiang/application/contract';
import type { Clock } from '../clock.ts';
import type { Database } from '../db/database.ts';
import { recentChanges } from '../db/settings/setting-changes.ts';
import type { Done } from './done.ts';
import { addOrganisationTo, editOrganisation } from './organisations.ts';
import { accountsIn, addPersonTo, editPerson, resetPassword, type HandedOut } from './people.ts';
import type { Scope } from '../auth/scope.ts';

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
  editPerson(keeper: Keeper, id: string, given: PersonEdit): Promise<Done<Record<string, never>>>;
  resetPassword(keeper: Keeper, id: string): Promise<Done<HandedOut>>;
  /** Only for the county's keeper. */
  addOrganisation(by: Actor, given: OrganisationEdit): Promise<Done<{ id: string }>>;
  editOrganisation(by: Actor, id: string, given: OrganisationEdit): Promise<Done<Record<string, never>>>;
}

export const createAdministration = (db: Database, clock: Clock): Administration => ({
  people: ({ scope }) => db.transaction((tx) => accountsIn(tx, scope)),
  records: ({ scope }) =>
    db.transaction((tx) => recentChanges(tx, scope.kind === 'unit' ? scope.organisationId : undefined)),
  addPerson: (keeper, given) => db.transaction((tx) => addPersonTo({ tx, now: clock.now(), ...keeper }, given)),
  editPerson: (keeper, id, given) => db.transaction((tx) => editPerson({ tx, now: clock.now(), ...keeper }, id, given)),
  resetPassword: (keeper, id) => db.transaction((tx) => resetPassword({ tx, now: clock.now(), ...keeper }, id)),
  addOrganisation: (by, given) => db.transaction((tx) => addOrganisationTo({ tx, now: clock.now(), by }, given)),
  editOrganisation: (by, id, given) =>
    db.transaction((tx) => editOrganisation({ tx, now: clock.now(), by }, id, given)),
});
