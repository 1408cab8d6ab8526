import { done, fault, note, type Done } from '../administration/done.ts';
import { packIdForAct } from '../case/governing.ts';
import { stateOfCase } from '../case/case-state.ts';
import { lawById } from '../laws.ts';
import type { OrganisationChangeUndone } from '../contract/index.ts';
import type { OrganisationChange, OrganisationEntry } from '../ports/index.ts';
import { movePerson, transferCase } from './carry-out.ts';
import { changeOf, inWords, tellOfChange, type Registering } from './register-change.ts';
import { standing } from '../succession/succession.ts';

const touches = ({ sources, targets }: OrganisationChange): readonly string[] =>
  [...sources, ...targets].map(({ id }) => id);

const faultOf = (
  changes: readonly OrganisationChange[],
  entry: OrganisationChange | undefined,
  number: number,
): ReturnType<typeof fault> | undefined => {
  if (entry === undefined) return fault('number', `没有第 ${String(number)} 号登记`);
  const stand = standing(changes);
  if (entry.undoes !== null || !stand.some((one) => one.number === number))
    return fault('number', `第 ${String(number)} 号登记已经更正过，或者本身是更正`);
  const later = stand.find((one) => one.number > number && touches(one).some((id) => touches(entry).includes(id)));
  return (
    later &&
    fault('number', `第 ${String(later.number)} 号登记在它以后变动了同一单位，请先更正第 ${String(later.number)} 号`)
  );
};

const restoreRegister = async ({ store }: Registering, entry: OrganisationChange): Promise<void> => {
  for (const { id, name, shortName } of entry.sources) {
    const now = await store.findOrganisation(id, 'for-change');
    if (!now) continue;
    const { role, competentDepartmentId, uscc } = now;
    const active = now.active || entry.ended.includes(id);
    await store.updateOrganisation(id, { name, shortName, role, competentDepartmentId, uscc, active });
  }
  for (const { id, from } of entry.departments) await store.setDepartment(id, from);
};

const namesTaken = async ({ store }: Registering, entry: OrganisationChange): Promise<string | undefined> => {
  for (const { id, name } of entry.sources) if (await store.isNameTaken(name, id)) return name;
  return undefined;
};

const isTold = (origin: OrganisationEntry, owner: { readonly id: string; readonly name: string }): boolean =>
  origin.id === owner.id && origin.name === owner.name;

/** What the entry had moved goes back: what has been begun since with those who went on stays with them. */
const moveBack = async (
  registering: Registering,
  entry: OrganisationChange,
  undone: OrganisationChange,
): Promise<void> => {
  const { store, laws, moment } = registering;
  const organisations = [...touches(entry), ...entry.departments.map(({ id }) => id)];
  for (const { caseId } of await store.casesAt([...new Set(organisations)])) {
    await store.lockCase(caseId);
    const recorded = await store.readCase(caseId);
    const state = recorded && stateOfCase(recorded);
    if (!recorded || !state || state.kind === 'regulation') continue;
    const { owner } = state.facts.origin;
    const moved = entry.cases.find(({ id, to }) => id === caseId && to === owner.id);
    const to = await store.findOrganisation(moved?.from ?? owner.id);
    if (to === undefined) continue;
    const department = owner.competentDepartment;
    const registered =
      to.competentDepartmentId === null ? undefined : await store.findOrganisation(to.competentDepartmentId);
    const sameDepartment =
      registered === undefined ? department === undefined : department !== undefined && isTold(registered, department);
    if (isTold(to, owner) && sameDepartment) continue;
    const { pack, hash } = lawById(laws.packs, await packIdForAct(laws, store, recorded, moment.today));
    const planned = {
      recorded,
      state,
      pack,
      packHash: hash,
      name: '',
      owner,
      owned: true,
      to,
      running: true,
      todos: 0,
    };
    await transferCase(registering, planned, to, undone);
    if (to.id !== owner.id) {
      await store.moveDrafts({ from: owner.id, to: to.id, personIds: [], caseIds: [caseId] });
    }
  }
};

/** Takes a wrong registration back by an entry of its own; the wrong one stays on record. */
export const undoChange = async (
  registering: Registering,
  { number, document, reason }: OrganisationChangeUndone,
): Promise<Done<{ number: number }>> => {
  const { store, by, moment } = registering;
  const changes = await store.organisationChanges('for-change');
  const entry = changes.find((one) => one.number === number);
  const wrong = faultOf(changes, entry, number);
  if (wrong || !entry) return wrong ?? fault('number', '没有这号登记');
  const taken = await namesTaken(registering, entry);
  if (taken !== undefined) return fault('number', `“${taken}”这个名称已经有别的单位在用，请先处理那个单位的名称`);
  const people = [];
  for (const moved of entry.people) {
    const now = (await store.people({ organisation: moved.to })).find(({ id }) => id === moved.id);
    // Who has gone elsewhere since has gone for a reason of its own.
    if (now) people.push({ id: moved.id, from: moved.to, to: moved.from });
  }
  const undone: OrganisationChange = {
    number: changes.length + 1,
    change: 'undo',
    on: entry.on,
    document,
    reason,
    by: { personId: by.personId, name: by.name, organisationName: by.organisationName },
    at: moment.now,
    undoes: number,
    sources: entry.targets,
    targets: entry.sources,
    ended: [],
    cases: [],
    people,
    departments: entry.departments.map(({ id, from, to }) => ({ id, from: to, to: from })),
  };
  await store.addOrganisationChange(undone);
  await restoreRegister(registering, entry);
  for (const { id, from, to } of people) await movePerson(registering, id, { from, to });
  await moveBack(registering, entry, undone);
  const organisations = [...new Set(touches(entry))];
  await note(changeOf(registering), [`更正第 ${String(number)} 号登记`, inWords(undone)], organisations, reason);
  await tellOfChange(registering, organisations, inWords(undone));
  return done({ number: undone.number });
};
