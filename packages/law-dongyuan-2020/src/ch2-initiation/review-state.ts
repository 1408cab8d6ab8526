import { met, past, unmet, type Verdict } from '@zhengxiang/core';
import {
  currentRound,
  type ProjectFacts,
  type Remark,
  type ReviewRound,
  type RoundExpert,
} from '@zhengxiang/procedure';
import { because } from './reasons.ts';

/** Article 10, paragraph 2: the data bureau owns the project itself. */
export const isOwnProject = (facts: ProjectFacts): boolean => facts.origin.owner.organ === 'data-bureau';

/** Applies a rule to the round under way; before and after a review it says why the act is not possible. */
export const duringReview = (facts: ProjectFacts, rule: (round: ReviewRound) => Verdict): Verdict => {
  const round = currentRound(facts);
  switch (facts.review.state) {
    case 'none':
    // What was sent back is reviewed anew once it has come in again.
    case 'returned':
      return unmet(because('review-not-convened'), { remedy: { text: '先组织评审', action: 'review.convene' } });
    case 'postponed':
      return unmet(because('review-postponed'), { remedy: { text: '恢复评审', action: 'review.resume' } });
    case 'under-review':
      return round === undefined ? met : rule(round);
    default:
      return past(because('review-concluded'));
  }
};

/** A disclosed relation on which the bureau has not decided. */
export const awaitsDecision = ({ avoidance }: RoundExpert): boolean =>
  avoidance?.related === true && avoidance.avoid === undefined;

/** The remarks of the current round that the unit has to answer. */
export const remarksToAnswer = (facts: ProjectFacts): readonly Remark[] =>
  facts.review.remarks.filter((remark) => remark.mustAnswer && remark.round === currentRound(facts)?.number);

/** Those not answered yet, or answered not well enough. */
export const outstandingRemarks = (facts: ProjectFacts): readonly Remark[] =>
  remarksToAnswer(facts).filter((remark) => remark.answer === undefined || remark.rejected === true);
