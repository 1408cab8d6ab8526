import { fen } from '@zhengxiang/core';
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
  file,
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
  changeApproved,
  changeRequest,
  changeRequested,
  changeRequestedWith,
  repriced,
  started,
  supervisionAward,
  supervisionContract,
  failure,
} from '../testing/delivery-acts.ts';
import { consequencesOf, refusals } from '../testing/judging.ts';

const amounts = (facts: ProjectFacts) => [approvedAmountOf(facts), ceilingOf(facts)];

/** One more change after what was told: asked for and approved. */
const changedAgain = (before: readonly Told[], id: string, row: BodyOf<'change.requested'>['lines'][number]) => [
  ...before,
  told('change.requested', changeRequest({ lines: [row] }), '2021-05-25'),
  told('change.approved', { change: id, text: '同意', approvedOn: day('2021-05-28') }, '2021-05-28'),
];

const raise = (change: Partial<BodyOf<'change.approved'>> = {}): BodyOf<'change.approved'> => ({
  change: 'C1',
  text: '同意',
  approvedOn: day('2021-05-28'),
  ...change,
});

/** Approved 548, contracted 530 and 18; one exception for 5 万元 more. */
const full: readonly Told[] = [
  ...started(planned(undefined, funded(approved(application(), { L1: wanFen(448) })))),
  told('procurement.awarded', supervisionAward(), '2021-05-01'),
  told('contract.signed', supervisionContract(), '2021-05-02'),
];
const excepted = (amount = wanFen(5), subject = 'C1'): readonly Told[] => [
  told(
    'waiver.requested',
    { provision: 'art17.p1/no-added-budget', subject, amount, reason: '国家标准修订' },
    '2021-05-05',
  ),
  told('waiver.granted', { request: 'W1', reason: '情况属实' }, '2021-05-06'),
];
const ofCap = (facts: ProjectFacts, request: Parameters<typeof changeRequest>[0]) =>
  refusals(facts, 'change.request', changeRequest(request)).filter((one) => one.startsWith('change-within-cap'));

describe('第十一条 变更节余不改变评审核定金额', () => {
  it('没有变更的，上限就是核定金额；没有批复的都没有', () => {
    expect(amounts(factsOf(started()))).toEqual([wanFen(700), wanFen(700)]);
    expect(amounts(factsOf([]))).toEqual([undefined, undefined]);
  });

  it.each([
    ['减少一次', changeApproved()],
    ['减少两次', changedAgain(changeApproved(), 'C2', repriced(wanFen(37)))],
    ['增加', changeApproved(changeRequestedWith(started(), repriced(wanFen(45))))],
    ['待批', changeRequested()],
    ['不批准', [...changeRequested(), told('change.refused', { change: 'C1', reason: '理由不足' }, '2021-05-20')]],
    ['撤回', [...changeRequested(), told('change.withdrawn', { change: 'C1', reason: '不再变更' }, '2021-05-20')]],
  ])('%s：核定金额和上限都不变', (_how, events) => {
    const facts = factsOf(events);
    expect(amounts(facts)).toEqual([wanFen(700), wanFen(700)]);
    expect(facts.ceilingChanges).toEqual([]);
    expect(approvedText(facts)).toBe('700.00 万元');
  });

  it('节余单独列出', () => {
    expect(consequencesOf(factsOf(changeApproved()))).toContain(
      'info 合同价合计 290.00 万元，评审核定金额 700.00 万元，尚余 410.00 万元（其中变更节余 240.00 万元）',
    );
  });
});

describe('第十七条 获准追加预算的，重新审核造价后才能超过核定金额', () => {
  const more = changeRequestedWith([...full, ...excepted()], repriced(wanFen(45)));

  it.each([
    ['没有例外', full, true],
    ['例外不够', [...full, ...excepted(wanFen(4))], true],
    ['别的变更的例外', [...full, ...excepted(wanFen(5), 'C2')], true],
    ['例外够', [...full, ...excepted()], false],
  ] as const)('申请时：%s', (_how, events, refused) => {
    const asked = ofCap(factsOf(events), { lines: [repriced(wanFen(45))] });
    expect(asked).toEqual(refused ? ['change-within-cap: change-above-approved'] : []);
  });

  it.each([
    ['没有审核金额', {}, ['raise-needs-cost-review']],
    ['没有材料', { approvedCost: wanFen(553) }, ['cost-review-paper-missing']],
    ['少一分', { approvedCost: fen(wanFen(553) - 1), costReview: file('costReview') }, ['raise-too-small']],
    ['多一分', { approvedCost: fen(wanFen(553) + 1), costReview: file('costReview') }, ['raise-too-large']],
    ['正好', { approvedCost: wanFen(553), costReview: file('costReview') }, []],
  ] as const)('批准时：%s', (_how, given, codes) => {
    const found = refusals(factsOf(more), 'change.approve', raise(given));
    expect(found.map((one) => one.replace(/^[^:]*: /u, ''))).toEqual(codes);
  });

  it('批准以后上限提高，记下哪一次、何时、多少；没有超过的变更不能顺带提高', () => {
    const facts = factsOf([
      ...more,
      told('change.approved', raise({ approvedCost: wanFen(553), costReview: file('costReview') }), '2021-05-28'),
    ]);
    expect(contractTotal(facts)).toBe(wanFen(553));
    expect(amounts(facts)).toEqual([wanFen(548), wanFen(553)]);
    expect(facts.ceilingChanges).toEqual([
      { change: 'C1', on: day('2021-05-28'), difference: wanFen(5), amount: wanFen(553) },
    ]);
    expect(approvedText(facts)).toBe('548.00 万元（变更后上限 553.00 万元）');
    expect(refusals(factsOf(changeRequested()), 'change.approve', raise({ approvedCost: wanFen(900) }))).toEqual([
      'approved-change-within-cap: raise-not-needed',
    ]);
  });
});

describe('第十一条 变更后修改采购计划', () => {
  // The works are contracted at 530 and lowered to 290.
  const facts = factsOf([
    ...changeApproved(),
    told('procurement.awarded', supervisionAward(), '2021-05-22'),
    told('procurement.failed', failure('sup', '2021-05-23', '供应商放弃'), '2021-05-23'),
  ]);
  const with3 = (budget: number) =>
    plan(
      [mainPackage(), supervisionPackage(), mainPackage({ id: 'more', budget: fen(budget), lines: [] })],
      '2021-05-25',
    );

  it('已签合同的采购包按现在的合同价计，未签的按预算计，合计不超过核定金额', () => {
    const rest = wanFen(700) - wanFen(290) - wanFen(20);
    expect(refusals(facts, 'procurement.plan', with3(rest))).toEqual([]);
    expect(refusals(facts, 'procurement.plan', with3(rest + 1))).toEqual([
      'implied-plan-within-cap: plan-above-approved',
    ]);
  });
});
