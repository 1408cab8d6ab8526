import { fen, sumFen } from '@zhengxiang/core';
import {
  approvedAmountOf,
  approvedText,
  ceilingOf,
  contractTotal,
  type BodyOf,
  type ProjectFacts,
} from '@zhengxiang/procedure';
import { describe, expect, it } from 'vitest';
import {
  application,
  approved,
  day,
  factsOf,
  funded,
  mainPackage,
  plan,
  planned,
  supervisionPackage,
  told,
  wanFen,
  type Told,
} from '../testing/delivery.ts';
import {
  award,
  changeApproved,
  changeRequest,
  changeRequested,
  changeRequestedWith,
  changeRow,
  contract,
  opened,
  repriced,
  started,
  supervisionAward,
  supervisionContract,
} from '../testing/delivery-acts.ts';
import { consequencesOf, findings, refusals } from '../testing/judging.ts';

const amounts = (facts: ProjectFacts) => [approvedAmountOf(facts), ceilingOf(facts)];

/** One more change after what was told: asked for and approved. */
const changedAgain = (before: readonly Told[], id: string, row: BodyOf<'change.requested'>['lines'][number]) => [
  ...before,
  told('change.requested', changeRequest({ lines: [row] }), '2021-05-25'),
  told('change.approved', { change: id, text: '同意', approvedOn: day('2021-05-28') }, '2021-05-28'),
];

describe('第十一条、第十七条 批复的核定金额不变，变更后的上限另记', () => {
  it('没有变更的，上限就是核定金额；没有批复的都没有', () => {
    expect(amounts(factsOf(started()))).toEqual([wanFen(700), wanFen(700)]);
    expect(factsOf(started()).ceilingChanges).toEqual([]);
    expect(amounts(factsOf([]))).toEqual([undefined, undefined]);
  });

  it('减少的变更：批复金额照旧，上限下调，记下哪一次、何时、多少', () => {
    const facts = factsOf(changeApproved());
    expect(amounts(facts)).toEqual([wanFen(700), wanFen(460)]);
    expect(facts.approval?.amount).toBe(wanFen(700));
    expect(facts.ceilingChanges).toEqual([
      { change: 'C1', on: day('2021-05-20'), difference: wanFen(-240), amount: wanFen(460) },
    ]);
    expect(approvedText(facts)).toBe('700.00 万元（变更后上限 460.00 万元）');
  });

  it('接连两次减少：逐次下调', () => {
    const facts = factsOf(changedAgain(changeApproved(), 'C2', repriced(wanFen(37))));
    expect(amounts(facts)).toEqual([wanFen(700), wanFen(457)]);
    expect(facts.ceilingChanges.map(({ change, difference, amount }) => [change, difference, amount])).toEqual([
      ['C1', wanFen(-240), wanFen(460)],
      ['C2', wanFen(-3), wanFen(457)],
    ]);
  });

  it('增加的变更：上限不变，不算一次下调', () => {
    const facts = factsOf(changeApproved(changeRequestedWith(started(), repriced(wanFen(45)))));
    expect(contractTotal(facts)).toBe(wanFen(535));
    expect(amounts(facts)).toEqual([wanFen(700), wanFen(700)]);
    expect(facts.ceilingChanges).toEqual([]);
    expect(approvedText(facts)).toBe('700.00 万元');
  });

  it('不批准、撤回、待批的变更不改变任何金额', () => {
    const refused = told('change.refused', { change: 'C1', reason: '理由不足' }, '2021-05-20');
    const withdrawn = told('change.withdrawn', { change: 'C1', reason: '不再变更' }, '2021-05-20');
    for (const events of [changeRequested(), [...changeRequested(), refused], [...changeRequested(), withdrawn]])
      expect(amounts(factsOf(events))).toEqual([wanFen(700), wanFen(700)]);
  });

  it('监理合同还没有签的时候变更：以后的合同价按变更后的上限', () => {
    // Approved 548 万元, contracted 530; one change lowers both by 240, so that 18 万元 are left and not 258.
    const tight = approved(application(), { L1: wanFen(448) });
    const before = planned(undefined, funded(tight));
    const signed: readonly Told[] = [
      ...opened(before),
      told('procurement.awarded', award(), '2021-02-25'),
      told('contract.signed', contract(), '2021-03-05'),
      told('change.requested', changeRequest({ lines: [changeRow()] }), '2021-05-10'),
      told('change.approved', { change: 'C1', text: '同意', approvedOn: day('2021-05-20') }, '2021-05-20'),
      told('procurement.awarded', supervisionAward(), '2021-05-22'),
    ];
    const facts = factsOf(signed);
    expect(amounts(facts)).toEqual([wanFen(548), wanFen(308)]);
    const sign = (price: number) =>
      findings(facts, 'contract.sign', supervisionContract({ price: fen(price) })).filter(
        ({ provision }) => provision === 'art11.p1/price-cap',
      );
    expect(sign(wanFen(18))).toEqual([]);
    expect(sign(wanFen(18) + 1)).toMatchObject([
      {
        verdict: {
          reason: {
            text: '评审核定金额 548.00 万元，变更后上限 308.00 万元，加上本合同后合同价合计 308.000001 万元，超出 0.000001 万元',
            figures: { approved: wanFen(548), ceiling: wanFen(308), proposed: wanFen(308) + 1, excess: 1 },
          },
        },
      },
    ]);
  });

  it('合同价合计与核定金额、变更后上限对照', () => {
    expect(consequencesOf(factsOf(changeApproved()))).toContain(
      'info 合同价合计 290.00 万元，评审核定金额 700.00 万元，变更后上限 460.00 万元，尚余 170.00 万元',
    );
  });
});

describe('第十一条 变更后修改采购计划', () => {
  // The works are contracted at 530 and lowered to 290; what they were planned with (540) is no longer to be spent.
  const facts = factsOf([
    ...changeApproved(),
    told('procurement.awarded', supervisionAward(), '2021-05-22'),
    told('procurement.failed', { package: 'sup', reason: '供应商放弃' }, '2021-05-23'),
  ]);
  const ceiling = wanFen(460);
  const rest = (budget: number) => plan([mainPackage(), supervisionPackage({ budget: fen(budget) })], '2021-05-25');

  it('已签合同的采购包按现在的合同价计，未签的按预算计，合计不超过变更后上限', () => {
    const main = sumFen(facts.contracts.map(({ price }) => price));
    expect(refusals(facts, 'procurement.plan', rest(wanFen(20)))).toEqual([]);
    expect(refusals(facts, 'procurement.plan', rest(ceiling - main))).toEqual([]);
    expect(refusals(facts, 'procurement.plan', rest(ceiling - main + 1))).toEqual([
      'implied-plan-within-cap: plan-above-approved',
    ]);
  });
});
