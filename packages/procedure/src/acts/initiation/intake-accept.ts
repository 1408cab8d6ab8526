import { action, f, optional } from '@zhengxiang/core';
import type { Reducer } from '../../project/events.ts';

import { base } from './shared.ts';

export const intakeAccept = action({
  ...base,
  title: '受理',
  event: 'intake.accepted',
  urgency: 'task',
  leadsTo: ['review.convene'],
  tells: 'decision',
  offeredIn: 'intake',
  workedIn: 'intake',
  target: 3,
  papers: [{ kind: 'intake-acceptance', name: '受理通知' }],
  says: '材料齐全、符合要求，受理并转项目评审。',
  fields: { note: optional(f.longText('受理说明', { maxLength: 2000 })) },
});

export const intakeAccepted: Reducer<'intake.accepted'> = (facts, { happenedOn }) => ({
  ...facts,
  intake: { ...facts.intake, state: 'accepted', acceptedOn: happenedOn },
});
