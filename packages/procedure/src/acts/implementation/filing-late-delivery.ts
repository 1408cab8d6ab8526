import { action, f, optional } from '@zhengxiang/core';
import type { Reducer } from '../../project/events.ts';

import { filed } from './article18-steps.ts';
import { base } from './shared.ts';

export const filingLateDelivery = action({
  ...base,
  title: '报备逾期交付',
  event: 'filing.late-delivery-filed',
  urgency: 'option',
  reads: ['delivery', 'money'],
  leadsTo: ['filing.acknowledgeArticle18'],
  says: '因法律法规、国家政策调整等原因逾期交付的，及时报备并写明新的交付日期。',
  fields: {
    contract: f.pick('合同', 'contracts'),
    cause: f.longText('原因', { maxLength: 4000, minLength: 2 }),
    newDate: f.date('新的交付日期'),
    documents: optional(f.files('依据和说明', 'lateDelivery')),
  },
});

export const filingLateDeliveryFiled: Reducer<'filing.late-delivery-filed'> = (facts, { body, happenedOn }) =>
  filed(facts, {
    kind: 'late-delivery',
    filedOn: happenedOn,
    cause: body.cause,
    contract: body.contract,
    newDate: body.newDate,
  });
