import { action, f } from '@zhengxiang/core';
import type { Reducer } from '../../project/events.ts';

import { base, ratings } from './shared.ts';
import { withOversight } from './steps.ts';

export const performanceRate = action({
  ...base,
  title: '绩效评价',
  event: 'performance.rated',
  urgency: 'option',
  tells: 'decision',
  reads: ['oversight', 'acceptance', 'money'],
  says: '{finance-bureau}对项目绩效进行评价。',
  fields: {
    rating: f.choice('绩效评价结果', ratings, { judged: true }),
    text: f.longText('评价说明', { maxLength: 4000, judged: true }),
    ratedOn: f.date('评价日期', { ofToday: true }),
  },
});

export const performanceRated: Reducer<'performance.rated'> = (facts, { body: { rating, text, ratedOn } }) =>
  withOversight(facts, {
    performanceRatings: [...facts.oversight.performanceRatings, { rating, text, on: ratedOn }],
  });
