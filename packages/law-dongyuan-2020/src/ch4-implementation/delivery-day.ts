import { daysBetween, type PlainDate } from '@zhengxiang/core';
import type { Article18Filing, Contract, ProjectFacts } from '@zhengxiang/procedure';

const filingsOf = (facts: ProjectFacts, contract: Contract): readonly Article18Filing[] =>
  facts.article18.filter((filing) => filing.contract === contract.id && filing.newDate !== undefined);

/** The day by which a contract is to be delivered: as agreed, or as newly filed under article 18. */
export const deliveryDay = (facts: ProjectFacts, contract: Contract): PlainDate =>
  filingsOf(facts, contract).at(-1)?.newDate ?? contract.deliverBy;

/** The day until which a contract may be late: when its work was complete, it or the project ended, or today. */
const lastDay = (facts: ProjectFacts, contract: Contract, today: PlainDate): PlainDate =>
  contract.endedOn ?? facts.implementation.completedOn ?? facts.termination?.terminatedOn ?? facts.closed?.on ?? today;

const isOver = (facts: ProjectFacts, contract: Contract): boolean =>
  contract.endedOn !== undefined ||
  facts.implementation.completedOn !== undefined ||
  facts.termination !== undefined ||
  facts.closed !== undefined;

const ofTheWork = (facts: ProjectFacts): readonly Contract[] =>
  facts.contracts.filter(({ subject }) => subject === 'main');

/** Contracts of the work itself that are late today. Nothing is late once the work is complete, ended or closed. */
export const lateContracts = (facts: ProjectFacts, today: PlainDate): readonly Contract[] =>
  ofTheWork(facts).filter((contract) => !isOver(facts, contract) && today > deliveryDay(facts, contract));

const isAccepted = ({ acceptance }: ProjectFacts): boolean => acceptance.report?.conclusion === 'accepted';

/** Contracts that were complete too late without a filing that says so: what was left undone can be filed until the acceptance. */
export const unfiledLate = (facts: ProjectFacts): readonly Contract[] => {
  const { completedOn } = facts.implementation;
  if (completedOn === undefined || facts.termination || facts.closed || isAccepted(facts)) return [];
  return ofTheWork(facts).filter(
    (contract) => contract.endedOn === undefined && completedOn > deliveryDay(facts, contract),
  );
};

/** Contracts that can be filed as late: while they are built, and afterwards those that were late without a word. */
export const mayFileLate = (facts: ProjectFacts): boolean =>
  facts.implementation.completedOn === undefined || unfiledLate(facts).length > 0;

export interface Lateness {
  readonly contract: Contract;
  /** Days past the day that the contract itself names. */
  readonly days: number;
  readonly until: PlainDate;
  readonly filings: readonly Article18Filing[];
}

/** How late contracts of the work became, for good: a filing explains it, and neither it nor the completion takes it away. */
export const latenessOf = (facts: ProjectFacts, today: PlainDate): readonly Lateness[] =>
  ofTheWork(facts)
    .filter((contract) => isOver(facts, contract))
    .map((contract) => {
      const until = lastDay(facts, contract, today);
      return { contract, until, days: daysBetween(contract.deliverBy, until), filings: filingsOf(facts, contract) };
    })
    .filter(({ days }) => days > 0);
