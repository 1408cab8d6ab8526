import type { ActionDefinition } from '../case/act.ts';
import type { PlainDate } from '../values/plain-date.ts';
import type { ActionId, Actor, AnyFacts, Organ } from './vocabulary.ts';

/** An act as it would be in the ledger, for looking ahead. */
export interface SupposedAct {
  readonly action: ActionId;
  readonly input: unknown;
  readonly actor: Actor;
  readonly actingAs: Organ;
  readonly today: PlainDate;
}

/** What a law is about: the acts that there are, and what they make of the facts. */
export interface Procedure {
  readonly acts: Readonly<Record<string, ActionDefinition>>;
  /** The facts as they would be after one more act. Pure; an answer that is missing and needed is asked for. */
  readonly after: (facts: AnyFacts, act: SupposedAct) => AnyFacts;
}

/** The acts of a procedure, by their event. */
export const actOfEvent = ({ acts }: Procedure, event: string): ActionDefinition | undefined =>
  Object.values(acts).find((one) => one.event === event);
