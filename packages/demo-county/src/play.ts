import { blocks } from '@zhengxiang/core';
import type { LawPack } from '@zhengxiang/procedure';
import { actorOf } from './county.ts';
import type { Life, Step } from './life.ts';
import { World, type Outcome } from './world.ts';

/** What came of a step, in one line: for comparing with what was expected, and for people who read a failure. */
export const describeOutcome = (outcome: Outcome): string => {
  if (outcome.kind === 'accepted') return 'accepted';
  if (outcome.kind === 'invalid')
    return `invalid ${outcome.issues.map((issue) => `${issue.path}: ${issue.message}`).join('; ')}`;
  const { decision } = outcome;
  const reasons = decision.findings
    .filter(blocks)
    .map(({ provision, verdict }) => `${provision} ${verdict.kind === 'unmet' ? verdict.reason.text : verdict.kind}`);
  return `refused ${[...(decision.power ? [] : ['no power']), ...reasons].join('; ')}`;
};

/** Whether an outcome is what the step expects. A refusal for want of power cites the articles of the power. */
export const meets = (step: Step, outcome: Outcome, powerCites: readonly string[]): boolean => {
  const { expect } = step;
  if (expect.kind !== outcome.kind) return false;
  if (expect.kind === 'invalid' && outcome.kind === 'invalid')
    return outcome.issues.some((issue) => issue.path.startsWith(expect.path));
  if (expect.kind === 'refused' && outcome.kind === 'refused') {
    const { decision } = outcome;
    if (decision.power === undefined && powerCites.includes(expect.cite)) return true;
    return decision.findings.some(
      (finding) =>
        blocks(finding) &&
        finding.cite === expect.cite &&
        (expect.code === undefined ||
          (finding.verdict.kind === 'unmet' && finding.verdict.reason.code === expect.code)),
    );
  }
  return true;
};

export const openCases = (world: World, life: Life): void => {
  for (const { id, kind, owner } of Object.values(life.cases)) world.open(id, kind, owner);
};

/** Plays one step in the pure world. */
export const playStep = (world: World, life: Life, step: Step): Outcome => {
  const target = life.cases[step.caseKey];
  if (!target) throw new Error(`${life.id} has no case ${step.caseKey}`);
  const input = step.input(world.factsOf(target.id), step.on);
  return world.perform(target.id, step.action, actorOf(step.by, step.on), step.on, input);
};

/** Plays a whole life in a world of its own and returns it. */
export const play = (
  pack: LawPack,
  life: Life,
  see: (step: Step, outcome: Outcome, index: number) => void = () => undefined,
): World => {
  const world = new World(pack);
  openCases(world, life);
  life.steps.forEach((step, index) => {
    see(step, playStep(world, life, step), index);
  });
  return world;
};
