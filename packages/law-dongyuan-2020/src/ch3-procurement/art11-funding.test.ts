import { describe, expect, it } from 'vitest';
import { fen } from '@zhengxiang/core';
import {
  application,
  approved,
  arranged,
  budget,
  day,
  factsOf,
  funded,
  opinion,
  plan,
  planned,
  submitted,
  told,
  wanFen,
} from '../testing/delivery.ts';
import {
  award,
  contract,
  contracted,
  opened,
  supervisionAward,
  supervisionContract,
} from '../testing/delivery-acts.ts';
import { consequencesOf, findings, refusals, stateOf, whoMay } from '../testing/judging.ts';

const finance = ['finance-bureau/clerk', 'finance-bureau/leader'];
const year = (of: number, county: number, id = `y${of}`) => ({
  id,
  year: of,
  municipal: fen(0),
  county: fen(county),
  selfRaised: fen(0),
  other: fen(0),
});

describe('第十一条 县财政局对通过立项审批的项目进行资金审核', () => {
  it('只有县财政局的经办岗、领导岗可以审核资金、出具意见和列入预算；付款项目建设单位也可以登记', () => {
    const facts = factsOf(funded());
    for (const act of ['funding.review', 'funding.issueOpinion', 'budget.enter'] as const)
      expect(whoMay(facts, act), act).toEqual(finance);
    expect(whoMay(facts, 'payment.make')).toEqual(['project-owner/clerk', ...finance]);
  });

  it('未通过立项审批的项目，不受理资金审核和预算申请', () => {
    const facts = factsOf(submitted());
    expect(stateOf(facts, 'funding.review')).toBe('blocked: not-approved');
    expect(stateOf(facts, 'funding.issueOpinion')).toBe('blocked: not-approved funding-review-missing');
    expect(stateOf(facts, 'budget.enter')).toBe('blocked: not-approved funding-not-arranged');
  });

  it('备案项目和已办结的项目不办理资金事项', () => {
    const filed = factsOf(submitted(application({ budgetAmount: fen(wanFen(50) - 1) })));
    expect(stateOf(filed, 'funding.review')).toBe('past: filing-track');
    const cancelled = factsOf([...approved(), told('cancellation.approved', { text: '同意' }, '2021-01-11')]);
    expect(stateOf(cancelled, 'funding.review')).toBe('past: case-closed');
    expect(stateOf(cancelled, 'procurement.plan')).toContain('case-closed');
    expect(stateOf(cancelled, 'payment.make')).toBe('past: case-closed');
    expect(stateOf(cancelled, 'payment.plan')).toBe('past: case-closed');
  });

  it('通过立项审批的，可以开始资金审核，一次即可', () => {
    expect(stateOf(factsOf(approved()), 'funding.review')).toBe('open');
    expect(stateOf(factsOf(arranged()), 'funding.review')).toBe('past: funding-review-started');
  });

  it('先审核，再出具资金安排意见', () => {
    const reviewed = [...approved(), told('funding.review-started', {}, '2021-01-12')];
    expect(stateOf(factsOf(approved()), 'funding.issueOpinion')).toBe('blocked: funding-review-missing');
    expect(stateOf(factsOf(reviewed), 'funding.issueOpinion')).toBe('open');
    expect(stateOf(factsOf(arranged()), 'funding.issueOpinion')).toBe('past: funding-arranged');
  });

  it('暂不安排的，可以再次出具意见', () => {
    const refused = told(
      'funding.opinion-issued',
      opinion({ conclusion: 'not-arranged', arrangements: [] }),
      '2021-01-15',
    );
    const facts = factsOf([...approved(), told('funding.review-started', {}, '2021-01-12'), refused]);
    expect(stateOf(facts, 'funding.issueOpinion')).toBe('open');
    expect(refusals(facts, 'funding.issueOpinion', opinion())).toEqual([]);
    expect(stateOf(facts, 'budget.enter')).toBe('blocked: funding-not-arranged');
    expect(stateOf(facts, 'procurement.plan')).toBe('blocked: funding-not-arranged');
  });
});

describe('第十一条 全部由单位自筹的项目', () => {
  const sourced = (sources: Record<string, number>) =>
    stateOf(
      factsOf(approved(application({ annex1: { ...application().annex1, fundingBySource: sources } }))),
      'procurement.plan',
    );

  it.each([
    [{ selfRaised: wanFen(700) }, 'open'],
    [{ selfRaised: wanFen(600), county: wanFen(100) }, 'blocked: funding-not-arranged'],
    [{ selfRaised: wanFen(600), municipal: wanFen(100) }, 'blocked: funding-not-arranged'],
    [{ selfRaised: wanFen(600), other: wanFen(100) }, 'blocked: funding-not-arranged'],
    [{ county: wanFen(700) }, 'blocked: funding-not-arranged'],
    [{}, 'blocked: funding-not-arranged'],
  ])('资金来源 %j：采购计划 %s', (sources, expected) => {
    expect(sourced(sources)).toBe(expected);
  });
});

describe('第十一条 资金安排意见', () => {
  const facts = factsOf([...approved(), told('funding.review-started', {}, '2021-01-12')]);
  const arrange = (total: number) => opinion({ arrangements: [year(2021, total)] });

  it('原文只限采购价格：安排高于评审核定金额的不拒绝，提示核对', () => {
    expect(refusals(facts, 'funding.issueOpinion', arrange(wanFen(700) - 1))).toEqual([]);
    expect(refusals(facts, 'funding.issueOpinion', arrange(wanFen(700)))).toEqual([]);
    expect(refusals(facts, 'funding.issueOpinion', arrange(wanFen(700) + 1))).toEqual([]);
    const shown = (total: number) =>
      consequencesOf(
        factsOf([
          ...approved(),
          told('funding.review-started', {}, '2021-01-12'),
          told('funding.opinion-issued', arrange(total), '2021-01-15'),
        ]),
      );
    expect(shown(wanFen(700))).not.toContain('资金安排合计');
    expect(shown(wanFen(700) + 1_000_000)).toContain('资金安排合计 701.00 万元，多 1.00 万元');
  });

  it('各来源都计入合计', () => {
    const row = { ...year(2021, 0), municipal: wanFen(200), county: wanFen(200), selfRaised: wanFen(200) };
    expect(
      refusals(facts, 'funding.issueOpinion', opinion({ arrangements: [{ ...row, other: wanFen(100) }] })),
    ).toEqual([]);
  });

  it('同意安排的至少一年、年度不重复、金额不为 0', () => {
    expect(refusals(facts, 'funding.issueOpinion', opinion({ arrangements: [] }))).toEqual([
      'implied-opinion: arrangement-empty',
    ]);
    expect(
      refusals(facts, 'funding.issueOpinion', opinion({ arrangements: [year(2021, 1), year(2021, 1, 'again')] })),
    ).toEqual(['implied-opinion: arrangement-year-twice']);
    expect(refusals(facts, 'funding.issueOpinion', opinion({ arrangements: [year(2021, 0), year(2022, 1)] }))).toEqual([
      'implied-opinion: arrangement-without-money',
    ]);
    expect(refusals(facts, 'funding.issueOpinion', opinion({ arrangements: [year(2021, 1), year(2022, 1)] }))).toEqual(
      [],
    );
  });

  it('暂不安排的不填金额', () => {
    expect(refusals(facts, 'funding.issueOpinion', opinion({ conclusion: 'not-arranged' }))).toEqual([
      'implied-opinion: arrangement-not-expected',
    ]);
    expect(refusals(facts, 'funding.issueOpinion', opinion({ conclusion: 'not-arranged', arrangements: [] }))).toEqual(
      [],
    );
  });

  it('出具日期不早于立项批复、不晚于今天，当天都可以', () => {
    const issued = (on: string) => refusals(facts, 'funding.issueOpinion', opinion({ issuedOn: day(on) }));
    expect(issued('2021-01-09')).toEqual(['implied-opinion: date-too-early']);
    expect(issued('2021-01-10')).toEqual([]);
    expect(issued('2021-06-30')).toEqual([]);
    expect(issued('2021-07-01')).toEqual(['implied-opinion: date-in-future']);
    const refused = opinion({ conclusion: 'not-arranged', arrangements: [], issuedOn: day('2021-07-01') });
    expect(refusals(facts, 'funding.issueOpinion', refused)).toEqual(['implied-opinion: date-in-future']);
    expect(refusals(facts, 'funding.issueOpinion', { ...refused, arrangements: [year(2021, 1)] })).toEqual([
      'implied-opinion: date-in-future',
      'implied-opinion: arrangement-not-expected',
    ]);
  });
});

describe('第十一条 列入年度预算', () => {
  const facts = factsOf(arranged());

  it('先出具资金安排意见，再列入预算，各年度都列入后不再办理', () => {
    expect(stateOf(factsOf(approved()), 'budget.enter')).toBe('blocked: funding-not-arranged');
    expect(stateOf(facts, 'budget.enter')).toBe('open');
    expect(stateOf(factsOf(funded()), 'budget.enter')).toBe('open');
    const both = [...funded(), told('budget.entered', budget(2022), '2021-01-20')];
    expect(stateOf(factsOf(both), 'budget.enter')).toBe('past: all-years-entered');
  });

  it('年度、各来源金额与资金安排意见一致，一年一次', () => {
    expect(refusals(facts, 'budget.enter', budget(2021))).toEqual([]);
    expect(refusals(facts, 'budget.enter', budget(2023))).toEqual(['implied-budget: year-not-arranged']);
    expect(refusals(factsOf(funded()), 'budget.enter', budget(2021))).toEqual(['implied-budget: year-already-entered']);
    expect(refusals(factsOf(funded()), 'budget.enter', budget(2022))).toEqual([]);
    for (const source of ['municipal', 'county', 'selfRaised', 'other'] as const)
      expect(refusals(facts, 'budget.enter', budget(2021, { [source]: fen(7) })), source).toEqual([
        'implied-budget: budget-differs',
      ]);
  });

  it('列入日期不早于资金安排意见、不晚于今天', () => {
    const entered = (on: string) => refusals(facts, 'budget.enter', budget(2021, { enteredOn: day(on) }));
    expect(entered('2021-01-14')).toEqual(['implied-budget: date-too-early']);
    expect(entered('2021-01-15')).toEqual([]);
    expect(entered('2021-07-01')).toEqual(['implied-budget: date-in-future']);
    expect(refusals(facts, 'budget.enter', budget(2023, { enteredOn: day('2021-07-01') }))).toEqual([
      'implied-budget: date-in-future',
      'implied-budget: year-not-arranged',
    ]);
  });
});

describe('第十一条 先落实资金，再采购', () => {
  it('资金安排意见出具、首年列入预算后，才能登记采购计划', () => {
    expect(stateOf(factsOf(submitted()), 'procurement.plan')).toBe('blocked: not-approved');
    expect(stateOf(factsOf(approved()), 'procurement.plan')).toBe('blocked: funding-not-arranged');
    expect(stateOf(factsOf(arranged()), 'procurement.plan')).toBe('blocked: first-year-not-budgeted');
    const second = [...arranged(), told('budget.entered', budget(2022), '2021-01-20')];
    expect(stateOf(factsOf(second), 'procurement.plan')).toBe('blocked: first-year-not-budgeted');
    expect(stateOf(factsOf(funded()), 'procurement.plan')).toBe('open');
  });

  it('采购预算合计低于、等于核定金额的可以，高出 1 分的不可以', () => {
    const facts = factsOf(funded());
    const { packages } = plan();
    const withMain = (total: number) =>
      plan(packages.map((of, index) => (index === 0 ? { ...of, budget: fen(total - wanFen(20)) } : of)));
    expect(refusals(facts, 'procurement.plan', withMain(wanFen(700) - 1))).toEqual([]);
    expect(refusals(facts, 'procurement.plan', withMain(wanFen(700)))).toEqual([]);
    expect(refusals(facts, 'procurement.plan', withMain(wanFen(700) + 1))).toEqual([
      'implied-plan-within-cap: plan-above-approved',
    ]);
  });
});

describe('第十一条 项目采购价格不能高于评审核定金额', () => {
  // The review left 530 万元 for the works, so that the approved amount lies at 548 万元 and the contracts reach it.
  const cut = approved(application(), { L1: wanFen(448) });
  const before = planned(undefined, funded(cut));
  const awarded = [...opened(before), told('procurement.awarded', award(), '2021-02-25')];
  const both = [
    ...awarded,
    told('contract.signed', contract(), '2021-03-05'),
    told('procurement.awarded', supervisionAward(), '2021-02-25'),
  ];
  const sign = (price: number) => {
    const facts = factsOf(both);
    return findings(facts, 'contract.sign', supervisionContract({ price: fen(price) })).filter(
      ({ provision }) => provision === 'art11.p1/price-cap',
    );
  };

  it('全部合同价合计低于、等于核定金额的可以，高出 1 分的不可以', () => {
    expect(factsOf(both).approval?.amount).toBe(wanFen(548));
    expect(sign(wanFen(18) - 1)).toEqual([]);
    expect(sign(wanFen(18))).toEqual([]);
    expect(refusals(factsOf(both), 'contract.sign', supervisionContract())).toEqual([]);
    expect(sign(wanFen(18) + 1)).toMatchObject([
      {
        cite: 'art11.p1',
        verdict: {
          reason: {
            code: 'price-above-approved',
            figures: { approved: wanFen(548), proposed: wanFen(548) + 1, excess: 1 },
          },
          field: 'price',
        },
      },
    ]);
  });

  it('项目页对照合同价合计与核定金额', () => {
    expect(consequencesOf(factsOf(awarded))).not.toContain('合同价合计');
    expect(consequencesOf(factsOf(contracted()))).toContain(
      'info 合同价合计 530.00 万元，评审核定金额 700.00 万元，尚余 170.00 万元',
    );
  });
});
