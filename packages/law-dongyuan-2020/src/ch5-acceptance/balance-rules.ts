import { consequence, guard, met, subtractFen, sumFen, unmet, wanText, type Unmet } from '@zhengxiang/core';
import { type InputOf, unpaidInstalmentsOf, type Contract, type ProjectFacts } from '@zhengxiang/procedure';
import { instalmentOf } from '../ch3-procurement/instalments.ts';
import {
  balanceIn,
  begunInstalments,
  isPlanned,
  keptBack,
  ofConstruction,
  payableBeforeAcceptance,
} from './balance.ts';
import { because } from './reasons.ts';
import { lockedByPrice, stoppedByFailure } from './held-back.ts';
import { acceptedReport } from './round.ts';

const faultsOf = (facts: ProjectFacts, contract: Contract, rows: InputOf<'payment.plan'>['payments']) => {
  const plan = [...begunInstalments(facts, contract), ...rows];
  const planned = sumFen(plan.map(({ amount }) => amount));
  const [before, after] = [keptBack(facts, contract), balanceIn(plan)];
  const { number, price } = contract;
  const fault = (reason: Unmet['reason'], remedy: string): Unmet => unmet(reason, { field: 'payments', remedy });
  return [
    ...(after < before
      ? [
          fault(
            because('balance-lowered', { contract: number, before, after, less: subtractFen(before, after) }),
            '余款保持不减少，再调整其余各期；需要减少余款的，验收合格后办理',
          ),
        ]
      : []),
    // A plan up to the price is asked for its balance where the plan itself is checked.
    ...(after === 0 && planned !== price
      ? [fault(because('no-balance-planned', { price }), '把验收合格后才付的一期标明为余款')]
      : []),
    ...(planned < price
      ? [
          fault(
            because('plan-below-price', { price, planned, missing: subtractFen(price, planned) }),
            '把没有安排的部分补上，验收合格后才付的列为余款',
          ),
        ]
      : []),
  ];
};

/**
 * Who plans the payments also names the balance, so the plan is where article 24 could be emptied. Reading: a plan shows the whole
 * price with its balance, and until acceptance no later plan may keep back less. How much is for the contract to say.
 */
export const planKeepsBalance = guard(['payment.plan'], {
  says: '验收合格前，付款计划安排到合同价并标明余款；重新安排的，余款不少于原来的计划和合同的约定。',
  restsOn: ['art24-balance-in-the-plan'],
  checkInput: ({ facts }, { contract: id, payments }) => {
    const contract = facts.contracts.find((one) => one.id === id);
    return contract === undefined || !ofConstruction(contract) || contract.settled === true || acceptedReport(facts)
      ? met
      : faultsOf(facts, contract, payments);
  },
});

export const nothingAfterFailure = guard(['payment.make'], {
  says: '验收不合格的项目，再次验收合格前，建设合同未付的款项都不予拨付。',
  restsOn: ['art24-after-failure'],
  check: ({ facts }) => {
    const stopped = unpaidInstalmentsOf(facts).map(({ contract }) => stoppedByFailure(facts, contract));
    return stopped.includes(undefined) ? met : (stopped[0] ?? met);
  },
  checkInput: ({ facts }, { planned: id }) => {
    const all = unpaidInstalmentsOf(facts).map(({ contract }) => stoppedByFailure(facts, contract));
    const contract = instalmentOf(facts, id)?.contract;
    const stopped = contract && stoppedByFailure(facts, contract);
    // Where nothing else is left to pay, the act itself is stopped already.
    return stopped !== undefined && all.includes(undefined) ? { ...stopped, field: 'planned' } : met;
  },
});

export const lastPaymentIsBalance = guard(['payment.make'], {
  says: '付清合同价的最后一笔就是余款：验收合格前，不能把一份合同付清，也不能付到余款里去。',
  restsOn: ['art24-balance'],
  checkInput: ({ facts }, { planned: id, amount }) => {
    const line = instalmentOf(facts, id);
    // What is called a balance is stopped by that name already.
    return line === undefined || line.planned.balance ? met : (lockedByPrice(facts, line, amount) ?? met);
  },
});

/** How small a balance may be the text does not say, so whoever pays sees what there is. */
export const balanceShown = consequence('验收合格前最多付多少、余款多少。', ({ facts }) => {
  if (facts.implementation.completedOn !== undefined || facts.closed !== undefined || acceptedReport(facts)) return [];
  return facts.contracts
    .filter((contract) => ofConstruction(contract) && isPlanned(facts, contract))
    .map((contract) => {
      const { number, price } = contract;
      const most = wanText(payableBeforeAcceptance(facts, contract));
      const balance = wanText(keptBack(facts, contract));
      const text = `合同 ${number} 合同价 ${wanText(price)}：验收合格前最多付 ${most}，余款 ${balance}锁定`;
      return { text, tone: 'info' } as const;
    });
});
