import { decide, type Decision } from './availability.ts';
import type { Pack } from './pack.ts';
import type { Situation } from './provision.ts';
import type { ActionId, AnyFacts, InputOf } from './vocabulary.ts';

/**
 * Judges an act, as {@link decide}, by answers that come from a form as far as it is filled in, or of which only some are asked about: a rule that needs one
 * that is missing says that it does not know, so nothing has to be pretended about the others.
 */
export const decideOn = (pack: Pack, action: ActionId, situation: Situation<AnyFacts>, input: unknown): Decision =>
  // eslint-disable-next-line @typescript-eslint/no-unnecessary-type-assertion -- core's own vocabulary is empty; where acts are known it is needed
  decide(pack, action, situation, input as InputOf<ActionId>);
