import { action, f } from '@zhengxiang/core';
import type { Reducer } from '../../project/events.ts';

import { base } from './shared.ts';
import { withReview } from './steps.ts';

export const reviewResume = action({
  ...base,
  title: '恢复评审',
  event: 'review.resumed',
  urgency: 'option',
  offeredIn: 'review-room',
  reads: ['review', 'application'],
  says: '暂缓的原因消除，恢复评审。',
  fields: { reason: f.longText('原因', { maxLength: 2000, minLength: 2 }) },
});

export const reviewResumed: Reducer<'review.resumed'> = (facts) => withReview(facts, { state: 'under-review' });
