import type { Fen } from '@zhengxiang/core';
import {
  approvedAmountOf,
  budgetAmountOf,
  ceilingOf,
  contractedOf,
  paidTotal,
  totalInvestmentOf,
  type ProjectFacts,
} from '@zhengxiang/procedure';
import { wanOrDash } from '../ui/money.tsx';

/** 分; undefined where it is not known yet. `note` says what the amount alone would hide. */
export interface HeadAmount {
  readonly label: string;
  readonly amount: Fen | undefined;
  readonly note?: string | undefined;
}

const share = (part: number, whole: number): string => `${((part / whole) * 100).toFixed(1)}%`;

const ceilingNote = (facts: ProjectFacts): string | undefined => {
  const ceiling = ceilingOf(facts);
  return ceiling === approvedAmountOf(facts) ? undefined : `变更后上限 ${wanOrDash(ceiling)}`;
};

/** The five amounts of a project, and what the cost review cut and what is paid. A filing has no approved amount (article 2). */
export const headAmounts = (facts: ProjectFacts, filing: boolean): readonly HeadAmount[] => {
  const contract = contractedOf(facts);
  const cost = facts.review.rounds.findLast((round) => round.cost !== undefined)?.cost;
  const paid = paidTotal(facts);
  const always: readonly HeadAmount[] = [
    { label: '预算金额', amount: budgetAmountOf(facts) },
    { label: '总投资', amount: totalInvestmentOf(facts) },
  ];
  const ofFullTrack: readonly HeadAmount[] = [
    { label: '采购预算', amount: facts.procurement.budget },
    { label: '评审核定金额', amount: approvedAmountOf(facts), note: ceilingNote(facts) },
    { label: '合同价合计', amount: contract },
  ];
  const more: readonly HeadAmount[] = [
    {
      label: '造价核减',
      amount: cost?.reduced,
      note: cost && cost.declared > 0 ? share(cost.reduced, cost.declared) : undefined,
    },
    {
      label: '已付',
      amount: contract === undefined ? undefined : paid,
      note: contract ? share(paid, contract) : undefined,
    },
  ];
  const isKnown = ({ amount }: HeadAmount): boolean => amount !== undefined;
  return [...always, ...(filing ? ofFullTrack.filter(isKnown) : ofFullTrack), ...more.filter(isKnown)];
};
