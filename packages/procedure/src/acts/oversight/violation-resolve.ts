import { action, f } from '@zhengxiang/core';
import type { Reducer } from '../../project/events.ts';

import { base } from './shared.ts';
import { withViolation } from './steps.ts';

export const violationResolve = action({
  ...base,
  title: '违规整改销号',
  event: 'violation.resolved',
  urgency: 'option',
  tells: 'decision',
  reads: ['oversight'],
  says: '违规情况已经改正，销号；记录保留。',
  fields: {
    violation: f.pick('违规', 'violations'),
    note: f.longText('整改情况', { maxLength: 2000, minLength: 2 }),
  },
});

export const violationResolved: Reducer<'violation.resolved'> = (facts, { body, happenedOn }) =>
  withViolation(facts, body.violation, { resolvedOn: happenedOn });
