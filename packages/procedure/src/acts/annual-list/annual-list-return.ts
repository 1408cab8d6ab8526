import { action, f } from '@zhengxiang/core';
import type { CaseReducer } from '../../project/events.ts';
import type { AnnualListFacts } from '../../cases/annual-list.ts';

import { base } from './shared.ts';

export const annualListReturn = action({
  ...base,
  title: '退回清单',
  event: 'annual-list.returned',
  urgency: 'option',
  tells: 'returned',
  says: '清单需要修改，退回单位。',
  fields: { reason: f.longText('问题和要求', { maxLength: 2000, minLength: 2 }) },
});

export const annualListReturned: CaseReducer<AnnualListFacts, 'annual-list.returned'> = (facts, { body }) => ({
  ...facts,
  state: 'returned',
  returnReason: body.reason,
});
