import { action, f } from '@zhengxiang/core';
import type { Reducer } from '../../project/events.ts';

import { base } from './shared.ts';
import { answered } from './steps.ts';

export const infrastructureDecline = action({
  ...base,
  title: '不予分配基础设施',
  event: 'infrastructure.declined',
  urgency: 'option',
  tells: 'decision',
  reads: ['delivery', 'application'],
  says: '说明理由，不予分配。',
  fields: {
    request: f.pick('申请', 'infrastructureRequests'),
    reason: f.longText('理由', { maxLength: 2000, minLength: 2 }),
  },
});

export const infrastructureDeclined: Reducer<'infrastructure.declined'> = (facts, { body }) =>
  answered(facts, body.request, { state: 'declined', answer: body.reason });
