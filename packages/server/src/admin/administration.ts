import { postNames, type Actor, type OrganisationRole, type Post } from '@zhengxiang/core';
import type { AccountView, OrganisationEdit, PersonEdit, SettingChangeView } from '@zhengxiang/application/contract';
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
import { noteChange, recentChanges } from '../settings/setting-changes.ts';
import { faultOfPosts } from './desk-rules.ts';

export type Fault = { readonly path: string; readonly message: string };
export type Done<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly fault: Fault };

interface HandedOut {
  readonly id: string;
  readonly login: string;
  readonly password: string;
}

/** Keeps organisations, people, desks and accounts, and what was done to them. Touches no business data. */
export interface Administration {
  people(): Promise<AccountView[]>;
  /** Newest first: accounts, organisations, calendar, targets, mail. */
  records(): Promise<SettingChangeView[]>;
  addPerson(by: Actor, given: PersonEdit): Promise<Done<HandedOut>>;
  editPerson(by: Actor, id: string, given: PersonEdit): Promise<Done<Record<string, never>>>;
  resetPassword(by: Actor, id: string): Promise<Done<HandedOut>>;
  addOrganisation(by: Actor, given: OrganisationEdit): Promise<Done<{ id: string }>>;
  editOrganisation(by: Actor, id: string, given: OrganisationEdit): Promise<Done<Record<string, never>>>;
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

type Kept = Omit<PersonEdit, 'specialty'>;

const personAsKept = async (tx: Tx, id: string): Promise<Kept | undefined> => {
  const rows = await tx
    .select({ person, login: account.login, post: desk.post })
    .from(person)
    .innerJoin(account, eq(account.personId, person.id))
    .leftJoin(desk, eq(desk.personId, person.id))
    .where(eq(person.id, id));
  const [first] = rows;
  if (!first) return undefined;
  const posts = rows.flatMap(({ post }) => (post === null ? [] : [post as Post]));
  const { name, organisationId, active } = first.person;
  return { name, organisationId, active, login: first.login, posts };
};

/** A person in one line, as the records tell it. */
const wordsOf = async (tx: Tx, { name, login, organisationId, posts, active }: Kept): Promise<string> => {
  const [at] = await tx.select().from(organisation).where(eq(organisation.id, organisationId));
  const desks = [...posts].sort().map((post) => postNames[post]);
  return `${name}（${login}），${at?.name ?? '未知单位'}${desks.join('、')}，${active ? '在用' : '停用'}`;
};

const faultOf = async (tx: Tx, given: PersonEdit, id: string): Promise<ReturnType<typeof fault> | undefined> => {
  if (await loginTaken(tx, given.login, id)) return fault('login', '这个账号已经有人使用');
  const [at] = await tx.select().from(organisation).where(eq(organisation.id, given.organisationId));
  if (!at) return fault('organisationId', '没有这个单位');
  const wrong = faultOfPosts(at.role as OrganisationRole, given.posts);
  return wrong === undefined ? undefined : fault('posts', wrong);
};

/** Whether nobody else could keep the system any more. */
const isLastKeeper = async (tx: Tx, id: string): Promise<boolean> => {
  const keepers = await tx
    .select({ id: person.id })
    .from(person)
    .innerJoin(desk, eq(desk.personId, person.id))
    .where(and(eq(desk.post, 'administrator'), eq(person.active, true)))
    .for('update');
  return keepers.length > 0 && keepers.every((one) => one.id === id);
};

export const createAdministration = (db: Database, clock: Clock): Administration =>
  createOn(db, clock, noteWith(clock));

const noteWith =
  (clock: Clock) =>
  (tx: Tx, by: Actor, what: readonly string[]): Promise<void> =>
    noteChange(tx, { setting: 'register', actor: by, reason: '', what, now: clock.now() });

const createOn = (db: Database, clock: Clock, note: ReturnType<typeof noteWith>): Administration => ({
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
  records: () => db.transaction((tx) => recentChanges(tx)),
  addPerson: (by, given) =>
    db.transaction(async (tx) => {
      const wrong = await faultOf(tx, given, nobody);
      if (wrong) return wrong;
      const id = randomUUID();
      const password = initialPassword();
      await addPerson(tx, {
        id,
        name: given.name,
        organisationId: given.organisationId,
        posts: [...new Set(given.posts)],
        specialty: given.specialty ?? undefined,
      });
      await putAccount(tx, { personId: id, login: given.login, password, mustChange: true, now: clock.now() });
      await note(tx, by, [`新建人员：${await wordsOf(tx, given)}`]);
      return done({ id, login: given.login, password });
    }),
  editPerson: (by, id, given) =>
    db.transaction(async (tx) => {
      const wrong = await faultOf(tx, given, id);
      if (wrong) return wrong;
      const before = await personAsKept(tx, id);
      if (!before) return fault('id', '没有这个人员');
      const keeps = given.active && given.posts.includes('administrator');
      if (!keeps && (await isLastKeeper(tx, id)))
        return fault(given.active ? 'posts' : 'active', '这是最后一个在用的系统管理岗账号，请先另建一个再改');
      const { name, organisationId, specialty, active } = given;
      await tx
        .update(person)
        .set({ name, organisationId, specialty, active, sortKey: sortKeyOf(name) })
        .where(eq(person.id, id));
      await tx.update(account).set({ login: given.login, active }).where(eq(account.personId, id));
      await tx.delete(desk).where(eq(desk.personId, id));
      await tx.insert(desk).values([...new Set(given.posts)].map((post) => ({ personId: id, organisationId, post })));
      await closeSessionsOf(tx, id);
      const [was, is] = [await wordsOf(tx, before), await wordsOf(tx, given)];
      if (was !== is) await note(tx, by, [`修改人员：${was}`, `改为：${is}`]);
      return done({});
    }),
  resetPassword: (by, id) =>
    db.transaction(async (tx) => {
      const kept = await personAsKept(tx, id);
      if (!kept) return fault('id', '没有这个账号');
      const password = initialPassword();
      await putAccount(tx, { personId: id, login: kept.login, password, mustChange: true, now: clock.now() });
      await closeSessionsOf(tx, id);
      await note(tx, by, [`重置密码：${await wordsOf(tx, kept)}`]);
      return done({ id, login: kept.login, password });
    }),
  addOrganisation: (by, { competentDepartmentId, active: _active, ...given }) =>
    db.transaction(async (tx) => {
      if (await nameTaken(tx, given.name, nobody)) return fault('name', '已经有同名的单位');
      const id = randomUUID();
      await addOrganisation(tx, { id, ...given, competentDepartmentId: competentDepartmentId ?? undefined });
      await note(tx, by, [`新建单位：${given.name}（简称${given.shortName}）`]);
      return done({ id });
    }),
  editOrganisation: (by, id, given) =>
    db.transaction(async (tx) => {
      if (await nameTaken(tx, given.name, id)) return fault('name', '已经有同名的单位');
      if (given.competentDepartmentId === id) return fault('competentDepartmentId', '主管部门不能是单位自己');
      const [before] = await tx.select().from(organisation).where(eq(organisation.id, id)).for('update');
      if (!before) return fault('id', '没有这个单位');
      await tx
        .update(organisation)
        .set({ ...given, sortKey: sortKeyOf(given.name) })
        .where(eq(organisation.id, id));
      const state = (one: { active: boolean }): string => (one.active ? '在用' : '停用');
      const changes = [
        ...(before.name === given.name ? [] : [`名称：${before.name} → ${given.name}`]),
        ...(before.shortName === given.shortName ? [] : [`简称：${before.shortName} → ${given.shortName}`]),
        ...(before.role === given.role ? [] : ['性质']),
        ...(before.competentDepartmentId === given.competentDepartmentId ? [] : ['主管部门']),
        ...(before.active === given.active ? [] : [`${state(before)} → ${state(given)}`]),
      ];
      if (changes.length > 0) await note(tx, by, [`修改单位：${before.name}`, ...changes]);
      return done({});
    }),
});
