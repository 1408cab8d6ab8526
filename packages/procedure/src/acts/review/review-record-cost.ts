import { action, f, optional, sumFen } from '@zhengxiang/core';
import type { Reducer } from '../../project/events.ts';
import type { Known } from '../known.ts';
import { currentApplication } from '../../project/read.ts';

import { base, reductionReasons } from './shared.ts';
import { withRound } from './steps.ts';

export const reviewRecordCost = action({
  ...base,
  title: '造价审核',
  event: 'review.cost-recorded',
  urgency: 'task',
  offeredIn: 'review-room',
  workedIn: 'review-room',
  layout: 'cost-review',
  target: 5,
  reads: ['review', 'application'],
  leadsTo: ['review.issueOpinion'],
  says: '对每一行预算给出申报、核减、核定金额和核减理由。',
  fields: {
    lines: f.table(
      '造价审核表',
      {
        line: f.pick('预算明细', 'budgetLines'),
        declared: f.money('申报'),
        reduced: f.money('核减', { judged: true }),
        approved: f.money('核定', { judged: true }),
        reasonCode: f.choice('核减理由', reductionReasons, { judged: true }),
        note: optional(f.text('依据和说明', { maxLength: 1000 })),
      },
      { min: 1 },
    ),
  },
});

export const reviewCostRecorded: Reducer<'review.cost-recorded'> = (facts, { actor, body, happenedOn }) =>
  withRound(facts, () => ({
    cost: {
      lines: body.lines,
      declared: sumFen(body.lines.map((line) => line.declared)),
      reduced: sumFen(body.lines.map((line) => line.reduced)),
      approved: sumFen(body.lines.map((line) => line.approved)),
      on: happenedOn,
      by: actor,
    },
  }));

export const reviewRecordCostKnown: Known<'review.recordCost'> = (facts) => ({
  // The sheet holds every line as declared; that nothing is to be cut is a judgement like any other and is left to who reviews.
  lines: (currentApplication(facts)?.lines ?? []).map((line) => ({
    line: line.id,
    declared: line.amount,
  })),
});
