import {
  fen,
  guard,
  met,
  requires,
  subtractFen,
  sumFen,
  unmet,
  type Fen,
  type Reason,
  type Verdict,
} from '@zhengxiang/core';
import { approvedAmountOf, ceilingOf, contractTotal, type InputOf, type ProjectFacts } from '@zhengxiang/procedure';
import { nextChange } from '../ch2-initiation/in-principle.ts';
import { because, type CapFigures } from './reasons.ts';

/**
 * Article 11, second sentence: 不能高于, so a sum equal to the ceiling is allowed. The ceiling is the approved amount, which a change
 * that saves does not alter; only a cost review of its own raises it (article 17).
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

/** A raise is what the cost review said of this very change, with its paper: enough for it, and for nothing else. */
const raiseFaults = (
  facts: ProjectFacts,
  difference: number,
  approvedCost: Fen | undefined,
  hasPaper: boolean,
): readonly Verdict[] => {
  const needed = fen(contractTotal(facts) + difference);
  const most = fen((ceilingOf(facts) ?? 0) + difference);
  const restsOn = ['art11-raised-by-change'];
  if (approvedCost === undefined)
    return [unmet(because('raise-needs-cost-review', { needed }), { field: 'approvedCost', restsOn })];
  return [
    ...(approvedCost < needed
      ? [unmet(because('raise-too-small', { needed, approvedCost }), { field: 'approvedCost', restsOn })]
      : []),
    ...(approvedCost > most
      ? [unmet(because('raise-too-large', { most, approvedCost }), { field: 'approvedCost', restsOn })]
      : []),
    ...(hasPaper ? [] : [unmet(because('cost-review-paper-missing'), { field: 'costReview', restsOn })]),
  ];
};

/** All contracts of the project together are the 项目采购价格 of article 11. */
export const priceCap = guard(['contract.sign'], {
  says: '项目采购价格（全部合同价合计）不能高于评审核定金额。',
  partlyOn: ['art11-project-price'],
  checkInput: ({ facts }, { price }) =>
    withinCeiling(facts, sumFen([contractTotal(facts), price]), (figures) => because('price-above-approved', figures), {
      field: 'price',
      remedy: '与供应商协商降低合同价，或废标后重新采购',
      // One contract above the amount is above it in every reading; that all of them count together is one.
      restsOn: price > (approvedAmountOf(facts) ?? price) ? [] : ['art11-project-price'],
    }),
});

const differenceOf = (lines: InputOf<'change.request'>['lines']): Fen =>
  subtractFen(sumFen(lines.map((line) => line.amountAfter)), sumFen(lines.map((line) => line.amountBefore)));

/** An exception from 不得追加预算 that was granted for this change and reaches to this amount. */
const mayAdd = (facts: ProjectFacts, change: string, difference: number): boolean =>
  facts.waivers.some(
    ({ provision, subject, amount, decision }) =>
      provision === 'art17.p1/no-added-budget' &&
      subject === change &&
      decision?.granted === true &&
      (amount ?? 0) >= difference,
  );

/** Without an exception for so much the ceiling stands; with one it is asked for, and a cost review decides whether it is raised. */
export const changeWithinCap = guard(['change.request'], {
  says: '变更后的合同价合计不能高于评审核定金额；获准追加预算的，可以申请，批准前重新审核造价。',
  partlyOn: ['art11-project-price', 'art11-raised-by-change'],
  checkInput: ({ facts }, { lines }) => {
    const difference = differenceOf(lines);
    return mayAdd(facts, nextChange(facts), difference) ? met : changeWithin(facts, difference);
  },
});

export const approvedChangeWithinCap = guard(['change.approve'], {
  says: '批准变更时，变更后的合同价合计不能高于评审核定金额；获准追加预算的，以重新审核造价后的金额为准，附审核材料。',
  partlyOn: ['art11-project-price', 'art11-raised-by-change'],
  checkInput: ({ facts }, { change: id, approvedCost, costReview = [] }) => {
    const change = facts.changes.find((of) => of.id === id);
    if (change === undefined) return met;
    const within = changeWithin(facts, change.difference);
    if (within.kind === 'met')
      return requires(approvedCost === undefined, () =>
        unmet(because('raise-not-needed'), { field: 'approvedCost', remedy: '不填' }),
      );
    if (!mayAdd(facts, id, change.difference)) return within;
    return raiseFaults(facts, change.difference, approvedCost, costReview.length > 0);
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
