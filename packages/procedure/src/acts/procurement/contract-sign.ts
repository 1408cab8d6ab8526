import { action, f, optional } from '@zhengxiang/core';
import type { Reducer } from '../../project/events.ts';
import type { Following } from '../known.ts';

import { agreedFields, base } from './shared.ts';

export const contractSign = action({
  ...base,
  title: '登记合同',
  event: 'contract.signed',
  urgency: 'task',
  leadsTo: ['implementation.start'],
  reads: ['money'],
  beginsWithFirst: true,
  says: '登记签订的合同；全部合同价合计不得高于评审核定金额。',
  fields: {
    package: f.pick('采购包', 'packages'),
    number: f.text('合同编号', { maxLength: 60 }),
    party: f.company('乙方'),
    price: f.money('合同价', { min: 1 }),
    ...agreedFields,
    signedOn: f.date('签订日期', { ofToday: true }),
    deliverBy: f.date('约定交付日期'),
    lines: optional(f.picks('包含的预算明细', 'budgetLines')),
    documents: f.files('合同', 'contract'),
  },
});

export const contractSigned: Reducer<'contract.signed'> = (facts, { body }) => {
  const of = facts.procurement.packages.find(({ id }) => id === body.package);
  // Contracts of earlier releases say nothing.
  const stated: boolean | undefined = body.balanceAgreed;
  const contract = {
    id: `K${String(facts.contracts.length + 1)}`,
    package: body.package,
    subject: of?.subject ?? 'main',
    number: body.number,
    party: body.party,
    signedPrice: body.price,
    price: body.price,
    ...(body.balance === undefined ? {} : { agreedBalance: body.balance }),
    ...(stated !== undefined || body.balance !== undefined ? { balanceStated: true } : {}),
    ...(body.advance === undefined ? {} : { agreedAdvance: body.advance }),
    signedOn: body.signedOn,
    deliverBy: body.deliverBy,
    lines: body.lines ?? of?.lines ?? [],
    documents: body.documents,
  } as const;
  return { ...facts, contracts: [...facts.contracts, contract] };
};

export const contractSignFollowing: Following<'contract.sign'> = {
  from: 'package',
  answers: ({ facts, chosen }) => {
    const of = facts.procurement.packages.find(({ id }) => id === chosen);
    return {
      party: of?.award?.winner,
      price: of?.award?.price,
      lines: of?.lines,
    };
  },
};
