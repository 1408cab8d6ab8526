import { keysOf, action, f, optional } from '@zhengxiang/core';
import type { Reducer } from '../../project/events.ts';
import type { Known } from '../known.ts';

import { base, criticismRecipients } from './shared.ts';
import { withViolation } from './steps.ts';

export const criticismIssue = action({
  ...base,
  title: '通报',
  event: 'criticism.issued',
  urgency: 'task',
  tells: 'decision',
  papers: [{ kind: 'criticism', name: '通报' }],
  reads: ['oversight'],
  says: '对严重违规通报，并报{discipline-commission}、{organization-department}、{finance-bureau}、{audit-bureau}；该项目绩效评价结果为不合格。',
  fields: {
    violation: f.pick('违规', 'violations'),
    text: f.longText('通报内容', { maxLength: 4000, minLength: 2 }),
    recipients: f.choices('报送部门', criticismRecipients),
    otherRecipients: optional(f.text('其它报送部门', { maxLength: 200, help: '除必报的以外还报送的部门，用顿号分开' })),
    issuedOn: f.date('通报日期', { ofToday: true }),
  },
});

export const criticismIssued: Reducer<'criticism.issued'> = (facts, { body }) =>
  withViolation(facts, body.violation, { criticism: body });

export const criticismIssueKnown: Known<'criticism.issue'> = () => ({
  recipients: keysOf(criticismRecipients),
});
