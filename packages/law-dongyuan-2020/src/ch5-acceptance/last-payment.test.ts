import { fen } from '@zhengxiang/core';
import { describe, expect, it } from 'vitest';
import { applied, factsFrom, reported, voted, type Signed } from '../testing/acceptance.ts';
import { day, told, wanFen } from '../testing/delivery.ts';
import { completed, supervisionAward, supervisionContract } from '../testing/delivery-acts.ts';
import { refusals } from '../testing/judging-oversight.ts';

/** K1 over 530 万元 with two instalments, neither called the balance; 300 万元 of the first are paid. */
const withoutBalance = (before: readonly Signed[]): readonly Signed[] => [
  ...before,
  told(
    'payment.planned',
    {
      contract: 'K1',
      payments: [
        { id: 'a', name: '首期', dueOn: day('2021-04-01'), amount: wanFen(300), balance: false },
        { id: 'b', name: '二期', dueOn: day('2021-09-01'), amount: wanFen(230), balance: false },
      ],
    },
    '2021-03-20',
  ),
  told(
    'payment.made',
    { planned: 'P1', amount: wanFen(300), paidOn: day('2021-04-01'), voucher: '记-1' },
    '2021-04-01',
  ),
];
const pay = (before: readonly Signed[], amount: number) =>
  refusals(factsFrom(withoutBalance(before)), 'payment.make', {
    planned: 'P2',
    amount: fen(amount),
    paidOn: day('2021-09-01'),
    voucher: '记-1',
  });
const rest = wanFen(230);
const refused = ['art24.p1/last-payment-is-balance: nothing-kept-back @amount'];

describe('第二十四条 付清合同价的最后一笔就是余款', () => {
  it('验收合格前，差 1 分付清的可以，付清、付超的不可以，不论叫什么名目', () => {
    expect(pay(completed(), rest - 1)).toEqual([]);
    expect(pay(completed(), rest)).toEqual(refused);
    expect(pay(completed(), rest + 1)).toEqual(refused);
    expect(pay(applied(), rest)).toEqual(refused);
    expect(pay(reported('failed', voted(['fail', 'fail', 'fail', 'fail'])), rest)).toEqual([
      'art24.p1/nothing-after-failure: failed-no-payment',
      ...refused,
    ]);
  });

  it('每份合同各算各的', () => {
    const both = [
      ...withoutBalance(completed()),
      told('procurement.awarded', supervisionAward(), '2021-02-25'),
      told('contract.signed', supervisionContract(), '2021-03-05'),
      told(
        'payment.planned',
        {
          contract: 'K2',
          payments: [{ id: 'c', name: '监理费', dueOn: day('2021-09-01'), amount: wanFen(18), balance: false }],
        },
        '2021-03-20',
      ),
    ];
    const payment = (amount: number) => ({
      planned: 'P3',
      amount: fen(amount),
      paidOn: day('2021-09-01'),
      voucher: '记-1',
    });
    // Supervision is no construction: its last instalment is no 余款 of the project.
    expect(refusals(factsFrom(both), 'payment.make', payment(wanFen(18)))).toEqual([]);
    expect(refusals(factsFrom(both), 'payment.make', payment(wanFen(18) - 1))).toEqual([]);
  });

  it('验收合格后可以付清', () => {
    expect(pay(reported(), rest)).toEqual([]);
  });
});
