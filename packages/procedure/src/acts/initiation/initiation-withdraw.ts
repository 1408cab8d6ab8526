import { action, f } from '@zhengxiang/core';
import type { Reducer } from '../../project/events.ts';

import { base } from './shared.ts';

export const initiationWithdraw = action({
  ...base,
  title: '撤回申报',
  event: 'initiation.withdrawn',
  urgency: 'option',
  withdraws: ['annex1', 'annex2'],
  says: '在作出立项审批前撤回；可修改后重新报送。',
  fields: { reason: f.longText('撤回原因', { maxLength: 2000, minLength: 2 }) },
});

export const initiationWithdrawn: Reducer<'initiation.withdrawn'> = (facts) => ({
  ...facts,
  intake: { ...facts.intake, state: 'open', acceptedOn: undefined },
  review: { ...facts.review, state: 'none' },
});
