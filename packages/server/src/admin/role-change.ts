import { postsAt, roleNames, singleRoles, type OrganisationEdit } from '@zhengxiang/application/contract';
import { type OrganisationRole, type Post, postNames } from '@zhengxiang/procedure';
import { and, arrayOverlaps, count, eq, ne, or, sql } from 'drizzle-orm';
import type { Tx } from '../db/database.ts';
import { annualList, project, todo } from '../db/schema/projects.ts';
import { desk, organisation, person } from '../db/schema/registers.ts';
import type { Fault } from './done.ts';

/** An organisation before and after; before, a new one is nothing. */
export interface RoleMove {
  readonly id: string;
  readonly name: string;
  readonly before: { readonly role: OrganisationRole; readonly active: boolean } | undefined;
  readonly after: Pick<OrganisationEdit, 'role' | 'active' | 'roleChange'>;
}

/** Active organisations of a role, without this one. Locked, so that two changes at once see each other. */
const othersOf = async (tx: Tx, role: OrganisationRole, id: string): Promise<readonly { readonly id: string }[]> => {
  await tx.execute(sql`select pg_advisory_xact_lock(1920231546, 62)`);
  return tx
    .select({ id: organisation.id })
    .from(organisation)
    .where(and(eq(organisation.role, role), eq(organisation.active, true), ne(organisation.id, id)))
    .orderBy(organisation.name);
};

/**
 * Why an organisation may not take, leave or share its role. Duties and powers hang on it: an organ that a county has once
 * (articles 3 and 25) is there exactly once, nobody's running case loses who it belongs to, and nothing of it is done by a click.
 */
export const faultOfRole = async (tx: Tx, move: RoleMove): Promise<Fault | undefined> => {
  const { before, after } = move;
  const changes = before !== undefined && before.role !== after.role;
  return (
    (await faultOfHolders(tx, move)) ??
    (changes ? ((await faultOfDesks(tx, move)) ?? (await faultOfCases(tx, move, before.role))) : undefined) ??
    (changes || (before === undefined && singleRoles.has(after.role)) ? faultOfConfirmation(move) : undefined)
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

const faultOfHolders = async (tx: Tx, { id, before, after }: RoleMove): Promise<Fault | undefined> => {
  const was = before?.active === true ? before.role : undefined;
  const is = after.active ? after.role : undefined;
  if (was === is) return undefined;
  const path = before?.role === after.role ? 'active' : 'role';
  if (is !== undefined && singleRoles.has(is) && (await othersOf(tx, is, id)).length > 0)
    return { path, message: `全县只有一个${roleNames[is]}，已经有了。机构改名、合并的，请修改原来那个单位的名称` };
  if (was !== undefined && singleRoles.has(was) && (await othersOf(tx, was, id)).length === 0)
    return { path, message: `这是全县唯一的${roleNames[was]}，改了就没有单位办它的事。机构改名的，请只改名称` };
  return undefined;
};

const faultOfDesks = async (tx: Tx, { id, after }: RoleMove): Promise<Fault | undefined> => {
  const rows = await tx
    .select({ name: person.name, post: desk.post })
    .from(desk)
    .innerJoin(person, eq(person.id, desk.personId))
    .where(and(eq(desk.organisationId, id), eq(person.active, true)))
    .orderBy(person.sortKey);
  const strange = rows.filter(({ post }) => !postsAt[after.role].includes(post as Post));
  if (strange.length === 0) return undefined;
  const people = strange.map(({ name, post }) => `${name}（${postNames[post as Post]}）`).join('、');
  return { path: 'role', message: `${roleNames[after.role]}没有这些人现在的岗位：${people}。请先改他们的岗位或停用` };
};

/**
 * Whether running cases belong to the organisation or name it. A surplus holder of an organ's role may always become a unit
 * again: its cases stay a unit's, and what waited for the organ goes to the other holder ({@link handOver}).
 */
const faultOfCases = async (tx: Tx, { id, after }: RoleMove, from: OrganisationRole): Promise<Fault | undefined> => {
  if (singleRoles.has(from) && after.role === 'unit') return undefined;
  const members = await tx.select({ id: person.id }).from(person).where(eq(person.organisationId, id));
  const keys = [`org:${id}`, ...members.map((one) => `person:${one.id}`)];
  const [projects] = await tx
    .select({ n: count() })
    .from(project)
    .where(and(ne(project.stage, 'closed'), or(eq(project.ownerId, id), arrayOverlaps(project.viewers, keys))));
  const [lists] = await tx
    .select({ n: count() })
    .from(annualList)
    .where(and(eq(annualList.ownerId, id), ne(annualList.state, 'adopted')));
  const told = [
    ...((projects?.n ?? 0) > 0 ? [`${String(projects?.n)} 个没有终结的项目`] : []),
    ...((lists?.n ?? 0) > 0 ? [`${String(lists?.n)} 份没有采纳的年度清单`] : []),
  ];
  return told.length === 0
    ? undefined
    : { path: 'role', message: `还有${told.join('、')}靠这个单位现在的性质办理，不能改；确要改的，请另建一个单位` };
};

/** What waited for an organ waits for the holder that remains. */
export const handOver = async (tx: Tx, { id, before, after }: RoleMove): Promise<void> => {
  if (before === undefined || before.role === after.role || !singleRoles.has(before.role)) return;
  const [heir] = await othersOf(tx, before.role, id);
  if (!heir) return;
  await tx
    .update(todo)
    .set({ organisationId: heir.id, holder: sql`'org:' || ${heir.id}::text || ':' || ${todo.post}` })
    .where(and(eq(todo.organisationId, id), eq(todo.organ, before.role)));
};
