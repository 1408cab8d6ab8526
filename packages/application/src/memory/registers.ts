import type { Actor } from '@zhengxiang/core';
import type { NoticeStore, Registered, RegisterStore } from '../ports/index.ts';
import { sortKeyOf } from '../search/words.ts';
import { isActive } from './active.ts';
import { borrowersAt } from './delegations.ts';
import { by } from './order.ts';
import type { MemoryOrganisation, MemoryPerson, Tables } from './tables.ts';

const byName = by<{ readonly name: string; readonly id: string }>(
  ({ name }) => sortKeyOf(name),
  ({ id }) => id,
);

/** Organisations and people. */
export const memoryRegisters = (tables: Tables): Omit<RegisterStore, 'employments'> => {
  const registered = (one: MemoryOrganisation): Registered => {
    const department = one.competentDepartmentId && tables.organisations.get(one.competentDepartmentId);
    return {
      id: one.id,
      name: one.name,
      role: one.role,
      competentDepartment: department ? { id: department.id, name: department.name } : null,
    };
  };
  return {
    registered: (id) => {
      const found = tables.organisations.get(id);
      return Promise.resolve(found && registered(found));
    },
    registeredByRoles: (roles) =>
      Promise.resolve(
        tables.organisations
          .values()
          .filter((one) => roles.includes(one.role) && isActive(one))
          .sort(byName)
          .map(registered),
      ),
    organisations: () =>
      Promise.resolve(
        tables.organisations
          .values()
          .sort(byName)
          .map((one) => ({
            ...registered(one),
            shortName: one.shortName,
            uscc: one.uscc ?? null,
            active: isActive(one),
          })),
      ),
    people: ({ register, organisation }) =>
      Promise.resolve(
        tables.people
          .values()
          .filter(isActive)
          .filter(({ specialty }) => register === undefined || (register === 'expert') === (specialty !== undefined))
          .filter(({ organisationId }) => organisation === undefined || organisationId === organisation)
          .sort(byName)
          .map((one) => ({
            id: one.id,
            name: one.name,
            organisation: tables.organisations.get(one.organisationId)?.name ?? '',
            organisationId: one.organisationId,
            register: one.specialty === undefined ? 'staff' : 'expert',
            specialty: one.specialty ?? null,
            posts: [...one.posts],
          })),
      ),
  };
};

/** A person at each of their desks. */
const actorsOf = (tables: Tables, one: MemoryPerson): readonly Actor[] => {
  const home = tables.organisations.get(one.organisationId);
  if (home === undefined) return [];
  return one.posts.map((post) => ({
    personId: one.id,
    name: one.name,
    organisationId: home.id,
    organisationName: home.name,
    organisationRole: home.role,
    post,
  }));
};

/** Everybody active, as notices find them. */
export const memoryActors = (tables: Tables): Pick<NoticeStore, 'actorsAt' | 'actorsNamed'> => {
  const active = (): readonly MemoryPerson[] => tables.people.values().filter(isActive).sort(byName);
  return {
    actorsAt: (organisationId, posts, today) =>
      Promise.resolve([
        ...active()
          .filter((one) => one.organisationId === organisationId)
          .flatMap((one) => actorsOf(tables, one).filter(({ post }) => posts.includes(post))),
        ...borrowersAt(tables, organisationId, posts, today),
      ]),
    actorsNamed: (personId) =>
      Promise.resolve(
        active()
          .filter(({ id }) => id === personId)
          .flatMap((one) => actorsOf(tables, one)),
      ),
  };
};
