import { action, f } from '@zhengxiang/core';
import type { Reducer } from '../../project/events.ts';

import { base } from './shared.ts';
import { withAcceptance } from './steps.ts';

export const acceptanceReturn = action({
  ...base,
  title: '退回验收申请',
  event: 'acceptance.application-returned',
  urgency: 'option',
  tells: 'returned',
  reads: ['acceptance', 'delivery', 'money'],
  says: '验收材料不齐或不符，退回补充。',
  fields: { reason: f.longText('问题和要求', { maxLength: 4000, minLength: 2 }) },
});

export const acceptanceApplicationReturned: Reducer<'acceptance.application-returned'> = (
  facts,
  { body, happenedOn },
) => withAcceptance(facts, { returned: { on: happenedOn, reason: body.reason } });
