import { action, f, optional } from '@zhengxiang/core';
import type { Reducer } from '../../project/events.ts';
import { agreedFields } from '../procurement/shared.ts';

import { base } from './shared.ts';

export const balanceRegister = action({
  ...base,
  stage: 'implementation',
  title: '登记合同约定的余款',
  event: 'contract.balance-registered',
  urgency: 'option',
  leadsTo: ['payment.make'],
  paysAfter: '登记合同约定的余款后拨付',
  says: '合同登记时没有写明余款的，补登合同的约定；验收合格前只增不减。',
  fields: {
    contract: f.pick('合同', 'contracts'),
    ...agreedFields,
    basis: f.longText('依据', { maxLength: 1000, minLength: 2, help: '合同或者补充协议的条款' }),
    documents: optional(f.files('合同、补充协议', 'contract')),
  },
});

export const contractBalanceRegistered: Reducer<'contract.balance-registered'> = (facts, { body }) => ({
  ...facts,
  contracts: facts.contracts.map((contract) =>
    contract.id === body.contract
      ? {
          ...contract,
          balanceStated: true,
          agreedBalance: body.balance,
          agreedAdvance: body.advance ?? contract.agreedAdvance,
        }
      : contract,
  ),
});
