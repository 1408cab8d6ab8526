import { fen } from '@zhengxiang/core';
import { describe, expect, it } from 'vitest';
import { day, told, wanFen } from '../testing/delivery.ts';
import { factsFrom, inUse, reported, type Signed } from '../testing/acceptance.ts';
import { criticised } from '../testing/oversight.ts';
import { consequencesOf, refusals, stateOf, whoMay } from '../testing/judging-oversight.ts';

const using = factsFrom(inUse());
const rating = (on: string) => ({ rating: 'good' as const, text: '评价', ratedOn: day(on) });

describe('第二十六条 资金使用和绩效', () => {
  it('由县财政局领导评价', () => {
    expect(whoMay(using, 'performance.rate')).toEqual(['finance-bureau/leader']);
  });

  it('交付使用后评价', () => {
    expect(stateOf(factsFrom(reported()), 'performance.rate')).toBe('blocked not-in-use → delivery.putIntoUse');
    expect(stateOf(using, 'performance.rate')).toBe('open');
  });

  it('评价日期不早于交付使用（2021-08-21），不晚于今天', () => {
    const on = (date: string) => refusals(using, 'performance.rate', rating(date));
    expect(on('2021-08-20')).toEqual(['art3.p1.i3/implied-rating-day: date-too-early @ratedOn']);
    expect(on('2021-08-21')).toEqual([]);
    expect(on('2021-10-01')).toEqual([]);
    expect(on('2021-10-02')).toEqual(['art3.p1.i3/implied-rating-day: date-in-future @ratedOn']);
  });

  it('已付款与付款计划对照，到期次日起没有付清的标明', () => {
    const plan: readonly Signed[] = [
      ...inUse(),
      told(
        'payment.planned',
        {
          contract: 'K1',
          payments: [
            { id: 'a', name: '首期', dueOn: day('2021-04-01'), amount: wanFen(500), balance: false },
            { id: 'b', name: '余款', dueOn: day('2021-09-01'), amount: wanFen(30), balance: true },
          ],
        },
        '2021-08-22',
      ),
    ];
    const pay = (amount: number) =>
      told(
        'payment.made',
        { planned: 'P1', amount: fen(amount), paidOn: day('2021-08-23'), voucher: '记-1' },
        '2021-08-23',
      );
    expect(consequencesOf('art26', using)).toEqual([]);
    const paid = factsFrom([...plan, pay(500_000_000)]);
    const info = 'info 付款计划合计 530.00 万元，已付 500.00 万元';
    expect(consequencesOf('art26', paid, { on: day('2021-09-01') })).toEqual([info]);
    expect(consequencesOf('art26', paid, { on: day('2021-09-02') })).toEqual([
      info,
      'warning 合同 HT-2021-01 的“余款”30.00 万元计划于 2021年9月1日支付，尚未付清',
    ]);
    expect(consequencesOf('art26', factsFrom([...plan, pay(499_999_999)]), { on: day('2021-09-01') })).toEqual([
      'info 付款计划合计 530.00 万元，已付 499.999999 万元',
      'warning 合同 HT-2021-01 的“首期”500.00 万元计划于 2021年4月1日支付，已付 499.999999 万元，还差 0.000001 万元',
    ]);
  });

  it('绩效评价结果标明出来', () => {
    const rated = factsFrom([...inUse(), told('performance.rated', rating('2021-09-01'), '2021-09-01')]);
    expect(consequencesOf('art26', rated)).toEqual(['info 绩效评价结果：良']);
    expect(consequencesOf('art26', factsFrom(criticised()))).toEqual(['danger 绩效评价结果：不合格']);
  });
});
