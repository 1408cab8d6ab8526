import { action, f, optional } from '@zhengxiang/core';
import type { Reducer } from '../../project/events.ts';

import { base } from './shared.ts';
import { withAudit } from './steps.ts';

export const auditAnswer = action({
  ...base,
  title: '提供审计资料',
  event: 'audit.answered',
  urgency: 'task',
  reads: ['oversight', 'money', 'acceptance'],
  leadsTo: ['audit.close'],
  says: '及时、准确和完整地提供审计所需的资料。',
  fields: {
    request: f.pick('审计要求', 'auditRequests'),
    answer: f.longText('说明', { maxLength: 4000 }),
    files: optional(f.files('资料', 'auditMaterial')),
  },
});

export const auditAnswered: Reducer<'audit.answered'> = (facts, { body, happenedOn }) =>
  withAudit(facts, body.request, { answer: { ...body, on: happenedOn } });
