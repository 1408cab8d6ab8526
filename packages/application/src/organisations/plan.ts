import { canonicalJson, sha256, type PlainDate } from '@zhengxiang/core';
import { type LawPack, type OwnerRef } from '@zhengxiang/procedure';
import { stateOfCase, type CaseState } from '../case/case-state.ts';
import { nameOfCase } from '../notices/words.ts';
import { packIdForAct } from '../case/governing.ts';
import { lawById } from '../laws.ts';
import type { SuccessionGiven, PersonView } from '../contract/index.ts';
import type {
  ActStore,
  AdministrationStore,
  Laws,
  OrganisationChange,
  OrganisationChangeStore,
  OrganisationEntry,
  RecordedCase,
  TodoStore,
} from '../ports/index.ts';

/** What the register of changes reads and writes: organisations, people, and the cases that follow them. */
export interface OrganisationRegisterStore
  extends ActStore, AdministrationStore, OrganisationChangeStore, Pick<TodoStore, 'awaitedIn'> {}

type Owned = Extract<CaseState, { kind: 'project' | 'annual-list' }>;

/** A case that goes with the change. */
export interface PlannedCase {
  readonly recorded: RecordedCase;
  readonly state: Owned;
  readonly pack: LawPack;
  readonly packHash: string;
  readonly name: string;
  readonly owner: OwnerRef;
  /** It belongs to a source; otherwise a source is the competent department of its unit. */
  readonly owned: boolean;
  /** Undefined where nobody has said yet, and where nobody goes on. */
  readonly to: OrganisationEntry | undefined;
  readonly running: boolean;
  /** At the desks of the unit that it leaves. */
  readonly todos: number;
}

/** Somebody who goes with the change. */
export interface PlannedPerson {
  readonly person: PersonView;
  readonly to: OrganisationEntry | undefined;
}

/** A unit below a competent department that is no more, or has another name. */
export interface PlannedUnit {
  readonly unit: OrganisationEntry;
  readonly from: string;
  readonly to: OrganisationEntry | undefined;
}

/** A change of organisations with everything that it would move. Nothing of it has happened. */
export interface Plan {
  readonly given: SuccessionGiven;
  readonly today: PlainDate;
  readonly before: readonly OrganisationChange[];
  readonly sources: readonly OrganisationEntry[];
  readonly targets: readonly OrganisationEntry[];
  /** Ids that were named and are none of the register's. */
  readonly unknown: readonly string[];
  readonly ended: readonly string[];
  readonly cases: readonly PlannedCase[];
  readonly people: readonly PlannedPerson[];
  readonly units: readonly PlannedUnit[];
  /** To-dos at the desks of those that end, in cases that do not go with them. */
  readonly elsewhere: number;
  /** Forms that somebody at a source has begun. */
  readonly drafts: number;
}

const isOver = (state: Owned): boolean =>
  state.kind === 'project' ? state.facts.closed !== undefined : state.facts.state === 'adopted';

/** Where a thing of a source goes: where it is said, or to the one that goes on. */
const heirOf = (
  { change }: SuccessionGiven,
  targets: readonly OrganisationEntry[],
  said: string | undefined,
): OrganisationEntry | undefined => (change === 'split' ? targets.find(({ id }) => id === said) : targets[0]);

const entriesOf = async (
  store: OrganisationRegisterStore,
  ids: readonly string[],
): Promise<readonly OrganisationEntry[]> => {
  const found: OrganisationEntry[] = [];
  // In one order everywhere, so that two changes at once wait for each other instead of standing in each other's way.
  for (const id of [...new Set(ids)].sort()) {
    const entry = await store.findOrganisation(id, 'for-change');
    if (entry) found.push(entry);
  }
  return ids.flatMap((id) => found.find((one) => one.id === id) ?? []);
};

/** The organisation as it will be called. */
export const renamed = (entry: OrganisationEntry, { newName }: SuccessionGiven): OrganisationEntry => ({
  ...entry,
  ...newName,
});

interface Reading {
  readonly store: OrganisationRegisterStore;
  readonly laws: Laws;
  readonly today: PlainDate;
  readonly given: SuccessionGiven;
  readonly sources: readonly OrganisationEntry[];
  readonly targets: readonly OrganisationEntry[];
  readonly units: readonly PlannedUnit[];
}

const caseOf = async (
  { store, laws, today, given, sources, targets }: Reading,
  caseId: string,
): Promise<PlannedCase | undefined> => {
  await store.lockCase(caseId);
  const recorded = await store.readCase(caseId);
  const state = recorded && stateOfCase(recorded);
  if (!recorded || !state || state.kind === 'regulation') return undefined;
  const { owner } = state.facts.origin;
  const owned = sources.some(({ id }) => id === owner.id);
  const under = sources.some(({ id }) => id === owner.competentDepartment?.id);
  if (!owned && !under) return undefined;
  const { pack, hash } = lawById(laws.packs, await packIdForAct(laws, store, recorded, today));
  const waiting = await store.awaitedIn(caseId);
  return {
    recorded,
    state,
    pack,
    packHash: hash,
    name: nameOfCase(pack, state),
    owner,
    owned,
    to: owned ? heirOf(given, targets, given.cases[caseId]) : await store.findOrganisation(owner.id),
    running: !isOver(state),
    todos: waiting.filter(({ organisationId }) => sources.some(({ id }) => id === organisationId)).length,
  };
};

const unitsUnder = async (
  store: OrganisationRegisterStore,
  sources: readonly OrganisationEntry[],
  targets: readonly OrganisationEntry[],
): Promise<readonly PlannedUnit[]> => {
  const found: PlannedUnit[] = [];
  for (const { id } of sources)
    for (const unitId of await store.unitsUnder(id)) {
      const unit = await store.findOrganisation(unitId);
      // What is split stays below the first that goes on; the register can say otherwise afterwards.
      if (unit && !sources.some((one) => one.id === unit.id)) found.push({ unit, from: id, to: targets[0] });
    }
  return found;
};

const peopleOf = async ({ store, given, sources, targets }: Reading): Promise<readonly PlannedPerson[]> => {
  if (given.change === 'rename') return [];
  const found: PlannedPerson[] = [];
  for (const { id } of sources)
    for (const person of await store.people({ organisation: id }))
      found.push({ person, to: heirOf(given, targets, given.people[person.id]) });
  return found;
};

/** What a change would move, as things are now. */
export const planOf = async (
  store: OrganisationRegisterStore,
  laws: Laws,
  given: SuccessionGiven,
  today: PlainDate,
): Promise<Plan> => {
  const before = await store.organisationChanges('for-change');
  const isRename = given.change === 'rename';
  const entries = await entriesOf(store, [...given.sources, ...given.targets]);
  const found = (ids: readonly string[]) => ids.flatMap((id) => entries.find((one) => one.id === id) ?? []);
  const sources = found(given.sources);
  const targets = isRename ? sources.map((one) => renamed(one, given)) : found(given.targets);
  const units = await unitsUnder(store, sources, targets);
  const reading: Reading = { store, laws, today, given, sources, targets, units };
  const cases: PlannedCase[] = [];
  const asked = [...sources.map(({ id }) => id), ...units.map(({ unit }) => unit.id)];
  for (const { caseId } of await store.casesAt(asked)) {
    const one = await caseOf(reading, caseId);
    if (one) cases.push(one);
  }
  const ended = isRename ? [] : given.sources.filter((id) => !given.targets.includes(id));
  let waiting = 0;
  for (const id of ended) waiting += await store.openTodosAt(id);
  const named = [...given.sources, ...given.targets];
  return {
    given,
    today,
    before,
    sources,
    targets,
    unknown: named.filter((id) => !entries.some((one) => one.id === id)),
    ended,
    cases,
    people: await peopleOf(reading),
    units,
    drafts: isRename ? 0 : await store.draftsBegunAt(given.sources),
    elsewhere: ended.length === 0 ? 0 : waiting - cases.reduce((sum, { todos }) => sum + todos, 0),
  };
};

/** A line for what was looked at: another act in one of the cases, another person or another unit makes another one. */
export const fingerprintOf = ({ given, before, cases, people, units, sources, targets }: Plan): string =>
  sha256(
    canonicalJson({
      given,
      entries: before.length,
      organisations: [...sources, ...targets].map(({ id, name, active, role }) => [id, name, active, role]),
      cases: cases.map(({ recorded, to }) => [recorded.origin.caseId, recorded.events.length, to?.id ?? null]),
      people: people.map(({ person, to }) => [person.id, person.posts, to?.id ?? null]),
      units: units.map(({ unit, to }) => [unit.id, to?.id ?? null]),
    }),
  );

/** How many contracts of a case go with it. */
export const contractsOf = ({ state }: PlannedCase): number =>
  state.kind === 'project' ? state.facts.contracts.length : 0;
