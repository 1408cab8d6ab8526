import { roleNames, type OrganisationEdit } from '@zhengxiang/application/contract';
import type { OrganisationRole } from '@zhengxiang/procedure';
import { and, eq, ne } from 'drizzle-orm';
import { randomUUID } from 'node:crypto';
import type { Tx } from '../db/database.ts';
import { organisation } from '../db/schema/registers.ts';
import { sortKeyOf } from '../db/store/search.ts';
import { addOrganisation } from '../seed/install.ts';
import { differences, done, fault, note, stateWords, type Change, type Done } from './done.ts';
import { faultOfRole, handOver, type RoleMove } from './role-change.ts';
import { otherKeepers, tellPeople } from './tell.ts';

const nobody = '00000000-0000-4000-8000-000000000000';

const nameTaken = async (tx: Tx, name: string, except: string): Promise<boolean> =>
  (
    await tx
      .select({ id: organisation.id })
      .from(organisation)
      .where(and(eq(organisation.name, name), ne(organisation.id, except)))
  ).length > 0;

const departmentName = async (tx: Tx, id: string | null): Promise<string> =>
  id === null
    ? '无'
    : ((await tx.select({ name: organisation.name }).from(organisation).where(eq(organisation.id, id)))[0]?.name ??
      '未知单位');

const departmentFault = async (
  tx: Tx,
  departmentId: string | null,
  id: string,
): Promise<ReturnType<typeof fault> | undefined> => {
  if (departmentId === id) return fault('competentDepartmentId', '主管部门不能是单位自己');
  return (await departmentName(tx, departmentId)) === '未知单位'
    ? fault('competentDepartmentId', '没有这个主管部门')
    : undefined;
};

/** The others who keep the county hear of every change of a role: what an organisation may do and see follows from it. */
const tellRole = async (change: Change, name: string, from: string, to: string, reason: string): Promise<void> => {
  const { tx, by } = change;
  await tellPeople(change, await otherKeepers(tx, by.personId), {
    title: `${by.name}把“${name}”的性质由${from}改为${to}（${reason}）`,
    about: '单位性质变更',
    link: '/administration?tab=records',
  });
};

/** Puts an organisation on the register. */
export const addOrganisationTo = async (change: Change, given: OrganisationEdit): Promise<Done<{ id: string }>> => {
  const { tx } = change;
  const { competentDepartmentId, name, shortName, role, roleChange } = given;
  if (await nameTaken(tx, name, nobody)) return fault('name', '已经有同名的单位');
  const id = randomUUID();
  const after = { role, active: true, ...(roleChange && { roleChange }) };
  const wrong = await faultOfRole(tx, { id, name, before: undefined, after });
  if (wrong) return { ok: false, fault: wrong };
  const strange = await departmentFault(tx, competentDepartmentId, id);
  if (strange) return strange;
  await addOrganisation(tx, { id, name, shortName, role, competentDepartmentId: competentDepartmentId ?? undefined });
  await note(change, [`新建单位：${name}（简称${shortName}，${roleNames[role]}）`], [id], roleChange?.reason);
  if (roleChange) await tellRole(change, name, '无', roleNames[role], roleChange.reason);
  return done({ id });
};

/** Changes an entry of the register. */
export const editOrganisation = async (
  change: Change,
  id: string,
  given: OrganisationEdit,
): Promise<Done<Record<string, never>>> => {
  const { tx } = change;
  if (await nameTaken(tx, given.name, id)) return fault('name', '已经有同名的单位');
  const strange = await departmentFault(tx, given.competentDepartmentId, id);
  if (strange) return strange;
  const [before] = await tx.select().from(organisation).where(eq(organisation.id, id)).for('update');
  if (!before) return fault('id', '没有这个单位');
  const role = before.role as OrganisationRole;
  const { roleChange, ...entry } = given;
  const move: RoleMove = { id, name: before.name, before: { role, active: before.active }, after: given };
  const wrong = await faultOfRole(tx, move);
  if (wrong) return { ok: false, fault: wrong };
  await tx
    .update(organisation)
    .set({ ...entry, sortKey: sortKeyOf(given.name) })
    .where(eq(organisation.id, id));
  await handOver(tx, move);
  const changes = differences([
    ['名称', before.name, given.name],
    ['简称', before.shortName, given.shortName],
    ['性质', roleNames[role], roleNames[given.role]],
    [
      '主管部门',
      await departmentName(tx, before.competentDepartmentId),
      await departmentName(tx, given.competentDepartmentId),
    ],
    ['状态', stateWords(before.active), stateWords(given.active)],
  ]);
  if (changes.length > 0) await note(change, [`修改单位：${before.name}`, ...changes], [id], roleChange?.reason);
  if (role !== given.role)
    await tellRole(change, before.name, roleNames[role], roleNames[given.role], roleChange?.reason ?? '');
  return done({});
};
