import { MissingAnswer } from '../forms/answers-so-far.ts';
import { availability, blocks, isActUnder, powersFor, type Finding } from './availability.ts';
import type { Pack } from './pack.ts';
import type { Situation } from './provision.ts';
import type { ActionId, AnyFacts } from './vocabulary.ts';

/** What will stand against an act that follows, as things are. */
export interface Ahead {
  readonly action: ActionId;
  readonly findings: readonly Finding[];
}

/** The case as it would be after the act. Undefined where an answer that this depends on is missing. */
const after = (pack: Pack, action: ActionId, context: Situation<AnyFacts>, input: unknown): AnyFacts | undefined => {
  const { facts, actor, today } = context;
  const actingAs = powersFor(pack, action).holders[0]?.organ;
  if (actingAs === undefined) return undefined;
  try {
    return pack.procedure.after(facts, { action, input, actor, actingAs, today });
  } catch (error) {
    if (error instanceof MissingAnswer) return undefined;
    throw error;
  }
};

/** An act in which the case itself has come so far: everybody looks at it alike. */
const onCase = (pack: Pack, action: ActionId, context: Situation<AnyFacts>) =>
  availability(pack, action, { ...context, capacities: [] });

/** The way out is a step that somebody is about to take anyhow: nothing is wrong. */
const isNextInLine = (pack: Pack, context: Situation<AnyFacts>, { verdict }: Finding): boolean => {
  const next = verdict.kind === 'unmet' ? verdict.remedy?.action : undefined;
  if (next === undefined || !isActUnder(pack, next) || pack.procedure.acts[next]?.urgency !== 'task') return false;
  return onCase(pack, next, context).state === 'waiting';
};

/**
 * What the acts that follow will be refused for, judged on the case as it would be after this act. While a rule of
 * such an act needs an answer that is not given yet, nothing is said of it; rules on its input are left to their time.
 */
export const aheadOf = (
  pack: Pack,
  action: ActionId,
  context: Situation<AnyFacts>,
  input: unknown,
): readonly Ahead[] => {
  const { acts } = pack.procedure;
  const next = (acts[action]?.leadsTo ?? []).filter((one) => isActUnder(pack, one));
  if (next.length === 0) return [];
  const then = after(pack, action, context, input);
  if (then === undefined) return [];
  const later = { ...context, facts: then };
  return next.flatMap((one) => {
    const answer = onCase(pack, one, later);
    // While something is missing it is not known whether the act belongs to this case at all.
    if (answer.state === 'past' || answer.findings.some(({ verdict }) => verdict.kind === 'unknown')) return [];
    const findings = answer.findings.filter(
      (finding) => finding.verdict.kind === 'unmet' && blocks(finding) && !isNextInLine(pack, later, finding),
    );
    return findings.length === 0 ? [] : [{ action: one, findings }];
  });
};
