import { action, f } from '@zhengxiang/core';
import type { Reducer } from '../../project/events.ts';

import { base } from './shared.ts';
import { withOversight } from './steps.ts';

export const auditRequest = action({
  ...base,
  title: '调取审计资料',
  event: 'audit.requested',
  urgency: 'option',
  tells: 'decision',
  reads: ['oversight', 'money', 'acceptance'],
  says: '{audit-bureau}要求提供审计所需资料。',
  fields: { what: f.longText('所需资料', { maxLength: 4000, minLength: 2 }), dueOn: f.date('提供期限') },
});

export const auditRequested: Reducer<'audit.requested'> = (facts, { body, happenedOn }) => {
  const id = `A${String(facts.oversight.audits.length + 1)}`;
  return withOversight(facts, {
    audits: [...facts.oversight.audits, { id, what: body.what, requestedOn: happenedOn, dueOn: body.dueOn }],
  });
};
