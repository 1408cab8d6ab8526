import { currentApplication, type AnyFacts, type NeighbourProject, type Surroundings } from '@zhengxiang/procedure';
import { publishedYearsOf, type CalendarYear } from '@zhengxiang/core';
import type { NeighbourStore, SettingStore, StoredNeighbour } from '../ports/index.ts';

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

const yearsOf = async (store: Pick<SettingStore, 'calendar'>): Promise<readonly CalendarYear[]> =>
  publishedYearsOf(await store.calendar());
/** The line that is named, with the unit's other projects that were reported with it. */
const lineOf = async (
  store: Pick<NeighbourStore, 'annualLine'>,
  own: readonly StoredNeighbour[],
  place: string | undefined,
): Promise<Surroundings['annualLine']> => {
  const line = place === undefined ? undefined : await store.annualLine(place);
  return line && { ...line, usedBy: own.filter(({ marks }) => marks?.annualLine === place).map(({ name }) => name) };
};

/**
 * What lies around a case, without the trial extensions: every reported project of the unit, however far away, since which of
 * them count is for the law to say; amounts in 分.
 */
export const readSurroundings = async (
  store: Pick<NeighbourStore, 'unitNeighbours' | 'likeNames' | 'neighbours' | 'annualLine'> &
    Pick<SettingStore, 'calendar'>,
  { caseId, ownerId, name, named, annualLine }: SurroundingsQuery,
): Promise<Surroundings> => {
  const own = await store.unitNeighbours(ownerId, caseId);
  return {
    siblings: own
      .filter(({ reportedOn }) => reportedOn !== undefined)
      .map((one) => ({ ...toNeighbour(one), stage: one.stage, openViolations: one.openViolations })),
    calendarYears: await yearsOf(store),
    similar: (await store.likeNames({ except: caseId, name, ...alike })).map(toNeighbour),
    named: (await store.neighbours(named)).map(toNeighbour),
    lookedUp: named,
    annualLine: await lineOf(store, own, annualLine),
    unitRecord: {
      evaluations: own.flatMap((one) => one.evaluations.map(({ rating, on }) => ({ project: one.name, rating, on }))),
      openViolations: own.reduce((sum, one) => sum + one.openViolations, 0),
      waiversUsed: own.reduce((sum, one) => sum + one.waiversUsed, 0),
      criticisms: own.flatMap(({ name, marks }) => (marks?.criticised ?? []).map((on) => ({ project: name, on }))),
      unqualified: own.filter(({ marks }) => marks?.performance === 'unqualified').map(({ name }) => name),
    },
  };
};
