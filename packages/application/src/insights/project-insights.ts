import { citeOf, sumFen, type Fen, type PlainDate, type ProvisionId } from '@zhengxiang/core';
import {
  budgetAmountOf,
  dataResourcesOf,
  totalInvestmentOf,
  unpaidInstalmentsOf,
  type DataResource,
  type LawPack,
  type ProjectFacts,
} from '@zhengxiang/procedure';
import { oversightRecordsOf, type OversightRecord } from './oversight-records.ts';

/** A day by which something of a project is due, as long as it is not done. */
export type DeadlineKind = 'delivery' | 'payment' | 'audit' | 'rectification';

/**
 * Something countable of a project: a waiver that was granted, an amount near a limit of the law (`code` is the cited place),
 * or a day that has to be kept (`code` is the kind of deadline).
 */
export type ProjectMark =
  | { readonly kind: 'waiver' | 'near-limit'; readonly code: string; readonly dueOn: null }
  | { readonly kind: 'deadline'; readonly code: DeadlineKind; readonly dueOn: PlainDate };

/** What the cockpit, the data catalogue and the oversight screen know of a project. Written in the transaction of the act. */
export interface ProjectInsights {
  readonly figures: {
    /** 申报金额 and 核定金额 of the newest cost review, 分; null before there is one. */
    readonly costDeclared: number | null;
    readonly costApproved: number | null;
    /** 付款计划合计, 分. */
    readonly plannedPayments: number;
  };
  readonly marks: readonly ProjectMark[];
  readonly dataResources: readonly DataResource[];
  readonly oversight: readonly OversightRecord[];
}

/** An amount from nine tenths of a limit up to, not including, the limit is near it: a hint of the product, not of the law. */
const isNear = (amount: Fen | undefined, limit: number): boolean =>
  amount !== undefined && amount < limit && amount * 10 >= limit * 9;

/** Which amount of a project a limit of the pack is held against, by the parameter's name. */
const amountUnder: Readonly<Record<string, (facts: ProjectFacts) => Fen | undefined>> = {
  entryThreshold: budgetAmountOf,
  demonstrationThreshold: (facts) => facts.procurement.budget,
  selfEvaluationThreshold: totalInvestmentOf,
};

const nearLimits = (pack: LawPack, facts: ProjectFacts): readonly ProjectMark[] =>
  pack.parameters
    .filter(({ name, value, unit }) => unit === 'fen' && isNear(amountUnder[name]?.(facts), value))
    .map(({ cite }) => ({ kind: 'near-limit', code: cite, dueOn: null }));

const grantedWaivers = (facts: ProjectFacts): readonly ProjectMark[] =>
  facts.waivers
    .filter((waiver) => waiver.decision?.granted === true)
    .map((waiver) => ({ kind: 'waiver', code: citeOf(waiver.provision as ProvisionId), dueOn: null }));

const unpaidDays = (facts: ProjectFacts): readonly PlainDate[] =>
  unpaidInstalmentsOf(facts).map(({ planned }) => planned.dueOn);

const deadlines = (facts: ProjectFacts): readonly ProjectMark[] => {
  // A project that was given up keeps no day any more, but audit goes on asking (article 27).
  const running = facts.closed === undefined || facts.closed.how === 'finished';
  const { rectification } = facts.acceptance;
  const days: readonly (readonly [DeadlineKind, readonly PlainDate[]])[] = [
    ['audit', facts.oversight.audits.filter((one) => !one.answer && !one.closedOn).map((one) => one.dueOn)],
    ['payment', running ? unpaidDays(facts) : []],
    [
      'delivery',
      running && facts.implementation.completedOn === undefined ? facts.contracts.map((one) => one.deliverBy) : [],
    ],
    ['rectification', running && rectification?.state === 'ordered' ? [rectification.dueOn] : []],
  ];
  return days.flatMap(([code, due]) => due.map((dueOn): ProjectMark => ({ kind: 'deadline', code, dueOn })));
};

/** Everything countable of a project as its facts stand. No clock: days are stored, who reads compares them with today. */
export const insightsOf = (pack: LawPack, facts: ProjectFacts): ProjectInsights => {
  const cost = facts.review.rounds.findLast((round) => round.cost !== undefined)?.cost;
  return {
    figures: {
      costDeclared: cost?.declared ?? null,
      costApproved: cost?.approved ?? null,
      plannedPayments: sumFen(facts.plannedPayments.map((payment) => payment.amount)),
    },
    marks: [...grantedWaivers(facts), ...nearLimits(pack, facts), ...deadlines(facts)],
    dataResources: dataResourcesOf(facts),
    oversight: oversightRecordsOf(facts),
  };
};
