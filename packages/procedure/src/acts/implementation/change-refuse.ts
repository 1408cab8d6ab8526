import { action, f } from '@zhengxiang/core';
import type { Reducer } from '../../project/events.ts';

import { withChange } from './change-steps.ts';
import { base } from './shared.ts';

export const changeRefuse = action({
  ...base,
  title: '不批准变更',
  event: 'change.refused',
  urgency: 'option',
  tells: 'decision',
  papers: [{ kind: 'change-decision', name: '变更答复' }],
  reads: ['delivery', 'money'],
  says: '不批准，按原方案实施。',
  fields: { change: f.pick('变更', 'changes'), reason: f.longText('理由', { maxLength: 4000, minLength: 2 }) },
});

export const changeRefused: Reducer<'change.refused'> = (facts, { body, happenedOn }) =>
  withChange(facts, body.change, { state: 'refused', decidedOn: happenedOn, decisionText: body.reason });
