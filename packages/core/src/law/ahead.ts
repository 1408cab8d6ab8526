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

/** What stands against one act that follows; `unsure` while a rule of it cannot be judged yet. */
const against = (pack: Pack, action: ActionId, later: Situation<AnyFacts>): readonly Finding[] | 'unsure' => {
  const answer = onCase(pack, action, later);
  if (answer.state === 'past') return [];
  // While something is missing it is not known whether the act belongs to this case at all.
  if (answer.findings.some(({ verdict }) => verdict.kind === 'unknown')) return 'unsure';
  return answer.findings.filter(
    (finding) => finding.verdict.kind === 'unmet' && blocks(finding) && !isNextInLine(pack, later, finding),
  );
};

/** What is known of the acts that follow, and whether that is all there is to know now. */
export interface LookedAhead {
  readonly ahead: readonly Ahead[];
  /** Every rule that will be held against the case itself could be judged. */
  readonly sure: boolean;
}

/**
 * What the acts that follow will be refused for, judged on the case as it would be after this act. While a rule of
 * such an act needs an answer that is not given yet, nothing is said of it, and `sure` is false; rules on its input are left
 * to their time.
 */
export const lookAhead = (pack: Pack, action: ActionId, context: Situation<AnyFacts>, input: unknown): LookedAhead => {
  const next = (pack.procedure.acts[action]?.leadsTo ?? []).filter((one) => isActUnder(pack, one));
  if (next.length === 0) return { ahead: [], sure: true };
  const then = after(pack, action, context, input);
  if (then === undefined) return { ahead: [], sure: false };
  const found = next.map((one) => ({ action: one, findings: against(pack, one, { ...context, facts: then }) }));
  return {
    ahead: found.flatMap(({ action: one, findings }) =>
      findings === 'unsure' || findings.length === 0 ? [] : [{ action: one, findings }],
    ),
    sure: found.every(({ findings }) => findings !== 'unsure'),
  };
};

/** What the acts that follow will be refused for, as far as it is known; see {@link lookAhead}. */
export const aheadOf = (...asked: Parameters<typeof lookAhead>): readonly Ahead[] => lookAhead(...asked).ahead;
