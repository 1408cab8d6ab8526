import { blocks, decide, type Finding, type ReadingDecision } from '@zhengxiang/core';
import { applyEvent, type AnyEvent, type ProjectFacts, actions } from '@zhengxiang/procedure';
import { describe, expect, it } from 'vitest';
import { dongyuan2020 } from '@zhengxiang/law-dongyuan-2020';
import { actorOf } from './county.ts';
import { lives } from './index.ts';
import { openCases, playStep } from './play.ts';
import { World } from './world.ts';

interface Refused {
  readonly at: string;
  readonly findings: readonly Finding[];
  readonly again: (readings: readonly ReadingDecision[]) => {
    readonly outcome: string;
    readonly findings: readonly Finding[];
  };
  readonly apply: () => void;
}

/** Every refusal of the lives that readings alone stand behind, as it could be decided again. */
const refused: readonly Refused[] = lives.flatMap((life) => {
  const world = new World(dongyuan2020);
  openCases(world, life);
  return life.steps.flatMap((step): Refused[] => {
    const id = life.cases[step.caseKey]?.id ?? '';
    const input = step.input(world.factsOf(id), step.on);
    const context = world.contextFor(id, actorOf(step.by), step.on, input);
    const outcome = playStep(world, life, step);
    if (outcome.kind !== 'refused' || outcome.decision.power === undefined) return [];
    const findings = outcome.decision.findings.filter(blocks);
    if (findings.length === 0 || findings.some(({ readings }) => readings === undefined)) return [];
    const { actor, facts, today } = context;
    const event = { seq: facts.seq + 1, type: actions[step.action].event, body: input, actor, happenedOn: today };
    return [
      {
        at: `${life.id}: ${step.action}`,
        findings,
        again: (readings) =>
          decide(dongyuan2020, step.action, { ...context, around: { ...context.around, readings } }, input as never),
        apply: () =>
          void applyEvent(facts as ProjectFacts, { ...event, actingAs: 'project-owner' } as unknown as AnyEvent),
      },
    ];
  });
});

const decisions = (findings: readonly Finding[], state: ReadingDecision['state']): readonly ReadingDecision[] =>
  findings.flatMap(({ readings = [] }) =>
    readings.map(({ id }) => ({ packId: dongyuan2020.id, reading: id, state, on: '2024-01-01' as never })),
  );

describe('依据理解的拒绝，随政数局的表态', () => {
  it('故事里有这样的拒绝，不止五种', () => {
    const kinds = new Set(refused.flatMap(({ findings }) => findings.map(({ provision }) => provision)));
    expect(kinds.size).toBeGreaterThanOrEqual(5);
  });

  it.each(refused.map((one) => [one.at, one] as const))('%s：否定后放行并写明，确认后仍然拒绝', (_at, one) => {
    const denied = one.again(decisions(one.findings, 'denied'));
    expect(denied.outcome).toBe('accepted');
    expect(denied.findings.filter(({ hint }) => hint === true).map(({ provision }) => provision)).toEqual(
      one.findings.map(({ provision }) => provision),
    );
    expect(one.apply).not.toThrow();
    expect(one.again(decisions(one.findings, 'confirmed')).outcome).toBe('refused');
    expect(one.again([]).outcome).toBe('refused');
  });
});
