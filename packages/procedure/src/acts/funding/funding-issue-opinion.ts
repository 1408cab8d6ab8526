import { action, f } from '@zhengxiang/core';
import type { Reducer } from '../../project/events.ts';
import type { Known } from '../known.ts';

import { base, arrangement } from './shared.ts';

export const fundingIssueOpinion = action({
  ...base,
  title: '出具资金安排意见',
  event: 'funding.opinion-issued',
  urgency: 'task',
  leadsTo: ['budget.enter'],
  tells: 'decision',
  target: 5,
  papers: [{ kind: 'funding-opinion', name: '资金安排意见' }],
  reads: ['review', 'money', 'application'],
  says: '按年度和来源安排资金，合计不超过评审核定金额。',
  fields: {
    conclusion: f.choice('结论', { arranged: '同意安排', 'not-arranged': '暂不安排' }, { judged: true }),
    arrangements: f.table('资金安排', arrangement),
    text: f.longText('意见', { maxLength: 4000, judged: true }),
    issuedOn: f.date('出具日期', { ofToday: true }),
  },
});

export const fundingOpinionIssued: Reducer<'funding.opinion-issued'> = (facts, { body, happenedOn }) => ({
  ...facts,
  funding: { ...facts.funding, opinion: { ...body, on: happenedOn } },
});

export const fundingIssueOpinionKnown: Known<'funding.issueOpinion'> = (_facts, today) => ({
  arrangements: [{ year: Number(today.slice(0, 4)) }],
});
