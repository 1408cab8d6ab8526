import type { Guard, RuleContext } from './provision.ts';
import type { AnyFacts } from './vocabulary.ts';

/**
 * A guard stands for acts of one kind of case with answers of its own, and was typed so where it was written; in a pack they stand
 * together, found by their act. The answers were read by that act's form, or are known to lack some (`decideOn`).
 */
export const checkAnswers = (guard: Guard, context: RuleContext<AnyFacts>, input: unknown) =>
  guard.checkInput?.(context as RuleContext<never>, input as never);
