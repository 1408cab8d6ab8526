import { action } from '@zhengxiang/core';
import type { Reducer } from '../../project/events.ts';

import { base, signature } from './shared.ts';
import { withVersion, signatureOf } from './steps.ts';

export const initiationEndorse = action({
  ...base,
  title: '领导签批',
  event: 'initiation.endorsed',
  urgency: 'task',
  leadsTo: ['initiation.submit', 'filing.filePlan'],
  says: '项目建设单位主要领导审批同意并签字盖章确认。',
  fields: signature,
});

export const initiationEndorsed: Reducer<'initiation.endorsed'> = (facts, event) =>
  withVersion(facts, { endorsement: signatureOf(event) });
