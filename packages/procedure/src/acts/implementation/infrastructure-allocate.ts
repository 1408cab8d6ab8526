import { action, f } from '@zhengxiang/core';
import type { Reducer } from '../../project/events.ts';

import { base } from './shared.ts';
import { answered } from './steps.ts';

export const infrastructureAllocate = action({
  ...base,
  title: '审核分配基础设施',
  event: 'infrastructure.allocated',
  urgency: 'task',
  tells: 'decision',
  reads: ['delivery', 'application'],
  says: '{data-bureau}审核并分配。',
  fields: {
    request: f.pick('申请', 'infrastructureRequests'),
    allocation: f.longText('分配情况', { maxLength: 4000 }),
    allocatedOn: f.date('分配日期', { ofToday: true }),
  },
});

export const infrastructureAllocated: Reducer<'infrastructure.allocated'> = (facts, { body }) =>
  answered(facts, body.request, { state: 'allocated', answer: body.allocation });
