import type { OrganisationKeeping, PeopleKeeping, RegisterStore } from '@zhengxiang/application';
import { employments, putEmployers, putQualification, qualificationOf } from './expertise.ts';
import type { Tx } from '../database.ts';
import { addOrganisation, findOrganisation, isNameTaken, updateOrganisation } from './organisations.ts';
import { addPerson, allAccounts, isLoginTaken, lockKeepers, lockPerson, otherKeepers, updatePerson } from './people.ts';
import { handOverTodos, openTodosAt, othersOfRole, runningCasesOf, seatedAt, waitsOnlyFor } from './roles.ts';

/** Keeping of organisations and people, within one transaction. */
export const administrationStore = (
  tx: Tx,
): OrganisationKeeping & PeopleKeeping & Pick<RegisterStore, 'employments'> => ({
  addOrganisation: (given) => addOrganisation(tx, given),
  findOrganisation: (id, purpose) => findOrganisation(tx, id, purpose),
  isNameTaken: (name, except) => isNameTaken(tx, name, except),
  updateOrganisation: (id, entry) => updateOrganisation(tx, id, entry),
  othersOfRole: (role, except) => othersOfRole(tx, role, except),
  seatedAt: (id) => seatedAt(tx, id),
  runningCasesOf: (id) => runningCasesOf(tx, id),
  openTodosAt: (id) => openTodosAt(tx, id),
  handOverTodos: (organ, from, to) => handOverTodos(tx, organ, from, to),
  addPerson: (given) => addPerson(tx, given),
  allAccounts: () => allAccounts(tx),
  lockPerson: (id) => lockPerson(tx, id),
  isLoginTaken: (login, except) => isLoginTaken(tx, login, except),
  lockKeepers: (post) => lockKeepers(tx, post),
  otherKeepers: (except) => otherKeepers(tx, except),
  waitsOnlyFor: (id) => waitsOnlyFor(tx, id),
  employments: () => employments(tx),
  putEmployers: (id, employers) => putEmployers(tx, id, employers),
  qualificationOf: (id) => qualificationOf(tx, id),
  putQualification: (id, qualification) => putQualification(tx, id, qualification),
  updatePerson: (id, given) => updatePerson(tx, id, given),
});
