import { action, f, optional } from '@zhengxiang/core';
import type { Reducer } from '../../project/events.ts';

import { acknowledged } from './article18-steps.ts';
import { base } from './shared.ts';

export const terminationAcknowledgeByBureau = action({
  ...base,
  title: '收到终止备案（{data-bureau}）',
  event: 'termination.acknowledged-by-bureau',
  urgency: 'task',
  tells: 'decision',
  reads: ['delivery', 'money'],
  says: '{data-bureau}收到终止备案。',
  fields: { note: optional(f.longText('说明', { maxLength: 2000 })) },
});

export const terminationAcknowledgedByBureau: Reducer<'termination.acknowledged-by-bureau'> = (facts, { happenedOn }) =>
  acknowledged(facts, { bureauAcknowledgedOn: happenedOn }, happenedOn);
