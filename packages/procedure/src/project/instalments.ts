import { fen, sumFen, type Fen } from '@zhengxiang/core';
import type { Contract, Payment, PlannedPayment, ProjectFacts } from '../facts/index.ts';
import { paidTotal } from './read.ts';

/** A planned payment with its contract and what has been paid of it. Amounts in 分. */
export interface Instalment {
  readonly planned: PlannedPayment;
  readonly contract: Contract;
  /** Oldest first. */
  readonly payments: readonly Payment[];
  readonly paid: Fen;
  /** What is left to pay: of the plan, and of the contract's price, which a change may have lowered after it was planned. */
  readonly rest: Fen;
}

/** All planned payments in the order of the plan. */
export const instalmentsOf = (facts: ProjectFacts): readonly Instalment[] =>
  facts.plannedPayments.flatMap((planned) =>
    facts.contracts
      .filter(({ id }) => id === planned.contract)
      .slice(0, 1)
      .map((contract): Instalment => {
        const payments = facts.payments.filter((payment) => payment.planned === planned.id);
        const paid = sumFen(payments.map(({ amount }) => amount));
        const left = Math.min(planned.amount - paid, contract.price - paidTotal(facts, contract));
        return { planned, contract, payments, paid, rest: fen(Math.max(0, left)) };
      }),
  );

/** Those of which something is left to pay. */
export const unpaidInstalmentsOf = (facts: ProjectFacts): readonly Instalment[] =>
  instalmentsOf(facts).filter(({ rest }) => rest > 0);
