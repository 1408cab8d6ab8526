import { dongyuan2020 } from '@zhengxiang/law-dongyuan-2020';
import { lives, openCases, playStep, World } from '@zhengxiang/demo-county';
import { fen } from '@zhengxiang/core';
import type { ProjectFacts } from '@zhengxiang/procedure';
import { describe, expect, it } from 'vitest';
import { headAmounts } from './head-amounts.ts';

const played = (id: string): ProjectFacts => {
  const life = lives.find((one) => one.id === id);
  if (!life) throw new Error(`no life ${id}`);
  const world = new World(dongyuan2020);
  openCases(world, life);
  for (const step of life.steps) playStep(world, life, step);
  return world.projectOf(life.cases['main']?.id ?? '');
};
const read = (facts: ProjectFacts, label: string, filing = false) => {
  const found = headAmounts(facts, filing).find((one) => one.label === label);
  return [found?.amount, found?.note];
};

describe('项目页上的金额', () => {
  const changed = played('changed-twice');
  const filed = played('software-filing-49-99');
  const amended = (...amounts: readonly number[]): ProjectFacts => ({
    ...filed,
    filing: {
      ...filed.filing,
      amendments: amounts.map((amount) => ({
        budgetAmount: fen(amount),
        totalInvestment: fen(amount),
        reason: '更正',
        on:
          filed.lastOn ??
          (() => {
            throw new Error('no day');
          })(),
        version: filed.versions.length,
      })),
    },
  });

  it('变更以后：核定金额是批复的那个数，旁边写变更后上限', () => {
    const opinion = changed.review.opinion?.approvedAmount;
    const ceiling = changed.ceilingChanges.at(-1)?.amount ?? 0;
    expect(ceiling).toBeLessThan(opinion ?? 0);
    expect(read(changed, '评审核定金额')).toEqual([opinion, `变更后上限 ${(ceiling / 1_000_000).toFixed(2)}`]);
  });

  it('没有变更的不写上限；还没批复的是空的', () => {
    expect(read({ ...changed, ceilingChanges: [] }, '评审核定金额')[1]).toBeUndefined();
    expect(read({ ...changed, approval: undefined, ceilingChanges: [] }, '评审核定金额')).toEqual([
      undefined,
      undefined,
    ]);
  });

  it('备案更正过的，是更正后的金额；更正两次的，是最后一次；又重新编制的，是新编制的', () => {
    expect(read(amended(13_730_000), '预算金额', true)).toEqual([13_730_000, undefined]);
    expect(read(amended(13_730_000), '总投资', true)).toEqual([13_730_000, undefined]);
    expect(read(amended(13_730_000, 14_000_000), '预算金额', true)[0]).toBe(14_000_000);
    const facts = amended(13_730_000);
    const again = { ...facts, versions: [...facts.versions, ...facts.versions] };
    expect(read(again, '预算金额', true)[0]).toBe(filed.versions[0]?.data.budgetAmount);
  });

  it('备案的没有采购预算和核定金额', () => {
    expect(headAmounts(filed, true).map(({ label }) => label)).toEqual(['预算金额', '总投资', '合同价合计', '已付']);
  });
});
