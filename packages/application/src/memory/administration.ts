import type { Post } from '@zhengxiang/procedure';
import { administrativePosts, countyAdministrationAt } from '../contract/index.ts';
import type { KeptPerson, OrganisationKeeping, PeopleKeeping, WaitsOnlyFor } from '../ports/index.ts';
import { sortKeyOf } from '../search/words.ts';
import { memoryExpertise, type Expertise } from './expertise.ts';
import { by, overlaps } from './order.ts';
import { isActive } from './active.ts';
import type { MemoryOrganisation, MemoryPerson, Tables } from './tables.ts';

const byName = by<{ readonly name: string; readonly id: string }>(
  ({ name }) => sortKeyOf(name),
  ({ id }) => id,
);

const openTodosAt = (tables: Tables, id: string): number =>
  tables.todos
    .values()
    .flat()
    .filter(({ organisationId }) => organisationId === id).length;

const waitsOnlyFor = (tables: Tables, id: string): readonly WaitsOnlyFor[] => {
  const one = tables.people.get(id);
  if (one === undefined) return [];
  const open = tables.todos.values().flat();
  const { organisationId } = one;
  const others = tables.people
    .values()
    .filter((other) => other.id !== id && other.organisationId === organisationId && isActive(other))
    .flatMap(({ posts }) => posts);
  const alone = [...new Set(one.posts)].filter((post) => !others.includes(post));
  return [
    ...alone.map((post) => ({
      organisationId,
      post,
      todos: open.filter((row) => row.organisationId === organisationId && row.post === post).length,
    })),
    { organisationId: null, post: null, todos: open.filter(({ personId }) => personId === id).length },
  ].filter(({ todos }) => todos > 0);
};

const updateOrganisation = (
  { organisations }: Tables,
  id: string,
  { competentDepartmentId, uscc, ...entry }: Parameters<OrganisationKeeping['updateOrganisation']>[1],
): void => {
  const department = competentDepartmentId === null ? {} : { competentDepartmentId };
  const code = uscc === undefined ? organisations.get(id)?.uscc : (uscc ?? undefined);
  organisations.set(id, { id, ...entry, ...department, uscc: code });
};

const organisationKeeping = (tables: Tables): OrganisationKeeping => ({
  addOrganisation: (given) => Promise.resolve(tables.organisations.set(given.id, given)),
  findOrganisation: (id) => {
    const one = tables.organisations.get(id);
    return Promise.resolve(
      one && {
        ...one,
        active: isActive(one),
        competentDepartmentId: one.competentDepartmentId ?? null,
        uscc: one.uscc ?? null,
      },
    );
  },
  isNameTaken: (name, except) =>
    Promise.resolve(tables.organisations.values().some((one) => one.name === name && one.id !== except)),
  updateOrganisation: (id, entry) => Promise.resolve(updateOrganisation(tables, id, entry)),
  othersOfRole: (role, except) =>
    Promise.resolve(
      tables.organisations
        .values()
        .filter((one) => one.role === role && one.id !== except && isActive(one))
        .sort(byName)
        .map(({ id }) => id),
    ),
  seatedAt: (id) =>
    Promise.resolve(
      tables.people
        .values()
        .filter((one) => one.organisationId === id && isActive(one))
        .sort(byName)
        .flatMap(({ name, posts }) => posts.map((post) => ({ name, post }))),
    ),
  runningCasesOf: (id) => {
    const members = tables.people.values().filter(({ organisationId }) => organisationId === id);
    const keys = [`org:${id}`, ...members.map((one) => `person:${one.id}`)];
    const running = tables.projects.values().filter(({ stage }) => stage !== 'closed');
    const lists = tables.annualLists.values().filter(({ view }) => view.ownerId === id && view.state !== 'adopted');
    return Promise.resolve({
      projects: running.filter(({ ownerId, viewers }) => ownerId === id || overlaps(viewers, keys)).length,
      lists: lists.length,
    });
  },
  openTodosAt: (id) => Promise.resolve(openTodosAt(tables, id)),
  handOverTodos: (organ, from, to) => {
    for (const [caseId, rows] of tables.todos.entries())
      tables.todos.set(
        caseId,
        rows.map((row) =>
          row.organisationId === from && row.organ === organ
            ? { ...row, organisationId: to, holder: `org:${to}:${row.post ?? ''}` }
            : row,
        ),
      );
    return Promise.resolve();
  },
});

const keptOf = (tables: Tables, one: MemoryPerson): KeptPerson | undefined => {
  const account = tables.accounts.get(one.id);
  return (
    account && {
      name: one.name,
      login: account.login,
      organisationId: one.organisationId,
      posts: [...one.posts],
      specialty: one.specialty ?? null,
      active: isActive(one),
      mayEnter: account.active,
      organisationIds: [one.organisationId],
    }
  );
};

const keepersOf = (tables: Tables, kept: readonly Post[], count: (at: MemoryOrganisation) => boolean): string[] =>
  tables.people
    .values()
    .filter((one) => isActive(one) && one.posts.some((post) => kept.includes(post)))
    .filter(({ organisationId }) => {
      const at = tables.organisations.get(organisationId);
      return at !== undefined && countyAdministrationAt.includes(at.role) && count(at);
    })
    .map(({ id }) => id);

const peopleKeeping = (tables: Tables): Omit<PeopleKeeping, keyof Expertise> => ({
  addPerson: (given) => Promise.resolve(tables.people.set(given.id, given)),
  allAccounts: () =>
    Promise.resolve(
      tables.people
        .values()
        .sort(byName)
        .flatMap((one) => {
          const kept = keptOf(tables, one);
          if (kept === undefined) return [];
          const { mayEnter, ...rest } = kept;
          return [
            {
              ...rest,
              id: one.id,
              organisation: tables.organisations.get(one.organisationId)?.name ?? '',
              active: kept.active && mayEnter,
              mustChange: tables.accounts.get(one.id)?.mustChange ?? false,
            },
          ];
        }),
    ),
  lockPerson: (id) => {
    const one = tables.people.get(id);
    return Promise.resolve(one && keptOf(tables, one));
  },
  isLoginTaken: (login, except) =>
    Promise.resolve(tables.accounts.entries().some(([id, account]) => account.login === login && id !== except)),
  lockKeepers: (post) => Promise.resolve(keepersOf(tables, [post], isActive)),
  otherKeepers: (except) =>
    Promise.resolve(keepersOf(tables, administrativePosts, () => true).filter((id) => id !== except)),
  waitsOnlyFor: (id) => Promise.resolve(waitsOnlyFor(tables, id)),
  updatePerson: (id, { login, active, specialty, name, organisationId, posts }) => {
    const { employers, qualification } = tables.people.get(id) ?? {};
    const kept = { employers, qualification };
    tables.people.set(id, {
      id,
      name,
      organisationId,
      posts,
      active,
      ...kept,
      ...(specialty === null ? {} : { specialty }),
    });
    const account = tables.accounts.get(id);
    if (account) tables.accounts.set(id, { ...account, login, active });
    return Promise.resolve();
  },
});

/** Keeping of organisations and people. */
export const memoryAdministration = (tables: Tables): OrganisationKeeping & PeopleKeeping & Expertise => ({
  ...organisationKeeping(tables),
  ...peopleKeeping(tables),
  ...memoryExpertise(tables),
});
