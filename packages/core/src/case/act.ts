import type { Fields } from '../forms/field-types.ts';

/**
 * The kinds of case and the stages of a procedure, filled in by the catalogue through declaration merging. Apart from
 * `Vocabulary`, because acts are written in these words and the vocabulary is drawn from the acts.
 */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- filled in from outside
export interface ActKinds {}

/** A project, a yearly list … */
type KindOfCase = ActKinds extends { readonly caseKind: infer Filled } ? Filled : string;
/** The step of the procedure that an act belongs to. */
type StageOfAct = ActKinds extends { readonly actionStage: infer Filled } ? Filled : string;

/** Turns the body of one version of an event into that of the next. Pure. */
export type Upcast = (body: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>;

export interface ActionDefinition<F extends Fields = Fields, E extends string = string> {
  /** The kind of case that it belongs to: a project, a yearly list … */
  readonly caseKind: KindOfCase;
  /** Chinese imperative, as on the button. */
  readonly title: string;
  /** The event that the act leaves in the ledger, a past participle. Its body is the act's input. */
  readonly event: E;
  /**
   * What its stored body has been through: the first makes version 2 of version 1, and so on. Whoever changes `fields` so that
   * an old body no longer reads adds one here; the stored text and its hash stay.
   */
  readonly upcasts?: readonly Upcast[];
  /** The step of the procedure that it belongs to. */
  readonly stage: StageOfAct;
  /**
   * `task`: somebody is expected to do it as soon as it is possible, so it is a to-do.
   * `option`: may be done while it is possible (withdraw, request a change, record a violation).
   */
  readonly urgency: 'task' | 'option';
  /** The act closes the case before its work is done, for good: whoever takes it is asked once more. */
  readonly ends?: true;
  /**
   * The acts that the case takes next on account of this one, perhaps after others have signed: what will be held against
   * them and can be known now is said in this act's form. One that does not belong to the case is passed over.
   */
  readonly leadsTo?: readonly string[];
  /** One sentence that tells what the act does. */
  readonly says: string;
  readonly fields: F;
}

/** Identity that keeps the literal types of an act's fields and event. */
export const action = <const E extends string, F extends Fields>(
  definition: ActionDefinition<F, E>,
): ActionDefinition<F, E> => definition;
