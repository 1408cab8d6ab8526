import { citeOf, sumFen, type Fen, type PlainDate, type ProvisionId } from '@zhengxiang/core';
import {
  budgetAmountOf,
  dataResourcesOf,
  totalInvestmentOf,
  unpaidInstalmentsOf,
  type LawPack,
  type ProjectFacts,
} from '@zhengxiang/procedure';
import type { DeadlineKind, ProjectInsights, ProjectMark } from '../ports/index.ts';
import { oversightRecordsOf } from './oversight-records.ts';

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
