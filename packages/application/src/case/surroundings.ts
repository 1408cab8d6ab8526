import { currentApplication, type AnyFacts, type NeighbourProject, type Surroundings } from '@zhengxiang/procedure';
import { publishedYearsOf } from '@zhengxiang/core';
import { familyOf, kinIn, lineOf } from '../succession/succession.ts';
import type {
  ContextStore,
  Employment,
  NeighbourStore,
  OrganisationChange,
  StoredNeighbour,
  UnitNeighbour,
} from '../ports/index.ts';

const asText = (value: unknown): string => (typeof value === 'string' ? value : '');
const asList = (value: unknown): readonly string[] =>
  (Array.isArray(value) ? value : [value]).filter((item): item is string => typeof item === 'string');

/** What a case, or a form about to change it, asks about its surroundings. */
export interface SurroundingsQuery {
  readonly caseId: string;
  readonly ownerId: string;
  readonly name: string;
  readonly named: readonly string[];
  readonly annualLine: string | undefined;
}

/** Which neighbours a case, or an input about to change it, asks about. */
export const surroundingsQuery = (caseId: string, facts: AnyFacts, input?: unknown): SurroundingsQuery => {
  const project = 'versions' in facts ? facts : undefined;
  const application = project && currentApplication(project);
  const asked: Readonly<Record<string, unknown>> = { ...application, ...(typeof input === 'object' ? input : {}) };
  return {
    caseId,
    ownerId: facts.origin.owner.id,
    name: asText(asked['name']),
    named: [...asList(asked['mlpsCoveredBy']), ...asList(asked['mergedInto']), ...asList(asked['projects'])],
    annualLine: typeof asked['annualLine'] === 'string' ? asked['annualLine'] : undefined,
  };
};

/** Projects that are told of as alike (article 7): half of the name's pairs of characters, the ten best. A hint, no rule. */
const alike = { atLeast: 0.5, most: 10 } as const;

/** A neighbour as rules and browsers get it: nothing beyond what the law asks of it. */
const toNeighbour = ({ ownerName: _ownerName, ...stored }: StoredNeighbour): NeighbourProject => ({
  caseId: stored.caseId,
  name: stored.name,
  number: stored.number,
  ownerId: stored.ownerId,
  mainKind: stored.mainKind,
  content: stored.content,
  budgetAmount: stored.budgetAmount,
  reportedOn: stored.reportedOn,
  approved: stored.approved,
  hasMlpsLine: stored.hasMlpsLine,
  ...(stored.marks && { marks: stored.marks }),
});

/** What became of a unit: those it is counted with, and those that it came from. */
interface Ancestry {
  readonly ownerId: string;
  readonly family: ReadonlySet<string>;
  readonly line: ReadonlySet<string>;
}

const ancestryOf = (changes: readonly OrganisationChange[], ownerId: string): Ancestry => ({
  ownerId,
  family: new Set(familyOf(changes, ownerId)),
  line: new Set(lineOf(changes, ownerId)),
});

/** The line that is named, with the unit's other projects that were reported with it. A list goes with its unit, also in two parts. */
const annualLineIn = async (
  store: Pick<NeighbourStore, 'annualLine'>,
  own: readonly StoredNeighbour[],
  { ownerId, family }: Ancestry,
  place: string | undefined,
): Promise<Surroundings['annualLine']> => {
  const line = place === undefined ? undefined : await store.annualLine(place);
  return (
    line && {
      ...line,
      ownerId: family.has(line.ownerId) ? ownerId : line.ownerId,
      usedBy: own.filter(({ marks }) => marks?.annualLine === place).map(({ name }) => name),
    }
  );
};

const employmentsIn = (employments: readonly Employment[]): NonNullable<Surroundings['employments']> =>
  employments.map(({ personId, name, uscc, from, until }) => ({
    personId,
    employer: { name, ...(uscc !== null && { uscc }) },
    ...(from !== null && { from }),
    ...(until !== null && { until }),
  }));

type Past = Pick<UnitNeighbour, 'evaluations' | 'openViolations' | 'waiversUsed' | 'name' | 'marks'>;

/**
 * What a project says of the unit: of one that is its own, or of whom it came from, everything; of one that it belonged to before a
 * split gave it to another, what had been said by then; of that other's own projects nothing.
 */
const pastOf = (one: UnitNeighbour, { line }: Ancestry): Past | undefined => {
  if (line.has(one.ownerId)) return one;
  const left = (one.marks?.formerOwners ?? []).filter(({ id }) => line.has(id)).at(-1)?.until;
  if (left === undefined) return undefined;
  const criticised = (one.marks?.criticised ?? []).filter((on) => on <= left);
  return {
    name: one.name,
    evaluations: one.evaluations.filter(({ on }) => on <= left),
    openViolations: 0,
    waiversUsed: one.waiversUsed,
    marks: { flags: [], criticised, performance: criticised.length > 0 ? one.marks?.performance : undefined },
  };
};

const recordOf = (past: readonly Past[]): Surroundings['unitRecord'] => ({
  evaluations: past.flatMap((one) => one.evaluations.map(({ rating, on }) => ({ project: one.name, rating, on }))),
  openViolations: past.reduce((sum, one) => sum + one.openViolations, 0),
  waiversUsed: past.reduce((sum, one) => sum + one.waiversUsed, 0),
  criticisms: past.flatMap(({ name, marks }) => (marks?.criticised ?? []).map((on) => ({ project: name, on }))),
  unqualified: past.filter(({ marks }) => marks?.performance === 'unqualified').map(({ name }) => name),
});

/**
 * What lies around a case, without the trial extensions: every reported project of the unit, however far away, since which of
 * them count is for the law to say; amounts in 分.
 */
export const readSurroundings = async (
  store: Pick<ContextStore, 'unitNeighbours' | 'likeNames' | 'neighbours' | 'annualLine' | 'standingRegisters'>,
  { caseId, ownerId, name, named, annualLine }: SurroundingsQuery,
): Promise<Surroundings> => {
  const standing = await store.standingRegisters();
  const changes = standing.organisationChanges;
  const ancestry = ancestryOf(changes, ownerId);
  const { family } = ancestry;
  const all = await store.unitNeighbours([...family], caseId);
  // Those that a unit was merged with or split into count as the unit itself: halves are halves of one thing.
  const own = all.map((one) => ({ ...one, ownerId: family.has(one.ownerId) ? ownerId : one.ownerId }));
  const kin = kinIn(changes);
  const employments = employmentsIn(standing.employments);
  return {
    siblings: own
      .filter(({ reportedOn }) => reportedOn !== undefined)
      .map((one) => ({ ...toNeighbour(one), stage: one.stage, openViolations: one.openViolations })),
    calendarYears: publishedYearsOf(standing.calendar),
    similar: (await store.likeNames({ except: caseId, name, ...alike })).map(toNeighbour),
    named: (await store.neighbours(named)).map((one) => ({
      ...toNeighbour(one),
      ownerId: family.has(one.ownerId) ? ownerId : one.ownerId,
    })),
    lookedUp: named,
    annualLine: await annualLineIn(store, own, ancestry, annualLine),
    unitRecord: recordOf(all.flatMap((one) => pastOf(one, ancestry) ?? [])),
    ...(kin.length > 0 && { kin }),
    ...(employments.length > 0 && { employments }),
  };
};
