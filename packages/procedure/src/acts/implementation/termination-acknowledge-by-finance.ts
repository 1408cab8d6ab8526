import { action, f, optional } from '@zhengxiang/core';
import type { Reducer } from '../../project/events.ts';

import { acknowledged } from './article18-steps.ts';
import { base } from './shared.ts';

export const terminationAcknowledgeByFinance = action({
  ...base,
  title: '收到终止备案（{finance-bureau}）',
  event: 'termination.acknowledged-by-finance',
  urgency: 'task',
  tells: 'decision',
  reads: ['delivery', 'money'],
  says: '{finance-bureau}收到终止备案。',
  fields: { note: optional(f.longText('说明', { maxLength: 2000 })) },
});

export const terminationAcknowledgedByFinance: Reducer<'termination.acknowledged-by-finance'> = (
  facts,
  { happenedOn },
) => acknowledged(facts, { financeAcknowledgedOn: happenedOn }, happenedOn);
