import { fundingReview, fundingReviewStarted } from './funding-review.ts';
import { fundingIssueOpinion, fundingOpinionIssued } from './funding-issue-opinion.ts';
import { budgetEnter, budgetEntered } from './budget-enter.ts';
import { paymentPlan, paymentPlanned } from './payment-plan.ts';
import { paymentMake, paymentMade } from './payment-make.ts';

/** Articles 3(3), 11, 24, 26: money. */
export const fundingActions = {
  'funding.review': fundingReview,
  'funding.issueOpinion': fundingIssueOpinion,
  'budget.enter': budgetEnter,
  'payment.plan': paymentPlan,
  'payment.make': paymentMake,
};

export const fundingReducers = {
  'funding.review-started': fundingReviewStarted,
  'funding.opinion-issued': fundingOpinionIssued,
  'budget.entered': budgetEntered,
  'payment.planned': paymentPlanned,
  'payment.made': paymentMade,
};
