import { article, power } from '@zhengxiang/core';
import {
  awardBeforeContract,
  bidsBeforeAward,
  impliedAward,
  impliedContract,
  oneBidderExplained,
  oneBidderShown,
} from './award-rules.ts';
import { onceInATender, ownerDoesNotBid, ownerDoesNotWin } from './competition-rules.ts';
import { publicityBeforeAward } from './publicity-rules.ts';
import { contractBeforePaymentPlan, impliedPaymentPlan } from './payment-rules.ts';
import { contractBeforeSupplement } from '../ch4-implementation/supplement-rules.ts';
import { impliedPlan, planBeforeTender, subjectFollowsLines } from './plan-rules.ts';
import {
  failureOfRunning,
  impliedBids,
  impliedFailure,
  impliedPublication,
  planBeforePublication,
  publicationBeforeBids,
} from './tender-rules.ts';

/** Article 13: the unit procures by the rules of government procurement; the system keeps order, dates and sums. */
export const art13 = article('art13', {
  p1: {
    'owner-procures': power(
      [
        'procurement.plan',
        'procurement.publishTender',
        'procurement.publicise',
        'procurement.recordBids',
        'procurement.award',
        'procurement.fail',
        'contract.sign',
        'payment.plan',
      ],
      [{ organ: 'project-owner', posts: ['clerk'] }],
      '{project-owner}按政府采购有关规定开展采购，登记采购计划、招标、投标、中标、合同和付款计划。',
    ),
    'owner-supplements': power(
      ['contract.supplement'],
      [{ organ: 'project-owner', posts: ['clerk'] }],
      '{project-owner}登记合同的补充协议。',
    ),
    'plan-before-tender': planBeforeTender,
    'implied-plan': impliedPlan,
    'subject-follows-lines': subjectFollowsLines,
    'plan-before-publication': planBeforePublication,
    'implied-publication': impliedPublication,
    'publication-before-bids': publicationBeforeBids,
    'implied-bids': impliedBids,
    'once-in-a-tender': onceInATender,
    'owner-does-not-bid': ownerDoesNotBid,
    'owner-does-not-win': ownerDoesNotWin,
    'publicity-before-award': publicityBeforeAward,
    'bids-before-award': bidsBeforeAward,
    'implied-award': impliedAward,
    'one-bidder-explained': oneBidderExplained,
    'one-bidder-shown': oneBidderShown,
    'failure-of-running': failureOfRunning,
    'implied-failure': impliedFailure,
    'award-before-contract': awardBeforeContract,
    'implied-contract': impliedContract,
    'contract-before-payment-plan': contractBeforePaymentPlan,
    'implied-payment-plan': impliedPaymentPlan,
    'contract-before-supplement': contractBeforeSupplement,
  },
});
