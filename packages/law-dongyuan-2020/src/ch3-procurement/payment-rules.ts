import { guard, met, past, subtractFen, sumFen, unmet, type Fen } from '@zhengxiang/core';
import {
  paidTotal,
  unpaidInstalmentsOf,
  type Contract,
  type PlannedPayment,
  type ProjectFacts,
} from '@zhengxiang/procedure';
import { happened, notBefore } from './days.ts';
import { instalmentOf } from './instalments.ts';
import { because } from './reasons.ts';
import { notApproved, notPayable } from './running-case.ts';

const paidOn = (facts: ProjectFacts, planned: PlannedPayment): Fen =>
  sumFen(facts.payments.filter((payment) => payment.planned === planned.id).map((payment) => payment.amount));

const findContract = (facts: ProjectFacts, id: string): Contract | undefined =>
  facts.contracts.find((contract) => contract.id === id);

/** Instalments that a new plan does not replace, because something has been paid of them. */
const begun = (facts: ProjectFacts, contract: Contract): readonly PlannedPayment[] =>
  facts.plannedPayments.filter((planned) => planned.contract === contract.id && paidOn(facts, planned) > 0);

/** A filed termination leaves the accounts to settle, so it does not end payments, nor does the case that closes by it. */
export const contractBeforePaymentPlan = guard(['payment.plan'], {
  says: '合同登记后，按合同安排付款计划；未付的各期可以重新安排。',
  check: ({ facts, law }) => {
    const blocked = notPayable(facts, law) ?? notApproved(facts);
    if (blocked) return blocked;
    return facts.contracts.length > 0
      ? met
      : unmet(because('no-contract'), { remedy: { text: '先登记合同', action: 'contract.sign' } });
  },
});

export const impliedPaymentPlan = guard(['payment.plan'], {
  says: '各期付款合计不超过合同价；安排到合同价的，应标明余款。',
  partlyOn: ['art24-balance'],
  checkInput: ({ facts }, { contract: id, payments }) => {
    const contract = findContract(facts, id);
    if (contract === undefined) return unmet(because('no-such-contract'), { field: 'contract' });
    const kept = begun(facts, contract);
    const planned = sumFen([...kept, ...payments].map((payment) => payment.amount));
    const hasBalance = [...kept, ...payments].some((payment) => payment.balance);
    return [
      ...payments.flatMap(({ dueOn }, index) =>
        notBefore(
          { field: `payments.${index}.dueOn`, label: '计划日期', date: dueOn },
          { label: '合同签订日期', date: contract.signedOn },
        ),
      ),
      ...(planned > contract.price
        ? [
            unmet(
              because('plan-above-price', {
                price: contract.price,
                planned,
                excess: subtractFen(planned, contract.price),
              }),
              { field: 'payments', remedy: '调整各期金额' },
            ),
          ]
        : []),
      // Without this the lock of article 24 on the balance could be evaded by calling no instalment the balance.
      ...(contract.subject === 'main' && contract.settled !== true && planned === contract.price && !hasBalance
        ? [
            unmet(because('balance-not-marked', { price: contract.price }), {
              field: 'payments',
              restsOn: ['art24-balance'],
            }),
          ]
        : []),
    ];
  },
});

export const planBeforePayment = guard(['payment.make'], {
  says: '按付款计划拨付。',
  check: ({ facts, law }) => {
    const blocked = notPayable(facts, law) ?? notApproved(facts);
    if (blocked) return blocked;
    if (facts.plannedPayments.length === 0)
      return unmet(because('no-payment-planned'), {
        remedy: { text: '先由{project-owner}安排付款计划', action: 'payment.plan' },
      });
    return unpaidInstalmentsOf(facts).length === 0 ? past(because('all-paid')) : met;
  },
});

/** What is paid after the end of a contract is paid for work that was done before it. */
export const settledPayment = guard(['payment.make'], {
  says: '合同终止以后的付款，在结算总额以内，附已完成工作的证明。',
  restsOn: ['art18-settlement'],
  checkInput: ({ facts }, { planned: id, workDone = [] }) => {
    const contract = instalmentOf(facts, id)?.contract;
    return contract?.endedOn === undefined || workDone.length > 0
      ? met
      : unmet(because('work-done-missing', { contract: contract.number, on: contract.endedOn }), { field: 'workDone' });
  },
});

export const impliedPayment = guard(['payment.make'], {
  says: '付款不超过本期计划和合同价，日期不早于合同签订、不晚于今天。',
  checkInput: ({ facts, today }, { planned: id, amount, paidOn: date }) => {
    const instalment = instalmentOf(facts, id);
    if (instalment === undefined) return unmet(because('no-such-payment'), { field: 'planned' });
    const { planned, contract, paid } = instalment;
    const paidOfContract = paidTotal(facts, contract);
    return [
      ...happened({ field: 'paidOn', label: '付款日期', date }, today, {
        label: '合同签订日期',
        date: contract.signedOn,
      }),
      ...(paid + amount > planned.amount
        ? [
            unmet(because('payment-above-planned', { planned: planned.amount, paid, amount }), {
              field: 'amount',
              remedy: { text: '调整金额，或重新安排付款计划', action: 'payment.plan' },
            }),
          ]
        : []),
      // A change may have lowered the price after the instalments were planned.
      ...(paidOfContract + amount > contract.price
        ? [
            unmet(because('payment-above-price', { price: contract.price, paid: paidOfContract, amount }), {
              field: 'amount',
            }),
          ]
        : []),
    ];
  },
});
