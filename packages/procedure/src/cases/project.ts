import type { ProjectProcedure, ProjectReducer } from '../project-procedure.ts';
import type { AnyEvent, CaseOrigin } from '../project/events.ts';
import { emptyProject, type ProjectFacts } from '../facts/index.ts';
import { acceptanceReducers } from '../acts/acceptance/index.ts';
import { filingReducers } from '../acts/filing/index.ts';
import { fundingReducers } from '../acts/funding/index.ts';
import { implementationReducers } from '../acts/implementation/index.ts';
import { initiationReducers } from '../acts/initiation/index.ts';
import { oversightReducers } from '../acts/oversight/index.ts';
import { procurementReducers } from '../acts/procurement/index.ts';
import { reviewReducers } from '../acts/review/index.ts';

const reducers = {
  ...initiationReducers,
  ...reviewReducers,
  ...fundingReducers,
  ...procurementReducers,
  ...implementationReducers,
  ...acceptanceReducers,
  ...oversightReducers,
  ...filingReducers,
};

/** What the events of the catalogue make of a project, by type. Each takes the events of its own type alone. */
export const catalogueReducers = reducers as Readonly<Record<string, unknown>> as Readonly<
  Record<string, ProjectReducer>
>;

type Reduced = Pick<ProjectProcedure, 'reducers'>;
const catalogue: Reduced = { reducers: catalogueReducers };

/**
 * The facts after one more event, by a procedure: that of the case, or the catalogue where nothing else can have happened.
 * Events of other case kinds are refused loudly: mixing them is a bug.
 */
export const applyEvent = (facts: ProjectFacts, event: AnyEvent, by: Reduced = catalogue): ProjectFacts => {
  const reduce = Object.hasOwn(by.reducers, event.type) ? by.reducers[event.type] : undefined;
  if (reduce === undefined) throw new Error(`No project reducer for ${event.type}`);
  return { ...reduce(facts, event), seq: event.seq, lastActor: event.actor, lastOn: event.happenedOn };
};

/** The facts of a project: a fold over its events, nothing else. */
export const evolve = (origin: CaseOrigin, events: readonly AnyEvent[], by: Reduced = catalogue): ProjectFacts =>
  events.reduce((facts, event) => applyEvent(facts, event, by), emptyProject(origin));
