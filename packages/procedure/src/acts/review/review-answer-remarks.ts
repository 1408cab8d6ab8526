import { action, f, optional } from '@zhengxiang/core';
import type { Reducer } from '../../project/events.ts';
import type { Known } from '../known.ts';

import { base } from './shared.ts';
import { withReview } from './steps.ts';

export const reviewAnswerRemarks = action({
  ...base,
  title: '答复评审意见',
  event: 'review.remarks-answered',
  urgency: 'task',
  leadsTo: ['review.confirmAnswers'],
  offeredIn: 'review-room',
  reads: ['review', 'application'],
  says: '对每一条要求答复的意见说明如何修改。',
  fields: {
    answers: f.table(
      '逐条答复',
      { remark: f.pick('意见', 'remarks'), answer: f.longText('修改说明', { maxLength: 4000 }) },
      { min: 1 },
    ),
    revisedPlan: optional(f.files('修改后的项目建设方案', 'projectPlan')),
  },
});

export const reviewRemarksAnswered: Reducer<'review.remarks-answered'> = (facts, { body, happenedOn }) => {
  const answers = new Map(body.answers.map(({ remark, answer }) => [remark, answer]));
  return withReview(facts, {
    remarks: facts.review.remarks.map((remark) => {
      const text = answers.get(remark.id);
      return text === undefined ? remark : { ...remark, answer: { text, on: happenedOn }, rejected: undefined };
    }),
    revisedPlan: body.revisedPlan ?? facts.review.revisedPlan,
  });
};

export const reviewAnswerRemarksKnown: Known<'review.answerRemarks'> = (facts) => ({
  answers: facts.review.remarks
    .filter((one) => one.mustAnswer && (one.answer === undefined || one.rejected === true))
    .map((one) => ({ remark: one.id })),
});
