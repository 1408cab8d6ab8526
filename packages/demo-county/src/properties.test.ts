import { powersFor } from '@zhengxiang/core';
import { actionIds, type ProjectActionId } from '@zhengxiang/procedure';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dongyuan2020 } from '@zhengxiang/law-dongyuan-2020';
import { lives } from './lives/index.ts';
import { atTheBeginning, inTheMiddleOf, projectActions, walk, type WalkStart } from './walk.ts';

const seed = 20_200_713;
const dice = (length: number) =>
  fc.array(fc.nat({ max: 1_000_000 }), { minLength: Math.ceil(length / 2), maxLength: length });
const reached = new Set<ProjectActionId>();

const walkFrom = (start: () => WalkStart, rolls: readonly number[]): number => {
  const report = walk(dongyuan2020, start(), rolls, reached);
  for (const action of report.reached) reached.add(action);
  expect(report.problems).toEqual([]);
  return report.accepted;
};

/** Places that only a long walk comes to, where the strictest rules are. */
const far: readonly ProjectActionId[] = [
  'contract.sign',
  'change.approve',
  'change.carryOut',
  'acceptance.issueReport',
  'delivery.putIntoUse',
  'payment.make',
  'termination.acknowledgeByFinance',
  'evaluation.record',
];

const toldInLives = new Set<string>(lives.flatMap(({ steps }) => steps.map(({ action }) => action)));

/** `npm run test:long` walks much further than every commit. */
const further = process.env['ZX_LONG'] ? 4 : 1;

describe('任何允许的办理顺序', () => {
  it.each([
    ['136', 'minzheng'],
    ['620', 'shuiwu'],
    ['90', 'zhengshu'],
    ['45', 'tiyu'],
  ])(
    '%s 万元、%s 申报的项目，都到不了办法禁止的状态，拒绝都有条款和出路，未办结的总有人能往前办',
    (wan, owner) => {
      const runs = 12 * further;
      let accepted = 0;
      fc.assert(
        fc.property(dice(90), (rolls) => {
          accepted += walkFrom(() => atTheBeginning(dongyuan2020, { wan, owner }), rolls);
        }),
        { numRuns: runs, seed: seed + Number(wan), endOnFailure: true },
      );
      expect(accepted).toBeGreaterThan(runs * 6);
    },
    1_200_000,
  );

  it('从每个故事的任意一步走开，也是这样', () => {
    fc.assert(
      fc.property(fc.constantFrom(...lives), fc.nat({ max: 999 }), dice(28), (life, cut, rolls) => {
        walkFrom(() => inTheMiddleOf(dongyuan2020, life, cut / 1000), rolls);
      }),
      { numRuns: 120 * further, seed, endOnFailure: true },
    );
  }, 1_200_000);

  it('走得够远，也够宽：到不了的地方，上面什么也没有证明', () => {
    expect(far.filter((action) => !reached.has(action))).toEqual([]);
    expect(reached.size).toBeGreaterThan(projectActions.length * 0.9);
    expect(projectActions.filter((action) => !reached.has(action) && !toldInLives.has(action))).toEqual([]);
  });

  it('每个事项都有人有权办理', () => {
    expect(actionIds.filter((action) => powersFor(dongyuan2020, action).holders.length === 0)).toEqual([]);
  });
});
