import { action, f, optional } from '@zhengxiang/core';
import type { Reducer } from '../../project/events.ts';

import { base } from './shared.ts';

export const balanceRelease = action({
  ...base,
  title: '申请拨付余款',
  event: 'balance.release-requested',
  urgency: 'task',
  reads: ['acceptance', 'money'],
  leadsTo: ['payment.make'],
  says: '验收合格后请{finance-bureau}拨付余款。',
  fields: { contract: f.pick('合同', 'contracts'), note: optional(f.longText('说明', { maxLength: 2000 })) },
});

export const balanceReleaseRequested: Reducer<'balance.release-requested'> = (facts, { body, happenedOn }) => ({
  ...facts,
  contracts: facts.contracts.map((contract) =>
    contract.id === body.contract ? { ...contract, balanceReleaseRequestedOn: happenedOn } : contract,
  ),
});
