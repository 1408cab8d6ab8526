import { postNames, type OrganisationRole } from '@zhengxiang/procedure';
import type { Fault } from '../administration/done.ts';
import { findRole, roleCalled, type LawNames } from '../contract/index.ts';
import { formerHolderOf } from '../succession/former-names.ts';
import { standing } from '../succession/succession.ts';
import type { OrganisationRegisterStore, Plan } from './plan.ts';

type Names = Pick<LawNames, 'roles'>;

const quoted = (names: readonly string[], most = 5): string =>
  names
    .slice(0, most)
    .map((name) => `“${name}”`)
    .join('、') + (names.length > most ? `等 ${String(names.length)} 个` : '');

const numbersOf = ({ given: { change, sources, targets } }: Plan): Fault | undefined => {
  if (new Set(sources).size < sources.length || new Set(targets).size < targets.length)
    return { path: 'sources', message: '同一个单位选了两次' };
  switch (change) {
    case 'rename':
      return sources.length === 1 ? undefined : { path: 'sources', message: '更名每次登记一个单位' };
    case 'merge':
      if (targets.length !== 1) return { path: 'targets', message: '请选择一个合并后的单位' };
      return targets.some((id) => sources.includes(id))
        ? { path: 'targets', message: '合并后的单位不要同时选为被合并的单位；并入现有单位的，只选被并入的单位' }
        : undefined;
    case 'split':
      if (sources.length !== 1) return { path: 'sources', message: '分立每次登记一个单位' };
      return targets.length >= 2
        ? undefined
        : { path: 'targets', message: '请选择分立后的两个以上单位，存续的也要选上' };
    case 'close':
      if (sources.length !== 1) return { path: 'sources', message: '撤销每次登记一个单位' };
      if (targets.length > 1) return { path: 'targets', message: '承接单位最多一个；职能分给几个单位的，请登记分立' };
      return targets.some((id) => sources.includes(id))
        ? { path: 'targets', message: '被撤销的单位不能承接自己' }
        : undefined;
  }
};

/** Firms and pools are no units: what a unit owes cannot be handed to a firm, nor the other way round. */
const outside: ReadonlySet<OrganisationRole> = new Set<OrganisationRole>(['company', 'expert-pool']);

const kindsOf = ({ sources, targets }: Plan, names: Names): Fault | undefined => {
  for (const target of targets)
    for (const source of sources)
      if ((outside.has(source.role) || outside.has(target.role)) && source.role !== target.role)
        return {
          path: 'targets',
          message: `“${target.name}”是${roleCalled(names, target.role)}，不能承接${roleCalled(names, source.role)}“${source.name}”`,
        };
  return undefined;
};

const daysOf = ({ given, today, before, sources }: Plan): Fault | undefined => {
  if (given.on > today)
    return { path: 'on', message: `这项变动从 ${given.on} 起生效，请到那一天再登记；在那以前原单位继续办理` };
  const last = standing(before).findLast((one) =>
    [...one.sources, ...one.targets].some(({ id }) => sources.some((source) => source.id === id)),
  );
  return last !== undefined && given.on < last.on
    ? {
        path: 'on',
        message: `第 ${String(last.number)} 号登记自 ${last.on} 起，本次不能早于那一天；日期登记错了的，先更正那一号登记`,
      }
    : undefined;
};

const partiesOf = ({ unknown, sources, targets, given }: Plan): Fault | undefined => {
  if (unknown.length > 0) return { path: 'sources', message: '选择的单位不在名册中，请重新选择' };
  const closed = sources.find(({ active }) => !active);
  if (closed) return { path: 'sources', message: `“${closed.name}”已经停用或者撤销，不能再登记变动` };
  const idle = given.change === 'rename' ? undefined : targets.find(({ active }) => !active);
  return idle && { path: 'targets', message: `“${idle.name}”已经停用，不能承接；请先恢复使用或者新建单位` };
};

/** An organ that the law gives duties is there exactly once. */
const organsOf = ({ sources, ended }: Plan, names: Names): Fault | undefined => {
  const organ = sources.find(({ id, role }) => ended.includes(id) && findRole(names, role)?.single === true);
  return (
    organ && {
      path: 'sources',
      message: `“${organ.name}”是全县唯一的${roleCalled(names, organ.role)}，不能没有单位办它的事。机构改名、并入其他机构后仍由其办理的，请登记更名`,
    }
  );
};

const nameOf = async (
  store: OrganisationRegisterStore,
  { given, sources, before }: Plan,
): Promise<Fault | undefined> => {
  const [source] = sources;
  if (given.change !== 'rename' || source === undefined) return undefined;
  const { newName } = given;
  if (newName === undefined) return { path: 'newName.name', message: '请填写新名称' };
  if (newName.name === source.name) return { path: 'newName.name', message: '新名称与现在的名称相同' };
  if (await store.isNameTaken(newName.name, source.id)) return { path: 'newName.name', message: '已经有同名的单位' };
  const holder = await formerHolderOf(store, before, newName.name, source.id);
  return holder && { path: 'newName.name', message: `“${newName.name}”是“${holder.name}”用过的名称，会与它的项目混淆` };
};

const casesOf = ({ given, cases, targets }: Plan): Fault | undefined => {
  const lost = cases.filter(
    ({ owned, to, running }) => owned && to === undefined && (running || given.change === 'split'),
  );
  if (lost.length > 0)
    return given.change === 'split'
      ? { path: 'cases', message: `请指定由哪个单位承接：${quoted(lost.map(({ name }) => name))}` }
      : {
          path: 'targets',
          message: `还有没有办结的项目或者清单：${quoted(lost.map(({ name }) => name))}。请指定承接单位`,
        };
  const judged = cases.find(
    ({ state, to, running }) =>
      running &&
      state.kind === 'project' &&
      state.facts.closed === undefined &&
      state.facts.review.state === 'under-review' &&
      state.facts.review.rounds.at(-1)?.reviewer?.id === to?.id &&
      to !== undefined,
  );
  return (
    judged && {
      path: 'targets',
      message: `“${targets.find(({ id }) => id === judged.to?.id)?.name ?? ''}”正在评审“${judged.name}”，承接以后不能评审自己的项目；请先由组织评审的单位更换评审机构`,
    }
  );
};

const peopleOf = ({ given, people, targets }: Plan, names: Names): Fault | undefined => {
  const nowhere = people.filter(({ to }) => to === undefined);
  if (given.change === 'split' && nowhere.length > 0)
    return { path: 'people', message: `请指定去哪个单位：${quoted(nowhere.map(({ person }) => person.name))}` };
  if (targets.length === 0) return undefined;
  for (const { person, to } of people) {
    const strange = to && person.posts.filter((held) => !findRole(names, to.role)?.posts.includes(held));
    if (strange && strange.length > 0)
      return {
        path: 'people',
        message: `${person.name}的${strange.map((held) => postNames[held]).join('、')}在${roleCalled(names, to.role)}“${to.name}”没有，请先改岗位`,
      };
  }
  return undefined;
};

const elsewhereOf = ({ elsewhere }: Plan): Fault | undefined =>
  elsewhere > 0
    ? {
        path: 'sources',
        message: `还有 ${String(elsewhere)} 件待办是为其他单位的项目办的（如受托评审），请先办完，或者由组织的单位更换`,
      }
    : undefined;

/** Why a change cannot be registered, the first thing to be settled first; undefined where nothing stands against it. */
export const faultOf = async (store: OrganisationRegisterStore, names: Names, plan: Plan): Promise<Fault | undefined> =>
  partiesOf(plan) ??
  numbersOf(plan) ??
  kindsOf(plan, names) ??
  organsOf(plan, names) ??
  daysOf(plan) ??
  (await nameOf(store, plan)) ??
  casesOf(plan) ??
  peopleOf(plan, names) ??
  elsewhereOf(plan);
