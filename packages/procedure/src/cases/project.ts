import type { Fields, PlainDate } from '@zhengxiang/core';
import { correctableOf, correctedPart } from '../acts/correction/correctables.ts';
import { correctedAnswers, correctionRegistered } from '../acts/correction/correction-register.ts';
import { correctionReducers } from '../acts/correction/index.ts';
import { recordedActs } from '../acts/index.ts';
import { actThatLeft } from '../acts/look-up.ts';
import type { ProjectProcedure, ProjectReducer } from '../project-procedure.ts';
import type { ActorRef, AnyEvent, CaseEvent, CaseOrigin } from '../project/events.ts';
import { emptyProject, trail, type ProjectFacts, type RegisteredRecord } from '../facts/index.ts';
import { acceptanceReducers } from '../acts/acceptance/index.ts';
import { filingReducers } from '../acts/filing/index.ts';
import { fundingReducers } from '../acts/funding/index.ts';
import { handoverReducers } from '../acts/handover/index.ts';
import { implementationReducers } from '../acts/implementation/index.ts';
import { initiationReducers } from '../acts/initiation/index.ts';
import { oversightReducers } from '../acts/oversight/index.ts';
import { procurementReducers } from '../acts/procurement/index.ts';
import { registerReducers } from '../acts/register/index.ts';
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
  ...correctionReducers,
  ...registerReducers,
  ...handoverReducers,
};

/** What the events of the catalogue make of a project, by type. Each takes the events of its own type alone. */
export const catalogueReducers = reducers as Readonly<Record<string, unknown>> as Readonly<
  Record<string, ProjectReducer>
>;

type Answers = Readonly<Record<string, unknown>>;
type Corrected = CaseEvent<'correction.registered'>;
type Reduced = Pick<ProjectProcedure, 'acts' | 'reducers'>;
const catalogue: Reduced = { acts: recordedActs, reducers: catalogueReducers };

const unitSide: readonly AnyEvent['actingAs'][] = ['project-owner', 'competent-department'];

const isSame = (a: ActorRef, b: ActorRef): boolean =>
  a.personId === b.personId && a.organisationName === b.organisationName && a.organisationId === b.organisationId;

/** Whoever acted, and whoever's post it was: both have handled it. */
const handlers = ({ onBehalfOf, ...actor }: ActorRef): readonly ActorRef[] =>
  onBehalfOf === undefined ? [actor] : [actor, { ...actor, personId: onBehalfOf.personId, name: onBehalfOf.name }];

/** People change posts; what they did does not change with them. */
const handledBy = ({ handledBy: before }: ProjectFacts, { actor, actingAs }: AnyEvent): ProjectFacts['handledBy'] =>
  !unitSide.includes(actingAs)
    ? before
    : [...before, ...handlers(actor).filter((one) => !before.some((known) => isSame(known, one)))];

const daysTold = (fields: Fields, body: Readonly<Record<string, unknown>>): readonly (readonly [string, unknown])[] =>
  Object.entries(fields).flatMap(([key, { type, ofToday, label }]) =>
    type === 'date' && ofToday === true ? [[label, body[key]] as const] : [],
  );

/** Whoever registers a thing says when it was; where that lies back, the registration is kept beside it. */
const backdated = (facts: ProjectFacts, event: AnyEvent, by: Reduced): ProjectFacts['backdated'] => {
  const { body, happenedOn: on } = event;
  const act = actThatLeft({ procedure: by }, event);
  const late = daysTold(act?.fields ?? {}, body as Readonly<Record<string, unknown>>).flatMap(([label, date]) =>
    typeof date === 'string' && date < on ? [{ act: act?.title ?? '', label, date: date as PlainDate, on }] : [],
  );
  return late.length === 0 ? facts.backdated : [...facts.backdated, ...late];
};

const isCorrection = (event: AnyEvent): event is Corrected => event.type === 'correction.registered';

/** `E12`: the entry that the twelfth act of a case made. */
const recordIdOf = (seq: number): string => `E${String(seq)}`;

const recordOf = ({ seq, type, body, actor, actingAs, happenedOn }: AnyEvent): RegisteredRecord | undefined => {
  const what = correctableOf(type);
  return (
    what && { id: recordIdOf(seq), seq, what, answers: correctedPart(what, body), by: actor, actingAs, on: happenedOn }
  );
};

/** One event as the ledger holds it, as it counts, and of a correction what it took the place of. */
interface Counted {
  readonly recorded: AnyEvent;
  readonly counted: AnyEvent;
  readonly from: Answers;
}

const reducerOf = ({ type }: AnyEvent, by: Reduced): ProjectReducer => {
  const reduce = Object.hasOwn(by.reducers, type) ? by.reducers[type] : undefined;
  if (reduce === undefined) throw new Error(`No project reducer for ${type}`);
  return reduce;
};

const step = (facts: ProjectFacts, { recorded, counted, from }: Counted, by: Reduced): ProjectFacts => {
  const next = isCorrection(counted)
    ? correctionRegistered(facts, counted, from)
    : reducerOf(counted, by)(facts, counted);
  const record = recordOf(counted);
  return {
    ...next,
    handledBy: handledBy(facts, counted),
    backdated: backdated(facts, counted, by),
    seq: counted.seq,
    lastActor: counted.actor,
    lastOn: counted.happenedOn,
    records: record ? [...next.records, record] : next.records,
    [trail]: { before: facts, recorded, counted },
  };
};

/** The answers that count: of every corrected event those of its newest correction, wherever that stands. */
const countedEvents = (events: readonly AnyEvent[]): readonly Counted[] => {
  const replaced = new Map<string, Answers>();
  const from = new Map<number, Answers>();
  for (const event of events.filter(isCorrection)) {
    const of = events.find(({ seq }) => recordIdOf(seq) === event.body.record);
    const what = of && correctableOf(of.type);
    if (what === undefined) continue;
    from.set(event.seq, replaced.get(event.body.record) ?? correctedPart(what, of?.body ?? {}));
    replaced.set(event.body.record, correctedAnswers(event.body));
  }
  return events.map((recorded) => {
    const what = correctableOf(recorded.type);
    const answers = replaced.get(recordIdOf(recorded.seq));
    if (what === undefined || answers === undefined)
      return { recorded, counted: recorded, from: from.get(recorded.seq) ?? {} };
    // Answers that the correction left empty are empty.
    const kept = Object.entries(recorded.body).filter(([key]) => !(key in correctedPart(what, recorded.body)));
    const body = { ...Object.fromEntries(kept), ...answers };
    // The type stays, and the answers are of the fields that it shares with the correction: the compiler cannot follow the table.
    return { recorded, counted: { ...recorded, body } as unknown as AnyEvent, from: {} };
  });
};

/** What led to these facts, oldest first; nothing where they came as a copy (a browser has no history). */
export const pathOf = (facts: ProjectFacts): readonly NonNullable<ProjectFacts[typeof trail]>[] => {
  const path = [];
  for (let at = facts[trail]; at !== undefined; at = at.before[trail]) path.push(at);
  return path.reverse();
};

/** What opened the case: facts that were told of another owner since have another one in their origin. */
export const openedWith = (facts: ProjectFacts): CaseOrigin => pathOf(facts)[0]?.before.origin ?? facts.origin;

/**
 * The facts after one more event, by a procedure: that of the case, or the catalogue where nothing else can have happened.
 * Events of other case kinds are refused loudly: mixing them is a bug. A correction is told to
 * what it corrects: the facts are folded anew with the answers that count now.
 */
export const applyEvent = (facts: ProjectFacts, event: AnyEvent, by: Reduced = catalogue): ProjectFacts =>
  isCorrection(event)
    ? evolve(openedWith(facts), [...pathOf(facts).map(({ recorded }) => recorded), event], by)
    : step(facts, { recorded: event, counted: event, from: {} }, by);

/** The facts of a project: a fold over its events, nothing else. */
export const evolve = (origin: CaseOrigin, events: readonly AnyEvent[], by: Reduced = catalogue): ProjectFacts =>
  countedEvents(events).reduce((facts, counted) => step(facts, counted, by), emptyProject(origin));
