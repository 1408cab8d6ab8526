import {
  consequence,
  guard,
  met,
  past,
  sumFen,
  unmet,
  wanText,
  type ConsequenceState,
  type Verdict,
} from '@zhengxiang/core';
import { type InputOf, paidTotal, unpaidInstalmentsOf, type Contract, type ProjectFacts } from '@zhengxiang/procedure';
import { instalmentOf } from '../ch3-procurement/instalments.ts';
import { because as becauseOfChapter3 } from '../ch3-procurement/reasons.ts';
import { notApproved, notRunning } from '../ch3-procurement/running-case.ts';
import { unstated } from './held-back.ts';
import { ofConstruction } from './balance.ts';
import { because } from './reasons.ts';
import { acceptedReport } from './round.ts';

type Agreed = Pick<InputOf<'contract.sign'>, 'balance' | 'advance'>;

/** Balance and advance are parts of one price. */
export const withinPrice = (price: Contract['price'], { balance, advance }: Agreed): readonly Verdict[] => [
  ...(balance !== undefined && balance > price
    ? [unmet(because('agreed-above-price', { price, balance }), { field: 'balance' })]
    : []),
  ...(advance !== undefined && sumFen([advance, balance ?? sumFen([])]) > price
    ? [unmet(because('advance-above-price', { price, advance, balance: balance ?? sumFen([]) }), { field: 'advance' })]
    : []),
];

/** The contract says how much is kept back; all of it may be, more than the price cannot. */
export const agreedWithinPrice = guard(['contract.sign'], {
  says: '合同约定的余款、预付款不大于合同价。',
  checkInput: (_context, input) => withinPrice(input.price, input),
});

export const registeredBeforeAcceptance = guard(['balance.register'], {
  says: '合同登记后、验收合格前，可以补登合同约定的余款。',
  check: ({ facts, law }) => {
    const blocked = notRunning(facts, law) ?? notApproved(facts);
    if (blocked) return blocked;
    const accepted = acceptedReport(facts);
    if (accepted) return past(because('balance-free', { on: accepted.issuedOn }));
    return facts.contracts.length > 0
      ? met
      : unmet(becauseOfChapter3('no-contract'), { remedy: { text: '先登记合同', action: 'contract.sign' } });
  },
});

export const registeredNotLowered = guard(['balance.register'], {
  says: '登记的余款不大于合同价，不少于已经登记的。',
  checkInput: ({ facts }, input) => {
    const contract = facts.contracts.find(({ id }) => id === input.contract);
    if (contract === undefined) return unmet(because('no-such-contract'), { field: 'contract' });
    const [before, after] = [contract.agreedBalance ?? sumFen([]), input.balance ?? sumFen([])];
    return [
      ...withinPrice(contract.price, input),
      ...(after < before
        ? [
            unmet(because('agreed-lowered', { contract: contract.number, before, after }), {
              field: input.balanceAgreed ? 'balance' : 'balanceAgreed',
              remedy: '余款保持不减少；需要减少的，验收合格后办理',
            }),
          ]
        : []),
    ];
  },
});

/** Reading: as long as nobody has said what the contract keeps back, nobody can know that a payment is not the balance. */
export const statedBeforePayment = guard(['payment.make'], {
  says: '合同约定的余款没有登记的，验收合格前先登记再付款。',
  restsOn: ['art24-balance-stated'],
  check: ({ facts }) => {
    const locks = unpaidInstalmentsOf(facts).map((line) => unstated(facts, line));
    const [first] = locks;
    return first === undefined || locks.includes(undefined) ? met : { ...first, field: undefined };
  },
  checkInput: ({ facts }, { planned: id }) => {
    const line = instalmentOf(facts, id);
    return (line && unstated(facts, line)) ?? met;
  },
});

const statementOf = (contract: Contract): ConsequenceState | undefined => {
  const { number, price, agreedBalance, balanceStated } = contract;
  if (!ofConstruction(contract)) return undefined;
  if (balanceStated !== true)
    return { text: `合同 ${number} 约定的余款没有登记，验收合格前不能付款，先登记合同的约定`, tone: 'warning' };
  return agreedBalance === undefined
    ? {
        text: `合同 ${number}（${wanText(price)}）登记为没有约定余款：验收合格前只留最后一笔，拨付前请核对合同`,
        tone: 'warning',
      }
    : undefined;
};

export const statementShown = consequence(
  '合同没有登记余款、或者登记为没有约定余款的，验收合格前一直标明。',
  ({ facts }) =>
    facts.closed !== undefined || acceptedReport(facts)
      ? []
      : facts.contracts.map(statementOf).filter((state) => state !== undefined),
);

const advanceState = (facts: ProjectFacts, contract: Contract): ConsequenceState | undefined => {
  const { number, agreedAdvance } = contract;
  const paid = paidTotal(facts, contract);
  const agreed = agreedAdvance === undefined ? '没有登记约定的预付款' : `约定的预付款 ${wanText(agreedAdvance)}`;
  if (paid > (agreedAdvance ?? 0))
    return { text: `合同 ${number} 尚未开工，已付 ${wanText(paid)}，合同${agreed}，请核对`, tone: 'warning' };
  const planned = facts.plannedPayments.some((of) => of.contract === contract.id);
  return planned ? { text: `合同 ${number} 尚未开工，合同${agreed}；开工前不应多付`, tone: 'info' } : undefined;
};

/** How much goes out before any work the text does not say: it is told to whoever pays, and to whoever audits. */
export const advanceShown = consequence('开工前付款超过合同约定的预付款的，标明。', ({ facts }) =>
  facts.closed !== undefined || facts.implementation.startedOn !== undefined || acceptedReport(facts)
    ? []
    : facts.contracts
        .filter(({ subject }) => subject === 'main')
        .map((contract) => advanceState(facts, contract))
        .filter((state) => state !== undefined),
);
