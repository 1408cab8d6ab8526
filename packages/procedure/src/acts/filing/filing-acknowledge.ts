import { action, f, optional } from '@zhengxiang/core';
import type { Reducer } from '../../project/events.ts';

import { base } from './shared.ts';
import { withFiling } from './steps.ts';

export const filingAcknowledge = action({
  ...base,
  title: '备案回执',
  event: 'filing.acknowledged',
  urgency: 'task',
  tells: 'decision',
  target: 3,
  papers: [{ kind: 'filing-receipt', name: '备案回执' }],
  reads: ['application', 'money'],
  says: '收到备案材料，出具回执。备案不是审批。',
  fields: { note: optional(f.longText('说明', { maxLength: 2000 })) },
});

export const filingAcknowledged: Reducer<'filing.acknowledged'> = (facts, { body, happenedOn }) => ({
  ...withFiling(facts, { acknowledgedOn: happenedOn }),
  closed: { how: 'finished', on: happenedOn, note: body.note },
});
