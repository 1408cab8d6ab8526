import { roleCalled, type OrganisationChangeGiven, type OrganisationEdit } from '../contract/index.ts';
import type { AdministrationStore, OrganisationEntry, OrganisationKeeping } from '../ports/index.ts';
import { differences, done, fault, note, stateWords, type Change, type Done } from './done.ts';
import { formerHolderOf } from '../succession/former-names.ts';
import { faultOfRole, handOver, type RoleMove } from './role-change.ts';
import { tellPeople } from './tell.ts';

const nobody = '00000000-0000-4000-8000-000000000000';

const departmentName = async (store: OrganisationKeeping, id: string | null): Promise<string> =>
  id === null ? '无' : ((await store.findOrganisation(id))?.name ?? '未知单位');

const departmentFault = async (
  store: OrganisationKeeping,
  departmentId: string | null,
  id: string,
): Promise<ReturnType<typeof fault> | undefined> => {
  if (departmentId === id) return fault('competentDepartmentId', '主管部门不能是单位自己');
  return (await departmentName(store, departmentId)) === '未知单位'
    ? fault('competentDepartmentId', '没有这个主管部门')
    : undefined;
};

/** The others who keep the county hear of every change of a role: what an organisation may do and see follows from it. */
const tellRole = async (change: Change, name: string, from: string, to: string, reason: string): Promise<void> => {
  const { store, by } = change;
  await tellPeople(change, await store.otherKeepers(by.personId), {
    title: `${by.name}把“${name}”的性质由${from}改为${to}（${reason}）`,
    about: '单位性质变更',
    link: '/administration?tab=records',
  });
};

/** 统一社会信用代码 is one organisation's, also after it is no more: who had it goes on, under another name or within another. */
const codeFault = async (
  store: AdministrationStore,
  uscc: string | null | undefined,
  id: string,
): Promise<ReturnType<typeof fault> | undefined> => {
  const holder = uscc ? await store.organisationWithCode(uscc, id) : undefined;
  const entry = holder === undefined ? undefined : await store.findOrganisation(holder);
  if (entry === undefined) return undefined;
  return fault(
    'uscc',
    entry.active
      ? `这个统一社会信用代码是“${entry.name}”的，请核对；改了名称的，在“单位变动”登记更名`
      : `这个统一社会信用代码是已经停用、撤销的“${entry.name}”的，不能另建单位；恢复使用的，请恢复原单位或者更正撤销登记`,
  );
};

/** A name that another organisation had before would take its projects for those of this one. */
const formerNameFault = async (
  store: AdministrationStore,
  name: string,
  id: string,
): Promise<ReturnType<typeof fault> | undefined> => {
  const holder = await formerHolderOf(store, await store.organisationChanges(), name, id);
  return holder && fault('name', `“${name}”是“${holder.name}”用过的名称，会与它的项目混淆，请换一个名称`);
};

/** A slip of the pen is put right at the entry; a unit that has anything to its name is renamed by the register of changes. */
const renameFault = async (
  store: AdministrationStore,
  before: OrganisationEntry,
  name: string,
): Promise<ReturnType<typeof fault> | undefined> =>
  name !== before.name && (await store.casesAt([before.id])).length > 0
    ? fault('name', '这个单位已经有项目或者清单，改名请在“单位变动”登记更名，写明自何日起和依据文件')
    : undefined;

/** Puts an organisation on the register. */
export const addOrganisationTo = async (change: Change, given: OrganisationEdit): Promise<Done<{ id: string }>> => {
  const { store, names } = change;
  const { competentDepartmentId, name, shortName, role, roleChange } = given;
  if (await store.isNameTaken(name, nobody)) return fault('name', '已经有同名的单位');
  const id = change.make.newId();
  const known = (await formerNameFault(store, name, id)) ?? (await codeFault(store, given.uscc, id));
  if (known) return known;
  const after = { role, active: true, ...(roleChange && { roleChange }) };
  const wrong = await faultOfRole({ store, names }, { id, name, before: undefined, after });
  if (wrong) return { ok: false, fault: wrong };
  const strange = await departmentFault(store, competentDepartmentId, id);
  if (strange) return strange;
  await store.addOrganisation({
    id,
    name,
    shortName,
    role,
    competentDepartmentId: competentDepartmentId ?? undefined,
    ...(given.uscc && { uscc: given.uscc }),
  });
  await note(change, [`新建单位：${name}（简称${shortName}，${roleCalled(names, role)}）`], [id], roleChange?.reason);
  if (roleChange) await tellRole(change, name, '无', roleCalled(names, role), roleChange.reason);
  return done({ id });
};

/** What would be left to nobody when an organisation is switched off: told before it is. */
const faultOfSwitchingOff = async (
  store: AdministrationStore,
  { id, name }: OrganisationEntry,
): Promise<ReturnType<typeof fault> | undefined> => {
  const [todos, { projects, lists }] = [await store.openTodosAt(id), await store.runningCasesOf(id)];
  const told = [
    ...(projects > 0 ? [`${String(projects)} 个没有终结的项目与它有关`] : []),
    ...(lists > 0 ? [`${String(lists)} 份年度清单没有采纳`] : []),
    ...(todos > 0 ? [`${String(todos)} 件待办在它的岗位上`] : []),
  ];
  return told.length === 0
    ? undefined
    : fault(
        'leaveUnattended',
        `“${name}”停用以后，它的人员不能登录，这些事没有人办：${told.join('，')}。更名、合并、撤销的请在“单位变动”登记；仍要停用的，请勾选“仍然保存”`,
      );
};

/** Changes an entry of the register. */
export const editOrganisation = async (
  change: Change,
  id: string,
  { leaveUnattended = false, ...given }: OrganisationChangeGiven,
): Promise<Done<Record<string, never>>> => {
  const { store, names } = change;
  if (await store.isNameTaken(given.name, id)) return fault('name', '已经有同名的单位');
  const strange = await departmentFault(store, given.competentDepartmentId, id);
  if (strange) return strange;
  const before = await store.findOrganisation(id, 'for-change');
  if (!before) return fault('id', '没有这个单位');
  const ill =
    (await renameFault(store, before, given.name)) ??
    (given.name === before.name ? undefined : await formerNameFault(store, given.name, id)) ??
    (await codeFault(store, given.uscc, id));
  if (ill) return ill;
  const { role } = before;
  const { roleChange, ...entry } = given;
  const move: RoleMove = { id, name: before.name, before: { role, active: before.active }, after: given };
  const wrong = await faultOfRole({ store, names }, move);
  if (wrong) return { ok: false, fault: wrong };
  if (before.active && !given.active && !leaveUnattended) {
    const waits = await faultOfSwitchingOff(store, before);
    if (waits) return waits;
  }
  await store.updateOrganisation(id, entry);
  await handOver({ store, names }, move);
  const changes = differences([
    ['名称', before.name, given.name],
    ['简称', before.shortName, given.shortName],
    ['统一社会信用代码', before.uscc ?? '无', (given.uscc === undefined ? before.uscc : given.uscc) ?? '无'],
    ['性质', roleCalled(names, role), roleCalled(names, given.role)],
    [
      '主管部门',
      await departmentName(store, before.competentDepartmentId),
      await departmentName(store, given.competentDepartmentId),
    ],
    ['状态', stateWords(before.active), stateWords(given.active)],
  ]);
  if (changes.length > 0) await note(change, [`修改单位：${before.name}`, ...changes], [id], roleChange?.reason);
  if (role !== given.role)
    await tellRole(
      change,
      before.name,
      roleCalled(names, role),
      roleCalled(names, given.role),
      roleChange?.reason ?? '',
    );
  return done({});
};
