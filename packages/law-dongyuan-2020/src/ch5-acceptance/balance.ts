import { paidTotal, sumFen, unpaidInstalmentsOf, type Contract, type Fen, type ProjectFacts } from '@zhengxiang/core';

/** Planned balances that are not paid in full, 分. */
export const lockedBalance = (facts: ProjectFacts): Fen =>
  sumFen(
    unpaidInstalmentsOf(facts)
      .filter(({ planned }) => planned.balance)
      .map(({ planned }) => planned.amount),
  );

export const isPaidUp = (facts: ProjectFacts, contract: Contract): boolean =>
  paidTotal(facts, contract) >= contract.price;

/** Contracts of which something is unpaid and nothing was asked for yet. */
export const releasable = (facts: ProjectFacts): readonly Contract[] =>
  facts.contracts.filter((contract) => contract.balanceReleaseRequestedOn === undefined && !isPaidUp(facts, contract));
