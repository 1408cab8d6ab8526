import { comparePlainDates, type Actor, type PlainDate, type Situation, type TrialExtension } from '@zhengxiang/core';
import {
  type AnyFacts,
  type Surroundings,
  capacitiesOf,
  evolveRegulation,
  ownerCapacities,
  trialExtensionsOf,
} from '@zhengxiang/procedure';
import { eventOf, type CaseState } from '../case-state.ts';
import type { Store } from '../ports.ts';
import { surroundingsQuery } from './surroundings-query.ts';

/** Article 31: the documents on record, as they were on a day. Every regulation's own case is asked. */
export const trialExtensions = async (
  store: Pick<Store, 'regulationCases'>,
  today: PlainDate,
): Promise<readonly TrialExtension[]> =>
  (await store.regulationCases()).flatMap(({ origin, events }) => {
    const known = events.filter((event) => comparePlainDates(event.happenedOn, today) <= 0);
    return trialExtensionsOf(evolveRegulation(origin, known.map(eventOf)));
  });

/** What lies around a case, or around an input that is about to change it. */
export const surroundingsOf = async (
  store: Store,
  facts: AnyFacts,
  today: PlainDate,
  input?: unknown,
): Promise<Surroundings> => ({
  ...(await store.surroundings(surroundingsQuery(facts.origin.caseId, facts, today, input))),
  trialExtensions: await trialExtensions(store, today),
});

/** The context in which an actor stands before a case, with what lies around it. */
export const contextOf = async (
  store: Store,
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
