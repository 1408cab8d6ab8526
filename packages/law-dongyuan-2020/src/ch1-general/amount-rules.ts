import { consequence, fen, guard, met, requires, unmet, wanText, type Reason, type Unmet } from '@zhengxiang/core';
import { currentVersion, type ProjectFacts } from '@zhengxiang/procedure';
import { moneyOf } from '../figures.ts';
import { amended, amountsOf, amountsOfApplication, areTied, ownMoney, type StatedAmounts } from './amounts.ts';
import { because } from './reasons.ts';
import { trackOf } from './track.ts';

const reasonOf = ({ budget, total, lines, sources, other }: StatedAmounts): Reason =>
  sources === undefined
    ? because('budget-unexplained', { budget, total, other, gap: fen(Math.abs(total - budget - other)), lines })
    : because('budget-not-tied', { ...sources, budget, total, own: ownMoney(sources), lines });

const inWords = ({ sources }: StatedAmounts, where: string): string =>
  sources === undefined
    ? `更正预算金额；项目总投资中不属于县级财政、市级财政、单位自筹的，在${where}的“其它”中写明`
    : `预算金额改为 ${wanText(ownMoney(sources))}，或者更正${where}各项和项目总投资`;

const untied = (amounts: StatedAmounts, where: string): Unmet =>
  unmet(reasonOf(amounts), { field: 'budgetAmount', remedy: inWords(amounts, where) });

/**
 * The track hangs on the 预算金额, so it is not one typed number: it is what annex 1 says of the sources. Where a sum of annex 1 or
 * of the lines differs from the 项目总投资, article 10 says so already.
 */
export const budgetFromSources = guard(['initiation.prepare'], {
  says: '预算金额等于附件1 资金来源中县级财政、市级财政和单位自筹之和；没有写资金来源的，等于项目总投资。',
  restsOn: ['art2-budget-sources'],
  checkInput: (_context, data) => {
    const amounts = amountsOfApplication(data);
    const { budget, total, sources } = amounts;
    const agrees = sources === undefined ? budget >= total : budget === ownMoney(sources);
    return requires(agrees, () => untied(amounts, '附件1“资金来源”'));
  },
});

const tiedIn = (facts: ProjectFacts, remedy: NonNullable<Unmet['remedy']>) => {
  const amounts = amountsOf(facts);
  return amounts === undefined || areTied(amounts) ? met : unmet(reasonOf(amounts), { remedy });
};

/** Applications that were prepared before the amounts had to agree. */
export const tiedBeforeSubmission = guard(['initiation.submit'], {
  says: '报送的材料，预算金额与资金来源一致。',
  restsOn: ['art2-budget-sources'],
  check: ({ facts }) =>
    tiedIn(facts, { text: '请领导退回，核对金额和来源后重新定稿', action: 'initiation.refuseEndorsement' }),
});

export const tiedBeforeFiling = guard(
  ['filing.filePlan', 'filing.fileTender', 'filing.fileContract', 'filing.fileAcceptance', 'filing.acknowledge'],
  {
    says: '备案的项目，预算金额与资金来源一致；不一致的先更正。',
    restsOn: ['art2-budget-sources'],
    check: ({ facts }) => tiedIn(facts, { text: '更正金额，写明资金来源', action: 'filing.amend' }),
  },
);

export const amendedFromSources = guard(['filing.amend'], {
  says: '更正后的预算金额等于县级财政、市级财政和单位自筹之和，加上其它资金等于项目总投资。',
  restsOn: ['art2-budget-sources'],
  checkInput: ({ facts }, input) => {
    const before = amountsOf(facts);
    if (before === undefined || input.budgetAmount > input.totalInvestment) return met;
    const after = amended(before, input);
    return requires(areTied(after), () => untied(after, '“资金来源”'));
  },
});

const sameMoney = (a: StatedAmounts, b: StatedAmounts): boolean =>
  a.budget === b.budget && a.total === b.total && a.other === b.other && areTied(a) && sameSources(a, b);

const sameSources = ({ sources: a }: StatedAmounts, { sources: b }: StatedAmounts): boolean =>
  a === undefined ||
  b === undefined ||
  (a.county === b.county && a.municipal === b.municipal && a.selfRaised === b.selfRaised);

export const impliedAmendment = guard(['filing.amend'], {
  says: '更正须有已定稿的申报材料，金额或来源确有变化，预算金额不大于项目总投资。',
  check: ({ facts }) =>
    requires(currentVersion(facts) !== undefined, () =>
      unmet(because('nothing-prepared'), { remedy: { text: '先把申报材料定稿', action: 'initiation.prepare' } }),
    ),
  checkInput: ({ facts }, input) => {
    const before = amountsOf(facts);
    const { budgetAmount: budget, totalInvestment: total } = input;
    return [
      requires(before === undefined || !sameMoney(before, amended(before, input)), () =>
        unmet(because('amount-unchanged'), { field: 'budgetAmount' }),
      ),
      requires(budget <= total, () =>
        unmet(because('budget-above-total', { budget, total }), { field: 'budgetAmount' }),
      ),
    ];
  },
});

/** Other money is for others to look at: it keeps a project of any size below the limit. */
export const otherMoney = consequence(
  '其它资金不计入预算金额；总投资因此达到起点金额的备案项目，提示核对来源。',
  ({ facts, law }) => {
    const amounts = amountsOf(facts);
    if (amounts === undefined || facts.closed !== undefined || trackOf(facts, law) !== 'filing') return [];
    const { budget, total, other } = amounts;
    if (total < moneyOf(law, 'entryThreshold') || other === 0) return [];
    const text = `项目总投资 ${wanText(total)}，其中其它资金 ${wanText(other)}不计入预算金额，按预算金额 ${wanText(budget)}备案；请核对资金来源。`;
    return [{ text, tone: 'warning' }];
  },
);
