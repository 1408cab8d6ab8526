import { action, f, optional, fen } from '@zhengxiang/core';
import type { Reducer } from '../../project/events.ts';

import { base, reviewOutcomes } from './shared.ts';
import { withReview, stateAfter, closedBy } from './steps.ts';

export const reviewIssueOpinion = action({
  ...base,
  title: '出具项目评审意见',
  event: 'review.opinion-issued',
  urgency: 'task',
  tells: 'decision',
  offeredIn: 'review-room',
  workedIn: 'review-room',
  layout: 'opinion',
  target: 5,
  papers: [{ kind: 'review-opinion', name: '项目评审意见' }],
  reads: ['review', 'application'],
  leadsTo: ['approval.issue'],
  says: '根据专家论证和造价审核形成项目评审意见。',
  fields: {
    outcome: f.choice('结论', reviewOutcomes, { judged: true }),
    reuseAssessment: f.longText('现有信息化基础和平台系统可否利用', { maxLength: 4000, judged: true }),
    text: f.longText('评审意见', { judged: true }),
    mergedInto: optional(f.pick('整合到的项目', 'projects', { when: { field: 'outcome', in: ['merged'] } })),
    postponedUntil: optional(f.date('暂缓至', { when: { field: 'outcome', in: ['postponed'] } })),
    issuedOn: f.date('出具日期', { ofToday: true }),
  },
});

export const reviewOpinionIssued: Reducer<'review.opinion-issued'> = (facts, { actor, body, happenedOn }) => {
  const opinion = {
    round: facts.review.rounds.length,
    outcome: body.outcome,
    text: body.text,
    reuseAssessment: body.reuseAssessment,
    issuedOn: body.issuedOn,
    issuedBy: actor,
    mergedInto: body.mergedInto,
    postponedUntil: body.postponedUntil,
    approvedAmount: facts.review.rounds.at(-1)?.cost?.approved ?? fen(0),
  };
  return {
    ...withReview(facts, {
      state: stateAfter[body.outcome],
      opinion,
      opinions: [...facts.review.opinions, opinion],
    }),
    ...(body.outcome === 'returned' ? { intake: { ...facts.intake, state: 'open' as const } } : {}),
    ...closedBy(body.outcome, happenedOn),
  };
};
