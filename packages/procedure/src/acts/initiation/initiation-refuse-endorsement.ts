import { action } from '@zhengxiang/core';
import type { Reducer } from '../../project/events.ts';

import { base, refusal } from './shared.ts';
import { sentBack } from './steps.ts';

export const initiationRefuseEndorsement = action({
  ...base,
  title: '领导退回',
  event: 'initiation.endorsement-refused',
  urgency: 'option',
  tells: 'returned',
  says: '领导不同意，退回经办人修改。',
  fields: refusal,
});

export const initiationEndorsementRefused: Reducer<'initiation.endorsement-refused'> = sentBack;
