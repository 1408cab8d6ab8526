import {
  administrativePosts,
  administratorAt,
  countyAdministrationAt,
  findRole,
  type AccountView,
  type AdministrativePost,
  type Employer,
  type PersonChangeGiven,
  type PersonEdit,
} from '../contract/index.ts';
import { postNames, type Post } from '@zhengxiang/procedure';
import type { AdministrationStore, KeptPerson, WaitsOnlyFor } from '../ports/index.ts';
import { nameHashOf } from '../accounts/sign-in-guard.ts';
import { reaches, type Scope } from './scope.ts';
import { faultOfPosts } from './desk-rules.ts';
import { differences, done, fault, note, stateWords, type Change, type Done } from './done.ts';
import { isSeparated, propose, proposalsIn, splitPosts } from './right-proposals.ts';
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

const nobody = '00000000-0000-4000-8000-000000000000';

const withEmployers = async (store: AdministrationStore, accounts: readonly AccountView[]): Promise<AccountView[]> => {
  const all = await store.employments();
  const found: AccountView[] = [];
  for (const one of accounts) {
    const employers = all
      .filter(({ personId }) => personId === one.id)
      .map(({ personId: _personId, ...employer }) => employer);
    const qualification = one.specialty === null ? null : await store.qualificationOf(one.id);
    found.push({ ...one, ...(one.specialty !== null && { employers, qualification }) });
  }
  return found;
};

const employerWords = (employers: readonly Employer[]): string =>
  employers.map(({ name, from, until }) => `${name}（${from ?? '不详'}至${until ?? '今'}）`).join('、') || '无';

/** Stores what is said of an expert beside the account; what is left out stays. Answers the changes in words. */
const putExpertise = async (
  store: AdministrationStore,
  id: string,
  { employers, qualification }: Pick<PersonEdit, 'employers' | 'qualification'>,
): Promise<string[]> => {
  const [was, had] = [
    (await store.employments()).filter(({ personId }) => personId === id),
    await store.qualificationOf(id),
  ];
  if (employers) await store.putEmployers(id, employers);
  if (qualification !== undefined) await store.putQualification(id, qualification);
  return differences([
    ['任职单位', employerWords(was), employerWords(employers ?? was)],
    ['职称、资格', had ?? '无', (qualification === undefined ? had : qualification) ?? '无'],
  ]);
};

/** The accounts within a scope, by organisation and name. */
export const accountsIn = async (store: AdministrationStore, scope: Scope): Promise<AccountView[]> => {
  const proposals = await proposalsIn(store);
  const waitingOf = (id: string): readonly Post[] => proposals.find(({ personId }) => personId === id)?.posts ?? [];
  return withEmployers(
    store,
    (await store.allAccounts())
      .filter(({ organisationIds }) => reaches(scope, organisationIds))
      .map(({ organisationIds: _organisationIds, ...view }) => ({ ...view, waiting: [...waitingOf(view.id)] })),
  );
};

/** Undefined for nobody, and for somebody beyond the scope. */
export const findKept = async ({ store, scope }: PersonChange, id: string): Promise<KeptPerson | undefined> => {
  const found = await store.lockPerson(id);
  return found && reaches(scope, found.organisationIds) ? found : undefined;
};

const postWords = (posts: readonly Post[]): string =>
  posts.length === 0
    ? '没有岗位'
    : [...new Set(posts)]
        .sort()
        .map((post) => postNames[post])
        .join('、');

const nameOfUnit = async (store: AdministrationStore, id: string): Promise<string> =>
  (await store.findOrganisation(id))?.name ?? '未知单位';

/** A person in one line, as the records tell it. */
export const wordsOf = async (
  store: AdministrationStore,
  { name, login, organisationId, posts, active }: PersonEdit,
): Promise<string> =>
  `${name}（${login}），${await nameOfUnit(store, organisationId)}${postWords(posts)}，${stateWords(active)}`;

/** What a scope may give: in its own organisations, and there only posts that such an organisation has. */
const faultOf = async (
  { store, scope, names }: PersonChange,
  given: PersonEdit,
  id: string,
): Promise<ReturnType<typeof fault> | undefined> => {
  const at = await store.findOrganisation(given.organisationId);
  if (!at || !reaches(scope, [at.id])) return fault('organisationId', '没有这个单位');
  const wrong = faultOfPosts(names, at.role, given.posts);
  if (wrong !== undefined) return fault('posts', wrong);
  // A unit whose role was changed since the keeper signed in is no unit any more.
  if (
    scope.kind === 'unit' &&
    !given.posts.every((post) => at.role === 'unit' && findRole(names, at.role)?.posts.includes(post))
  )
    return fault('posts', '单位系统管理岗只能给本单位的经办岗、领导岗和系统管理岗');
  return (await store.isLoginTaken(given.login, id)) ? fault('login', '这个账号已经有人使用') : undefined;
};

/** The administrator's desk of the county that nobody would have any more. Locks the administrators until the transaction ends. */
const lastDesk = async (
  store: AdministrationStore,
  id: string,
  left: readonly Post[],
): Promise<AdministrativePost | undefined> => {
  for (const post of administrativePosts) {
    const keepers = await store.lockKeepers(post);
    if (!left.includes(post) && keepers.length > 0 && keepers.every((one) => one === id)) return post;
  }
  return undefined;
};

/** A first password, or a new one by a keeper: it has to be changed at the next sign-in. Whether the account is active stays as it is. */
export const handOut = async (
  { store, make, now }: Change,
  { password, ...whose }: { readonly personId: string; readonly login: string; readonly password: string },
): Promise<void> =>
  store.putAccount({ ...whose, passwordHash: await make.passwords.hash(password), mustChange: true, changedAt: now });

/** A new account, with the password that its person begins with. */
export const addPersonTo = async (change: PersonChange, given: PersonEdit): Promise<Done<HandedOut>> => {
  const wrong = await faultOf(change, given, nobody);
  if (wrong) return wrong;
  const { store, make } = change;
  const id = make.newId();
  const password = make.initialPassword();
  const { posts, waiting } = await splitPosts(store, undefined, given);
  await store.addPerson({
    id,
    name: given.name,
    organisationId: given.organisationId,
    posts,
    specialty: given.specialty ?? undefined,
  });
  await putExpertise(store, id, given);
  await handOut(change, { personId: id, login: given.login, password });
  await note(change, [`新建人员：${await wordsOf(store, { ...given, posts: [...posts] })}`], [given.organisationId]);
  await propose(change, { ...given, id }, waiting);
  return done({ id, login: given.login, password });
};

/** What would wait for nobody once somebody has left these desks: asked once more before it comes to that. */
const faultOfWaits = async (
  store: AdministrationStore,
  id: string,
  before: KeptPerson,
  given: PersonEdit,
): Promise<ReturnType<typeof fault> | undefined> => {
  if (!before.active) return undefined;
  const stays = ({ organisationId, post }: WaitsOnlyFor): boolean =>
    given.active && (post === null || (organisationId === given.organisationId && given.posts.includes(post)));
  const left = (await store.waitsOnlyFor(id)).filter((one) => !stays(one));
  if (left.length === 0) return undefined;
  const words = await Promise.all(
    left.map(async ({ organisationId, post, todos }) =>
      organisationId === null || post === null
        ? `指定由${before.name}本人办理的 ${String(todos)} 件`
        : `${await nameOfUnit(store, organisationId)}${postNames[post]}的 ${String(todos)} 件`,
    ),
  );
  return fault(
    'leaveUnattended',
    `${before.name}不再办理以后，这些待办没有人办：${words.join('，')}。请先安排别人；仍要这样改的，请勾选“仍然保存”`,
  );
};

/** Changes account, desks and place of somebody; their sessions end. */
export const editPerson = async (
  change: PersonChange,
  id: string,
  { leaveUnattended = false, ...given }: PersonChangeGiven,
): Promise<Done<Record<string, never>>> => {
  const { store } = change;
  const before = await findKept(change, id);
  if (!before) return fault('id', '没有这个人员');
  const wrong = await faultOf(change, given, id);
  if (wrong) return wrong;
  const { posts, waiting } = await splitPosts(store, before, given);
  const at = await store.findOrganisation(given.organisationId);
  const keeps = given.active && at?.active === true && countyAdministrationAt.includes(at.role);
  const last = await lastDesk(store, id, keeps ? posts : []);
  if (last !== undefined)
    return fault(given.active ? 'posts' : 'active', `这是最后一个在用的县${postNames[last]}账号，请先另建一个再改`);
  const waits = leaveUnattended ? undefined : await faultOfWaits(store, id, before, { ...given, posts: [...posts] });
  if (waits) return waits;
  const { organisationId, specialty, active } = given;
  await store.updatePerson(id, { ...given, posts: [...posts] });
  await propose(change, { ...given, id }, given.active ? waiting : []);
  const expertise = await putExpertise(store, id, given);
  await store.closeSessionsOf(id);
  const changed = differences([
    ['姓名', before.name, given.name],
    ['账号', before.login, given.login],
    ['单位', await nameOfUnit(store, before.organisationId), await nameOfUnit(store, organisationId)],
    ['岗位', postWords(before.posts), postWords(posts)],
    ['专业', before.specialty ?? '无', specialty ?? '无'],
    ['状态', stateWords(before.active), stateWords(active)],
  ]).concat(expertise);
  if (changed.length > 0)
    await note(
      change,
      [`修改人员：${await wordsOf(store, before)}`, ...changed],
      [...new Set([...before.organisationIds, organisationId])],
    );
  return done({});
};

/**
 * Whoever hands out a password can sign in with it: nobody gets at the desk of the administrator who watches over them. Passwords of
 * the two that watch are reset by another who keeps security, everybody else's by who keeps accounts.
 */
const faultOfReset = async (
  { store, by }: PersonChange,
  id: string,
  { posts }: KeptPerson,
): Promise<string | undefined> => {
  const watches = posts.some((post) => post === 'security-administrator' || post === 'audit-administrator');
  if (administratorAt(by) === 'security') {
    if (!watches) return '这个账号的密码由系统管理岗重置';
    return id === by.personId ? '自己的密码请在“我的账号与安全”里修改' : undefined;
  }
  return watches && (await isSeparated(store))
    ? '安全管理岗、审计管理岗的密码由另一位安全管理岗重置；没有另一位的，请管理服务器的人按手册办理'
    : undefined;
};

/** A new initial password. Whoever's it is hears of it, where the new one was not asked for by themselves. */
export const resetPassword = async (change: PersonChange, id: string): Promise<Done<HandedOut>> => {
  const { store, make, by } = change;
  const kept = await findKept(change, id);
  if (!kept) return fault('id', '没有这个账号');
  const wrong = await faultOfReset(change, id, kept);
  if (wrong !== undefined) return fault('id', wrong);
  const password = make.initialPassword();
  await handOut(change, { personId: id, login: kept.login, password });
  await store.closeSessionsOf(id);
  await store.forgetDevices(id);
  await store.forgetFailures(nameHashOf(kept.login));
  await note(change, [`重置密码：${await wordsOf(store, kept)}`], [...new Set(kept.organisationIds)]);
  if (by.personId !== id)
    await tellPeople(change, [id], {
      title: '您的密码被重置，原来的密码和已登录的页面都已失效；不是您要求的，请马上与重置的人核实',
      about: `${by.organisationName} ${by.name}（${postNames[by.post]}）`,
      link: '/account',
    });
  return done({ id, login: kept.login, password });
};
