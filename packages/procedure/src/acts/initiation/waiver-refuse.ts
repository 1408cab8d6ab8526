import { action, f } from '@zhengxiang/core';
import type { Reducer } from '../../project/events.ts';

import { base } from './shared.ts';
import { decided } from './steps.ts';

export const waiverRefuse = action({
  ...base,
  title: '不同意例外',
  event: 'waiver.refused',
  urgency: 'option',
  tells: 'decision',
  reads: ['overview', 'application'],
  says: '不同意例外，原规定照常适用。',
  fields: {
    request: f.pick('例外申请', 'waiverRequests'),
    reason: f.longText('理由', { maxLength: 2000, minLength: 2 }),
  },
});

export const waiverRefused: Reducer<'waiver.refused'> = (facts, event) => decided(facts, event, false);
