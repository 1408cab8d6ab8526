import { action, f } from '@zhengxiang/core';
import type { Reducer } from '../../project/events.ts';

import { withChange } from './change-steps.ts';
import { base } from './shared.ts';

export const changeWithdraw = action({
  ...base,
  title: '撤回变更申请',
  event: 'change.withdrawn',
  urgency: 'option',
  withdraws: ['annex3', 'annex4'],
  reads: ['delivery', 'money'],
  says: '在批复前撤回变更申请。',
  fields: { change: f.pick('变更', 'changes'), reason: f.longText('原因', { maxLength: 2000, minLength: 2 }) },
});

export const changeWithdrawn: Reducer<'change.withdrawn'> = (facts, { body, happenedOn }) =>
  withChange(facts, body.change, { state: 'withdrawn', decidedOn: happenedOn, decisionText: body.reason });
