import { action, f, optional } from '@zhengxiang/core';
import type { Reducer } from '../../project/events.ts';

import { base } from './shared.ts';
import { withOversight } from './steps.ts';

export const accountabilityRecord = action({
  ...base,
  title: '记录责任追究',
  event: 'accountability.recorded',
  urgency: 'option',
  tells: 'decision',
  reads: ['oversight'],
  says: '记录对有关责任人的处理决定。',
  fields: {
    violation: optional(f.pick('相关违规', 'violations')),
    decidedBy: f.text('作出决定的机关'),
    decision: f.longText('处理决定', { maxLength: 4000, minLength: 2 }),
    decidedOn: f.date('决定日期', { ofToday: true }),
  },
});

export const accountabilityRecorded: Reducer<'accountability.recorded'> = (facts, { body }) =>
  withOversight(facts, { accountability: [...facts.oversight.accountability, body] });
