import { paidTotal, sumFen, type Contract, type Fen, type PlannedPayment, type ProjectFacts } from '@zhengxiang/core';

const paidOf = (facts: ProjectFacts, planned: PlannedPayment): Fen =>
  sumFen(facts.payments.filter((payment) => payment.planned === planned.id).map((payment) => payment.amount));

export const unpaidInstalments = (facts: ProjectFacts): readonly PlannedPayment[] =>
  facts.plannedPayments.filter((planned) => paidOf(facts, planned) < planned.amount);

/** Planned balances that are not paid in full, 分. */
export const lockedBalance = (facts: ProjectFacts): Fen =>
  sumFen(
    unpaidInstalments(facts)
      .filter((planned) => planned.balance)
      .map((planned) => planned.amount),
  );

export const isPaidUp = (facts: ProjectFacts, contract: Contract): boolean =>
  paidTotal(facts, contract) >= contract.price;

/** Contracts of which something is unpaid and nothing was asked for yet. */
export const releasable = (facts: ProjectFacts): readonly Contract[] =>
  facts.contracts.filter((contract) => contract.balanceReleaseRequestedOn === undefined && !isPaidUp(facts, contract));
