import { countyAdministrationAt, postsAt, type AccountView, type PersonEdit } from '@zhengxiang/application/contract';
import { type OrganisationRole, type Post, postNames } from '@zhengxiang/procedure';
import { and, asc, eq, inArray, ne } from 'drizzle-orm';
import { randomUUID } from 'node:crypto';
import { initialPassword, putAccount } from '../auth/accounts.ts';
import { forgetDevices } from '../auth/known-devices.ts';
import { closeSessionsOf } from '../auth/sessions.ts';
import { forgetName } from '../auth/sign-in-guard.ts';
import type { Tx } from '../db/database.ts';
import { account } from '../db/schema/accounts.ts';
import { desk, organisation, person } from '../db/schema/registers.ts';
import { sortKeyOf } from '../db/store/search.ts';
import { addPerson } from '../seed/install.ts';
import { faultOfPosts } from './desk-rules.ts';
import { differences, done, fault, note, stateWords, type Change, type Done } from './done.ts';
import { reaches, type Scope } from './scope.ts';
import { tellPeople } from './tell.ts';

/** An account with its password, to be shown once. */
export interface HandedOut {
  readonly id: string;
  readonly login: string;
  readonly password: string;
}

/** A change of somebody's account by a keeper. */
export interface PersonChange extends Change {
  readonly scope: Scope;
}

interface Kept extends PersonEdit {
  /** Of the person and of every desk they have. */
  readonly organisationIds: readonly string[];
}

const nobody = '00000000-0000-4000-8000-000000000000';

/** The accounts within a scope, by organisation and name. */
export const accountsIn = async (tx: Tx, scope: Scope): Promise<AccountView[]> => {
  const rows = await tx
    .select({ person, account, organisation: organisation.name, post: desk.post, at: desk.organisationId })
    .from(person)
    .innerJoin(account, eq(account.personId, person.id))
    .innerJoin(organisation, eq(organisation.id, person.organisationId))
    .leftJoin(desk, eq(desk.personId, person.id))
    .orderBy(asc(organisation.sortKey), asc(person.sortKey), asc(person.id));
  const views = new Map<string, AccountView>();
  const beyond = new Set<string>();
  for (const row of rows) {
    if (!reaches(scope, [row.person.organisationId, ...(row.at === null ? [] : [row.at])])) beyond.add(row.person.id);
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
      mustChange: row.account.mustChange,
    });
  }
  return [...views.values()].filter(({ id }) => !beyond.has(id));
};

/** Undefined for nobody, and for somebody beyond the scope. */
const findKept = async ({ tx, scope }: PersonChange, id: string): Promise<Kept | undefined> => {
  const rows = await tx
    .select({ person, login: account.login, post: desk.post, at: desk.organisationId })
    .from(person)
    .innerJoin(account, eq(account.personId, person.id))
    .leftJoin(desk, eq(desk.personId, person.id))
    .where(eq(person.id, id))
    .for('update', { of: person });
  const [first] = rows;
  if (!first) return undefined;
  const organisationIds = [first.person.organisationId, ...rows.flatMap(({ at }) => at ?? [])];
  if (!reaches(scope, organisationIds)) return undefined;
  const posts = rows.flatMap(({ post }) => (post === null ? [] : [post as Post]));
  const { name, organisationId, active, specialty } = first.person;
  return { name, organisationId, active, specialty, login: first.login, posts, organisationIds };
};

const postWords = (posts: readonly Post[]): string =>
  [...new Set(posts)]
    .sort()
    .map((post) => postNames[post])
    .join('、');

const nameOfUnit = async (tx: Tx, id: string): Promise<string> =>
  (await tx.select({ name: organisation.name }).from(organisation).where(eq(organisation.id, id)))[0]?.name ??
  '未知单位';

/** A person in one line, as the records tell it. */
const wordsOf = async (tx: Tx, { name, login, organisationId, posts, active }: PersonEdit): Promise<string> =>
  `${name}（${login}），${await nameOfUnit(tx, organisationId)}${postWords(posts)}，${stateWords(active)}`;

const loginTaken = async (tx: Tx, login: string, except: string): Promise<boolean> =>
  (
    await tx
      .select({ id: account.personId })
      .from(account)
      .where(and(eq(account.login, login), ne(account.personId, except)))
  ).length > 0;

/** What a scope may give: in its own organisations, and there only posts that such an organisation has. */
const faultOf = async (
  { tx, scope }: PersonChange,
  given: PersonEdit,
  id: string,
): Promise<ReturnType<typeof fault> | undefined> => {
  const [at] = await tx.select().from(organisation).where(eq(organisation.id, given.organisationId));
  if (!at || !reaches(scope, [at.id])) return fault('organisationId', '没有这个单位');
  const wrong = faultOfPosts(at.role as OrganisationRole, given.posts);
  if (wrong !== undefined) return fault('posts', wrong);
  // A unit whose role was changed since the keeper signed in is no unit any more.
  if (scope.kind === 'unit' && !given.posts.every((post) => at.role === 'unit' && postsAt.unit.includes(post)))
    return fault('posts', '单位系统管理岗只能给本单位的经办岗、领导岗和系统管理岗');
  return (await loginTaken(tx, given.login, id)) ? fault('login', '这个账号已经有人使用') : undefined;
};

/** Whether nobody else could keep the county's system any more. Locks the keepers until the transaction ends. */
const isLastKeeper = async (tx: Tx, id: string): Promise<boolean> => {
  const keepers = await tx
    .select({ id: person.id })
    .from(person)
    .innerJoin(desk, eq(desk.personId, person.id))
    .innerJoin(organisation, eq(organisation.id, desk.organisationId))
    .where(
      and(
        eq(desk.post, 'administrator'),
        eq(person.active, true),
        inArray(organisation.role, countyAdministrationAt),
        eq(organisation.active, true),
      ),
    )
    .for('update');
  return keepers.length > 0 && keepers.every((one) => one.id === id);
};

/** A new account, with the password that its person begins with. */
export const addPersonTo = async (change: PersonChange, given: PersonEdit): Promise<Done<HandedOut>> => {
  const wrong = await faultOf(change, given, nobody);
  if (wrong) return wrong;
  const { tx, now } = change;
  const id = randomUUID();
  const password = initialPassword();
  await addPerson(tx, {
    id,
    name: given.name,
    organisationId: given.organisationId,
    posts: [...new Set(given.posts)],
    specialty: given.specialty ?? undefined,
  });
  await putAccount(tx, { personId: id, login: given.login, password, mustChange: true, now });
  await note(change, [`新建人员：${await wordsOf(tx, given)}`], [given.organisationId]);
  return done({ id, login: given.login, password });
};

/** Changes account, desks and place of somebody; their sessions end. */
export const editPerson = async (
  change: PersonChange,
  id: string,
  given: PersonEdit,
): Promise<Done<Record<string, never>>> => {
  const { tx } = change;
  const before = await findKept(change, id);
  if (!before) return fault('id', '没有这个人员');
  const wrong = await faultOf(change, given, id);
  if (wrong) return wrong;
  const [at] = await tx.select().from(organisation).where(eq(organisation.id, given.organisationId));
  const keeps =
    given.active &&
    given.posts.includes('administrator') &&
    at?.active === true &&
    countyAdministrationAt.includes(at.role as OrganisationRole);
  if (!keeps && (await isLastKeeper(tx, id)))
    return fault(given.active ? 'posts' : 'active', '这是最后一个在用的县系统管理岗账号，请先另建一个再改');
  const { name, organisationId, specialty, active } = given;
  await tx
    .update(person)
    .set({ name, organisationId, specialty, active, sortKey: sortKeyOf(name) })
    .where(eq(person.id, id));
  await tx.update(account).set({ login: given.login, active }).where(eq(account.personId, id));
  await tx.delete(desk).where(eq(desk.personId, id));
  await tx.insert(desk).values([...new Set(given.posts)].map((post) => ({ personId: id, organisationId, post })));
  await closeSessionsOf(tx, id);
  const changed = differences([
    ['姓名', before.name, given.name],
    ['账号', before.login, given.login],
    ['单位', await nameOfUnit(tx, before.organisationId), await nameOfUnit(tx, organisationId)],
    ['岗位', postWords(before.posts), postWords(given.posts)],
    ['专业', before.specialty ?? '无', specialty ?? '无'],
    ['状态', stateWords(before.active), stateWords(active)],
  ]);
  if (changed.length > 0)
    await note(
      change,
      [`修改人员：${await wordsOf(tx, before)}`, ...changed],
      [...new Set([...before.organisationIds, organisationId])],
    );
  return done({});
};

/** A new initial password. Whoever's it is hears of it, where the new one was not asked for by themselves. */
export const resetPassword = async (change: PersonChange, id: string): Promise<Done<HandedOut>> => {
  const { tx, by, now } = change;
  const kept = await findKept(change, id);
  if (!kept) return fault('id', '没有这个账号');
  const password = initialPassword();
  const [{ active } = { active: false }] = await tx
    .select({ active: account.active })
    .from(account)
    .where(eq(account.personId, id));
  await putAccount(tx, { personId: id, login: kept.login, password, mustChange: true, now, active });
  await closeSessionsOf(tx, id);
  await forgetDevices(tx, id);
  await forgetName(tx, kept.login);
  await note(change, [`重置密码：${await wordsOf(tx, kept)}`], [...new Set(kept.organisationIds)]);
  if (by.personId !== id)
    await tellPeople(change, [id], {
      title: '您的密码被重置，原来的密码和已登录的页面都已失效；不是您要求的，请马上与重置的人核实',
      about: `${by.organisationName} ${by.name}（${postNames[by.post]}）`,
      link: '/my-settings',
    });
  return done({ id, login: kept.login, password });
};
