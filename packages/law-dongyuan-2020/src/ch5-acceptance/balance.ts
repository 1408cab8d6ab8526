import { fen, subtractFen, sumFen, type Fen } from '@zhengxiang/core';
import {
  instalmentsOf,
  paidTotal,
  unpaidInstalmentsOf,
  type Contract,
  type PlannedPayment,
  type ProjectFacts,
} from '@zhengxiang/procedure';

/** Reading: 余款 is that of the construction; design, supervision and assessment are paid by their own contracts. */
export const ofConstruction = ({ subject }: Pick<Contract, 'subject'>): boolean => subject === 'main';

/** Planned balances that are not paid in full, 分. */
export const lockedBalance = (facts: ProjectFacts): Fen =>
  sumFen(
    unpaidInstalmentsOf(facts)
      .filter(({ planned, contract }) => planned.balance && ofConstruction(contract))
      .map(({ planned }) => planned.amount),
  );

export const isPaidUp = (facts: ProjectFacts, contract: Contract): boolean =>
  paidTotal(facts, contract) >= contract.price;

/** Contracts of which something is unpaid and nothing was asked for yet. */
export const releasable = (facts: ProjectFacts): readonly Contract[] =>
  facts.contracts.filter((contract) => contract.balanceReleaseRequestedOn === undefined && !isPaidUp(facts, contract));

const planOf = (facts: ProjectFacts, contract: Contract): readonly PlannedPayment[] =>
  facts.plannedPayments.filter((planned) => planned.contract === contract.id);

/** Instalments that a new plan of the contract does not replace, because something has been paid of them. */
export const begunInstalments = (facts: ProjectFacts, contract: Contract): readonly PlannedPayment[] =>
  instalmentsOf(facts)
    .filter((line) => line.contract.id === contract.id && line.paid > 0)
    .map(({ planned }) => planned);

/** What the instalments marked as balance come to, 分. */
export const balanceIn = (plan: readonly Pick<PlannedPayment, 'amount' | 'balance'>[]): Fen =>
  sumFen(plan.filter(({ balance }) => balance).map(({ amount }) => amount));

/** What is unpaid of a contract, 分; nothing where a change lowered the price below what is paid. */
export const unpaidOf = (facts: ProjectFacts, contract: Contract): Fen =>
  fen(Math.max(0, contract.price - paidTotal(facts, contract)));

/**
 * What has to stay of a contract until acceptance, 分: the balance of its plan or the one agreed in the contract itself, whichever
 * is larger. Only a change that lowered the price can leave less than that unpaid. 0 where nothing is planned or agreed yet.
 */
export const keptBack = (facts: ProjectFacts, contract: Contract): Fen =>
  // What an ended contract kept back is left out of its settlement.
  contract.settled === true
    ? fen(0)
    : fen(
        Math.min(Math.max(balanceIn(planOf(facts, contract)), contract.agreedBalance ?? 0), unpaidOf(facts, contract)),
      );

/** Everything that is unpaid of the construction, 分. */
export const unpaidTotal = (facts: ProjectFacts): Fen =>
  sumFen(facts.contracts.filter(ofConstruction).map((contract) => unpaidOf(facts, contract)));

/** What may be paid of a contract before acceptance, 分, with what has been paid. */
export const payableBeforeAcceptance = (facts: ProjectFacts, contract: Contract): Fen =>
  contract.settled !== true ? subtractFen(contract.price, fen(Math.max(1, keptBack(facts, contract)))) : contract.price;

export const isPlanned = (facts: ProjectFacts, contract: Contract): boolean => planOf(facts, contract).length > 0;
