import { action, f } from '@zhengxiang/core';
import type { Reducer } from '../../project/events.ts';

import { withChange, repriced, lowered } from './change-steps.ts';
import { base } from './shared.ts';

export const changeApprove = action({
  ...base,
  title: '批准变更',
  event: 'change.approved',
  urgency: 'task',
  tells: 'decision',
  target: 5,
  papers: [{ kind: 'change-decision', name: '变更批复' }],
  reads: ['delivery', 'money'],
  says: '{data-bureau}审核批准，批准后方可实施。',
  fields: {
    change: f.pick('变更', 'changes'),
    text: f.longText('批复意见', { maxLength: 4000, judged: true }),
    approvedOn: f.date('批准日期', { ofToday: true }),
  },
});

export const changeApproved: Reducer<'change.approved'> = (facts, { body }) => {
  const change = facts.changes.find(({ id }) => id === body.change);
  const decided = withChange(facts, body.change, {
    state: 'approved',
    decidedOn: body.approvedOn,
    decisionText: body.text,
  });
  return change === undefined ? decided : lowered(repriced(decided, change), change, body.approvedOn);
};
