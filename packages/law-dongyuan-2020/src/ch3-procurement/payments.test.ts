import { describe, expect, it } from 'vitest';
import { fen } from '@zhengxiang/core';
import type { BodyOf } from '@zhengxiang/procedure';
import { day, factsOf, planned, told, wanFen, type Told } from '../testing/delivery.ts';
import {
  changeRequest,
  changeRow,
  contracted,
  started,
  supervisionAward,
  supervisionContract,
} from '../testing/delivery-acts.ts';
import { consequencesOf, refusals, stateOf, whoMay } from '../testing/judging.ts';

type Row = BodyOf<'payment.planned'>['payments'][number];
const row = (amount: number, change: Partial<Row> = {}): Row => ({
  id: `r${String(amount)}`,
  name: '进度款',
  dueOn: day('2021-04-01'),
  amount: fen(amount),
  balance: false,
  ...change,
});
const balance = (amount: number) => row(amount, { balance: true, name: '余款' });
const payments = (...rows: readonly Row[]): BodyOf<'payment.planned'> => ({ contract: 'K1', payments: rows });
const pay = (amount: number, change: Partial<BodyOf<'payment.made'>> = {}): BodyOf<'payment.made'> => ({
  planned: 'P1',
  amount: fen(amount),
  paidOn: day('2021-04-01'),
  voucher: '记-1',
  ...change,
});

const price = wanFen(530);
const withPlan = (before: readonly Told[] = contracted()): readonly Told[] => [
  ...before,
  told('payment.planned', payments(row(wanFen(200)), row(wanFen(280)), balance(wanFen(50))), '2021-03-20'),
];
const paid = (...made: readonly BodyOf<'payment.made'>[]): readonly Told[] => [
  ...withPlan(),
  ...made.map((payment) => told('payment.made', payment, '2021-04-01')),
];

describe('第十三条 付款计划', () => {
  it('项目建设单位经办岗按合同安排', () => {
    expect(whoMay(factsOf(contracted()), 'payment.plan')).toEqual(['project-owner/clerk']);
    expect(stateOf(factsOf(planned()), 'payment.plan')).toBe('blocked: no-contract');
    expect(stateOf(factsOf(contracted()), 'payment.plan')).toBe('open');
  });

  it('合计低于、等于合同价的可以，高出 1 分的不可以', () => {
    const facts = factsOf(contracted());
    expect(refusals(facts, 'payment.plan', payments(row(price - 1)))).toEqual([]);
    expect(refusals(facts, 'payment.plan', payments(row(price - 1), balance(1)))).toEqual([]);
    expect(refusals(facts, 'payment.plan', payments(row(price), balance(1)))).toEqual([
      'implied-payment-plan: plan-above-price',
    ]);
  });

  it('付到合同价的，应标明余款', () => {
    const facts = factsOf(contracted());
    expect(refusals(facts, 'payment.plan', payments(row(price)))).toEqual(['implied-payment-plan: balance-not-marked']);
    expect(refusals(facts, 'payment.plan', payments(row(1), balance(price - 1)))).toEqual([]);
  });

  it('对应已有的合同，计划日期不早于签订', () => {
    const facts = factsOf(contracted());
    expect(refusals(facts, 'payment.plan', { ...payments(row(1)), contract: 'K9' })).toEqual([
      'implied-payment-plan: no-such-contract',
    ]);
    expect(refusals(facts, 'payment.plan', payments(row(1, { dueOn: day('2021-03-04') })))).toEqual([
      'implied-payment-plan: date-too-early',
    ]);
    expect(refusals(facts, 'payment.plan', payments(row(1, { dueOn: day('2021-03-05') })))).toEqual([]);
  });

  it('重新安排替换未付的各期，已付的保留并计入合计', () => {
    const facts = factsOf(paid(pay(wanFen(100))));
    const again = payments(row(wanFen(280)), balance(wanFen(50)));
    expect(refusals(facts, 'payment.plan', again)).toEqual([]);
    expect(refusals(facts, 'payment.plan', payments(row(wanFen(280)), balance(wanFen(50) + 1)))).toEqual([
      'implied-payment-plan: plan-above-price',
    ]);
    const oneFen = factsOf(paid(pay(1)));
    expect(refusals(oneFen, 'payment.plan', again)).toEqual([]);
    expect(refusals(oneFen, 'payment.plan', payments(row(wanFen(280)), balance(wanFen(50) + 1)))).toEqual([
      'implied-payment-plan: plan-above-price',
    ]);
    const replaced = factsOf([...paid(pay(wanFen(100))), told('payment.planned', again, '2021-04-02')]);
    expect(replaced.plannedPayments.map(({ id, amount }) => [id, amount])).toEqual([
      ['P1', wanFen(200)],
      ['P4', wanFen(280)],
      ['P5', wanFen(50)],
    ]);
  });

  it('已付的一期是余款的，重新安排时不必再标明', () => {
    const begun = factsOf(paid(pay(1, { planned: 'P3' })));
    expect(refusals(begun, 'payment.plan', payments(row(wanFen(480))))).toEqual([]);
    expect(refusals(factsOf(withPlan()), 'payment.plan', payments(row(price)))).toEqual([
      'implied-payment-plan: balance-not-marked',
    ]);
  });

  it('一份合同的计划不影响另一份合同', () => {
    const events = [
      ...withPlan(),
      told('procurement.awarded', supervisionAward(), '2021-02-25'),
      told('contract.signed', supervisionContract(), '2021-03-05'),
      told('payment.planned', { contract: 'K2', payments: [balance(wanFen(18))] }, '2021-03-21'),
    ];
    const facts = factsOf(events);
    expect(facts.plannedPayments.map(({ id, contract }) => [id, contract])).toEqual([
      ['P1', 'K1'],
      ['P2', 'K1'],
      ['P3', 'K1'],
      ['P4', 'K2'],
    ]);
    expect(refusals(facts, 'payment.plan', { contract: 'K2', payments: [balance(wanFen(18))] })).toEqual([]);
    const begun = factsOf([...events, told('payment.made', pay(wanFen(100)), '2021-04-01')]);
    expect(refusals(begun, 'payment.plan', { contract: 'K2', payments: [balance(wanFen(18))] })).toEqual([]);
    expect(refusals(facts, 'payment.make', pay(wanFen(18), { planned: 'P4' }))).toEqual([]);
  });
});

describe('第十一条 按付款计划拨付', () => {
  it('先安排付款计划，再付款，付清后不再办理', () => {
    expect(stateOf(factsOf(contracted()), 'payment.make')).toBe('blocked: no-payment-planned');
    expect(stateOf(factsOf(withPlan()), 'payment.make')).toBe('open');
    const all = [pay(wanFen(200)), pay(wanFen(280), { planned: 'P2' })];
    expect(stateOf(factsOf(paid(...all)), 'payment.make')).toBe('open');
    expect(stateOf(factsOf(paid(...all, pay(wanFen(50) - 1, { planned: 'P3' }))), 'payment.make')).toBe('open');
    expect(stateOf(factsOf(paid(...all, pay(wanFen(50), { planned: 'P3' }))), 'payment.make')).toBe('past: all-paid');
  });

  it('一期可以分次付，合计不超过本期计划', () => {
    expect(refusals(factsOf(withPlan()), 'payment.make', pay(wanFen(200)))).toEqual([]);
    expect(refusals(factsOf(withPlan()), 'payment.make', pay(wanFen(200) + 1))).toEqual([
      'implied-payment: payment-above-planned',
    ]);
    const facts = factsOf(paid(pay(wanFen(150))));
    expect(refusals(facts, 'payment.make', pay(wanFen(50)))).toEqual([]);
    expect(refusals(facts, 'payment.make', pay(wanFen(50) + 1))).toEqual(['implied-payment: payment-above-planned']);
    expect(refusals(facts, 'payment.make', pay(wanFen(280), { planned: 'P2' }))).toEqual([]);
  });

  it('变更减价后，付款不超过现在的合同价', () => {
    const facts = factsOf([
      ...withPlan(started()),
      told('payment.made', pay(wanFen(200)), '2021-04-01'),
      told('change.requested', changeRequest({ lines: [changeRow()] }), '2021-05-10'),
      told('change.approved', { change: 'C1', text: '同意', approvedOn: day('2021-05-20') }, '2021-05-20'),
    ]);
    expect(facts.contracts[0]?.price).toBe(wanFen(290));
    const second = (amount: number) => refusals(facts, 'payment.make', pay(amount, { planned: 'P2' }));
    expect(second(wanFen(90))).toEqual([]);
    expect(second(wanFen(90) + 1)).toEqual(['implied-payment: payment-above-price']);
  });

  it('对应已有的一期，日期不早于合同签订、不晚于今天', () => {
    const facts = factsOf(withPlan());
    expect(refusals(facts, 'payment.make', pay(1, { planned: 'P9' }))).toEqual(['implied-payment: no-such-payment']);
    expect(refusals(facts, 'payment.make', pay(1, { paidOn: day('2021-03-04') }))).toEqual([
      'implied-payment: date-too-early',
    ]);
    expect(refusals(facts, 'payment.make', pay(1, { paidOn: day('2021-03-05') }))).toEqual([]);
    expect(refusals(facts, 'payment.make', pay(1, { paidOn: day('2021-06-30') }))).toEqual([]);
    expect(refusals(facts, 'payment.make', pay(1, { paidOn: day('2021-07-01') }))).toEqual([
      'implied-payment: date-in-future',
    ]);
  });

  it('每一期按自己的合同核对', () => {
    const events = [
      ...withPlan(),
      told('procurement.awarded', supervisionAward(), '2021-02-25'),
      told('contract.signed', supervisionContract({ signedOn: day('2021-03-10') }), '2021-03-10'),
      told('payment.planned', { contract: 'K2', payments: [row(wanFen(18))] }, '2021-03-21'),
    ];
    const on = (date: string) =>
      refusals(factsOf(events), 'payment.make', pay(wanFen(18), { planned: 'P4', paidOn: day(date) }));
    expect(on('2021-03-10')).toEqual([]);
    expect(on('2021-03-09')).toEqual(['implied-payment: date-too-early']);
  });

  it('报备终止后、办结前可以结算', () => {
    const ended = told(
      'termination.filed',
      { cause: '调整', procedure: '完成', terminatedOn: day('2021-05-01'), documents: [] },
      '2021-05-02',
    );
    expect(stateOf(factsOf([...withPlan(), ended]), 'payment.make')).toBe('open');
    expect(stateOf(factsOf([...withPlan(), ended]), 'payment.plan')).toBe('open');
  });

  it('付款超过已列入预算的资金时提示，等于时不提示', () => {
    const exact = factsOf(paid(pay(wanFen(200)), pay(wanFen(200), { planned: 'P2' })));
    expect(consequencesOf(exact)).not.toContain('超过已列入');
    const above = factsOf(paid(pay(wanFen(200)), pay(wanFen(200) + 1, { planned: 'P2' })));
    expect(consequencesOf(above)).toContain('warning 已付款 400.000001 万元，超过已列入年度预算的 400.00 万元');
  });
});
