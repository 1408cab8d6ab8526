import { action, f, optional } from '@zhengxiang/core';
import type { Reducer } from '../../project/events.ts';
import type { Known } from '../known.ts';
import { draftReport } from './report-draft.ts';

import { base } from './shared.ts';
import { withAcceptance } from './steps.ts';

export const acceptanceIssueReport = action({
  ...base,
  title: '出具验收报告',
  event: 'acceptance.report-issued',
  urgency: 'task',
  tells: 'decision',
  target: 5,
  papers: [{ kind: 'acceptance-report', name: '验收报告' }],
  reads: ['acceptance', 'delivery', 'money'],
  leadsTo: ['delivery.putIntoUse'],
  paysAfter: '验收合格后拨付',
  says: '根据验收小组意见出具验收报告。',
  fields: {
    conclusion: f.choice('结论', { accepted: '验收合格', failed: '验收不合格' }, { judged: true }),
    text: f.longText('验收报告'),
    againstPanel: optional(
      f.longText('没有多数意见、财政部门成员不同意时，作出这一结论的理由', {
        maxLength: 2000,
        minLength: 5,
        help: '验收小组意见对半的、财政部门成员不同意的，写明为什么；财政、审计会看到',
      }),
    ),
    issuedOn: f.date('出具日期', { ofToday: true }),
  },
});

export const acceptanceReportIssued: Reducer<'acceptance.report-issued'> = (facts, { body, actor }) => {
  const report = { ...body, by: actor };
  return withAcceptance(facts, { report, reports: [...facts.acceptance.reports, report] });
};

export const acceptanceIssueReportKnown: Known<'acceptance.issueReport'> = (facts, _, law) => ({
  text: draftReport(facts, law),
});
