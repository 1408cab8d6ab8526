import { addDays, fen, sumFen, type Fen } from '@zhengxiang/core';
import type { InputOf } from '@zhengxiang/procedure';
import { packInForce, trialPeriod } from '../ch7-supplementary/trial.ts';
import { parameters } from '../parameters.ts';
import * as acceptance from './acceptance.ts';
import * as delivery from './delivery.ts';
import * as acts from './delivery-acts.ts';
import { atMost, below, exactly, from, limit, type Limit } from './limit.ts';
import { limitsOfInitiation } from './limits-of-initiation.ts';
import { limitsOfMoney } from './limits-of-money.ts';

const wan = (amount: number, offset = 0): Fen => fen(delivery.wanFen(amount) + offset);
const { day } = delivery;
const { demonstrationThreshold, selfEvaluationThreshold, changesPerProject } = parameters;
const contract = acts.contract();
const negotiated = delivery.planned([
  delivery.mainPackage({ method: 'competitive-negotiation' }),
  delivery.supervisionPackage(),
]);
/** Instalments of these 万元; the last one is the balance and takes the offset. */
const rows = (amounts: readonly number[], offset = 0): InputOf<'payment.plan'>['payments'] =>
  amounts.map((amount, index) => ({
    id: `r${index}`,
    name: '款',
    dueOn: day('2021-04-01'),
    amount: wan(amount, index === amounts.length - 1 ? offset : 0),
    balance: index === amounts.length - 1,
  }));
const withPlan = (payments: InputOf<'payment.plan'>['payments']) => [
  ...acts.started(),
  delivery.told('payment.planned', { contract: 'K1', payments }, '2021-03-20'),
  delivery.told(
    'payment.made',
    { planned: 'P1', amount: wan(200), paidOn: day('2021-04-01'), voucher: '记-1' },
    '2021-04-01',
  ),
];
const withPayments = withPlan(rows([200, 280, 50]));
/** As plans were before the balance had to be marked. */
const unmarked = withPlan(rows([200, 330]).map((row) => ({ ...row, balance: false })));
const pay = (planned: string, amount: Fen): InputOf<'payment.make'> => ({
  planned,
  amount,
  paidOn: day('2021-06-01'),
  voucher: '记-1',
});
const withBudget = (total: number) =>
  delivery.factsOf(delivery.planned([delivery.mainPackage({ budget: fen(total) })]));
const declared = sumFen(delivery.lines.map(({ amount }) => amount));

const procurement: readonly Limit[] = [
  limit('ch3/budget-differs', exactly, 'budget.enter', (o) => [
    delivery.factsOf(delivery.arranged()),
    delivery.budget(2021, { county: wan(400, o) }),
  ]),
  limit('ch3/plan-above-approved', atMost, 'procurement.plan', (o) => [
    delivery.factsOf(delivery.funded()),
    delivery.plan([delivery.mainPackage({ budget: fen(declared + o) })]),
  ]),
  limit(
    'ch3/demonstration-missing',
    from,
    'procurement.publishTender',
    (o) => [withBudget(demonstrationThreshold.value + o), acts.tender()],
    'demonstrationThreshold',
  ),
  limit(
    'ch3/demonstration-not-required',
    below,
    'procurement.recordDraw',
    (o) => [withBudget(demonstrationThreshold.value + o), acts.draw()],
    'demonstrationThreshold',
  ),
  limit('ch3/price-differs-from-bid', exactly, 'procurement.award', (o) => [
    delivery.factsOf(acts.opened()),
    acts.award({ price: wan(530, o) }),
  ]),
  limit('ch3/price-above-bid', atMost, 'procurement.award', (o) => [
    delivery.factsOf(acts.opened(negotiated)),
    acts.award({ price: wan(530, o) }),
  ]),
  limit('ch3/price-above-package', atMost, 'procurement.award', (o) => [
    delivery.factsOf(acts.opened()),
    acts.award({ price: wan(540, o) }),
  ]),
  limit('ch3/price-differs-from-award', exactly, 'contract.sign', (o) => [
    delivery.factsOf(acts.awarded()),
    { ...contract, price: wan(530, o) },
  ]),
  limit('ch3/price-above-approved', atMost, 'contract.sign', (o) => [
    delivery.factsOf([
      ...acts.contracted(),
      delivery.told('procurement.awarded', acts.supervisionAward(), '2021-03-06'),
    ]),
    acts.supervisionContract({ price: fen(declared - wan(530) + o) }),
  ]),
  limit('ch3/plan-above-price', atMost, 'payment.plan', (o) => [
    delivery.factsOf(acts.contracted()),
    {
      contract: 'K1',
      payments: [{ id: 'a', name: '款', dueOn: day('2021-04-01'), amount: wan(530, o), balance: true }],
    },
  ]),
  limit('ch3/payment-above-planned', atMost, 'payment.make', (o) => [
    delivery.factsOf(withPayments),
    pay('P2', wan(280, o)),
  ]),
  // The change takes 240 万元 off the price: 290 万元 are left, of which 200 are paid.
  limit('ch3/payment-above-price', atMost, 'payment.make', (o) => [
    delivery.factsOf(acts.changeApproved(acts.changeRequested(withPayments))),
    pay('P2', wan(90, o)),
  ]),
];

const change = (row: Parameters<typeof acts.changeRow>[0]) =>
  [delivery.factsOf(acts.started()), acts.changeRequest({ lines: [acts.changeRow(row)] })] as const;
/** So many changes approved, one after the other. */
const changedTimes = (times: number) =>
  delivery.factsOf(
    Array.from({ length: times }).reduce<ReturnType<typeof acts.started>>(
      (events, _, index) => [
        ...acts.changeRequested(events),
        delivery.told(
          'change.approved',
          { change: `C${index + 1}`, text: '同意', approvedOn: day('2021-05-20') },
          '2021-05-20',
        ),
      ],
      acts.started(),
    ),
  );

const implementation: readonly Limit[] = [
  limit('ch3/change-above-approved', atMost, 'change.request', (o) =>
    change({ amountAfter: fen(wan(480) + declared - wan(530) + o) }),
  ),
  limit('ch4/budget-added', atMost, 'change.request', (o) => change({ amountAfter: wan(480, o) })),
  limit('ch4/amount-is-not-product', exactly, 'change.request', (o) => change({ amountAfter: wan(240, o) })),
  limit('ch4/amount-above-line', atMost, 'change.request', (o) => change({ amountBefore: wan(600, o) })),
  // Two times either side of a ten-thousandth of the 600 万元 in force.
  limit('ch4/amount-in-other-unit', from, 'change.request', (o) => change({ amountBefore: fen(30_000 + o) })),
  limit('ch4/amount-implausible', below, 'change.request', (o) => change({ amountBefore: wan(120, o) })),
  // A unit price in whole 分 may miss the amount of two sets by 1 分.
  limit('ch4/amount-without-basis', below, 'change.request', (o) =>
    change({ amountBefore: wan(600, o - 1), note: undefined }),
  ),
  limit('ch4/amount-differs-from-change', exactly, 'change.request', (o) => [
    delivery.factsOf(acts.changeApproved()),
    acts.changeRequest({
      lines: [acts.changeRow({ quantityBefore: 1, amountBefore: wan(240, o), amountAfter: wan(100) })],
    }),
  ]),
  limit('ch4/nothing-left', from, 'change.request', (o) => change({ amountBefore: wan(530, o), amountAfter: fen(0) })),
  limit(
    'ch4/changes-used-up',
    from,
    'change.request',
    (o) => [changedTimes(changesPerProject.value + o), acts.changeRequest()],
    'changesPerProject',
  ),
];

const invested = (total: number) => {
  const data = acceptance.software({ totalInvestment: fen(total) });
  const built = acts.completed(acts.started(delivery.planned(undefined, delivery.funded(delivery.approved(data)))));
  return acceptance.factsFrom(acceptance.countersigned(acceptance.sharingConfirmed(acceptance.preliminaryHeld(built))));
};

const acceptanceAndAfter: readonly Limit[] = [
  limit(
    'ch5/self-evaluation-missing',
    from,
    'acceptance.apply',
    (o) => [invested(selfEvaluationThreshold.value + o), acceptance.acceptanceApplication({ annex5: undefined })],
    'selfEvaluationThreshold',
  ),
  limit('ch5/balance-not-kept', atMost, 'payment.make', (o) => [
    delivery.factsOf(withPayments),
    pay('P2', wan(280, o)),
  ]),
  limit('ch5/nothing-kept-back', from, 'payment.make', (o) => [delivery.factsOf(unmarked), pay('P2', wan(330, o))]),
  limit('ch5/balance-lowered', below, 'payment.plan', (o) => [
    delivery.factsOf(withPayments),
    { contract: 'K1', payments: rows([280, 50], o) },
  ]),
  limit('ch5/plan-below-price', below, 'payment.plan', (o) => [
    delivery.factsOf(acts.started()),
    { contract: 'K1', payments: rows([200, 280, 50], o) },
  ]),
  limit('ch5/advance-above-price', atMost, 'contract.sign', (o) => [
    delivery.factsOf(acts.awarded()),
    { ...contract, balanceAgreed: true, balance: wan(50), advance: wan(480, o) },
  ]),
  limit('ch5/agreed-lowered', below, 'balance.register', (o) => [
    delivery.factsOf([
      ...acts.awarded(),
      delivery.told('contract.signed', { ...contract, balanceAgreed: true, balance: wan(50) }, '2021-03-05'),
    ]),
    { contract: 'K1', balanceAgreed: true, balance: wan(50, o), basis: '合同第八条' },
  ]),
  limit('ch5/agreed-above-price', atMost, 'contract.sign', (o) => [
    delivery.factsOf(acts.awarded()),
    acts.contract({ balance: wan(530, o) }),
  ]),
  {
    reason: 'ch7/no regulation in force',
    parameter: 'trialYears',
    expected: atMost,
    stands: (offset) => packInForce(addDays(trialPeriod.to, offset)).kind === 'gap',
  },
];

/** Every limit of the regulation and every amount that is held against another, with its three cases. */
export const limits: readonly Limit[] = [
  ...limitsOfInitiation,
  ...procurement,
  ...implementation,
  ...acceptanceAndAfter,
  ...limitsOfMoney,
];
