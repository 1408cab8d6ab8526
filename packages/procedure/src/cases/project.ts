import type { EventType } from '../acts/index.ts';
import type { AnyEvent, CaseEvent, CaseOrigin } from '../project/events.ts';
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

export type ProjectEventType = keyof typeof reducers & EventType;
type Apply = (facts: ProjectFacts, event: CaseEvent) => ProjectFacts;

/** The facts after one more event. Events of other case kinds are refused loudly: mixing them is a bug. */
export const applyEvent = (facts: ProjectFacts, event: AnyEvent): ProjectFacts => {
  if (!Object.hasOwn(reducers, event.type)) throw new Error(`No project reducer for ${event.type}`);
  const reduce = reducers[event.type as ProjectEventType] as Apply;
  return { ...reduce(facts, event), seq: event.seq, lastActor: event.actor, lastOn: event.happenedOn };
};

/** The facts of a project: a fold over its events, nothing else. */
export const evolve = (origin: CaseOrigin, events: readonly AnyEvent[]): ProjectFacts =>
  events.reduce(applyEvent, emptyProject(origin));
