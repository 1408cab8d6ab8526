import { fen } from '@zhengxiang/core';
import type { InputOf, ApplicationData } from '@zhengxiang/procedure';
import { describe, expect, it } from 'vitest';
import { application, factsOf, line, people, sized, small, told, wanFen } from '../testing/initiation.ts';
import {
  endorsed,
  filedAcceptance,
  filedContract,
  filedPlan,
  filedTender,
  prepared,
  returned,
} from '../testing/initiation-acts.ts';
import { consequencesOf, findings, refusals, stateOf } from '../testing/judging-initiation.ts';
import { crossingOf, trackOf, versionOutgrown } from './track.ts';
import { dongyuan2020 as law } from '../pack.ts';

type Sources = Partial<Record<'municipal' | 'county' | 'selfRaised' | 'other', number>>;
const inFen = (sources: Sources) => Object.fromEntries(Object.entries(sources).map(([key, wan]) => [key, wanFen(wan)]));
/** Below the limit by its 预算金额, with these sources in annex 1 and lines that add up to the total. */
const withSources = (budget: number, total: number, sources: Sources, change: Partial<ApplicationData> = {}) =>
  small(budget, {
    totalInvestment: wanFen(total),
    lines: [line('L1', total)],
    annex1: { fundingBySource: inFen(sources) },
    ...change,
  });
const prepare = (data: ApplicationData) =>
  refusals(factsOf([]), 'initiation.prepare', data).filter((code) => code.startsWith('budget-from-sources'));
const untied = ['budget-from-sources: budget-not-tied @budgetAmount'];
const unexplained = ['budget-from-sources: budget-unexplained @budgetAmount'];
const sentenceOf = (data: ApplicationData) =>
  findings(factsOf([]), 'initiation.prepare', data).flatMap(({ provision, verdict }) =>
    provision.endsWith('/budget-from-sources') && verdict.kind === 'unmet' ? [verdict.reason.text] : [],
  );

describe('第二条第（一）项 预算金额就是县级、市级财政和单位自筹之和', () => {
  it.each<[string, ApplicationData]>([
    ['县级财政 200 万元', withSources(49, 200, { county: 200 })],
    ['市级财政 200 万元', withSources(49, 200, { municipal: 200 })],
    ['单位自筹 200 万元', withSources(49, 200, { selfRaised: 200 })],
    ['三项合计 50 万元', withSources(49, 50, { county: 20, municipal: 20, selfRaised: 10 })],
    ['多 1 分', withSources(49, 49.000001, { county: 49.000001 })],
    ['没有写资金来源，总投资 200 万元', small(49, { totalInvestment: wanFen(200), lines: [line('L1', 200)] })],
    ['没有写资金来源，明细多 1 分', small(49, { totalInvestment: wanFen(49.000001), lines: [line('L1', 49.000001)] })],
    ['只填了附件1 的其他栏目', withSources(49, 200, {}, { annex1: { place: '东源县' } })],
    ['预算金额报高的', withSources(51, 51, { county: 49, other: 2 })],
  ])('%s的，预算金额 49 万元不可以', (_what, data) => {
    expect(prepare(data)).toEqual(data.annex1 && 'fundingBySource' in data.annex1 ? untied : unexplained);
  });

  it.each<[string, ApplicationData]>([
    ['全部是县级财政', withSources(49, 49, { county: 49 })],
    ['三项合计', withSources(49, 49, { county: 20, municipal: 20, selfRaised: 9 })],
    ['另有其它资金', withSources(49, 200, { county: 49, other: 151 })],
    ['没有写资金来源，总投资就是预算金额', small(49)],
    ['50 万元以上', application()],
  ])('%s的，可以', (_what, data) => {
    expect(prepare(data)).toEqual([]);
  });

  it('整 50 万元和两边各 1 分', () => {
    for (const amount of [49_999_999, 50_000_000, 50_000_001]) {
      expect(prepare({ ...sized(amount), annex1: { fundingBySource: { county: fen(amount) } } })).toEqual([]);
      expect(
        prepare({ ...sized(amount), annex1: { fundingBySource: { county: fen(amount - 1), other: fen(1) } } }),
      ).toEqual(untied);
      expect(prepare({ ...sized(amount), budgetAmount: fen(amount - 1) })).toEqual(unexplained);
    }
  });

  it('写明各项金额和相差多少', () => {
    expect(sentenceOf(withSources(49, 200, { county: 150, selfRaised: 30, other: 20 }))).toEqual([
      '预算金额 49.00 万元，资金来源中县级财政 150.00 万元、市级财政 0.00 万元、单位自筹 30.00 万元合计 180.00 万元，应当一致；其它资金 20.00 万元，项目总投资 200.00 万元，预算明细合计 200.00 万元',
    ]);
    expect(sentenceOf(small(49, { totalInvestment: wanFen(200), lines: [line('L1', 200)] }))).toEqual([
      '预算金额 49.00 万元，项目总投资 200.00 万元，预算明细合计 200.00 万元，相差 151.00 万元没有写明来源',
    ]);
  });

  it('来源合计达到 50 万元的，定稿时按完整流程检查', () => {
    const codes = refusals(factsOf([]), 'initiation.prepare', withSources(49, 200, { county: 200 }, { necessity: [] }));
    expect(codes).toContain('complete-draft: document-missing @necessity');
  });
});

const evaded = withSources(49, 200, { county: 200 });
const gap = small(45, { totalInvestment: wanFen(60), lines: [line('L1', 60)] });

describe('第二条第（一）项 流程由与来源一致的金额决定', () => {
  it('以前定稿的材料，来源达到 50 万元的走完整流程', () => {
    const facts = factsOf(filedPlan(evaded));
    expect(trackOf(facts, law)).toBe('full');
    expect(versionOutgrown(facts, law)).toBe(true);
    expect(crossingOf(facts, law)).toBeUndefined();
    expect(stateOf(facts, 'filing.fileTender')).toContain('past');
    expect(stateOf(facts, 'initiation.prepare')).toBe('open');
    expect(refusals(factsOf(endorsed(evaded)), 'initiation.submit', {})).toContain(
      'tied-before-submission: budget-not-tied',
    );
    expect(consequencesOf(facts)).toContain('200.00 万元');
  });

  it('以前已经收到备案的，还是备案', () => {
    expect(
      trackOf(factsOf([...filedAcceptance(evaded), told('filing.acknowledged', {}, '2024-06-05', people.intake)]), law),
    ).toBe('filing');
  });

  it.each([
    ['filing.filePlan', endorsed(gap)],
    ['filing.fileTender', filedPlan(gap)],
    ['filing.fileContract', filedTender(gap)],
    ['filing.fileAcceptance', filedContract(gap)],
    ['filing.acknowledge', filedAcceptance(gap)],
  ] as const)('%s：总投资与预算金额之差没有写明来源的，先更正', (action, before) => {
    expect(trackOf(factsOf(before), law)).toBe('filing');
    expect(stateOf(factsOf(before), action)).toBe('blocked budget-unexplained');
    const stated = told(
      'filing.amended',
      {
        budgetAmount: wanFen(45),
        totalInvestment: wanFen(60),
        fundingBySource: { county: wanFen(45), other: wanFen(15) },
        reason: '写明来源',
      },
      '2024-06-03',
    );
    expect(stateOf(factsOf([...before, stated]), action)).toBe('open');
  });

  it('其它资金使总投资达到 50 万元的备案项目，写明这笔钱', () => {
    const facts = factsOf(endorsed(withSources(49, 200, { county: 49, other: 151 })));
    expect(trackOf(facts, law)).toBe('filing');
    expect(consequencesOf(facts)).toContain(
      'warning 项目总投资 200.00 万元，其中其它资金 151.00 万元不计入预算金额，按预算金额 49.00 万元备案；请核对资金来源。',
    );
    expect(consequencesOf(factsOf(endorsed(small())))).not.toContain('其它资金');
  });
});

const amend = (data: ApplicationData, input: Partial<InputOf<'filing.amend'>>, events = filedPlan(data)) =>
  refusals(factsOf(events), 'filing.amend', {
    budgetAmount: wanFen(49),
    totalInvestment: wanFen(49),
    reason: '更正',
    ...input,
  });
const badAmendment = ['amended-from-sources: budget-not-tied @budgetAmount'];
const unexplainedAmendment = ['amended-from-sources: budget-unexplained @budgetAmount'];

describe('第二条第（一）项 更正也要与来源一致', () => {
  it('总投资另外多出的、少于其它资金的，没有写明来源的不可以', () => {
    expect(amend(small(), { totalInvestment: wanFen(200) })).toEqual(unexplainedAmendment);
    expect(amend(small(), { totalInvestment: wanFen(49.000001) })).toEqual(unexplainedAmendment);
    expect(amend(small(), {})).toEqual([]);
    const other = withSources(40, 60, { county: 40, other: 20 });
    expect(amend(other, { totalInvestment: wanFen(69) })).toEqual([]);
    expect(amend(other, { totalInvestment: wanFen(49) })).toEqual(unexplainedAmendment);
    expect(amend(other, { totalInvestment: wanFen(70) })).toEqual(unexplainedAmendment);
  });

  it('写明来源的，预算金额等于三项之和，总投资另含其它', () => {
    const from = (sources: Sources, total: number) =>
      amend(small(), { totalInvestment: wanFen(total), fundingBySource: inFen(sources) });
    expect(from({ county: 40, selfRaised: 9, other: 11 }, 60)).toEqual([]);
    expect(from({ county: 200 }, 200)).toEqual(badAmendment);
    expect(from({ county: 40, selfRaised: 9, other: 11 }, 61)).toEqual(badAmendment);
    expect(from({ municipal: 49.000001 }, 49.000001)).toEqual(badAmendment);
    expect(
      amend(small(), {
        budgetAmount: wanFen(200),
        totalInvestment: wanFen(200),
        fundingBySource: inFen({ county: 200 }),
      }),
    ).toEqual([]);
  });

  it('只补写来源也是更正，写的和原来一样的不是', () => {
    const before = filedPlan(gap);
    const same = { budgetAmount: wanFen(45), totalInvestment: wanFen(60) };
    expect(amend(gap, { ...same, fundingBySource: inFen({ county: 45, other: 15 }) }, before)).toEqual([]);
    expect(
      amend(small(40), {
        budgetAmount: wanFen(40),
        totalInvestment: wanFen(40),
        fundingBySource: inFen({ county: 40 }),
      }),
    ).toEqual(['implied-amendment: amount-unchanged @budgetAmount']);
  });

  it('退回后重新定稿、更正到 50 万元后重新编制的，同样检查', () => {
    const smaller = withSources(46, 56, { county: 56 });
    expect(refusals(factsOf(returned()), 'initiation.prepare', smaller)).toContain(untied[0]);
    const honest = withSources(46, 46, { county: 46 });
    expect(refusals(factsOf(returned()), 'initiation.prepare', honest)).not.toContain(untied[0]);
    expect(stateOf(factsOf(prepared(honest)), 'filing.amend')).toBe('open');
  });
});
