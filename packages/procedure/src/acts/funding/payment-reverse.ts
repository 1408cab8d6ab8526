import { action, f, fen } from '@zhengxiang/core';
import type { Reducer } from '../../project/events.ts';
import { base } from './shared.ts';

export const paymentReverse = action({
  ...base,
  stage: 'implementation',
  title: '登记退款、红冲',
  event: 'payment.reversed',
  urgency: 'option',
  tells: 'decision',
  reads: ['money'],
  says: '已付的款项退回或者冲销的，登记金额、日期、凭证和原因；原来的付款留存。',
  fields: {
    payment: f.pick('哪一笔付款', 'payments'),
    how: f.choice('方式', { refund: '退款（款项已退回）', reversal: '红冲（记账冲销）' }),
    amount: f.money('退回（冲销）金额', { min: 1 }),
    reversedOn: f.date('日期', { ofToday: true }),
    voucher: f.text('凭证号', { maxLength: 60 }),
    reason: f.longText('原因', { maxLength: 2000, minLength: 4 }),
    documents: f.files('回单、红字凭证', 'paymentReversal'),
  },
});

// An entry of its own with the sign turned: what was paid stays as it was, sums of the payments come out right.
export const paymentReversed: Reducer<'payment.reversed'> = (facts, { body }) => {
  const payment = facts.payments.find(({ id }) => id === body.payment);
  if (payment === undefined) return facts;
  const entry = {
    id: `Z${String(facts.payments.length + 1)}`,
    planned: payment.planned,
    amount: fen(0 - body.amount),
    paidOn: body.reversedOn,
    voucher: body.voucher,
    reverses: payment.id,
    how: body.how,
  } as const;
  return { ...facts, payments: [...facts.payments, entry] };
};
