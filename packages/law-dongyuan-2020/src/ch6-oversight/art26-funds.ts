import { article, at, chineseDate, consequence, power, sumFen, wanText, type ConsequenceState } from '@zhengxiang/core';
import { paidTotal, ratings, unpaidInstalmentsOf, type Instalment } from '@zhengxiang/procedure';
import { impliedRatingDay, rateWhatIsInUse } from './evaluation-rules.ts';
import { budgetMoved, reversalOnce, sharedVouchers, somethingPaid, voucherOnce } from './money-correction-rules.ts';
import { performanceOf } from './performance.ts';

/** What stands out of an instalment whose day has passed, and how much of it is paid already. */
const late = ({ contract, planned: { name, dueOn, amount }, paid, rest }: Instalment): string =>
  `合同 ${contract.number} 的“${name}”${wanText(amount)}计划于 ${chineseDate(dueOn)}支付，${paid > 0 ? `已付 ${wanText(paid)}，还差 ${wanText(rest)}` : '尚未付清'}`;

/** Article 3(3): 绩效管理 is finance's; article 26 watches over it. */
const ofPerformance = 'art3.p1.i3';

/** Article 26: finance watches the money and rates what it brought. */
export const art26 = article('art26', {
  p1: {
    'finance-rates': at(
      ofPerformance,
      power(
        ['performance.rate'],
        [{ organ: 'finance-bureau', posts: ['leader'] }],
        '{finance-bureau}对资金使用进行绩效管理和监督检查，评价项目绩效。',
      ),
    ),
    'finance-takes-back': power(
      ['payment.reverse', 'budget.adjust'],
      [{ organ: 'finance-bureau', posts: ['clerk', 'leader'] }],
      '{finance-bureau}登记退款、红冲和年度预算的结转、调剂。',
    ),
    'owner-takes-back': power(
      ['payment.reverse'],
      [{ organ: 'project-owner', posts: ['clerk'] }],
      '{project-owner}登记退款、红冲。',
    ),
    'voucher-once': voucherOnce,
    'reversal-once': reversalOnce,
    'shared-vouchers': sharedVouchers,
    'something-paid': somethingPaid,
    'budget-moved': budgetMoved,
    'rate-what-is-in-use': at(ofPerformance, rateWhatIsInUse),
    'implied-rating-day': at(ofPerformance, impliedRatingDay),
    'paid-against-planned': consequence('已付款与付款计划、到期未付的款项。', ({ facts, today }) => {
      if (facts.plannedPayments.length === 0) return [];
      const planned = sumFen(facts.plannedPayments.map(({ amount }) => amount));
      const text = `付款计划合计 ${wanText(planned)}，已付 ${wanText(paidTotal(facts))}`;
      const overdue = unpaidInstalmentsOf(facts).filter(({ planned }) => planned.dueOn < today);
      return [
        { text, tone: 'info' },
        ...overdue.map((line): ConsequenceState => ({ text: late(line), tone: 'warning' })),
      ];
    }),
    'performance-shown': consequence('项目绩效评价结果。', ({ facts }) => {
      const rating = performanceOf(facts);
      if (rating === undefined) return [];
      return [{ text: `绩效评价结果：${ratings[rating]}`, tone: rating === 'unqualified' ? 'danger' : 'info' }];
    }),
  },
});
