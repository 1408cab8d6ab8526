import { action, f } from '@zhengxiang/core';
import type { Reducer } from '../../project/events.ts';

import { base } from './shared.ts';

export const intakeRefuse = action({
  ...base,
  title: '不予受理',
  event: 'intake.refused',
  urgency: 'option',
  ends: true,
  tells: 'decision',
  offeredIn: 'intake',
  papers: [{ kind: 'intake-refusal', name: '不予受理通知' }],
  says: '不属于本办法适用范围等情形，不予受理并说明理由。',
  fields: { reason: f.longText('不予受理的理由', { maxLength: 2000, minLength: 2 }) },
});

export const intakeRefused: Reducer<'intake.refused'> = (facts, { body, happenedOn }) => ({
  ...facts,
  intake: { ...facts.intake, state: 'refused' },
  closed: { how: 'intake-refused', on: happenedOn, note: body.reason },
});
