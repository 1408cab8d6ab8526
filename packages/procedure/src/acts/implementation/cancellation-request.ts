import { action, f } from '@zhengxiang/core';
import type { Reducer } from '../../project/events.ts';

import { base } from './shared.ts';
import { withImplementation } from './steps.ts';

export const cancellationRequest = action({
  ...base,
  title: '申请取消项目',
  event: 'cancellation.requested',
  urgency: 'option',
  reads: ['application', 'delivery'],
  leadsTo: ['cancellation.approve'],
  says: '立项审批后未经批准不得取消项目；说明原因报批。',
  fields: {
    reason: f.longText('取消原因', { maxLength: 4000, minLength: 2 }),
    letter: f.files('申请函', 'cancellationLetter'),
  },
});

export const cancellationRequested: Reducer<'cancellation.requested'> = (facts, { body, happenedOn }) =>
  withImplementation(facts, { cancellation: { state: 'requested', reason: body.reason, on: happenedOn } });
