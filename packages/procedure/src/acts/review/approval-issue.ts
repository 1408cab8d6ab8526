import { action, f, optional, fen } from '@zhengxiang/core';
import type { Reducer } from '../../project/events.ts';

import { base } from './shared.ts';

export const approvalIssue = action({
  ...base,
  title: '立项批复',
  event: 'approval.issued',
  urgency: 'task',
  tells: 'decision',
  offeredIn: 'review-room',
  workedIn: 'review-room',
  target: 3,
  papers: [{ kind: 'approval', name: '立项批复' }],
  reads: ['review', 'application'],
  leadsTo: ['funding.review'],
  says: '{data-bureau}作出立项审批，核定金额以造价审核为准。批复后不再按基本建设项目审批程序审批。',
  fields: {
    note: optional(f.longText('批复事项', { maxLength: 4000 })),
    issuedOn: f.date('批复日期', { ofToday: true }),
  },
});

export const approvalIssued: Reducer<'approval.issued'> = (facts, { actor, body }) => ({
  ...facts,
  approval: {
    on: body.issuedOn,
    by: actor,
    amount: facts.review.opinion?.approvedAmount ?? fen(0),
    note: body.note,
  },
});
