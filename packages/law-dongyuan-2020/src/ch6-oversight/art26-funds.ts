import {
  article,
  chineseDate,
  consequence,
  paidTotal,
  power,
  ratings,
  sumFen,
  wanText,
  type ConsequenceState,
} from '@zhengxiang/core';
import { unpaidInstalments } from '../ch5-acceptance/balance.ts';
import { impliedRatingDay, rateWhatIsInUse } from './evaluation-rules.ts';
import { performanceOf } from './performance.ts';

/** Article 26: finance watches the money and rates what it brought. */
export const art26 = article('art26', {
  p1: {
    'finance-rates': power(
      ['performance.rate'],
      [{ organ: 'finance-bureau', posts: ['leader'] }],
      '县财政局对项目绩效进行监督和评价。',
    ),
    'rate-what-is-in-use': rateWhatIsInUse,
    'implied-rating-day': impliedRatingDay,
    'paid-against-planned': consequence('已付款与付款计划、到期未付的款项。', ({ facts, today }) => {
      if (facts.plannedPayments.length === 0) return [];
      const planned = sumFen(facts.plannedPayments.map(({ amount }) => amount));
      const text = `付款计划合计 ${wanText(planned)}，已付 ${wanText(paidTotal(facts))}`;
      const overdue = unpaidInstalments(facts).filter(({ dueOn }) => dueOn < today);
      return [
        { text, tone: 'info' },
        ...overdue.map(({ name, dueOn, amount }): ConsequenceState => ({
          text: `“${name}”${wanText(amount)}计划于 ${chineseDate(dueOn)}支付，尚未付清`,
          tone: 'warning',
        })),
      ];
    }),
    'performance-shown': consequence('项目绩效评价结果。', ({ facts }) => {
      const rating = performanceOf(facts);
      if (rating === undefined) return [];
      return [{ text: `绩效评价结果：${ratings[rating]}`, tone: rating === 'unqualified' ? 'danger' : 'info' }];
    }),
  },
});
