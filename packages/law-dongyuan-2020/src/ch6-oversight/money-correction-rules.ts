import {
  consequence,
  fen,
  foldedNumber,
  guard,
  met,
  past,
  subtractFen,
  sumFen,
  unmet,
  type Fen,
  type Verdict,
} from '@zhengxiang/core';
import { moved, type Payment, type ProjectFacts } from '@zhengxiang/procedure';
import { happened } from '../ch3-procurement/days.ts';
import { notRunning } from '../ch3-procurement/running-case.ts';
import { because } from './money-correction-reasons.ts';

const sameVoucher = (one: string | undefined, other: string | undefined): boolean =>
  one !== undefined && other !== undefined && foldedNumber(one) === foldedNumber(other);

/** What is entered under the number of another entry, for the same instalment or with the same amount, is that entry again. */
const enteredBefore = (
  { payments }: ProjectFacts,
  {
    voucher,
    amount,
    planned,
  }: { readonly voucher?: string | undefined; readonly amount: number; readonly planned?: string | undefined },
): Payment | undefined =>
  payments.find(
    (one) => sameVoucher(one.voucher, voucher) && (Math.abs(one.amount) === amount || one.planned === planned),
  );

const twice = (before: Payment | undefined): Verdict =>
  before === undefined
    ? met
    : unmet(
        because('voucher-twice', {
          voucher: before.voucher ?? '',
          on: before.paidOn,
          amount: fen(Math.abs(before.amount)),
        }),
        { field: 'voucher', remedy: '核对是否重复登记；确是一张凭证分几笔的，在凭证号后注明分录号，如“记-12/2”' },
      );

export const voucherOnce = guard(['payment.make'], {
  says: '同一凭证、同一期或者同一金额的付款只登记一次。',
  checkInput: ({ facts }, input) => twice(enteredBefore(facts, input)),
});

export const reversalOnce = guard(['payment.reverse'], {
  says: '同一凭证、同一金额的退款、红冲只登记一次。',
  checkInput: ({ facts }, { voucher, amount }) => twice(enteredBefore(facts, { voucher, amount })),
});

/** Several entries under one voucher may be right; finance and audit see them. */
export const sharedVouchers = consequence('几笔付款登记了同一凭证号的，提示核对。', ({ facts }) => {
  const numbers = facts.payments.flatMap(({ voucher }) => (voucher === undefined ? [] : [foldedNumber(voucher)]));
  const shared = [...new Set(numbers)].filter((number) => numbers.filter((one) => one === number).length > 1);
  return shared.map((number) => ({ text: `凭证号“${number}”登记了几笔款项，请核对`, tone: 'warning' }));
});

/** What of a payment has not been taken back, 分. */
const leftOf = ({ payments }: ProjectFacts, { id, amount }: Payment): Fen =>
  fen(amount + sumFen(payments.filter(({ reverses }) => reverses === id).map((one) => one.amount)));

/** The payments of which something can be taken back. */
export const paymentsToReverse = (facts: ProjectFacts): readonly Payment[] =>
  facts.payments.filter((payment) => payment.reverses === undefined && leftOf(facts, payment) > 0);

export const somethingPaid = guard(['payment.reverse'], {
  says: '退回、冲销的是已经登记的付款，合计不超过该笔付款；日期不早于付款。',
  check: ({ facts, law }) =>
    notRunning(facts, law) ?? (paymentsToReverse(facts).length > 0 ? met : past(because('nothing-paid'))),
  checkInput: ({ facts, today }, { payment: id, amount, reversedOn }) => {
    const payment = paymentsToReverse(facts).find((one) => one.id === id);
    if (payment === undefined) return unmet(because('no-such-payment'), { field: 'payment' });
    const left = leftOf(facts, payment);
    return [
      ...happened({ field: 'reversedOn', label: '日期', date: reversedOn }, today, {
        label: '付款日期',
        date: payment.paidOn,
      }),
      ...(amount > left ? [unmet(because('more-than-paid', { left, amount }), { field: 'amount' })] : []),
    ];
  },
});

const totalOf = (one: { municipal: Fen; county: Fen; selfRaised: Fen; other: Fen }): Fen =>
  sumFen([one.municipal, one.county, one.selfRaised, one.other]);

const paidIn = ({ payments }: ProjectFacts, year: number): Fen =>
  sumFen(payments.filter(({ paidOn }) => Number(paidOn.slice(0, 4)) === year).map(({ amount }) => amount));

type Move = Parameters<typeof moved>[1][number];

/** A carry-over takes a source's money into a later year; a transfer goes between sources, or into an earlier or later year. */
const wrongKind = (kind: 'carry-over' | 'transfer', { fromYear, toYear, fromSource, toSource }: Move) => {
  if (fromYear === toYear && fromSource === toSource) return because('moves-nowhere');
  return kind === 'carry-over' && (toYear <= fromYear || fromSource !== toSource)
    ? because('carried-back', { from: fromYear, to: toYear })
    : undefined;
};

export const budgetMoved = guard(['budget.adjust'], {
  says: '结转、调剂的是已经列入年度预算的资金，总额不变，不动用已经支付的部分。',
  check: ({ facts, law }) =>
    notRunning(facts, law) ?? (facts.funding.budgets.length > 0 ? met : past(because('nothing-budgeted'))),
  checkInput: ({ facts, today }, { kind, moves, adjustedOn }) => {
    const after = moved(facts.funding.budgets, moves, adjustedOn);
    return [
      ...happened({ field: 'adjustedOn', label: '日期', date: adjustedOn }, today, {
        label: '列入年度预算日期',
        date: facts.funding.budgets
          .map(({ enteredOn }) => enteredOn)
          .toSorted()
          .at(0),
      }),
      ...moves.flatMap((move, index) => {
        const reason = wrongKind(kind, move);
        return reason ? [unmet(reason, { field: `moves.${String(index)}.toYear` })] : [];
      }),
      ...after.flatMap((one) => {
        const { year, municipal, county, selfRaised, other } = one;
        const short = -Math.min(municipal, county, selfRaised, other);
        if (short > 0) return [unmet(because('more-than-budgeted', { year, short: fen(short) }), { field: 'moves' })];
        const before = facts.funding.budgets.find((budget) => budget.year === year);
        const paid = paidIn(facts, year);
        return before !== undefined && totalOf(one) < totalOf(before) && totalOf(one) < paid
          ? [
              unmet(because('below-paid', { year, paid, left: totalOf(one), short: subtractFen(paid, totalOf(one)) }), {
                field: 'moves',
              }),
            ]
          : [];
      }),
    ];
  },
});
