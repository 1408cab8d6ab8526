import { action, f } from '@zhengxiang/core';
import type { Reducer } from '../../project/events.ts';

import { base } from './shared.ts';
import { numberOf, hasPayment } from './steps.ts';

export const paymentPlan = action({
  ...base,
  stage: 'implementation',
  title: '安排付款计划',
  event: 'payment.planned',
  urgency: 'option',
  reads: ['money', 'acceptance'],
  leadsTo: ['payment.make'],
  says: '按合同登记各期付款和余款。',
  fields: {
    contract: f.pick('合同', 'contracts'),
    payments: f.table(
      '各期付款',
      {
        name: f.text('名目', { maxLength: 60 }),
        dueOn: f.date('计划日期'),
        amount: f.money('金额', { min: 1 }),
        balance: f.yesNo('是否余款', { judged: true }),
      },
      { min: 1 },
    ),
  },
});

// A new plan of a contract takes the place of what is planned and not yet paid; what has been paid stays.
export const paymentPlanned: Reducer<'payment.planned'> = (facts, { body }) => {
  const highest = Math.max(0, ...facts.plannedPayments.map(numberOf));
  const kept = facts.plannedPayments.filter(
    (planned) => planned.contract !== body.contract || hasPayment(facts, planned),
  );
  const made = body.payments.map(({ name, dueOn, amount, balance }, index) => ({
    id: `P${String(highest + index + 1)}`,
    contract: body.contract,
    name,
    dueOn,
    amount,
    balance,
  }));
  return { ...facts, plannedPayments: [...kept, ...made] };
};
