import { action, f } from '@zhengxiang/core';
import type { Reducer } from '../../project/events.ts';

import { base } from './shared.ts';
import { decided } from './steps.ts';

export const waiverGrant = action({
  ...base,
  title: '同意例外',
  event: 'waiver.granted',
  urgency: 'task',
  tells: 'decision',
  target: 3,
  reads: ['overview', 'application'],
  says: '同意本项目本次不适用该“原则上”的规定。',
  fields: {
    request: f.pick('例外申请', 'waiverRequests'),
    reason: f.longText('理由', { maxLength: 2000, minLength: 2 }),
  },
});

export const waiverGranted: Reducer<'waiver.granted'> = (facts, event) => decided(facts, event, true);
