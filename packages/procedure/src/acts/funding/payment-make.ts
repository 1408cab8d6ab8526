import { action, f, optional } from '@zhengxiang/core';
import type { Reducer } from '../../project/events.ts';
import type { Following } from '../known.ts';

import { base } from './shared.ts';

export const paymentMake = action({
  ...base,
  stage: 'implementation',
  title: '登记付款',
  event: 'payment.made',
  urgency: 'option',
  tells: 'decision',
  reads: ['money', 'acceptance'],
  pays: true,
  beginsWithFirst: true,
  says: '登记一笔已拨付的款项；余款在验收合格前不能拨付。',
  fields: {
    planned: f.pick('付款计划', 'plannedPayments'),
    amount: f.money('金额', { min: 1 }),
    workDone: optional(
      f.files('已完成工作的证明', 'workDone', { help: '合同终止以后的付款，附验收单、签证等已完成工作的证明' }),
    ),
    paidOn: f.date('付款日期', { ofToday: true }),
    voucher: f.text('凭证号', { maxLength: 60, onceOptional: true }),
  },
});

export const paymentMade: Reducer<'payment.made'> = (facts, { body }) => ({
  ...facts,
  payments: [...facts.payments, { ...body, id: `Z${String(facts.payments.length + 1)}` }],
});

export const paymentMakeFollowing: Following<'payment.make'> = {
  from: 'planned',
  // What is left of the line; where the law lets not all of it be paid yet, the amount is left to the person.
  answers: ({ candidate }) => {
    const money = candidate?.money;
    return { amount: money && money.most === money.rest ? money.rest : undefined };
  },
};
