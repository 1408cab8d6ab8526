import { action, f, optional } from '@zhengxiang/core';
import type { Reducer } from '../../project/events.ts';

import { base } from './shared.ts';
import { withImplementation } from './steps.ts';

export const implementationReportProgress = action({
  ...base,
  title: '报告进展',
  event: 'implementation.progress-reported',
  urgency: 'option',
  reads: ['delivery', 'money'],
  says: '按需报告进展，不设打卡。',
  fields: {
    percent: f.integer('完成比例（%）', { min: 0, max: 100 }),
    note: f.longText('进展和问题', { maxLength: 4000 }),
    files: optional(f.files('佐证材料', 'progress')),
  },
});

export const implementationProgressReported: Reducer<'implementation.progress-reported'> = (
  facts,
  { body, happenedOn },
) => withImplementation(facts, { progress: [...facts.implementation.progress, { ...body, on: happenedOn }] });
