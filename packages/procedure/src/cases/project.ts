import type { ActionDefinition, Fields, PlainDate } from '@zhengxiang/core';
import type { EventType } from '../acts/index.ts';
import type { ActorRef, AnyEvent, CaseEvent, CaseOrigin } from '../project/events.ts';
import { emptyProject, type ProjectFacts } from '../facts/index.ts';
import { acceptanceActions, acceptanceReducers } from '../acts/acceptance/index.ts';
import { filingActions, filingReducers } from '../acts/filing/index.ts';
import { fundingActions, fundingReducers } from '../acts/funding/index.ts';
import { implementationActions, implementationReducers } from '../acts/implementation/index.ts';
import { initiationActions, initiationReducers } from '../acts/initiation/index.ts';
import { oversightActions, oversightReducers } from '../acts/oversight/index.ts';
import { procurementActions, procurementReducers } from '../acts/procurement/index.ts';
import { reviewActions, reviewReducers } from '../acts/review/index.ts';

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

const actOfEvent: ReadonlyMap<string, ActionDefinition> = new Map(
  (
    Object.values({
      ...acceptanceActions,
      ...filingActions,
      ...fundingActions,
      ...implementationActions,
      ...initiationActions,
      ...oversightActions,
      ...procurementActions,
      ...reviewActions,
    }) as readonly ActionDefinition[]
  ).map((act) => [act.event, act]),
);

export type ProjectEventType = keyof typeof reducers & EventType;
type Apply = (facts: ProjectFacts, event: CaseEvent) => ProjectFacts;

const unitSide: readonly AnyEvent['actingAs'][] = ['project-owner', 'competent-department'];

const isSame = (a: ActorRef, b: ActorRef): boolean =>
  a.personId === b.personId && a.organisationName === b.organisationName && a.organisationId === b.organisationId;

/** People change posts; what they did does not change with them. */
const handledBy = ({ handledBy: before }: ProjectFacts, { actor, actingAs }: AnyEvent): ProjectFacts['handledBy'] =>
  !unitSide.includes(actingAs) || before.some((one) => isSame(one, actor)) ? before : [...before, actor];

const daysTold = (fields: Fields, body: Readonly<Record<string, unknown>>): readonly (readonly [string, unknown])[] =>
  Object.entries(fields).flatMap(([key, { type, ofToday, label }]) =>
    type === 'date' && ofToday === true ? [[label, body[key]] as const] : [],
  );

/** Whoever registers a thing says when it was; where that lies back, the registration is kept beside it. */
const backdated = (facts: ProjectFacts, { type, body, happenedOn: on }: AnyEvent): ProjectFacts['backdated'] => {
  const act = actOfEvent.get(type);
  const late = daysTold(act?.fields ?? {}, body as Readonly<Record<string, unknown>>).flatMap(([label, date]) =>
    typeof date === 'string' && date < on ? [{ act: act?.title ?? '', label, date: date as PlainDate, on }] : [],
  );
  return late.length === 0 ? facts.backdated : [...facts.backdated, ...late];
};

/** The facts after one more event. Events of other case kinds are refused loudly: mixing them is a bug. */
export const applyEvent = (facts: ProjectFacts, event: AnyEvent): ProjectFacts => {
  if (!Object.hasOwn(reducers, event.type)) throw new Error(`No project reducer for ${event.type}`);
  const reduce = reducers[event.type as ProjectEventType] as Apply;
  return {
    ...reduce(facts, event),
    handledBy: handledBy(facts, event),
    backdated: backdated(facts, event),
    seq: event.seq,
    lastActor: event.actor,
    lastOn: event.happenedOn,
  };
};

/** The facts of a project: a fold over its events, nothing else. */
export const evolve = (origin: CaseOrigin, events: readonly AnyEvent[]): ProjectFacts =>
  events.reduce(applyEvent, emptyProject(origin));
