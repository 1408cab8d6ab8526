import { action, f, optional } from '@zhengxiang/core';
import type { Reducer } from '../../project/events.ts';

import { base, ratings } from './shared.ts';
import { withOversight } from './steps.ts';

export const evaluationRecord = action({
  ...base,
  title: '评价实施情况和应用效果',
  event: 'evaluation.recorded',
  urgency: 'option',
  tells: 'decision',
  reads: ['oversight', 'acceptance', 'sharing'],
  says: '对项目运作实施情况和应用效果进行评价，结果作为后续项目立项依据之一。',
  fields: {
    rating: f.choice('评价结果', ratings, { judged: true }),
    operation: f.longText('运作实施情况', { maxLength: 4000, judged: true }),
    effect: f.longText('应用效果', { maxLength: 4000, judged: true }),
    users: optional(f.integer('月活跃用户数', { min: 0 })),
    calls: optional(f.integer('月接口调用数', { min: 0 })),
    evaluatedOn: f.date('评价日期', { ofToday: true }),
  },
});

export const evaluationRecorded: Reducer<'evaluation.recorded'> = (facts, { body }) =>
  withOversight(facts, { evaluations: [...facts.oversight.evaluations, body] });
