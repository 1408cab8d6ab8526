import {
  comparePlainDates,
  type Actor,
  type PlainDate,
  type ReadingDecision,
  type Situation,
  type TrialExtension,
} from '@zhengxiang/core';
import {
  type AnyFacts,
  type Surroundings,
  capacitiesOf,
  evolveRegulation,
  ownerCapacities,
  readingDecisionsOf,
  trialExtensionsOf,
} from '@zhengxiang/procedure';
import { eventOf, type CaseState } from './case-state.ts';
import type { CaseReader, ContextStore } from '../ports/index.ts';
import { readSurroundings, surroundingsQuery } from './surroundings.ts';

/** What the bureau has put on record about its law by a day. */
export interface OnRecord {
  /** Article 31: the documents that keep a regulation in force. */
  readonly trialExtensions: readonly TrialExtension[];
  /** Article 30: the readings that were confirmed or denied. */
  readonly readings: readonly ReadingDecision[];
}

/** Articles 30 and 31, as they were on a day. Every regulation's own case is asked. */
export const onRecord = async (store: Pick<CaseReader, 'regulationCases'>, today: PlainDate): Promise<OnRecord> => {
  const all = (await store.regulationCases()).map(({ origin, events }) => {
    const known = events.filter((event) => comparePlainDates(event.happenedOn, today) <= 0);
    return evolveRegulation(origin, known.map(eventOf));
  });
  return { trialExtensions: all.flatMap(trialExtensionsOf), readings: all.flatMap(readingDecisionsOf) };
};

/** What lies around a case, or around an input that is about to change it. */
export const surroundingsOf = async (
  store: ContextStore,
  facts: AnyFacts,
  today: PlainDate,
  input?: unknown,
): Promise<Surroundings> => ({
  ...(await readSurroundings(store, surroundingsQuery(facts.origin.caseId, facts, input))),
  ...(await onRecord(store, today)),
});

/** The context in which an actor stands before a case, with what lies around it. */
export const contextOf = async (
  store: ContextStore,
  state: CaseState,
  actor: Actor,
  today: PlainDate,
  input?: unknown,
): Promise<Situation<AnyFacts>> => ({
  facts: state.facts,
  actor,
  capacities:
    state.kind === 'project' ? capacitiesOf(actor, state.facts) : ownerCapacities(actor, state.facts.origin.owner),
  today,
  around: await surroundingsOf(store, state.facts, today, input),
});
