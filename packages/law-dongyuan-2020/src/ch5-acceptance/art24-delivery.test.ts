import { fen, type Fen } from '@zhengxiang/core';
import type { BodyOf } from '@zhengxiang/procedure';
import { describe, expect, it } from 'vitest';
import { day, told, wanFen } from '../testing/delivery.ts';
import { completed, started, supervisionAward, supervisionContract } from '../testing/delivery-acts.ts';
import { applied, factsFrom, inUse, reported, voted, type Signed } from '../testing/acceptance.ts';
import { consequencesOf, dutiesOf, refusals, sentences, stateOf, whoMay } from '../testing/judging-oversight.ts';

const failed = reported('failed', voted(['fail', 'fail', 'fail', 'fail']));
const accepted = factsFrom(reported());

/** P1 is the first instalment of K1 (500 万元), P2 its balance (30 万元). */
const withPlan = (before: readonly Signed[]): readonly Signed[] => [
  ...before,
  told(
    'payment.planned',
    {
      contract: 'K1',
      payments: [
        { id: 'a', name: '首期', dueOn: day('2021-04-01'), amount: wanFen(500), balance: false },
        { id: 'b', name: '余款', dueOn: day('2021-09-01'), amount: wanFen(30), balance: true },
      ],
    },
    '2021-03-20',
  ),
];
const paid = (before: readonly Signed[], planned: string, amount: Fen, on = '2021-04-01'): readonly Signed[] => [
  ...before,
  told('payment.made', { planned, amount, paidOn: day(on), voucher: '记-1' }, on),
];
const pay = (planned: string, amount: Fen): BodyOf<'payment.made'> => ({
  planned,
  amount,
  paidOn: day('2021-09-01'),
  voucher: '记-2',
});
const released = (before: readonly Signed[]): readonly Signed[] => [
  ...before,
  told('balance.release-requested', { contract: 'K1' }, '2021-08-25'),
];

describe('第二十四条 不得交付使用', () => {
  const act = 'delivery.putIntoUse';

  it('由项目建设单位办理', () => {
    expect(whoMay(accepted, act)).toEqual(['project-owner/clerk']);
  });

  it('未通过验收或者验收不合格的，不得交付使用；验收合格的可以，一次', () => {
    expect(stateOf(factsFrom(applied()), act)).toBe('blocked not-accepted-no-use → acceptance.issueReport');
    expect(stateOf(factsFrom(failed), act)).toBe('blocked failed-no-use → acceptance.issueReport');
    expect(stateOf(factsFrom(applied(failed)), act)).toBe('blocked not-accepted-no-use → acceptance.issueReport');
    expect(stateOf(accepted, act)).toBe('open');
    expect(stateOf(factsFrom(inUse()), act)).toBe('past in-use-already');
    expect(stateOf(factsFrom([]), act)).toContain('blocked not-approved');
    expect(sentences(factsFrom(failed), act, { inUseOn: day('2021-09-01') })[0]).toBe(
      '项目于 2021年8月20日验收不合格，不得交付使用',
    );
  });

  it('日期不早于验收报告（2021-08-20），不晚于今天', () => {
    const on = (inUseOn: string) => refusals(accepted, act, { inUseOn: day(inUseOn) });
    expect(on('2021-08-19')).toEqual(['art24.p1/implied-use-day: date-too-early @inUseOn']);
    expect(on('2021-08-20')).toEqual([]);
    expect(on('2021-10-01')).toEqual([]);
    expect(on('2021-10-02')).toEqual(['art24.p1/implied-use-day: date-in-future @inUseOn']);
  });
});

describe('第二十四条 不予拨付余款', () => {
  const refused = (code: string) => [`art24.p1/balance-after-acceptance: ${code} @planned`];

  it('未通过验收或者验收不合格的，余款不予拨付；未通过的，其他各期可以拨付', () => {
    const before = factsFrom(withPlan(applied()));
    expect(refusals(before, 'payment.make', pay('P1', wanFen(500)))).toEqual([]);
    expect(refusals(before, 'payment.make', pay('P2', wanFen(30)))).toEqual(refused('not-accepted-no-balance'));
    expect(refusals(before, 'payment.make', pay('P2', fen(1)))).toEqual(refused('not-accepted-no-balance'));
    expect(sentences(before, 'payment.make', pay('P2', fen(1)))).toEqual(['项目尚未通过验收，余款 30.00 万元不予拨付']);
    const after = factsFrom(withPlan(failed));
    expect(refusals(after, 'payment.make', pay('P2', wanFen(30)))).toEqual([
      'art24.p1/nothing-after-failure: failed-no-payment',
      ...refused('failed-no-balance'),
    ]);
    expect(sentences(after, 'payment.make', pay('P2', fen(1)))).toEqual([
      '项目于 2021年8月20日验收不合格，未付的 530.00 万元都是余款，再次验收合格前不予拨付',
      '项目于 2021年8月20日验收不合格，余款 30.00 万元不予拨付',
    ]);
    expect(refusals(factsFrom(withPlan(reported())), 'payment.make', pay('P2', wanFen(30)))).toEqual([]);
  });

  it('只剩余款的，验收合格前不能付款', () => {
    const rest = paid(withPlan(applied()), 'P1', wanFen(500));
    expect(stateOf(factsFrom(rest), 'payment.make')).toBe('blocked not-accepted-no-balance → acceptance.issueReport');
    expect(sentences(factsFrom(rest), 'payment.make', pay('P2', wanFen(30)))).toHaveLength(2);
    expect(sentences(factsFrom(rest), 'payment.make', pay('P2', wanFen(30)))[0]).toBe(
      '项目尚未通过验收，余款 30.00 万元不予拨付',
    );
    const almost = paid(withPlan(applied()), 'P1', fen(499_999_999));
    expect(refusals(factsFrom(almost), 'payment.make', pay('P1', fen(1)))).toEqual([]);
    expect(
      refusals(factsFrom(paid(withPlan(reported()), 'P1', wanFen(500))), 'payment.make', pay('P2', fen(1))),
    ).toEqual([]);
  });

  it('没有付款计划的、没有这一期的，由其他规定处理', () => {
    expect(refusals(factsFrom(applied()), 'payment.make', pay('P9', fen(1)))).toEqual([]);
  });

  it('还没有安排余款的，不说“余款 0.00 万元”', () => {
    expect(sentences(factsFrom(completed()), 'balance.release', { contract: 'K1' })[0]).toBe(
      '项目尚未通过验收，余款不予拨付',
    );
    expect(sentences(factsFrom(failed), 'balance.release', { contract: 'K1' })[0]).toBe(
      '项目于 2021年8月20日验收不合格，余款不予拨付',
    );
  });

  it('没有验收的，标明余款锁定；验收合格后不再显示', () => {
    const none = 'warning 合同 HT-2021-01（530.00 万元）登记为没有约定余款：验收合格前只留最后一笔，拨付前请核对合同';
    expect(consequencesOf('art24', factsFrom(started()))).toEqual([none]);
    expect(consequencesOf('art24', factsFrom(completed()))).toEqual([
      none,
      'warning 项目尚未验收合格：不得交付使用，余款锁定',
    ]);
    expect(consequencesOf('art24', factsFrom(withPlan(applied())))).toEqual([
      none,
      'warning 项目尚未验收合格：不得交付使用，余款 30.00 万元锁定',
    ]);
    // After a failure nothing that is unpaid goes out, whatever the plan calls it.
    expect(consequencesOf('art24', factsFrom(withPlan(failed)))).toEqual([
      none,
      'warning 项目验收不合格：不得交付使用，未付的 530.00 万元再次验收合格前都不予拨付',
    ]);
    const oneFen = { id: 'b', name: '余款', dueOn: day('2021-09-01'), amount: fen(1), balance: true };
    const tiny = told('payment.planned', { contract: 'K1', payments: [oneFen] }, '2021-03-20');
    const closed = [...completed(), told('cancellation.approved', { text: '同意' }, '2021-06-25')];
    expect(consequencesOf('art24', factsFrom(closed))).toEqual([]);
    expect(consequencesOf('art24', factsFrom([...completed(), tiny]))).toEqual([
      none,
      'warning 项目尚未验收合格：不得交付使用，余款 0.000001 万元锁定',
    ]);
    expect(consequencesOf('art24', factsFrom(withPlan(reported())))).toEqual([]);
  });
});

describe('第二十四条 申请拨付余款', () => {
  const act = 'balance.release';

  it('由项目建设单位办理', () => {
    expect(whoMay(accepted, act)).toEqual(['project-owner/clerk']);
  });

  it('还不知道余款多少的，不印金额', () => {
    const said = (facts: Parameters<typeof sentences>[0]) => sentences(facts, act, { contract: 'K1' })[0];
    expect(said(factsFrom(applied()))).toBe('项目尚未通过验收，余款不予拨付');
    expect(said(factsFrom(failed))).toBe('项目于 2021年8月20日验收不合格，余款不予拨付');
    expect(said(factsFrom(withPlan(applied())))).toBe('项目尚未通过验收，余款 30.00 万元不予拨付');
  });

  it('验收合格后申请', () => {
    expect(stateOf(factsFrom(withPlan(applied())), act)).toBe(
      'blocked not-accepted-no-balance → acceptance.issueReport',
    );
    expect(stateOf(factsFrom(failed), act)).toBe('blocked failed-no-balance → acceptance.issueReport');
    expect(stateOf(factsFrom([]), act)).toContain('blocked not-approved');
    expect(stateOf(accepted, act)).toBe('open');
    expect(refusals(accepted, act, { contract: 'K1' })).toEqual([]);
    expect(refusals(accepted, act, { contract: 'K9' })).toEqual([
      'art24.p1/implied-release: no-such-contract @contract',
    ]);
  });

  it('每份合同申请一次，已付清的不再申请', () => {
    const both = reported('accepted', voted(['pass', 'pass', 'pass', 'pass'])).concat(
      told('procurement.awarded', supervisionAward(), '2021-03-01'),
      told('contract.signed', supervisionContract(), '2021-03-06'),
    );
    const one = factsFrom(released(both));
    expect(stateOf(one, act)).toBe('open');
    expect(refusals(one, act, { contract: 'K1' })).toEqual(['art24.p1/implied-release: release-requested @contract']);
    expect(refusals(one, act, { contract: 'K2' })).toEqual([]);
    expect(stateOf(factsFrom(released(reported())), act)).toBe('past no-balance-left');
    const full = paid(paid(withPlan(both), 'P1', wanFen(500)), 'P2', wanFen(30), '2021-09-01');
    expect(refusals(factsFrom(full), act, { contract: 'K1' })).toEqual([
      'art24.p1/implied-release: contract-paid @contract',
    ]);
    expect(stateOf(factsFrom(full), act)).toBe('open');
  });

  it('差一分没有付清的，仍可申请', () => {
    const rest = paid(paid(withPlan(reported()), 'P1', wanFen(500)), 'P2', fen(29_999_999), '2021-09-01');
    expect(stateOf(factsFrom(rest), act)).toBe('open');
    expect(stateOf(factsFrom(paid(rest, 'P2', fen(1), '2021-09-02')), act)).toBe('past no-balance-left');
  });

  it('申请后由县财政局拨付，付清为止', () => {
    expect(dutiesOf(factsFrom(withPlan(reported())))).toEqual([]);
    const waiting = released(withPlan(reported()));
    expect(dutiesOf(factsFrom(waiting))).toEqual([
      'finance-bureau 2021-08-25~ payment.make 合同 HT-2021-01 的余款于 2021年8月25日申请拨付',
    ]);
    const full = paid(paid(waiting, 'P1', wanFen(500)), 'P2', wanFen(30), '2021-09-01');
    expect(dutiesOf(factsFrom(full))).toEqual([]);
  });
});
