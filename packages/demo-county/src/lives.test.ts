import { powersFor } from '@zhengxiang/core';
import { stageOf, type ProjectFacts } from '@zhengxiang/procedure';
import { describe, expect, it } from 'vitest';
import { dongyuan2020 } from '@zhengxiang/law-dongyuan-2020';
import { lives } from './lives/index.ts';
import { describeOutcome, meets, play } from './play.ts';

describe('项目的一生（纯内核）', () => {
  it.each(lives.map((life) => [life.title, life] as const))('%s', (_title, life) => {
    const surprises: string[] = [];
    const world = play(dongyuan2020, life, (step, outcome, index) => {
      const powers = powersFor(dongyuan2020, step.action).provisions.map((id) => id.split('/')[0] ?? '');
      if (!meets(step, outcome, powers)) {
        surprises.push(
          `#${String(index + 1)} ${step.on} ${step.by} ${step.action} expected ${JSON.stringify(step.expect)}: ${describeOutcome(outcome)}`,
        );
      }
    });
    expect(surprises.slice(0, 3)).toEqual([]);
    const facts = world.factsOf(life.cases['main']?.id ?? '') as ProjectFacts;
    expect(stageOf(facts, dongyuan2020.trackOf(facts, dongyuan2020))).toBe(life.ends);
  });

  it('至少 16 种', () => {
    expect(lives.length).toBeGreaterThanOrEqual(16);
    expect(new Set(lives.map((life) => life.id)).size).toBe(lives.length);
  });
});
