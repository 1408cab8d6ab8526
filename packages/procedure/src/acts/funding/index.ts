import { fundingReview, fundingReviewStarted } from './funding-review.ts';
import { fundingIssueOpinion, fundingOpinionIssued, fundingIssueOpinionKnown } from './funding-issue-opinion.ts';
import { budgetAdjust, budgetAdjusted } from './budget-adjust.ts';
import { budgetEnter, budgetEntered, budgetEnterKnown, budgetEnterFollowing } from './budget-enter.ts';
import { paymentReverse, paymentReversed } from './payment-reverse.ts';
import { paymentPlan, paymentPlanned } from './payment-plan.ts';
import { balanceRegister, contractBalanceRegistered } from './balance-register.ts';
import { paymentMake, paymentMade, paymentMakeFollowing } from './payment-make.ts';

/** Articles 3(3), 11, 24, 26: money. */
export const fundingActions = {
  'funding.review': fundingReview,
  'funding.issueOpinion': fundingIssueOpinion,
  'budget.enter': budgetEnter,
  'payment.plan': paymentPlan,
  'balance.register': balanceRegister,
  'payment.make': paymentMake,
  'payment.reverse': paymentReverse,
  'budget.adjust': budgetAdjust,
};

export const fundingReducers = {
  'funding.review-started': fundingReviewStarted,
  'funding.opinion-issued': fundingOpinionIssued,
  'budget.entered': budgetEntered,
  'payment.planned': paymentPlanned,
  'contract.balance-registered': contractBalanceRegistered,
  'payment.made': paymentMade,
  'payment.reversed': paymentReversed,
  'budget.adjusted': budgetAdjusted,
};

export const fundingKnown = {
  'funding.issueOpinion': fundingIssueOpinionKnown,
  'budget.enter': budgetEnterKnown,
};

export const fundingFollowing = {
  'budget.enter': budgetEnterFollowing,
  'payment.make': paymentMakeFollowing,
};
