import type { Post } from '@zhengxiang/core';
import type { AccountView, OrganisationEdit, PersonEdit } from '@zhengxiang/application/contract';
import { and, asc, eq, ne } from 'drizzle-orm';
import { randomUUID } from 'node:crypto';
import { initialPassword, putAccount } from '../auth/accounts.ts';
import { closeSessionsOf } from '../auth/sessions.ts';
import type { Clock } from '../clock.ts';
import type { Database, Tx } from '../db/database.ts';
import { account } from '../db/schema/accounts.ts';
import { desk, organisation, person } from '../db/schema/registers.ts';
import { sortKeyOf } from '../db/store/search.ts';
import { addOrganisation, addPerson } from '../seed/install.ts';

export type Fault = { readonly path: string; readonly message: string };
export type Done<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly fault: Fault };

interface HandedOut {
  readonly id: string;
  readonly login: string;
  readonly password: string;
}

/** Keeps organisations, people, desks and accounts. Touches no business data. */
export interface Administration {
  people(): Promise<AccountView[]>;
  addPerson(given: PersonEdit): Promise<Done<HandedOut>>;
  editPerson(id: string, given: PersonEdit): Promise<Done<Record<string, never>>>;
  resetPassword(id: string): Promise<Done<HandedOut>>;
  addOrganisation(given: OrganisationEdit): Promise<Done<{ id: string }>>;
  editOrganisation(id: string, given: OrganisationEdit): Promise<Done<Record<string, never>>>;
}

const done = <T>(value: T): Done<T> => ({ ok: true, value });
const fault = (path: string, message: string): { readonly ok: false; readonly fault: Fault } => ({
  ok: false,
  fault: { path, message },
});

const loginTaken = async (tx: Tx, login: string, except: string): Promise<boolean> =>
  (
    await tx
      .select({ id: account.personId })
      .from(account)
      .where(and(eq(account.login, login), ne(account.personId, except)))
  ).length > 0;

const nameTaken = async (tx: Tx, name: string, except: string): Promise<boolean> =>
  (
    await tx
      .select({ id: organisation.id })
      .from(organisation)
      .where(and(eq(organisation.name, name), ne(organisation.id, except)))
  ).length > 0;

const nobody = '00000000-0000-4000-8000-000000000000';

export const createAdministration = (db: Database, clock: Clock): Administration => ({
  people: () =>
    db.transaction(async (tx) => {
      const rows = await tx
        .select({ person, account, organisation: organisation.name, post: desk.post })
        .from(person)
        .innerJoin(account, eq(account.personId, person.id))
        .innerJoin(organisation, eq(organisation.id, person.organisationId))
        .leftJoin(desk, eq(desk.personId, person.id))
        .orderBy(asc(organisation.sortKey), asc(person.sortKey), asc(person.id));
      const views = new Map<string, AccountView>();
      for (const row of rows) {
        const known = views.get(row.person.id);
        const posts = [...(known?.posts ?? []), ...(row.post === null ? [] : [row.post as Post])];
        views.set(row.person.id, {
          id: row.person.id,
          name: row.person.name,
          login: row.account.login,
          organisationId: row.person.organisationId,
          organisation: row.organisation,
          posts,
          specialty: row.person.specialty,
          active: row.person.active && row.account.active,
          lockedUntil: row.account.lockedUntil?.toISOString() ?? null,
          mustChange: row.account.mustChange,
        });
      }
      return [...views.values()];
    }),
  addPerson: (given) =>
    db.transaction(async (tx) => {
      if (await loginTaken(tx, given.login, nobody)) return fault('login', '这个账号已经有人使用');
      const id = randomUUID();
      const password = initialPassword();
      await addPerson(tx, {
        id,
        name: given.name,
        organisationId: given.organisationId,
        posts: given.posts,
        specialty: given.specialty ?? undefined,
      });
      await putAccount(tx, { personId: id, login: given.login, password, mustChange: true, now: clock.now() });
      return done({ id, login: given.login, password });
    }),
  editPerson: (id, given) =>
    db.transaction(async (tx) => {
      if (await loginTaken(tx, given.login, id)) return fault('login', '这个账号已经有人使用');
      const { name, organisationId, specialty, active } = given;
      const changed = await tx
        .update(person)
        .set({ name, organisationId, specialty, active, sortKey: sortKeyOf(name) })
        .where(eq(person.id, id))
        .returning({ id: person.id });
      if (changed.length === 0) return fault('id', '没有这个人员');
      await tx.update(account).set({ login: given.login, active }).where(eq(account.personId, id));
      await tx.delete(desk).where(eq(desk.personId, id));
      await tx.insert(desk).values([...new Set(given.posts)].map((post) => ({ personId: id, organisationId, post })));
      await closeSessionsOf(tx, id);
      return done({});
    }),
  resetPassword: (id) =>
    db.transaction(async (tx) => {
      const [found] = await tx.select().from(account).where(eq(account.personId, id));
      if (!found) return fault('id', '没有这个账号');
      const password = initialPassword();
      await putAccount(tx, { personId: id, login: found.login, password, mustChange: true, now: clock.now() });
      await closeSessionsOf(tx, id);
      return done({ id, login: found.login, password });
    }),
  addOrganisation: ({ competentDepartmentId, active: _active, ...given }) =>
    db.transaction(async (tx) => {
      if (await nameTaken(tx, given.name, nobody)) return fault('name', '已经有同名的单位');
      const id = randomUUID();
      await addOrganisation(tx, { id, ...given, competentDepartmentId: competentDepartmentId ?? undefined });
      return done({ id });
    }),
  editOrganisation: (id, given) =>
    db.transaction(async (tx) => {
      if (await nameTaken(tx, given.name, id)) return fault('name', '已经有同名的单位');
      if (given.competentDepartmentId === id) return fault('competentDepartmentId', '主管部门不能是单位自己');
      const changed = await tx
        .update(organisation)
        .set({ ...given, sortKey: sortKeyOf(given.name) })
        .where(eq(organisation.id, id))
        .returning({ id: organisation.id });
      return changed.length === 0 ? fault('id', '没有这个单位') : done({});
    }),
});
