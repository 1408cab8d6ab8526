import { action, f, optional } from '@zhengxiang/core';
import type { Reducer } from '../../project/events.ts';

import { withChange, repriced, raised } from './change-steps.ts';
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
    approvedCost: optional(
      f.money('追加后的核定金额', {
        help: '变更后合同价合计超过核定金额的，重新审核造价，写明审核后的金额',
        min: 1,
        judged: true,
      }),
    ),
    costReview: optional(f.files('造价审核材料', 'costReview')),
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
  return change === undefined ? decided : raised(repriced(decided, change), change, body);
};
