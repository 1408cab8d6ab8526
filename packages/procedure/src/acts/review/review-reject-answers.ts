import { action, f } from '@zhengxiang/core';
import type { Reducer } from '../../project/events.ts';

import { base } from './shared.ts';
import { withReview } from './steps.ts';

export const reviewRejectAnswers = action({
  ...base,
  title: '修改不到位，退回再改',
  event: 'review.answers-rejected',
  urgency: 'option',
  tells: 'returned',
  offeredIn: 'review-room',
  reads: ['review', 'application'],
  says: '指出仍未修改到位的意见，单位继续答复。',
  fields: {
    remarks: f.picks('未到位的意见', 'remarks', { min: 1 }),
    reason: f.longText('原因', { maxLength: 2000, minLength: 2 }),
  },
});

export const reviewAnswersRejected: Reducer<'review.answers-rejected'> = (facts, { body }) =>
  withReview(facts, {
    remarks: facts.review.remarks.map((remark) =>
      body.remarks.includes(remark.id) ? { ...remark, rejected: true } : remark,
    ),
  });
