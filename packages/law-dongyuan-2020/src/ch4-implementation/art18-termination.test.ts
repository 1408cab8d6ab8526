import { describe, expect, it } from 'vitest';
import type { BodyOf } from '@zhengxiang/procedure';
import {
  application,
  approved,
  builder,
  day,
  factsOf,
  file,
  mainPackage,
  planned,
  submitted,
  told,
  wanFen,
  type Told,
} from '../testing/delivery.ts';
import {
  award,
  awarded,
  completed,
  contract,
  contracted,
  started,
  supervisionAward,
  supervisionContract,
} from '../testing/delivery-acts.ts';
import { consequencesOf, dutiesOf, refusals, stateOf, whoMay } from '../testing/judging.ts';

const major = told('filing.major-change-filed', { cause: '标准修订', content: '调整', documents: [] }, '2021-05-10');
const late = (newDate: string, on = '2021-05-11'): Told =>
  told('filing.late-delivery-filed', { contract: 'K1', cause: '接口调整', newDate: day(newDate) }, on);
const ending = (change: Partial<BodyOf<'termination.filed'>> = {}): BodyOf<'termination.filed'> => ({
  cause: '职能划转',
  procedure: '已签终止协议并清算',
  settlements: [{ id: 's1', contract: 'K1', amount: wanFen(100), workDone: '需求调研和部分开发' }],
  terminatedOn: day('2021-05-01'),
  documents: file('termination'),
  ...change,
});
const ended: readonly Told[] = [...started(), told('termination.filed', ending(), '2021-05-02')];
const byBureau = told('termination.acknowledged-by-bureau', {}, '2021-05-03');
const byFinance = told('termination.acknowledged-by-finance', {}, '2021-05-04');

describe('第十八条 重大变更、逾期交付报送备案', () => {
  const file18 = ['filing.majorChange', 'filing.lateDelivery'] as const;

  it('项目建设单位经办岗报备，县政务服务数据管理局受理岗、评审岗、领导岗出具回执', () => {
    const facts = factsOf(started());
    for (const act of [...file18, 'termination.file'] as const)
      expect(whoMay(facts, act), act).toEqual(['project-owner/clerk']);
    for (const act of ['filing.acknowledgeArticle18', 'termination.acknowledgeByBureau'] as const)
      expect(whoMay(facts, act), act).toEqual(['data-bureau/leader', 'data-bureau/intake', 'data-bureau/review']);
    expect(whoMay(facts, 'termination.acknowledgeByFinance')).toEqual([
      'finance-bureau/clerk',
      'finance-bureau/leader',
    ]);
  });

  it('立项审批后、建设完成前报备；逾期交付须已有合同', () => {
    for (const act of file18) {
      expect(stateOf(factsOf(submitted()), act), act).toBe('blocked: not-approved');
      expect(stateOf(factsOf(started()), act), act).toBe('open');
      expect(stateOf(factsOf(completed()), act), act).toBe('past: already-completed');
      expect(stateOf(factsOf(ended), act), act).toBe('past: termination-filed');
    }
    expect(stateOf(factsOf(approved()), 'filing.majorChange')).toBe('open');
    expect(stateOf(factsOf(approved()), 'filing.lateDelivery')).toBe('blocked: no-contract');
  });

  it('新的交付日期晚于现在的交付日期，不早于今天', () => {
    const to = (newDate: string, events = started(), on = '2021-06-30', of = 'K1') =>
      refusals(factsOf(events), 'filing.lateDelivery', { contract: of, cause: '原因', newDate: day(newDate) }, day(on));
    expect(to('2021-09-30')).toEqual(['implied-new-date: new-date-not-later']);
    expect(to('2021-10-01')).toEqual([]);
    expect(to('2021-10-01', [...started(), late('2021-12-31')])).toEqual(['implied-new-date: new-date-not-later']);
    expect(to('2022-01-01', [...started(), late('2021-12-31')])).toEqual([]);
    expect(to('2021-12-30', started(), '2021-12-31')).toEqual(['implied-new-date: new-date-past']);
    expect(to('2021-12-31', started(), '2021-12-31')).toEqual([]);
    expect(to('2022-01-01', started(), '2021-06-30', 'K9')).toEqual(['implied-new-date: no-such-contract']);
  });

  it('备案不改动合同约定的交付日期', () => {
    const facts = factsOf([...started(), late('2021-12-31')]);
    expect(facts.contracts[0]?.deliverBy).toBe('2021-09-30');
    expect(facts.article18).toMatchObject([{ id: 'F1', kind: 'late-delivery', newDate: '2021-12-31' }]);
  });

  it('每项备案出具一次回执，未出具前是县政务服务数据管理局的待办', () => {
    const facts = factsOf([...started(), major, late('2021-12-31')]);
    expect(stateOf(factsOf(started()), 'filing.acknowledgeArticle18')).toBe('past: nothing-to-acknowledge');
    expect(stateOf(facts, 'filing.acknowledgeArticle18')).toBe('open');
    expect(refusals(facts, 'filing.acknowledgeArticle18', { filing: 'F2' })).toEqual([]);
    expect(refusals(facts, 'filing.acknowledgeArticle18', { filing: 'F9' })).toEqual([
      'implied-open-filing: no-such-filing',
    ]);
    expect(dutiesOf(facts)).toEqual([
      'data-bureau 2021-05-10 filing.acknowledgeArticle18 重大变更备案 F1 尚未出具回执',
      'data-bureau 2021-05-11 filing.acknowledgeArticle18 逾期交付备案 F2 尚未出具回执',
    ]);
    const first = told('filing.article18-acknowledged', { filing: 'F1' }, '2021-05-12');
    const one = factsOf([...started(), major, late('2021-12-31'), first]);
    expect(one.article18.map(({ acknowledgedOn }) => acknowledgedOn)).toEqual(['2021-05-12', undefined]);
    expect(dutiesOf(one)).toHaveLength(1);
    expect(refusals(one, 'filing.acknowledgeArticle18', { filing: 'F1' })).toEqual([
      'implied-open-filing: no-such-filing',
    ]);
    const closed = factsOf([...ended, major, byBureau, byFinance]);
    expect(dutiesOf(closed)).toEqual([]);
    expect(stateOf(closed, 'filing.acknowledgeArticle18')).toBe('past: case-closed');
  });
});

describe('第十八条 逾期', () => {
  const overdue = (events: readonly Told[], on: string) => [
    ...dutiesOf(factsOf(events), day(on)).filter((text) => text.includes('filing.lateDelivery')),
    ...consequencesOf(factsOf(events), day(on))
      .split('\n')
      .filter((text) => text.startsWith('danger')),
  ];

  it('交付日期当天不算逾期，次日起算，项目建设单位应报备', () => {
    expect(overdue(started(), '2021-09-30')).toEqual([]);
    expect(overdue(started(), '2021-10-01')).toEqual([
      'project-owner 2021-10-01 filing.lateDelivery 合同 HT-2021-01 应于 2021年9月30日交付，尚未完成，应报备逾期交付并写明新的交付日期',
      'danger 已逾期 1 天：合同 HT-2021-01 应于 2021年9月30日交付',
    ]);
  });

  it('报备后按新的日期计算', () => {
    const filed = [...started(), late('2021-12-31'), late('2022-03-31', '2021-06-01')];
    expect(overdue(filed, '2022-03-31')).toEqual([]);
    expect(overdue(filed, '2022-04-01')).toHaveLength(2);
    const other = [
      ...started(),
      told('filing.late-delivery-filed', { contract: 'K9', cause: '原因', newDate: day('2022-03-31') }, '2021-06-01'),
    ];
    expect(overdue(other, '2021-10-01')).toHaveLength(2);
  });

  it('完成、终止、办结后不再提示；监理合同不单独提示', () => {
    expect(overdue(completed(), '2021-10-01')).toEqual([]);
    expect(overdue(ended, '2021-10-01')).toEqual([]);
    const closed = [...started(), told('cancellation.approved', { text: '同意' }, '2021-05-01')];
    expect(overdue(closed, '2021-10-01')).toEqual([]);
    const supervised = [
      ...started(),
      told('procurement.awarded', supervisionAward(), '2021-02-25'),
      told('contract.signed', supervisionContract({ deliverBy: day('2021-06-01') }), '2021-03-05'),
    ];
    expect(overdue(supervised, '2021-07-01')).toEqual([]);
  });
});

describe('第十八条 终止合同', () => {
  it('签订合同后、验收合格前报备一次；没有合同的，申请取消', () => {
    expect(stateOf(factsOf(submitted()), 'termination.file')).toBe('blocked: not-approved');
    expect(stateOf(factsOf(awarded()), 'termination.file')).toBe('blocked: no-contract-to-terminate');
    expect(stateOf(factsOf(contracted()), 'termination.file')).toBe('open');
    expect(stateOf(factsOf(completed()), 'termination.file')).toBe('open');
    expect(stateOf(factsOf(ended), 'termination.file')).toBe('past: termination-filed');
    const reported = (conclusion: 'accepted' | 'failed') =>
      factsOf([
        ...completed(),
        told('acceptance.report-issued', { conclusion, text: '报告', issuedOn: day('2021-06-25') }, '2021-06-25'),
      ]);
    expect(stateOf(reported('accepted'), 'termination.file')).toBe('past: already-accepted');
    expect(stateOf(reported('failed'), 'termination.file')).toBe('open');
    const filed = factsOf(submitted(application({ budgetAmount: wanFen(49) })));
    expect(stateOf(filed, 'termination.file')).toBe('past: filing-track');
  });

  it('完成终止手续并附材料，终止日期不早于首份合同签订、不晚于今天', () => {
    const end = (change: Parameters<typeof ending>[0], events = started()) =>
      refusals(factsOf(events), 'termination.file', ending(change));
    expect(end({})).toEqual([]);
    expect(end({ documents: [] })).toEqual(['procedure-completed: procedure-documents-missing']);
    expect(end({ terminatedOn: day('2021-03-04') })).toEqual(['implied-termination-day: date-too-early']);
    expect(end({ terminatedOn: day('2021-03-05') })).toEqual([]);
    expect(end({ terminatedOn: day('2021-06-30') })).toEqual([]);
    expect(end({ terminatedOn: day('2021-07-01') })).toEqual(['implied-termination-day: date-in-future']);
    const second = mainPackage({ id: 'm2', method: 'own-procurement', lines: [], budget: wanFen(9) });
    const two = [
      ...started(planned([mainPackage(), second])),
      told('procurement.awarded', award({ package: 'm2', winner: builder, price: wanFen(9) }), '2021-04-01'),
      told('contract.signed', contract({ package: 'm2', signedOn: day('2021-04-02') }), '2021-04-02'),
    ];
    const both = ['K1', 'K2'].map((id) => ({ id, contract: id, amount: wanFen(1), workDone: '部分开发' }));
    expect(end({ terminatedOn: day('2021-03-20'), settlements: both }, two)).toEqual([]);
    expect(end({ terminatedOn: day('2021-03-20') }, two)).toEqual(['settled-for-work: settlement-missing']);
  });

  it('县政务服务数据管理局和县财政局各收一次备案，未收前是各自的待办', () => {
    const acts = ['termination.acknowledgeByBureau', 'termination.acknowledgeByFinance'] as const;
    for (const act of acts) {
      expect(stateOf(factsOf(started()), act), act).toBe('past: no-termination');
      expect(stateOf(factsOf(ended), act), act).toBe('open');
    }
    expect(dutiesOf(factsOf(ended))).toEqual([
      'data-bureau 2021-05-02 termination.acknowledgeByBureau 项目终止备案，待县政务服务数据管理局收到',
      'finance-bureau 2021-05-02 termination.acknowledgeByFinance 项目终止备案，待县财政局收到',
    ]);
    const half = factsOf([...ended, byBureau]);
    expect(stateOf(half, acts[0])).toBe('past: termination-acknowledged');
    expect(stateOf(half, acts[1])).toBe('open');
    expect(dutiesOf(half)).toHaveLength(1);
    expect(half.closed).toBeUndefined();
    const otherHalf = factsOf([...ended, byFinance]);
    expect(stateOf(otherHalf, acts[0])).toBe('open');
    expect(stateOf(otherHalf, acts[1])).toBe('past: termination-acknowledged');
    expect(dutiesOf(otherHalf)).toHaveLength(1);
  });

  it('两家都收到后办结，先后不论', () => {
    expect(factsOf([...ended, byBureau, byFinance]).closed).toEqual({
      how: 'terminated',
      on: '2021-05-04',
      note: '职能划转',
    });
    expect(factsOf([...ended, byFinance, byBureau]).closed?.how).toBe('terminated');
    expect(dutiesOf(factsOf([...ended, byBureau, byFinance]))).toEqual([]);
  });

  it('报备终止后不再申请、审批和实施变更', () => {
    for (const act of ['change.request', 'change.approve', 'change.carryOut'] as const)
      expect(stateOf(factsOf(ended), act), act).toContain('past: termination-filed');
  });
});
