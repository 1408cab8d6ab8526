import {
  contractTotal,
  guard,
  met,
  subtractFen,
  sumFen,
  unmet,
  type Fen,
  type ProjectFacts,
  type Reason,
  type Verdict,
} from '@zhengxiang/core';
import { because } from './reasons.ts';

type Figures = { readonly approved: Fen; readonly proposed: Fen; readonly excess: Fen };

/** Article 11, second sentence: 不能高于, so a price equal to the approved amount is allowed. */
const within = (
  { approval }: ProjectFacts,
  proposed: Fen,
  why: (figures: Figures) => Reason,
  options: { readonly field?: string; readonly remedy: string },
): Verdict =>
  approval === undefined || proposed <= approval.amount
    ? met
    : unmet(why({ approved: approval.amount, proposed, excess: subtractFen(proposed, approval.amount) }), options);

const changeWithin = (facts: ProjectFacts, difference: number): Verdict =>
  within(facts, (contractTotal(facts) + difference) as Fen, (figures) => because('change-above-approved', figures), {
    remedy: '压减变更内容，使变更后的合同价合计不高于评审核定金额',
  });

/** All contracts of the project together are the 项目采购价格 of article 11. */
export const priceCap = guard(['contract.sign'], {
  says: '项目采购价格（全部合同价合计）不能高于评审核定金额。',
  checkInput: ({ facts }, { price }) =>
    within(facts, sumFen([contractTotal(facts), price]), (figures) => because('price-above-approved', figures), {
      field: 'price',
      remedy: '与供应商协商降低合同价，或废标后重新采购',
    }),
});

/** An exception from article 17 lifts 不得追加预算, never the ceiling of article 11. */
export const changeWithinCap = guard(['change.request'], {
  says: '变更后的合同价合计仍不能高于评审核定金额，原则性例外也不能突破。',
  checkInput: ({ facts }, { lines }) =>
    changeWithin(
      facts,
      subtractFen(sumFen(lines.map((line) => line.amountAfter)), sumFen(lines.map((line) => line.amountBefore))),
    ),
});

export const approvedChangeWithinCap = guard(['change.approve'], {
  says: '批准变更时，变更后的合同价合计不能高于评审核定金额。',
  checkInput: ({ facts }, { change: id }) => {
    const change = facts.changes.find((of) => of.id === id);
    return change === undefined ? met : changeWithin(facts, change.difference);
  },
});

/** A budget above the ceiling could only end in a price above it, or in a needless tender. */
export const impliedPlanWithinCap = guard(['procurement.plan'], {
  says: '采购预算合计不超过评审核定金额。',
  checkInput: ({ facts }, { packages }) =>
    within(facts, sumFen(packages.map((of) => of.budget)), (figures) => because('plan-above-approved', figures), {
      field: 'packages',
      remedy: '按评审核定金额调整各采购包预算',
    }),
});
