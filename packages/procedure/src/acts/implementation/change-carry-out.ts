import { action, f } from '@zhengxiang/core';
import type { Reducer } from '../../project/events.ts';

import { withChange } from './change-steps.ts';
import { base } from './shared.ts';

export const changeCarryOut = action({
  ...base,
  title: '登记变更实施',
  event: 'change.carried-out',
  urgency: 'task',
  reads: ['delivery', 'money'],
  says: '登记已批准的变更开始实施的日期。',
  fields: { change: f.pick('变更', 'changes'), carriedOutOn: f.date('实施日期', { ofToday: true }) },
});

export const changeCarriedOut: Reducer<'change.carried-out'> = (facts, { body }) =>
  withChange(facts, body.change, { carriedOutOn: body.carriedOutOn });
