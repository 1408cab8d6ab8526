import { action, f, optional } from '@zhengxiang/core';
import type { Reducer } from '../../project/events.ts';

import { base } from './shared.ts';

export const fundingReview = action({
  ...base,
  title: '开始资金审核',
  event: 'funding.review-started',
  urgency: 'task',
  reads: ['review', 'money', 'application'],
  leadsTo: ['funding.issueOpinion'],
  says: '{finance-bureau}对通过立项审批的项目进行资金审核。',
  fields: { note: optional(f.longText('说明', { maxLength: 2000 })) },
});

export const fundingReviewStarted: Reducer<'funding.review-started'> = (facts, { happenedOn }) => ({
  ...facts,
  funding: { ...facts.funding, reviewStartedOn: happenedOn },
});
