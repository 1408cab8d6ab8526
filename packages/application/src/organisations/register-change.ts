import { done, fault, note, type Change, type Done, type Making } from '../administration/done.ts';
import { tellPeople } from '../administration/tell.ts';
import type {
  LawNames,
  OrganisationChangeAgreed,
  SuccessionGiven,
  OrganisationChangePreview,
} from '../contract/index.ts';
import { daysBetween, type PlainDate } from '@zhengxiang/core';
import { ownerChanges } from '@zhengxiang/procedure';
import type { Laws, Moved, OrganisationChange, OrganisationEntry } from '../ports/index.ts';
import { statusOf } from '@zhengxiang/procedure';
import { numberOf, numberText } from '../case/numbering.ts';
import { movePerson, transferCase, type Carrying } from './carry-out.ts';
import { faultOf } from './checks.ts';
import { contractsOf, fingerprintOf, planOf, renamed, type Plan, type PlannedCase } from './plan.ts';

/** One registration: its transaction, who makes it, when. */
export interface Registering extends Carrying {
  readonly laws: Laws;
  readonly names: Pick<LawNames, 'roles'>;
  readonly make: Making;
}

const ref = ({ id, name }: { readonly id: string; readonly name: string }) => ({ id, name });

const stepOf = ({ state, pack }: PlannedCase): string =>
  state.kind === 'project'
    ? statusOf(state.facts, pack.trackOf(state.facts, pack), pack.procedure.stages).step
    : state.facts.state === 'adopted'
      ? '已采用'
      : '未采用';

const caseView = (one: PlannedCase): OrganisationChangePreview['cases'][number] => {
  const given = numberOf(one.recorded.events);
  return {
    caseId: one.recorded.origin.caseId,
    kind: one.state.kind,
    name: one.name,
    number: given ? numberText(given) : null,
    step: stepOf(one),
    running: one.running,
    owned: one.owned,
    owner: ref(one.owner),
    to: one.to ? ref(one.to) : null,
    todos: one.todos,
    contracts: contractsOf(one),
  };
};

/** Everything that a change would move, and what stands against it. Changes nothing. */
export const previewChange = async (
  { store, laws, names, moment }: Registering,
  given: SuccessionGiven,
): Promise<OrganisationChangePreview> => {
  const plan = await planOf(store, laws, given, moment.today);
  const wrong = await faultOf(store, names, plan);
  return {
    fingerprint: fingerprintOf(plan),
    cases: plan.cases.map(caseView),
    people: plan.people.map(({ person, to }) => ({
      id: person.id,
      name: person.name,
      from: { id: person.organisationId, name: person.organisation },
      posts: [...person.posts],
      to: to ? ref(to) : null,
    })),
    departments: plan.units.map(({ unit, to }) => ({ ...ref(unit), to: to ? ref(to) : null })),
    drafts: plan.drafts,
    // Checked as a day by the contract.
    daysLate: Math.max(0, daysBetween(given.on as PlainDate, plan.today)),
    faults: wrong ? [wrong] : [],
  };
};

const sideOf = ({ id, name, shortName, uscc }: OrganisationEntry) => ({ id, name, shortName, uscc });

const entryOf = ({ by, moment }: Registering, plan: Plan): OrganisationChange => {
  const { given } = plan;
  const moved = (id: string, from: string, to: OrganisationEntry | undefined): readonly Moved[] =>
    to === undefined ? [] : [{ id, from, to: to.id }];
  return {
    number: plan.before.length + 1,
    change: given.change,
    // Checked as a day by the contract.
    on: given.on as OrganisationChange['on'],
    document: given.document,
    reason: given.reason,
    by: { personId: by.personId, name: by.name, organisationName: by.organisationName },
    at: moment.now,
    undoes: null,
    sources: plan.sources.map(sideOf),
    targets: plan.targets.map(sideOf),
    ended: plan.ended,
    cases: plan.cases.flatMap((one) => (one.owned ? moved(one.recorded.origin.caseId, one.owner.id, one.to) : [])),
    people: plan.people.flatMap(({ person, to }) => moved(person.id, person.organisationId, to)),
    departments: plan.units.map(({ unit, from, to }) => ({ id: unit.id, from, to: to?.id ?? '' })),
  };
};

/** In one line, as the record of administration tells it. */
export const inWords = ({
  number,
  change,
  on,
  document,
  sources,
  targets,
}: Omit<OrganisationChange, 'by' | 'at'>): string => {
  const from = sources.map(({ name }) => name).join('、');
  const to = targets.length > 0 ? ` → ${targets.map(({ name }) => name).join('、')}` : '';
  return `单位变动第 ${String(number)} 号：${ownerChanges[change]}，自 ${on} 起，${from}${to}（${document}）`;
};

/** The registration as a change of the register of organisations, for its record and its messages. */
export const changeOf = ({ store, make, names, by, moment }: Registering): Change => ({
  store,
  make,
  names,
  by,
  now: moment.now,
});

const rewriteRegister = async ({ store }: Registering, { given, sources, ended, units }: Plan): Promise<void> => {
  for (const source of sources) {
    if (given.change !== 'rename' && !ended.includes(source.id)) continue;
    const { id, role, competentDepartmentId, uscc } = source;
    const { name, shortName } = renamed(source, given);
    const active = given.change === 'rename';
    await store.updateOrganisation(id, { name, shortName, role, competentDepartmentId, uscc, active });
  }
  for (const { unit, to } of units) await store.setDepartment(unit.id, to?.id ?? null);
};

/** Who hears of a change: everybody at the organisations that it touches, and the others who keep the county's register. */
export const tellOfChange = async (
  registering: Registering,
  organisationIds: readonly string[],
  title: string,
): Promise<void> => {
  const { store, by } = registering;
  const people = new Set(await store.otherKeepers(by.personId));
  for (const id of organisationIds) for (const one of await store.people({ organisation: id })) people.add(one.id);
  people.delete(by.personId);
  await tellPeople(changeOf(registering), [...people], { title, about: '单位变动登记', link: '/' });
};

/** Registers a change and carries it into everything that it touches, in the transaction that it is given. */
export const registerChange = async (
  registering: Registering,
  { fingerprint, ...given }: OrganisationChangeAgreed,
): Promise<Done<{ number: number }>> => {
  const { store, laws, names, moment } = registering;
  const plan = await planOf(store, laws, given, moment.today);
  const wrong = await faultOf(store, names, plan);
  if (wrong) return { ok: false, fault: wrong };
  if (fingerprintOf(plan) !== fingerprint)
    return fault('fingerprint', '预览以后单位、人员或者项目又有变化，请重新预览，看过以后再登记');
  const entry = entryOf(registering, plan);
  await store.addOrganisationChange(entry);
  await rewriteRegister(registering, plan);
  for (const { id, from, to } of entry.people) await movePerson(registering, id, { from, to });
  for (const one of plan.cases) {
    const heir = one.to && (one.owned && given.change !== 'rename' ? one.to : await store.findOrganisation(one.to.id));
    if (heir) await transferCase(registering, one, heir, entry);
  }
  for (const { id, from, to } of entry.cases)
    if (from !== to) await store.moveDrafts({ from, to, personIds: [], caseIds: [id] });
  for (const from of entry.ended) for (const to of given.targets) await store.shareHistorical(from, to);
  const touched = [...new Set([...given.sources, ...given.targets])];
  await note(changeOf(registering), [inWords(entry)], touched, given.reason);
  await tellOfChange(registering, touched, inWords(entry));
  return done({ number: entry.number });
};
