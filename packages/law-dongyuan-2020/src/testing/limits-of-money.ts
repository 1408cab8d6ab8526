import { fen, sumFen, type Fen } from '@zhengxiang/core';
import type { InputOf } from '@zhengxiang/procedure';
import * as delivery from './delivery.ts';
import * as acts from './delivery-acts.ts';
import { atMost, below, limit, type Limit } from './limit.ts';

const wan = (amount: number, offset = 0): Fen => fen(delivery.wanFen(amount) + offset);
const { day, told } = delivery;

/** Approved 700 万元, arranged no more than 560: what the plan of the tests needs. */
const sparing = [
  ...delivery.approved(),
  told('funding.review-started', {}, '2021-01-12'),
  told(
    'funding.opinion-issued',
    {
      ...delivery.opinion(),
      arrangements: delivery
        .opinion()
        .arrangements.map((year, index) => ({ ...year, county: wan(index === 0 ? 400 : 160) })),
    },
    '2021-01-15',
  ),
  told('budget.entered', delivery.budget(2021), '2021-01-20'),
];

/** Approved 550 万元, contracted 530 and 18; a change of 5 万元 more is excepted and asked for: between 553 and 555 are right. */
const raising = acts.changeRequestedWith(
  [
    ...acts.started(
      delivery.planned(
        undefined,
        delivery.funded(delivery.approved(delivery.application(), { L1: delivery.wanFen(450) })),
      ),
    ),
    told('procurement.awarded', acts.supervisionAward(), '2021-05-01'),
    told('contract.signed', acts.supervisionContract(), '2021-05-02'),
    told(
      'waiver.requested',
      { provision: 'art17.p1/no-added-budget', subject: 'C1', amount: wan(5), reason: '国家标准修订' },
      '2021-05-05',
    ),
    told('waiver.granted', { request: 'W1', reason: '情况属实' }, '2021-05-06'),
  ],
  acts.repriced(delivery.wanFen(45)),
);
const raise = (approvedCost: Fen): InputOf<'change.approve'> => ({
  change: 'C1',
  text: '同意',
  approvedOn: day('2021-05-28'),
  approvedCost,
  costReview: delivery.file('costReview'),
});

/** The main contract over 530 万元 is signed with 50 kept back until acceptance; 200 are paid. */
const halfPaid = [
  ...acts.awarded(),
  told('contract.signed', acts.contract({ balanceAgreed: true, balance: wan(50) }), '2021-03-05'),
  told('supervision.appointed', acts.appointment(), '2021-03-10'),
  told('implementation.started', { startedOn: day('2021-03-15') }, '2021-03-15'),
  told(
    'payment.planned',
    {
      contract: 'K1',
      payments: [200, 280, 50].map((amount, index) => ({
        id: `r${index}`,
        name: '款',
        dueOn: day('2021-04-01'),
        amount: wan(amount),
        balance: index === 2,
      })),
    },
    '2021-03-20',
  ),
  told('payment.made', { planned: 'P1', amount: wan(200), paidOn: day('2021-04-01'), voucher: '记-1' }, '2021-04-01'),
];
const settle = (amount: Fen): InputOf<'termination.file'> => ({
  cause: '职能划转',
  procedure: '已签终止协议并清算',
  settlements: [{ id: 's1', contract: 'K1', amount, workDone: '需求调研和部分开发' }],
  terminatedOn: day('2021-05-01'),
  documents: delivery.file('termination'),
});

const third = sumFen(delivery.lines.filter(({ id }) => id === 'L3').map(({ amount }) => amount));

/** What is arranged, reviewed once more and settled: articles 11, 13, 17 and 18. */
export const limitsOfMoney: readonly Limit[] = [
  limit('ch3/plan-beyond-arranged', atMost, 'procurement.plan', (o) => [
    delivery.factsOf(sparing),
    delivery.plan([delivery.mainPackage({ budget: wan(540, o) }), delivery.supervisionPackage()]),
  ]),
  limit('ch3/package-above-lines', atMost, 'procurement.plan', (o) => [
    delivery.factsOf(delivery.funded()),
    delivery.plan([delivery.mainPackage(), delivery.supervisionPackage({ budget: fen(third + o) })]),
  ]),
  limit('ch3/raise-too-small', below, 'change.approve', (o) => [delivery.factsOf(raising), raise(wan(553, o))]),
  limit('ch3/raise-too-large', atMost, 'change.approve', (o) => [delivery.factsOf(raising), raise(wan(555, o))]),
  limit('ch4/settlement-below-paid', below, 'termination.file', (o) => [
    delivery.factsOf(halfPaid),
    settle(wan(200, o)),
  ]),
  limit('ch4/settlement-above', atMost, 'termination.file', (o) => [delivery.factsOf(halfPaid), settle(wan(480, o))]),
];
