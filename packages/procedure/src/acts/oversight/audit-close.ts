import { action, f, optional } from '@zhengxiang/core';
import type { Reducer } from '../../project/events.ts';

import { base } from './shared.ts';
import { withAudit } from './steps.ts';

export const auditClose = action({
  ...base,
  title: '审计事项办结',
  event: 'audit.closed',
  urgency: 'option',
  tells: 'decision',
  reads: ['oversight', 'money', 'acceptance'],
  says: '资料已经收到，办结；可记录审计意见。',
  fields: {
    request: f.pick('审计要求', 'auditRequests'),
    finding: optional(f.longText('审计意见', { maxLength: 4000 })),
  },
});

export const auditClosed: Reducer<'audit.closed'> = (facts, { body, happenedOn }) =>
  withAudit(facts, body.request, { closedOn: happenedOn, finding: body.finding });
