import { action, f } from '@zhengxiang/core';
import type { Reducer } from '../../project/events.ts';

import { base } from './shared.ts';
import { withRound, withoutExpert } from './steps.ts';

export const reviewReplaceExpert = action({
  ...base,
  title: '更换评审专家',
  event: 'review.expert-replaced',
  urgency: 'option',
  releases: true,
  offeredIn: 'review-room',
  reads: ['review', 'application'],
  says: '专家因病、失联、账号停用等不能出具意见的，说明理由，另行确定一名专家；已经出具的意见不变。',
  fields: {
    expert: f.pick('更换的专家', 'experts'),
    reason: f.longText('更换的理由', { maxLength: 1000, minLength: 2 }),
    substitute: f.person('接替的专家', 'expert'),
  },
});

export const reviewExpertReplaced: Reducer<'review.expert-replaced'> = (facts, { body, happenedOn }) =>
  withRound(facts, (round) => withoutExpert(round, body, 'replaced', happenedOn));
