import { MissingAnswer } from '../forms/answers-so-far.ts';
import { actions, isActionId, type ActionId } from '../project/actions/index.ts';
import { applyEvent } from '../project/evolve.ts';
import type { AnyEvent } from '../project/events.ts';
import type { ProjectFacts } from '../project/facts/index.ts';
import { availability, blocks, powersFor, type Finding } from './availability.ts';
import type { LawPack } from './pack.ts';
import type { AnyFacts, RuleContext } from './provision.ts';

/** What will stand against an act that follows, as things are. */
export interface Ahead {
  readonly action: ActionId;
  readonly findings: readonly Finding[];
}

const isProject = (facts: AnyFacts): facts is ProjectFacts => 'versions' in facts;

const organOf = (pack: LawPack, action: ActionId): AnyEvent['actingAs'] =>
  powersFor(pack, action).holders[0]?.organ ?? 'county-unit';

/** The case as it would be after the act. Undefined where an answer that this depends on is missing. */
const after = (pack: LawPack, action: ActionId, context: RuleContext<ProjectFacts>, input: unknown) => {
  const { facts, actor, today } = context;
  const { personId, name, organisationId, organisationName, post } = actor;
  try {
    return applyEvent(facts, {
      seq: facts.seq + 1,
      type: actions[action].event,
      body: input,
      actor: { personId, name, organisationId, organisationName, post },
      actingAs: organOf(pack, action),
      happenedOn: today,
    } as AnyEvent);
  } catch (error) {
    if (error instanceof MissingAnswer) return undefined;
    throw error;
  }
};

/** An act in which the case itself has come so far: everybody looks at it alike. */
const onCase = (pack: LawPack, action: ActionId, context: RuleContext<AnyFacts>) =>
  availability(pack, action, { ...context, capacities: [] });

/** The way out is a step that somebody is about to take anyhow: nothing is wrong. */
const isNextInLine = (pack: LawPack, context: RuleContext<AnyFacts>, { verdict }: Finding): boolean => {
  const next = verdict.kind === 'unmet' ? verdict.remedy?.action : undefined;
  if (next === undefined || !isActionId(next) || actions[next].urgency !== 'task') return false;
  return onCase(pack, next, context).state === 'waiting';
};

/**
 * What the acts that follow will be refused for, judged on the case as it would be after this act. While a rule of
 * such an act needs an answer that is not given yet, nothing is said of it; rules on its input are left to their time.
 */
export const aheadOf = (
  pack: LawPack,
  action: ActionId,
  context: RuleContext<AnyFacts>,
  input: unknown,
): readonly Ahead[] => {
  const { facts } = context;
  const next = (actions[action].leadsTo ?? []).filter(isActionId);
  if (next.length === 0 || !isProject(facts)) return [];
  const then = after(pack, action, { ...context, facts }, input);
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
