import { powersFor, actionIds, type ProjectActionId } from '@zhengxiang/core';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { dongyuan2020 } from '../src/index.ts';
import { lives } from './lives/index.ts';
import { atTheBeginning, inTheMiddleOf, projectActions, walk, type WalkStart } from './walk.ts';

const seed = 20_200_713;
const dice = (length: number) =>
  fc.array(fc.nat({ max: 1_000_000 }), { minLength: Math.ceil(length / 2), maxLength: length });
const reached = new Set<ProjectActionId>();

const walkFrom = (start: () => WalkStart, rolls: readonly number[]): number => {
  const report = walk(dongyuan2020, start(), rolls);
  for (const action of report.reached) reached.add(action);
  expect(report.problems).toEqual([]);
  return report.accepted;
};

/** Their typical inputs fit no walk: a sibling has to be flagged. The life of the split project tells of them. */
const toldElsewhere: readonly ProjectActionId[] = ['splitting.flag', 'splitting.explain', 'splitting.decide'];

describe('任何允许的办理顺序', () => {
  afterAll(() => {
    // A walk that gets nowhere would prove nothing.
    expect(projectActions.filter((action) => !reached.has(action) && !toldElsewhere.includes(action))).toEqual([]);
  });

  it.each([
    ['136', 'minzheng'],
    ['620', 'shuiwu'],
    ['90', 'zhengshu'],
    ['45', 'tiyu'],
  ])(
    '%s 万元、%s 申报的项目，都到不了办法禁止的状态，拒绝都有条款和出路，未办结的总有人能往前办',
    (wan, owner) => {
      const runs = 20;
      let accepted = 0;
      fc.assert(
        fc.property(dice(90), (rolls) => {
          accepted += walkFrom(() => atTheBeginning(dongyuan2020, { wan, owner }), rolls);
        }),
        { numRuns: runs, seed },
      );
      expect(accepted).toBeGreaterThan(runs * 6);
    },
    300_000,
  );

  it('从每个故事的任意一步走开，也是这样', () => {
    fc.assert(
      fc.property(fc.constantFrom(...lives), fc.nat({ max: 999 }), dice(24), (life, cut, rolls) => {
        const steps = Math.floor((cut / 1000) * life.steps.length);
        walkFrom(() => inTheMiddleOf(dongyuan2020, life, steps), rolls);
      }),
      { numRuns: 120, seed },
    );
  }, 300_000);

  it('每个事项都有人有权办理', () => {
    expect(actionIds.filter((action) => powersFor(dongyuan2020, action).holders.length === 0)).toEqual([]);
  });
});
