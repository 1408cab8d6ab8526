import { action, f } from '@zhengxiang/core';
import type { Reducer } from '../../project/events.ts';

import { base, reviewerFields } from './shared.ts';
import { reviewerOf, withReview, withRound } from './steps.ts';

export const reviewReplaceReviewer = action({
  ...base,
  title: '更换评审机构',
  event: 'review.reviewer-replaced',
  urgency: 'option',
  offeredIn: 'review-room',
  reads: ['review', 'application'],
  says: '第三方评审机构不能继续评审的，说明理由，另行委托一家有资质的机构；原机构已经出具的意见不计，保留在案。',
  fields: {
    reason: f.longText('更换的理由', { maxLength: 1000, minLength: 2 }),
    reviewer: f.group('接替的评审机构', reviewerFields),
    meetsOn: f.date('评审日期'),
  },
});

// What the institution that left has said and reckoned is kept apart: the round begins anew with the one in its place.
export const reviewReviewerReplaced: Reducer<'review.reviewer-replaced'> = (facts, { body, happenedOn }) => {
  const round = facts.review.rounds.at(-1);
  if (round?.reviewer === undefined) return facts;
  const { reviewer, experts, cost, leftReviewers = [] } = round;
  const isOfRound = (remark: { readonly round: number }): boolean => remark.round === round.number;
  const left = {
    reviewer,
    reason: body.reason,
    on: happenedOn,
    experts,
    remarks: facts.review.remarks.filter(isOfRound),
    ...(cost?.by.organisationId === reviewer.id ? { cost } : {}),
  };
  return withReview(
    withRound(facts, () => ({
      reviewer: reviewerOf(body.reviewer),
      meetsOn: body.meetsOn,
      experts: [],
      leftReviewers: [...leftReviewers, left],
      ...(left.cost === undefined ? {} : { cost: undefined }),
    })),
    { remarks: facts.review.remarks.filter((remark) => !isOfRound(remark)) },
  );
};
