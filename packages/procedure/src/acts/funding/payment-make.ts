import { action, f } from '@zhengxiang/core';
import type { Reducer } from '../../project/events.ts';

import { base } from './shared.ts';

export const paymentMake = action({
  ...base,
  stage: 'implementation',
  title: '登记付款',
  event: 'payment.made',
  urgency: 'option',
  says: '登记一笔已拨付的款项；余款在验收合格前不能拨付。',
  fields: {
    planned: f.pick('付款计划', 'plannedPayments'),
    amount: f.money('金额', { min: 1 }),
    paidOn: f.date('付款日期'),
    voucher: f.text('凭证号', { maxLength: 60, onceOptional: true }),
  },
});

export const paymentMade: Reducer<'payment.made'> = (facts, { body }) => ({
  ...facts,
  payments: [...facts.payments, body],
});
