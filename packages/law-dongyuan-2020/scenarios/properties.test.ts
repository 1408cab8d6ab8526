import { powersFor, actionIds } from '@zhengxiang/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dongyuan2020 } from '../src/index.ts';
import { walk } from './walk.ts';

/** Random lives of each kind. */
const runs = 25;

const dice = fc.array(fc.nat({ max: 1_000_000 }), { minLength: 40, maxLength: 90 });

describe('任何允许的办理顺序', () => {
  it.each([
    ['136', 'minzheng'],
    ['620', 'shuiwu'],
    ['90', 'zhengshu'],
    ['45', 'tiyu'],
  ])(
    '%s 万元、%s 申报的项目，都到不了办法禁止的状态，拒绝都有条款，未办结的总有人能办',
    (wan, owner) => {
      let accepted = 0;
      fc.assert(
        fc.property(dice, (rolls) => {
          const report = walk(dongyuan2020, rolls, { wan, owner });
          accepted += report.accepted;
          expect(report.problems).toEqual([]);
        }),
        { numRuns: runs, seed: 20_200_713 },
      );
      // A walk that is refused everything would prove nothing.
      expect(accepted).toBeGreaterThan(runs * 6);
    },
    300_000,
  );

  it('每个事项都有人有权办理', () => {
    expect(actionIds.filter((action) => powersFor(dongyuan2020, action).holders.length === 0)).toEqual([]);
  });
});
