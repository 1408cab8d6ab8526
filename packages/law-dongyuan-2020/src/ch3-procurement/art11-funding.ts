import { article, at, consequence, fen, power, subtractFen, sumFen, wanText } from '@zhengxiang/core';
import { approvedAmountOf, ceilingOf, contractTotal, paidTotal, type ProjectFacts } from '@zhengxiang/procedure';
import {
  approvedProjectsOnly,
  arrangedCoversPlan,
  arrangementBeyondApproved,
  fundsBeforeProcurement,
  impliedBudget,
  impliedOpinion,
  opinionBeforeBudget,
  reviewBeforeOpinion,
  reviewOnce,
  totalOf,
} from './funding-rules.ts';
import { impliedPayment, planBeforePayment, settledPayment } from './payment-rules.ts';
import { capWords } from './reasons.ts';
import { approvedChangeWithinCap, changeWithinCap, impliedPlanWithinCap, priceCap } from './price-cap.ts';

/** Article 26: payments are the use of the project's money, which finance watches. */
const ofMoney = 'art26.p1';

/** 节余 of approved changes: told for whoever watches over the money, and nobody's to spend without another approval. */
const savedText = (facts: ProjectFacts): string => {
  const saved = facts.contracts.reduce((sum, { signedPrice, price }) => sum + Math.max(0, signedPrice - price), 0);
  return saved === 0 ? '' : `（其中变更节余 ${wanText(fen(saved))}）`;
};

/** Article 11: money follows the approval, procurement follows the money, and no price is above the approved amount. */
export const art11 = article('art11', {
  p1: {
    'finance-reviews-funds': power(
      ['funding.review', 'funding.issueOpinion', 'budget.enter'],
      [{ organ: 'finance-bureau', posts: ['clerk', 'leader'] }],
      '{finance-bureau}对通过立项审批的项目进行资金审核，出具资金安排意见，列入年度预算。',
    ),
    // Nobody is named as payer: 第二十四条 speaks of 拨付, and 第二十六条 of the use of the money.
    'finance-pays': at(
      ofMoney,
      power(
        ['payment.make'],
        [{ organ: 'finance-bureau', posts: ['clerk', 'leader'] }],
        '{finance-bureau}按年度预算和付款计划拨付，并登记付款。',
      ),
    ),
    'approved-projects-only': approvedProjectsOnly,
    'review-once': reviewOnce,
    'review-before-opinion': reviewBeforeOpinion,
    'arrangement-beyond-approved': arrangementBeyondApproved,
    'implied-opinion': impliedOpinion,
    'opinion-before-budget': opinionBeforeBudget,
    'implied-budget': impliedBudget,
    'funds-before-procurement': fundsBeforeProcurement,
    'arranged-covers-plan': arrangedCoversPlan,
    'price-cap': priceCap,
    'change-within-cap': changeWithinCap,
    'approved-change-within-cap': approvedChangeWithinCap,
    'implied-plan-within-cap': impliedPlanWithinCap,
    'owner-pays': at(
      ofMoney,
      power(
        ['payment.make'],
        [{ organ: 'project-owner', posts: ['clerk'] }],
        '{project-owner}登记自己支付的款项（单位自筹、国库集中支付）。',
      ),
    ),
    'plan-before-payment': at(ofMoney, planBeforePayment),
    'implied-payment': at(ofMoney, impliedPayment),
    'settled-payment': at('art18.p1', settledPayment),
    'contracts-under-the-cap': consequence('合同价合计与评审核定金额对照，节余单独列出。', ({ facts }) => {
      const [approved, ceiling] = [approvedAmountOf(facts), ceilingOf(facts)];
      if (approved === undefined || ceiling === undefined || facts.contracts.length === 0) return [];
      const total = contractTotal(facts);
      const rest = subtractFen(ceiling, total);
      const text = `合同价合计 ${wanText(total)}，${capWords({ approved, ceiling })}，尚余 ${wanText(rest)}${savedText(facts)}`;
      return [{ text, tone: 'info' }];
    }),
    'paid-beyond-budget': at(
      ofMoney,
      consequence('付款超过已列入年度预算的资金时提示。', ({ facts }) => {
        const paid = paidTotal(facts);
        const budgeted = sumFen(facts.funding.budgets.map(totalOf));
        if (paid <= budgeted) return [];
        const text = `已付款 ${wanText(paid)}，超过已列入年度预算的 ${wanText(budgeted)}`;
        return [{ text, tone: 'warning' }];
      }),
    ),
  },
});
