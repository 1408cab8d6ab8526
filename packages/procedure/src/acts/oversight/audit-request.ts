import { action, f, optional } from '@zhengxiang/core';
import type { Reducer } from '../../project/events.ts';

import { auditees, base } from './shared.ts';
import { withOversight } from './steps.ts';

export const auditRequest = action({
  ...base,
  title: '调取审计资料',
  event: 'audit.requested',
  urgency: 'option',
  tells: 'decision',
  reads: ['oversight', 'money', 'acceptance'],
  says: '{audit-bureau}要求提供审计所需资料。',
  fields: {
    asked: optional(f.choice('向谁调取', auditees, { judged: true, help: '不选的，向项目建设单位调取' })),
    what: f.longText('所需资料', { maxLength: 4000, minLength: 2 }),
    dueOn: f.date('提供期限'),
  },
});

export const auditRequested: Reducer<'audit.requested'> = (facts, { body, happenedOn }) => {
  const id = `A${String(facts.oversight.audits.length + 1)}`;
  return withOversight(facts, {
    audits: [
      ...facts.oversight.audits,
      { id, ...(body.asked && { asked: body.asked }), what: body.what, requestedOn: happenedOn, dueOn: body.dueOn },
    ],
  });
};
