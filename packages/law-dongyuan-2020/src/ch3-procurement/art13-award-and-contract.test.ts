import { describe, expect, it } from 'vitest';
import { fen } from '@zhengxiang/core';
import {
  day,
  factsOf,
  mainPackage,
  otherBuilder,
  plan,
  planned,
  supervisor,
  told,
  wanFen,
  type Told,
} from '../testing/delivery.ts';
import {
  award,
  awarded,
  contract,
  contracted,
  opened,
  supervisionAward,
  supervisionContract,
  tender,
  tendered,
  failure,
} from '../testing/delivery-acts.ts';
import { refusals, stateOf } from '../testing/judging.ts';

const failureOfMain = told('procurement.failed', failure('main', '2021-02-23', '不足三家'), '2021-02-23');
const failed = [...opened(), failureOfMain];
const complete: readonly Told[] = [
  ...contracted(),
  told('procurement.awarded', supervisionAward(), '2021-02-25'),
  told('contract.signed', supervisionContract(), '2021-03-05'),
];

describe('第十三条 中标（成交）结果', () => {
  const give = (change: Parameters<typeof award>[0], events = opened()) =>
    refusals(factsOf(events), 'procurement.award', award(change));

  it('先登记投标情况；单一来源、框架协议、自行采购可以直接登记', () => {
    for (const method of [
      'open-tender',
      'invited-tender',
      'competitive-negotiation',
      'competitive-consultation',
      'inquiry',
      'innovation-cooperation',
    ] as const) {
      const facts = factsOf(planned([mainPackage({ method })]));
      expect(stateOf(facts, 'procurement.award'), method).toBe('blocked: bids-not-recorded');
      expect(refusals(facts, 'procurement.award', award()), method).toContain(
        'implied-award: package-not-in-this-state',
      );
    }
    for (const method of ['single-source', 'framework-agreement', 'own-procurement'] as const) {
      const facts = factsOf(planned([mainPackage({ method })]));
      expect(stateOf(facts, 'procurement.award'), method).toBe('open');
      expect(refusals(facts, 'procurement.award', award()), method).toEqual([]);
    }
  });

  it('每包一次', () => {
    const one = planned([mainPackage()]);
    expect(stateOf(factsOf(opened(one)), 'procurement.award')).toBe('open');
    expect(stateOf(factsOf(awarded(one)), 'procurement.award')).toBe('past: nothing-to-award');
    const second = mainPackage({ id: 'm2', lines: [], budget: wanFen(1) });
    expect(stateOf(factsOf(awarded(planned([mainPackage(), second]))), 'procurement.award')).toBe(
      'blocked: bids-not-recorded',
    );
    expect(give({}, awarded())).toEqual(['implied-award: package-not-in-this-state']);
    expect(give({ package: 'x' })).toEqual(['implied-award: no-such-package']);
  });

  it('中标人参加了投标，招标、询价的价格等于报价', () => {
    expect(give({})).toEqual([]);
    expect(give({ winner: supervisor })).toEqual(['implied-award: winner-did-not-bid']);
    expect(give({ price: fen(wanFen(530) - 1) })).toEqual(['implied-award: price-differs-from-bid']);
    expect(give({ price: fen(wanFen(530) + 1) })).toEqual(['implied-award: price-differs-from-bid']);
    expect(give({ winner: otherBuilder, price: wanFen(535) })).toEqual([]);
    for (const method of ['invited-tender', 'inquiry'] as const) {
      const events = opened(planned([mainPackage({ method })]));
      expect(give({ price: fen(wanFen(530) - 1) }, events)).toEqual(['implied-award: price-differs-from-bid']);
    }
  });

  it('谈判、磋商的成交价不高于报价', () => {
    for (const method of ['competitive-negotiation', 'competitive-consultation'] as const) {
      const events = opened(planned([mainPackage({ method })]));
      expect(give({ price: fen(wanFen(530) - 1) }, events)).toEqual([]);
      expect(give({}, events)).toEqual([]);
      expect(give({ price: fen(wanFen(530) + 1) }, events)).toEqual(['implied-award: price-above-bid']);
    }
  });

  it('中标价低于、等于采购包预算的可以，高出 1 分的不可以', () => {
    const events = planned([mainPackage({ method: 'single-source' })]);
    expect(give({ price: fen(wanFen(540) - 1) }, events)).toEqual([]);
    expect(give({ price: wanFen(540) }, events)).toEqual([]);
    expect(give({ price: fen(wanFen(540) + 1) }, events)).toEqual(['implied-award: price-above-package']);
  });

  it('不早于开标（直接成交的不早于采购计划），不晚于今天', () => {
    expect(give({ awardedOn: day('2021-02-21') })).toEqual(['implied-award: date-too-early']);
    expect(give({ awardedOn: day('2021-02-22') })).toEqual([]);
    expect(give({ awardedOn: day('2021-07-01') })).toEqual(['implied-award: date-in-future']);
    const direct = planned([mainPackage({ method: 'single-source' })]);
    expect(give({ awardedOn: day('2021-01-24') }, direct)).toEqual(['implied-award: date-too-early']);
    expect(give({ awardedOn: day('2021-01-25') }, direct)).toEqual([]);
  });

  it('别的采购包废标后改了计划，已开标的不早于开标即可', () => {
    const second = mainPackage({ id: 'm2', name: '二期', lines: [], budget: wanFen(1) });
    const revised = [
      ...opened(planned([mainPackage(), second])),
      told('procurement.tender-published', tender({ package: 'm2' }), '2021-02-01'),
      told('procurement.failed', failure('m2', '2021-02-23', '不足三家'), '2021-02-23'),
      told('procurement.planned', plan([mainPackage(), second], '2021-03-01'), '2021-03-01'),
    ];
    expect(give({}, revised)).toEqual([]);
  });
});

describe('第十三条 废标', () => {
  it('正在采购、未签合同的才能废标', () => {
    const fail = (events: readonly Told[], of = 'main') =>
      refusals(factsOf(events), 'procurement.fail', failure(of, '2021-03-01'));
    expect(stateOf(factsOf(planned()), 'procurement.fail')).toBe('past: nothing-to-fail');
    for (const events of [tendered(), opened(), awarded()]) {
      expect(stateOf(factsOf(events), 'procurement.fail')).toBe('open');
      expect(fail(events)).toEqual([]);
      expect(fail(events, 'sup')).toEqual(['implied-failure: package-not-in-this-state']);
    }
    expect(stateOf(factsOf(contracted()), 'procurement.fail')).toBe('past: nothing-to-fail');
    expect(fail(tendered(), 'x')).toEqual(['implied-failure: no-such-package']);
  });

  it('废标后从头再来', () => {
    const [of] = factsOf(failed).procurement.packages;
    expect(of).toMatchObject({ tender: undefined, bids: undefined, award: undefined });
    expect(of?.failures).toMatchObject([{ on: '2021-02-23', reason: '不足三家', outcome: 'too-few' }]);
  });
});

describe('第十三条 合同', () => {
  const sign = (change: Parameters<typeof contract>[0] = {}, events = awarded()) =>
    refusals(factsOf(events), 'contract.sign', contract(change));

  it('先登记中标结果，每包一份合同', () => {
    expect(stateOf(factsOf(planned()), 'contract.sign')).toBe('blocked: not-awarded');
    expect(stateOf(factsOf(awarded()), 'contract.sign')).toBe('open');
    expect(stateOf(factsOf(contracted()), 'contract.sign')).toBe('blocked: not-awarded');
    expect(stateOf(factsOf(complete), 'contract.sign')).toBe('past: all-contracted');
    expect(sign({ package: 'sup', party: supervisor })).toEqual(['implied-contract: package-not-in-this-state']);
    expect(sign({ package: 'x' })).toEqual(['implied-contract: no-such-package']);
  });

  it('乙方是中标供应商，合同价等于中标价', () => {
    expect(sign()).toEqual([]);
    expect(sign({ party: otherBuilder })).toEqual(['implied-contract: party-is-not-winner']);
    expect(sign({ price: fen(wanFen(530) + 1) })).toEqual(['implied-contract: price-differs-from-award']);
    expect(sign({ price: fen(wanFen(530) - 1) })).toEqual(['implied-contract: price-differs-from-award']);
  });

  it('签订不早于中标、不晚于今天，交付不早于签订', () => {
    expect(sign({ signedOn: day('2021-02-24') })).toEqual(['implied-contract: date-too-early']);
    expect(sign({ signedOn: day('2021-02-25') })).toEqual([]);
    expect(sign({ signedOn: day('2021-07-01') })).toEqual(['implied-contract: date-in-future']);
    expect(sign({ deliverBy: day('2021-03-04') })).toEqual(['implied-contract: date-too-early']);
    expect(sign({ deliverBy: day('2021-03-05') })).toEqual([]);
  });

  it('合同编号不重复，明细属于采购包', () => {
    const second = [...contracted(), told('procurement.awarded', supervisionAward(), '2021-02-25')];
    expect(refusals(factsOf(second), 'contract.sign', supervisionContract())).toEqual([]);
    expect(refusals(factsOf(second), 'contract.sign', supervisionContract({ number: 'HT-2021-01' }))).toEqual([
      'implied-contract: contract-number-taken',
    ]);
    expect(sign({ lines: ['L1'] })).toEqual([]);
    expect(sign({ lines: ['L1', 'L3'] })).toEqual(['implied-contract: line-not-in-package']);
  });
});
