import type { ActionId, Actor, AnyFacts, Organ } from './vocabulary.ts';
import type { PlainDate } from '../values/plain-date.ts';

/** An act on the case as it stood. */
interface Stood {
  /** The facts before the act. */
  readonly facts: AnyFacts;
  readonly input: unknown;
}

/** An act that was taken after the corrected one: as it was, and as it would have been with the answers put right. */
export interface LaterAct {
  readonly seq: number;
  readonly action: ActionId;
  readonly actor: Actor;
  readonly actingAs: Organ;
  /** The legal day on which it was taken. */
  readonly on: PlainDate;
  readonly was: Stood;
  readonly now: Stood;
}

/** A later act that a rule refuses now and did not refuse before. */
export interface AffectedLaterAct {
  readonly act: LaterAct;
  /** What people call it under the law that is asked. */
  readonly title: string;
  readonly provision: string;
  /** Why, in the rule's own words. */
  readonly finding: string;
}

/** What an act makes of an earlier one that it corrects. */
export interface Correcting {
  /** The act that is corrected. */
  readonly action: ActionId;
  /** The facts before it. */
  readonly facts: AnyFacts;
  /** Its answers as they count so far, and as they are to count. */
  readonly was: unknown;
  readonly now: unknown;
  /** The field of the correcting act's form in which the corrected answers stand. */
  readonly at: string;
  /** Oldest first. */
  readonly later: readonly LaterAct[];
  /** The answers of the correcting act with what it touches written in. */
  readonly complete: (affected: readonly AffectedLaterAct[]) => unknown;
}
