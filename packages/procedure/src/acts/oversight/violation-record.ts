import { action, f, optional } from '@zhengxiang/core';
import type { Reducer } from '../../project/events.ts';

import { base } from './shared.ts';
import { withOversight } from './steps.ts';

export const violationRecord = action({
  ...base,
  title: '记录违规',
  event: 'violation.recorded',
  urgency: 'option',
  tells: 'decision',
  reads: ['oversight'],
  says: '记录违反本办法的情况；严重的由{data-bureau}通报。',
  fields: {
    provision: f.pick('违反的规定', 'provisions'),
    severity: f.choice('程度', { minor: '一般', serious: '严重' }, { judged: true }),
    facts: f.longText('事实', { maxLength: 4000, minLength: 2 }),
    evidence: optional(f.files('证据', 'violationEvidence')),
  },
});

export const violationRecorded: Reducer<'violation.recorded'> = (facts, { body, happenedOn }) => {
  const { provision, severity, facts: text } = body;
  const id = `V${String(facts.oversight.violations.length + 1)}`;
  return withOversight(facts, {
    violations: [...facts.oversight.violations, { id, provision, severity, facts: text, on: happenedOn }],
  });
};
