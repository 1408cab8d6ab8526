import { fen, paidTotal, unmet, type Fen, type Instalment, type ProjectFacts, type Unmet } from '@zhengxiang/core';
import { acceptedReport, failedReport } from './round.ts';
import { because } from './reasons.ts';

export const afterAcceptance = { text: '验收合格后办理', action: 'acceptance.issueReport' } as const;

/** Why a balance of this amount (分, 0 where nobody planned one) is not paid: article 24 in its words. */
export const noBalance = (facts: ProjectFacts, balance: Fen) => {
  const failed = failedReport(facts);
  return failed
    ? because('failed-no-balance', { on: failed.issuedOn, balance })
    : because('not-accepted-no-balance', { balance });
};

/** Article 24: an instalment that the plan calls the balance waits for the acceptance. */
export const lockedByName = (facts: ProjectFacts, { planned }: Instalment): Unmet | undefined =>
  planned.balance && acceptedReport(facts) === undefined
    ? unmet(noBalance(facts, planned.amount), { remedy: afterAcceptance, field: 'planned' })
    : undefined;

/** Article 24: whatever it is called, the money with which a contract is paid in full is its balance. */
export const lockedByPrice = (facts: ProjectFacts, { contract }: Instalment, amount: Fen): Unmet | undefined => {
  const paid = paidTotal(facts, contract);
  return acceptedReport(facts) !== undefined || paid + amount < contract.price
    ? undefined
    : unmet(because('nothing-kept-back', { price: contract.price, paid, amount }), {
        remedy: afterAcceptance,
        field: 'amount',
      });
};

/** The most that article 24 lets be paid of an instalment now, 分, and what stands against paying anything of it. */
export const payable = (facts: ProjectFacts, line: Instalment): { readonly most: Fen; readonly locked?: Unmet } => {
  const locked = lockedByName(facts, line);
  if (locked) return { most: fen(0), locked };
  const whole = lockedByPrice(facts, line, line.rest);
  if (whole === undefined) return { most: line.rest };
  // All but one 分 of the price may go out before the acceptance.
  const most = fen(Math.max(0, line.contract.price - paidTotal(facts, line.contract) - 1));
  return most > 0 ? { most } : { most, locked: whole };
};
