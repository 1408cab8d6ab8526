import { action, f, optional } from '@zhengxiang/core';
import type { Reducer } from '../../project/events.ts';
import { base } from './shared.ts';

export const contractSupplement = action({
  ...base,
  title: '登记补充协议',
  event: 'contract.supplemented',
  urgency: 'option',
  reads: ['delivery', 'money'],
  says: '登记合同的补充协议；提高合同价的先申请变更，推迟交付的先报备。',
  fields: {
    contract: f.pick('合同', 'contracts'),
    number: f.text('补充协议编号', { maxLength: 60 }),
    signedOn: f.date('签订日期', { ofToday: true }),
    content: f.longText('补充的内容', { maxLength: 4000, minLength: 4 }),
    price: optional(f.money('补充后的合同价', { min: 1, help: '合同价不变的不填' })),
    deliverBy: optional(f.date('补充后的交付日期', { help: '交付日期不变的不填' })),
    documents: f.files('补充协议', 'contract'),
  },
});

export const contractSupplemented: Reducer<'contract.supplemented'> = (facts, { body }) => ({
  ...facts,
  contracts: facts.contracts.map((contract) =>
    contract.id === body.contract
      ? {
          ...contract,
          price: body.price ?? contract.price,
          deliverBy: body.deliverBy ?? contract.deliverBy,
          supplements: [...(contract.supplements ?? []), body],
        }
      : contract,
  ),
});
