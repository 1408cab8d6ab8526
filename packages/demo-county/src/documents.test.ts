import { noSurroundings, type ProjectFacts } from '@zhengxiang/procedure';
import { describe, expect, it } from 'vitest';
import { dongyuan2020 } from '@zhengxiang/law-dongyuan-2020';
import { actorOf } from './county.ts';
import { lives } from './lives/index.ts';
import { openCases, playStep } from './play.ts';
import { World } from './world.ts';

/** Labels of the documents that are still missing → the act that is said to bring each. */
const missingIn = (facts: ProjectFacts, today: Parameters<typeof dongyuan2020.requiredDocuments>[0]['today']) =>
  new Map(
    dongyuan2020
      .requiredDocuments({
        facts,
        actor: actorOf('minzheng.clerk'),
        capacities: [],
        today,
        around: noSurroundings,
        law: dongyuan2020,
      })
      .map(({ label, present, action }) => [label, { present, action }] as const),
  );

describe('还差的材料', () => {
  it('写明由哪个事项带来，各种项目过程里果然都是它带来的', () => {
    const brought = new Map<string, Set<string>>();
    const said = new Map<string, string>();
    for (const life of lives) {
      const world = new World(dongyuan2020);
      openCases(world, life);
      for (const step of life.steps) {
        const target = life.cases[step.caseKey];
        if (target?.kind !== 'project') {
          playStep(world, life, step);
          continue;
        }
        const before = missingIn(world.factsOf(target.id) as ProjectFacts, step.on);
        if (playStep(world, life, step).kind !== 'accepted') continue;
        for (const [label, { present, action }] of missingIn(world.factsOf(target.id) as ProjectFacts, step.on)) {
          const key = label.replace(/：.*$/u, '：').replace(/（[^）]*局）/u, '');
          if (!present || before.get(label)?.present !== false) continue;
          said.set(key, action);
          brought.set(key, (brought.get(key) ?? new Set()).add(step.action));
        }
      }
    }
    expect(brought.size).toBeGreaterThan(12);
    for (const [label, acts] of brought) expect([...acts], label).toEqual([said.get(label)]);
  });
});
