import type { AdministrationStore } from '@zhengxiang/application';
import { forgetDevices } from '../accounts/known-devices.ts';
import { closeSessionsOf } from '../accounts/sessions.ts';
import type { Tx } from '../database.ts';
import { noteChange, recentChanges } from '../settings/setting-changes.ts';
import { noticeStore } from '../store/notice-store.ts';
import { addOrganisation, findOrganisation, isNameTaken, updateOrganisation } from './organisations.ts';
import { addPerson, allAccounts, isLoginTaken, lockKeepers, lockPerson, otherKeepers, updatePerson } from './people.ts';
import { handOverTodos, othersOfRole, runningCasesOf, seatedAt } from './roles.ts';

/** What has to be hashed or guarded is done by whoever knows passwords: `auth`. */
export interface Credentials {
  readonly putPassword: (tx: Tx, given: Parameters<AdministrationStore['putPassword']>[0]) => Promise<void>;
  /** Nothing is held against a login any more. */
  readonly forgive: (tx: Tx, login: string) => Promise<void>;
}

/** Keeping of organisations, people and accounts, within one transaction. */
export const administrationStore = (tx: Tx, { putPassword, forgive }: Credentials): AdministrationStore => ({
  addNotices: (notices, at) => noticeStore(tx).addNotices(notices, at),
  addOrganisation: (given) => addOrganisation(tx, given),
  findOrganisation: (id, purpose) => findOrganisation(tx, id, purpose),
  isNameTaken: (name, except) => isNameTaken(tx, name, except),
  updateOrganisation: (id, entry) => updateOrganisation(tx, id, entry),
  othersOfRole: (role, except) => othersOfRole(tx, role, except),
  seatedAt: (id) => seatedAt(tx, id),
  runningCasesOf: (id) => runningCasesOf(tx, id),
  handOverTodos: (organ, from, to) => handOverTodos(tx, organ, from, to),
  addPerson: (given) => addPerson(tx, given),
  allAccounts: () => allAccounts(tx),
  lockPerson: (id) => lockPerson(tx, id),
  isLoginTaken: (login, except) => isLoginTaken(tx, login, except),
  lockKeepers: () => lockKeepers(tx),
  otherKeepers: (except) => otherKeepers(tx, except),
  updatePerson: (id, given) => updatePerson(tx, id, given),
  putPassword: (given) => putPassword(tx, given),
  endSessions: (personId) => closeSessionsOf(tx, personId),
  forgetTraces: async (personId, login) => {
    await forgetDevices(tx, personId);
    await forgive(tx, login);
  },
  noteChange: (change) => noteChange(tx, change),
  recentChanges: (organisationId) => recentChanges(tx, organisationId),
});
