import {
  evolve,
  evolveAnnualList,
  evolveRegulation,
  type AnnualListFacts,
  type AnyEvent,
  type ProjectFacts,
  type RegulationFacts,
} from '@zhengxiang/procedure';
import type { RecordedCase, RecordedEvent } from '../ports/index.ts';

/** A case with its facts, told apart by kind. */
export type CaseState =
  | { readonly kind: 'project'; readonly facts: ProjectFacts }
  | { readonly kind: 'annual-list'; readonly facts: AnnualListFacts }
  | { readonly kind: 'regulation'; readonly facts: RegulationFacts };

/** An event as the pure core folds it. */
export const eventOf = (event: RecordedEvent): AnyEvent =>
  ({
    seq: event.seq,
    type: event.type,
    body: event.body,
    actor: event.actor,
    actingAs: event.actingAs,
    happenedOn: event.happenedOn,
  }) as AnyEvent;

/** The facts of a case: a fold over what the ledger holds. */
export const stateOfCase = ({ kind, origin, events: recorded, procedure }: RecordedCase): CaseState => {
  const events = recorded.map(eventOf);
  switch (kind) {
    case 'project':
      return { kind, facts: evolve(origin, events, procedure) };
    case 'annual-list':
      return { kind, facts: evolveAnnualList(origin, events) };
    case 'regulation':
      return { kind, facts: evolveRegulation(origin, events) };
  }
};
