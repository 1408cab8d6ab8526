import { action, f, optional } from '@zhengxiang/core';
import type { Reducer } from '../../project/events.ts';

import { base } from './shared.ts';
import { withRound, changeExpert, withoutExpert } from './steps.ts';

export const reviewDecideAvoidance = action({
  ...base,
  title: '决定回避',
  event: 'review.avoidance-decided',
  urgency: 'task',
  offeredIn: 'review-room',
  reads: ['review', 'application'],
  says: '对专家申报的关系作出回避或者不回避的决定；回避的补选一名。',
  fields: {
    expert: f.pick('专家', 'experts'),
    avoid: f.yesNo('是否回避', { judged: true }),
    reason: f.longText('理由', { maxLength: 1000, minLength: 2 }),
    substitute: optional(f.person('补选专家', 'expert', { when: { field: 'avoid', in: [true] } })),
  },
});

export const reviewAvoidanceDecided: Reducer<'review.avoidance-decided'> = (facts, { body, happenedOn }) =>
  withRound(facts, (round) =>
    body.avoid
      ? withoutExpert(round, body, 'avoided', happenedOn)
      : {
          experts: changeExpert(round.experts, body.expert, (expert) => ({
            ...expert,
            avoidance: { related: true, ...expert.avoidance, avoid: false },
          })),
        },
  );
