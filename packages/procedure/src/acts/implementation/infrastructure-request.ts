import { action, f } from '@zhengxiang/core';
import type { Reducer } from '../../project/events.ts';

import { base, infrastructureResources } from './shared.ts';

export const infrastructureRequest = action({
  ...base,
  title: '申请基础设施服务',
  event: 'infrastructure.requested',
  urgency: 'option',
  reads: ['delivery', 'application'],
  leadsTo: ['infrastructure.allocate'],
  says: '向{data-bureau}申请政务云、政务网等基础设施服务。',
  fields: {
    items: f.table(
      '资源',
      {
        resource: f.choice('资源', infrastructureResources),
        spec: f.text('规格'),
        quantity: f.quantity('数量'),
        unit: f.text('单位', { maxLength: 10 }),
      },
      { min: 1 },
    ),
    purpose: f.longText('用途', { maxLength: 2000 }),
    neededOn: f.date('需要日期'),
  },
});

export const infrastructureRequested: Reducer<'infrastructure.requested'> = (facts, { body, happenedOn }) => {
  const id = `I${String(facts.infrastructure.length + 1)}`;
  const request = { id, request: body, requestedOn: happenedOn, state: 'requested' } as const;
  return { ...facts, infrastructure: [...facts.infrastructure, request] };
};
