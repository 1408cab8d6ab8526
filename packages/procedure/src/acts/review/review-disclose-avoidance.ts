import { action, f, optional } from '@zhengxiang/core';
import type { Reducer } from '../../project/events.ts';

import { base } from './shared.ts';
import { withRound, changeExpert } from './steps.ts';

export const reviewDiscloseAvoidance = action({
  ...base,
  title: '申报回避情况',
  event: 'review.avoidance-disclosed',
  urgency: 'task',
  offeredIn: 'review-room',
  reads: ['review', 'application'],
  leadsTo: ['review.judge'],
  says: '专家说明与项目建设单位、设计单位等有无应当回避的关系。',
  fields: {
    related: f.yesNo('是否存在应当回避的关系', { judged: true }),
    relation: optional(f.longText('关系说明', { maxLength: 1000, when: { field: 'related', in: [true] } })),
  },
});

export const reviewAvoidanceDisclosed: Reducer<'review.avoidance-disclosed'> = (facts, { actor, body }) =>
  withRound(facts, (round) => ({
    experts: changeExpert(round.experts, actor.personId, (expert) => ({ ...expert, avoidance: body })),
  }));
