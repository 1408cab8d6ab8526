import { describe, expect, it } from 'vitest';
import {
  builder,
  day,
  factsOf,
  funded,
  mainPackage,
  plan,
  planned,
  submitted,
  supervisionPackage,
  told,
  wanFen,
  type PlanRow,
  type Told,
} from '../testing/delivery.ts';
import {
  award,
  awarded,
  bids,
  contracted,
  opened,
  supervisionAward,
  supervisionContract,
  tender,
  tendered,
  failure,
} from '../testing/delivery-acts.ts';
import { findings, refusals, stateOf, whoMay } from '../testing/judging.ts';

const failureOfMain = told('procurement.failed', failure('main', '2021-02-23', '不足三家'), '2021-02-23');
const failed = [...opened(), failureOfMain];
const failureOfSupervision = told('procurement.failed', failure('sup', '2021-03-08', '报价过高'), '2021-03-08');
const complete: readonly Told[] = [
  ...contracted(),
  told('procurement.awarded', supervisionAward(), '2021-02-25'),
  told('contract.signed', supervisionContract(), '2021-03-05'),
];
const acts = [
  'procurement.plan',
  'procurement.publishTender',
  'procurement.recordBids',
  'procurement.award',
  'procurement.fail',
  'contract.sign',
] as const;

describe('第十三条 项目建设单位按政府采购有关规定开展采购', () => {
  it('采购各事项由项目建设单位经办岗登记', () => {
    for (const act of acts) expect(whoMay(factsOf(planned()), act), act).toEqual(['project-owner/clerk']);
  });

  it('没有立项审批、没有采购计划，不能采购', () => {
    for (const act of acts.slice(1)) {
      expect(stateOf(factsOf(submitted()), act), act).toBe('blocked: not-approved');
      expect(stateOf(factsOf(funded()), act), act).toBe('blocked: no-procurement-plan');
    }
  });

  it('报备终止后不再采购', () => {
    const ended = told(
      'termination.filed',
      { cause: '调整', procedure: '完成', terminatedOn: day('2021-05-01'), documents: [] },
      '2021-05-02',
    );
    for (const act of acts)
      expect(stateOf(factsOf([...planned(), ended]), act), act).toContain('past: termination-filed');
  });
});

describe('第十三条 采购计划', () => {
  const propose = (packages: readonly PlanRow[], facts = factsOf(funded())) =>
    refusals(facts, 'procurement.plan', plan(packages));

  it('招标前可以修改，招标后、定标后不再修改，废标后可以', () => {
    expect(stateOf(factsOf(planned()), 'procurement.plan')).toBe('open');
    expect(stateOf(factsOf(tendered()), 'procurement.plan')).toBe('past: plan-in-tender');
    expect(stateOf(factsOf(opened()), 'procurement.plan')).toBe('past: plan-in-tender');
    expect(stateOf(factsOf(awarded()), 'procurement.plan')).toBe('past: plan-in-tender');
    expect(stateOf(factsOf(failed), 'procurement.plan')).toBe('open');
    expect(stateOf(factsOf(complete), 'procurement.plan')).toBe('past: all-contracted');
    const single = contracted(planned([mainPackage()]));
    expect(stateOf(factsOf(single), 'procurement.plan')).toBe('past: all-contracted');
    expect(stateOf(factsOf([...contracted(), failureOfSupervision]), 'procurement.plan')).toBe('open');
    const direct = [...planned(), told('procurement.awarded', supervisionAward(), '2021-02-25')];
    expect(stateOf(factsOf(direct), 'procurement.plan')).toBe('past: plan-in-tender');
    const openedDirectly = [...planned(), told('procurement.bids-recorded', bids({ package: 'sup' }), '2021-02-25')];
    expect(stateOf(factsOf(openedDirectly), 'procurement.plan')).toBe('past: plan-in-tender');
    const again = [...failed, told('procurement.tender-published', tender(), '2021-03-01')];
    expect(stateOf(factsOf(again), 'procurement.plan')).toBe('past: plan-in-tender');
  });

  it('采购包不重复，至少一个项目建设采购包', () => {
    expect(propose([mainPackage(), supervisionPackage()])).toEqual([]);
    expect(propose([mainPackage(), mainPackage({ budget: wanFen(1), lines: [] })])).toEqual([
      'implied-plan: package-twice',
    ]);
    expect(propose([supervisionPackage()])).toEqual(['implied-plan: main-package-missing']);
  });

  it('预算明细来自申报，各归一个采购包', () => {
    expect(propose([mainPackage({ lines: ['L1', 'L9'] })])).toEqual(['implied-plan: no-such-line']);
    const other = mainPackage({ id: 'other', budget: wanFen(20), lines: ['L2'] });
    expect(propose([mainPackage(), other])).toEqual(['implied-plan: line-in-two-packages']);
    const [finding] = findings(factsOf(funded()), 'procurement.plan', plan([mainPackage(), other]));
    expect(finding).toMatchObject({ verdict: { reason: { figures: { line: '数据接口' } } } });
    expect(propose([mainPackage({ lines: undefined })])).toEqual([]);
  });

  it('登记日期不早于立项批复、不晚于今天', () => {
    const on = (date: string) => refusals(factsOf(funded()), 'procurement.plan', plan(undefined, date));
    expect(on('2021-01-09')).toEqual(['implied-plan: date-too-early']);
    expect(on('2021-01-10')).toEqual([]);
    expect(on('2021-06-30')).toEqual([]);
    expect(on('2021-07-01')).toEqual(['implied-plan: date-in-future']);
  });

  it('废标后修改计划，已开始的采购包保持不变', () => {
    const facts = factsOf([...failed, told('procurement.awarded', supervisionAward(), '2021-02-25')]);
    const other = mainPackage({ method: 'competitive-consultation' });
    expect(propose([other, supervisionPackage()], facts)).toEqual([]);
    expect(propose([other, supervisionPackage({ name: '监理' })], facts)).toEqual([]);
    const changes: readonly Partial<PlanRow>[] = [
      { subject: 'assessment' },
      { method: 'inquiry' },
      { budget: wanFen(19) },
      { lines: [] },
      { lines: ['L4'] },
      { lines: ['L3', 'L4'] },
      { lines: undefined },
    ];
    for (const change of changes)
      expect(propose([other, supervisionPackage(change)], facts)).toEqual(['implied-plan: running-package-changed']);
    expect(propose([other], facts)).toEqual(['implied-plan: running-package-changed']);
    const direct = told('procurement.awarded', supervisionAward(), '2021-02-25');
    const keeping = (lines: PlanRow['lines'], again: PlanRow['lines']) =>
      propose(
        [mainPackage({ lines: ['L1'] }), supervisionPackage({ lines: again })],
        factsOf([
          ...opened(planned([mainPackage({ lines: ['L1'] }), supervisionPackage({ lines })])),
          failureOfMain,
          direct,
        ]),
      );
    expect(keeping(undefined, undefined)).toEqual([]);
    expect(keeping(['L3', 'L4'], ['L4', 'L3'])).toEqual([]);
    expect(keeping(['L3', 'L4'], ['L3', 'L2'])).toEqual(['implied-plan: running-package-changed']);
    const revised = factsOf([...failed, told('procurement.planned', plan([other]), '2021-03-01')]);
    expect(revised.procurement.packages[0]).toMatchObject({ method: 'competitive-consultation', failures: [{}] });
  });
});

describe('第十三条 发布招标（采购）文件', () => {
  it('逐包发布，发布过的不重复发布，废标后重新发布', () => {
    const one = planned([mainPackage()]);
    expect(stateOf(factsOf(one), 'procurement.publishTender')).toBe('open');
    expect(stateOf(factsOf(tendered(one)), 'procurement.publishTender')).toBe('past: nothing-to-tender');
    expect(stateOf(factsOf(awarded(one)), 'procurement.publishTender')).toBe('past: nothing-to-tender');
    expect(stateOf(factsOf([...opened(one), failureOfMain]), 'procurement.publishTender')).toBe('open');
    const direct = planned([mainPackage({ method: 'own-procurement' })]);
    expect(
      stateOf(factsOf([...direct, told('procurement.awarded', award(), '2021-02-25')]), 'procurement.publishTender'),
    ).toBe('past: nothing-to-tender');
    expect(refusals(factsOf(tendered()), 'procurement.publishTender', tender())).toEqual([
      'implied-publication: package-not-in-this-state',
    ]);
    expect(refusals(factsOf(tendered()), 'procurement.publishTender', tender({ package: 'x' }))).toEqual([
      'implied-publication: no-such-package',
    ]);
  });

  it('不早于采购计划，不晚于今天；开标不早于发布', () => {
    const publish = (publishedOn: string, opensOn = '2021-07-20') =>
      refusals(
        factsOf(planned()),
        'procurement.publishTender',
        tender({ publishedOn: day(publishedOn), opensOn: day(opensOn) }),
      );
    expect(publish('2021-01-24')).toEqual(['implied-publication: date-too-early']);
    expect(publish('2021-01-25')).toEqual([]);
    expect(publish('2021-06-30')).toEqual([]);
    expect(publish('2021-07-01')).toEqual(['implied-publication: date-in-future']);
    expect(publish('2021-02-02', '2021-02-01')).toEqual(['implied-publication: date-too-early']);
    expect(publish('2021-02-02', '2021-02-02')).toEqual([]);
  });
});

describe('第十三条 投标情况', () => {
  it('发布后登记，登记过的不重复', () => {
    const one = planned([mainPackage()]);
    expect(stateOf(factsOf(one), 'procurement.recordBids')).toBe('blocked: tender-not-published');
    expect(stateOf(factsOf(tendered(one)), 'procurement.recordBids')).toBe('open');
    expect(stateOf(factsOf(opened(one)), 'procurement.recordBids')).toBe('past: nothing-to-open');
    const second = mainPackage({ id: 'm2', lines: [], budget: wanFen(1) });
    expect(stateOf(factsOf(opened(planned([mainPackage(), second]))), 'procurement.recordBids')).toBe(
      'blocked: tender-not-published',
    );
    const direct = planned([mainPackage({ method: 'own-procurement' })]);
    expect(
      stateOf(factsOf([...direct, told('procurement.awarded', award(), '2021-02-25')]), 'procurement.recordBids'),
    ).toBe('past: nothing-to-open');
    expect(refusals(factsOf(planned()), 'procurement.recordBids', bids())).toEqual([
      'implied-bids: package-not-in-this-state',
    ]);
    expect(refusals(factsOf(opened()), 'procurement.recordBids', bids())).toEqual([
      'implied-bids: package-not-in-this-state',
    ]);
    expect(refusals(factsOf(planned()), 'procurement.recordBids', bids({ package: 'x' }))).toEqual([
      'implied-bids: no-such-package',
    ]);
  });

  it('开标不早于公布的日期、不晚于今天', () => {
    const open = (date: string) =>
      refusals(factsOf(tendered()), 'procurement.recordBids', bids({ openedOn: day(date) }));
    expect(open('2021-02-21')).toEqual(['implied-bids: date-too-early']);
    expect(open('2021-02-22')).toEqual([]);
    expect(open('2021-03-22')).toEqual([]);
    expect(open('2021-07-01')).toEqual(['implied-bids: date-in-future']);
  });

  it('别的采购包废标后改了计划，已发布的仍按公布的日期开标', () => {
    const second = mainPackage({ id: 'm2', name: '二期', lines: [], budget: wanFen(1) });
    const revised = [
      ...tendered(planned([mainPackage(), second])),
      told('procurement.tender-published', tender({ package: 'm2' }), '2021-02-01'),
      told('procurement.failed', failure('m2', '2021-02-23', '不足三家'), '2021-02-23'),
      told('procurement.planned', plan([mainPackage(), second], '2021-03-01'), '2021-03-01'),
    ];
    expect(refusals(factsOf(revised), 'procurement.recordBids', bids())).toEqual([]);
  });

  it('不经招标的可以登记响应情况，不早于采购计划', () => {
    const open = (date: string) =>
      refusals(factsOf(planned()), 'procurement.recordBids', bids({ package: 'sup', openedOn: day(date) }));
    expect(open('2021-01-24')).toEqual(['implied-bids: date-too-early']);
    expect(open('2021-01-25')).toEqual([]);
  });

  it('同一供应商只填一行', () => {
    const twice = [
      { id: 'a', firm: builder, price: wanFen(1) },
      { id: 'b', firm: { ...builder, name: '别名' }, price: wanFen(2) },
    ];
    expect(refusals(factsOf(tendered()), 'procurement.recordBids', bids({ bids: twice }))).toEqual([
      'implied-bids: bidder-twice',
    ]);
  });
});
