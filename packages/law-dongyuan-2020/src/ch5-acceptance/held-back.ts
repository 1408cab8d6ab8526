import { fen, unmet, type Fen, type Unmet } from '@zhengxiang/core';
import { paidTotal, type Contract, type Instalment, type ProjectFacts } from '@zhengxiang/procedure';
import { ofConstruction, keptBack, payableBeforeAcceptance, unpaidTotal } from './balance.ts';
import { acceptedReport, failedReport, pendingApplication, standingFailure } from './round.ts';
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
export const lockedByName = (facts: ProjectFacts, { planned, contract }: Instalment): Unmet | undefined =>
  ofConstruction(contract) && planned.balance && acceptedReport(facts) === undefined
    ? unmet(noBalance(facts, planned.amount), { remedy: afterAcceptance, field: 'planned' })
    : undefined;

/** What may still be paid of a contract before its acceptance, 分. */
const leftBeforeAcceptance = (facts: ProjectFacts, contract: Contract): Fen =>
  fen(Math.max(0, payableBeforeAcceptance(facts, contract) - paidTotal(facts, contract)));

/** Reading: whatever it is called, the money with which a contract is paid in full, or into its balance, is the balance. */
export const lockedByPrice = (facts: ProjectFacts, { contract }: Instalment, amount: Fen): Unmet | undefined => {
  const left = leftBeforeAcceptance(facts, contract);
  if (!ofConstruction(contract) || acceptedReport(facts) !== undefined || amount <= left) return undefined;
  const figures = { price: contract.price, paid: paidTotal(facts, contract), amount };
  const balance = keptBack(facts, contract);
  const reason =
    balance > 0
      ? because('balance-not-kept', { ...figures, balance, payable: left })
      : because('nothing-kept-back', figures);
  return unmet(reason, { remedy: afterAcceptance, field: 'amount', restsOn: ['art24-balance'] });
};

/** Reading: after a failed acceptance whatever is unpaid is the balance, until another acceptance has passed. */
export const stoppedByFailure = (facts: ProjectFacts, contract: Pick<Contract, 'subject'>): Unmet | undefined => {
  const failure = standingFailure(facts);
  if (failure === undefined || !ofConstruction(contract)) return undefined;
  return unmet(because('failed-no-payment', { on: failure.issuedOn, unpaid: unpaidTotal(facts) }), {
    restsOn: ['art24-after-failure'],
    remedy:
      pendingApplication(facts) === undefined
        ? { text: '整改后重新申请验收，验收合格后拨付', action: 'acceptance.apply' }
        : afterAcceptance,
  });
};

/** Reading: a payment may be the balance as long as nobody has said what the contract keeps back. */
export const unstated = (facts: ProjectFacts, { contract }: Instalment): Unmet | undefined =>
  !ofConstruction(contract) || contract.balanceStated === true || acceptedReport(facts) !== undefined
    ? undefined
    : unmet(because('balance-unstated', { contract: contract.number }), {
        field: 'planned',
        remedy: { text: '由{project-owner}登记合同约定的余款', action: 'balance.register' },
        restsOn: ['art24-balance-stated'],
      });

/**
 * The most that may be paid of an instalment now, 分; what stands against paying anything of it (`locked`), or against paying all of
 * it (`limited`).
 */
export interface Payable {
  readonly most: Fen;
  readonly locked?: Unmet;
  readonly limited?: Unmet;
}

/** What article 24 holds back of an instalment as balance. */
export const heldBack = (facts: ProjectFacts, line: Instalment): Payable => {
  const locked = lockedByName(facts, line);
  if (locked) return { most: fen(0), locked };
  const whole = lockedByPrice(facts, line, line.rest);
  if (whole === undefined) return { most: line.rest };
  const most = leftBeforeAcceptance(facts, line.contract);
  return most > 0 ? { most, limited: whole } : { most, locked: whole };
};

/** The same, and nothing after a failed acceptance: what a form offers and fills in. */
export const payable = (facts: ProjectFacts, line: Instalment): Payable => {
  const stopped = stoppedByFailure(facts, line.contract) ?? unstated(facts, line);
  return stopped ? { most: fen(0), locked: stopped } : heldBack(facts, line);
};
