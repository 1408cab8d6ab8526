import { action, f, optional } from '@zhengxiang/core';
import type { Reducer } from '../../project/events.ts';

import { base } from './shared.ts';
import { withReview } from './steps.ts';

export const reviewConfirmAnswers = action({
  ...base,
  title: '确认修改到位',
  event: 'review.answers-confirmed',
  urgency: 'task',
  tells: 'decision',
  offeredIn: 'review-room',
  reads: ['review', 'application'],
  leadsTo: ['approval.issue'],
  says: '确认单位已按评审意见逐条修改。',
  fields: { note: optional(f.longText('说明', { maxLength: 2000 })) },
});

export const reviewAnswersConfirmed: Reducer<'review.answers-confirmed'> = (facts, { happenedOn }) => {
  const { opinion, opinions } = facts.review;
  if (opinion === undefined) return facts;
  const confirmed = { ...opinion, confirmedOn: happenedOn };
  return withReview(facts, {
    state: 'passed',
    opinion: confirmed,
    opinions: [...opinions.slice(0, -1), confirmed],
  });
};
