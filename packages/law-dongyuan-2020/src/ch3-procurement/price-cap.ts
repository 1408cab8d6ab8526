import { guard, met, subtractFen, sumFen, unmet, type Fen, type Reason, type Verdict } from '@zhengxiang/core';
import { approvedAmountOf, ceilingOf, contractTotal, type ProjectFacts } from '@zhengxiang/procedure';
import { because, type CapFigures } from './reasons.ts';

/**
 * Article 11, second sentence: 不能高于, so a sum equal to the ceiling is allowed. The ceiling is the approved amount less what
 * approved changes took away (articles 11 and 17): what they saved is not spent on something else.
 */
export const withinCeiling = (
  facts: ProjectFacts,
  proposed: Fen,
  why: (figures: CapFigures) => Reason,
  options: { readonly field?: string; readonly remedy: string; readonly restsOn?: readonly string[] },
): Verdict => {
  const [approved, ceiling] = [approvedAmountOf(facts), ceilingOf(facts)];
  return approved === undefined || ceiling === undefined || proposed <= ceiling
    ? met
    : unmet(why({ approved, ceiling, proposed, excess: subtractFen(proposed, ceiling) }), {
        ...options,
        ...(proposed <= approved && { restsOn: ['art11-lowered-by-change'] }),
      });
};

const changeWithin = (facts: ProjectFacts, difference: number): Verdict =>
  withinCeiling(
    facts,
    (contractTotal(facts) + difference) as Fen,
    (figures) => because('change-above-approved', figures),
    {
      remedy: '压减变更内容，使变更后的合同价合计不高于评审核定金额',
      restsOn: ['art11-project-price'],
    },
  );

/** All contracts of the project together are the 项目采购价格 of article 11. */
export const priceCap = guard(['contract.sign'], {
  says: '项目采购价格（全部合同价合计）不能高于评审核定金额。',
  partlyOn: ['art11-project-price', 'art11-lowered-by-change'],
  checkInput: ({ facts }, { price }) =>
    withinCeiling(facts, sumFen([contractTotal(facts), price]), (figures) => because('price-above-approved', figures), {
      field: 'price',
      remedy: '与供应商协商降低合同价，或废标后重新采购',
      // One contract above the amount is above it in every reading; that all of them count together is one.
      restsOn: price > (approvedAmountOf(facts) ?? price) ? [] : ['art11-project-price'],
    }),
});

/** An exception from article 17 lifts 不得追加预算, never the ceiling of article 11. */
export const changeWithinCap = guard(['change.request'], {
  says: '变更后的合同价合计仍不能高于评审核定金额，原则性例外也不能突破。',
  partlyOn: ['art11-project-price', 'art11-lowered-by-change'],
  checkInput: ({ facts }, { lines }) =>
    changeWithin(
      facts,
      subtractFen(sumFen(lines.map((line) => line.amountAfter)), sumFen(lines.map((line) => line.amountBefore))),
    ),
});

export const approvedChangeWithinCap = guard(['change.approve'], {
  says: '批准变更时，变更后的合同价合计不能高于评审核定金额。',
  partlyOn: ['art11-project-price', 'art11-lowered-by-change'],
  checkInput: ({ facts }, { change: id }) => {
    const change = facts.changes.find((of) => of.id === id);
    return change === undefined ? met : changeWithin(facts, change.difference);
  },
});

/** What a package costs or may cost, 分: once contracted its price as changes left it, before that its budget. */
const committed = (facts: ProjectFacts, { id, budget }: { readonly id: string; readonly budget: Fen }): Fen =>
  facts.contracts.find((contract) => contract.package === id)?.price ?? budget;

/** A budget above the ceiling could only end in a price above it, or in a needless tender. */
export const impliedPlanWithinCap = guard(['procurement.plan'], {
  says: '采购预算合计不超过评审核定金额；已签合同的采购包按合同价计。',
  restsOn: ['art11-project-price'],
  checkInput: ({ facts }, { packages }) =>
    withinCeiling(
      facts,
      sumFen(packages.map((of) => committed(facts, of))),
      (figures) => because('plan-above-approved', figures),
      {
        field: 'packages',
        remedy: '按评审核定金额调整各采购包预算',
      },
    ),
});
