import { findRole, roleCalled, type LawNames, type OrganisationEdit } from '../contract/index.ts';
import { postNames, type OrganisationRole } from '@zhengxiang/procedure';
import type { OrganisationKeeping } from '../ports/index.ts';
import type { Fault } from './done.ts';

/** An organisation before and after; before, a new one is nothing. */
export interface RoleMove {
  readonly id: string;
  readonly name: string;
  readonly before: { readonly role: OrganisationRole; readonly active: boolean } | undefined;
  readonly after: Pick<OrganisationEdit, 'role' | 'active' | 'roleChange'>;
}

interface Register {
  readonly store: OrganisationKeeping;
  readonly names: Pick<LawNames, 'roles'>;
}

/** Whether a county has it once. */
const isSingle = (names: Register['names'], role: OrganisationRole): boolean => findRole(names, role)?.single === true;

/**
 * Why an organisation may not take, leave or share its role. Duties and powers hang on it: an organ that a county has once
 * (articles 3 and 25) is there exactly once, nobody's running case loses who it belongs to, and nothing of it is done by a click.
 */
export const faultOfRole = async (at: Register, move: RoleMove): Promise<Fault | undefined> => {
  const { names } = at;
  const { before, after } = move;
  if (!findRole(names, after.role)) return { path: 'role', message: '没有这种性质的单位，请重新选择' };
  const changes = before !== undefined && before.role !== after.role;
  return (
    (await faultOfHolders(at, move)) ??
    (changes ? ((await faultOfDesks(at, move)) ?? (await faultOfCases(at, move, before.role))) : undefined) ??
    (changes || (before === undefined && isSingle(names, after.role)) ? faultOfConfirmation(move) : undefined)
  );
};

const faultOfConfirmation = ({ name, after: { roleChange } }: RoleMove): Fault | undefined => {
  if (roleChange === undefined)
    return {
      path: 'role',
      message: `性质决定这个单位能办什么、看到什么。要改，请填写单位全称“${name}”确认，并写明原因`,
    };
  return roleChange.confirmation === name
    ? undefined
    : { path: 'roleChange.confirmation', message: `与单位全称不一致，请填写“${name}”` };
};

const faultOfHolders = async (
  { store, names }: Register,
  { id, before, after }: RoleMove,
): Promise<Fault | undefined> => {
  const was = before?.active === true ? before.role : undefined;
  const is = after.active ? after.role : undefined;
  if (was === is) return undefined;
  const path = before?.role === after.role ? 'active' : 'role';
  if (is !== undefined && isSingle(names, is) && (await store.othersOfRole(is, id)).length > 0)
    return {
      path,
      message: `全县只有一个${roleCalled(names, is)}，已经有了。机构改名、合并的，请修改原来那个单位的名称`,
    };
  if (was !== undefined && isSingle(names, was) && (await store.othersOfRole(was, id)).length === 0)
    return { path, message: `这是全县唯一的${roleCalled(names, was)}，改了就没有单位办它的事。机构改名的，请只改名称` };
  return undefined;
};

const faultOfDesks = async ({ store, names }: Register, { id, after }: RoleMove): Promise<Fault | undefined> => {
  const strange = (await store.seatedAt(id)).filter(({ post }) => !findRole(names, after.role)?.posts.includes(post));
  if (strange.length === 0) return undefined;
  const people = strange.map(({ name, post }) => `${name}（${postNames[post]}）`).join('、');
  return {
    path: 'role',
    message: `${roleCalled(names, after.role)}没有这些人现在的岗位：${people}。请先改他们的岗位或停用`,
  };
};

/**
 * Whether running cases belong to the organisation or name it. A surplus holder of an organ's role may always become a unit
 * again: its cases stay a unit's, and what waited for the organ goes to the other holder ({@link handOver}).
 */
const faultOfCases = async (
  { store, names }: Register,
  { id, after }: RoleMove,
  from: OrganisationRole,
): Promise<Fault | undefined> => {
  if (isSingle(names, from) && after.role === 'unit') return undefined;
  const { projects, lists } = await store.runningCasesOf(id);
  const told = [
    ...(projects > 0 ? [`${String(projects)} 个没有终结的项目`] : []),
    ...(lists > 0 ? [`${String(lists)} 份没有采纳的年度清单`] : []),
  ];
  return told.length === 0
    ? undefined
    : { path: 'role', message: `还有${told.join('、')}靠这个单位现在的性质办理，不能改；确要改的，请另建一个单位` };
};

/** What waited for an organ waits for the holder that remains. */
export const handOver = async ({ store, names }: Register, { id, before, after }: RoleMove): Promise<void> => {
  if (before === undefined || before.role === after.role || !isSingle(names, before.role)) return;
  const [heir] = await store.othersOfRole(before.role, id);
  if (heir !== undefined) await store.handOverTodos(before.role, id, heir);
};
