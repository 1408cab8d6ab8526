import { action, f, optional } from '@zhengxiang/core';
import type { CaseReducer } from '../../project/events.ts';
import type { AnnualListFacts } from '../../cases/annual-list.ts';

import { base } from './shared.ts';

export const annualListAdopt = action({
  ...base,
  title: '汇总采用清单',
  event: 'annual-list.adopted',
  urgency: 'task',
  tells: 'decision',
  says: '汇总采用；申请立项时与清单条目关联。',
  fields: { note: optional(f.longText('说明', { maxLength: 2000 })) },
});

export const annualListAdopted: CaseReducer<AnnualListFacts, 'annual-list.adopted'> = (facts, { happenedOn }) => ({
  ...facts,
  state: 'adopted',
  adoptedOn: happenedOn,
});
