import {
  countyAdministrationAt,
  findRole,
  type AccountView,
  type PersonChangeGiven,
  type PersonEdit,
} from '../contract/index.ts';
import { postNames, type Post } from '@zhengxiang/procedure';
import type { AdministrationStore, KeptPerson, WaitsOnlyFor } from '../ports/index.ts';
import { nameHashOf } from '../accounts/sign-in-guard.ts';
import { reaches, type Scope } from './scope.ts';
import { faultOfPosts } from './desk-rules.ts';
import { differences, done, fault, note, stateWords, type Change, type Done } from './done.ts';
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

/** The accounts within a scope, by organisation and name. */
export const accountsIn = async (store: AdministrationStore, scope: Scope): Promise<AccountView[]> =>
  (await store.allAccounts())
    .filter(({ organisationIds }) => reaches(scope, organisationIds))
    .map(({ organisationIds: _organisationIds, ...view }) => view);

/** Undefined for nobody, and for somebody beyond the scope. */
export const findKept = async ({ store, scope }: PersonChange, id: string): Promise<KeptPerson | undefined> => {
  const found = await store.lockPerson(id);
  return found && reaches(scope, found.organisationIds) ? found : undefined;
};

const postWords = (posts: readonly Post[]): string =>
  [...new Set(posts)]
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

/** Whether nobody else could keep the county's system any more. Locks the keepers until the transaction ends. */
const isLastKeeper = async (store: AdministrationStore, id: string): Promise<boolean> => {
  const keepers = await store.lockKeepers();
  return keepers.length > 0 && keepers.every((one) => one === id);
};

/** A first password, or a new one by a keeper: it has to be changed at the next sign-in. Whether the account is active stays as it is. */
const handOut = async (
  { store, make, now }: PersonChange,
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
  await store.addPerson({
    id,
    name: given.name,
    organisationId: given.organisationId,
    posts: [...new Set(given.posts)],
    specialty: given.specialty ?? undefined,
  });
  await handOut(change, { personId: id, login: given.login, password });
  await note(change, [`新建人员：${await wordsOf(store, given)}`], [given.organisationId]);
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
  const at = await store.findOrganisation(given.organisationId);
  const keeps =
    given.active &&
    given.posts.includes('administrator') &&
    at?.active === true &&
    countyAdministrationAt.includes(at.role);
  if (!keeps && (await isLastKeeper(store, id)))
    return fault(given.active ? 'posts' : 'active', '这是最后一个在用的县系统管理岗账号，请先另建一个再改');
  const waits = leaveUnattended ? undefined : await faultOfWaits(store, id, before, given);
  if (waits) return waits;
  const { organisationId, specialty, active } = given;
  await store.updatePerson(id, given);
  await store.closeSessionsOf(id);
  const changed = differences([
    ['姓名', before.name, given.name],
    ['账号', before.login, given.login],
    ['单位', await nameOfUnit(store, before.organisationId), await nameOfUnit(store, organisationId)],
    ['岗位', postWords(before.posts), postWords(given.posts)],
    ['专业', before.specialty ?? '无', specialty ?? '无'],
    ['状态', stateWords(before.active), stateWords(active)],
  ]);
  if (changed.length > 0)
    await note(
      change,
      [`修改人员：${await wordsOf(store, before)}`, ...changed],
      [...new Set([...before.organisationIds, organisationId])],
    );
  return done({});
};

/** A new initial password. Whoever's it is hears of it, where the new one was not asked for by themselves. */
export const resetPassword = async (change: PersonChange, id: string): Promise<Done<HandedOut>> => {
  const { store, make, by } = change;
  const kept = await findKept(change, id);
  if (!kept) return fault('id', '没有这个账号');
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
