import { action, f } from '@zhengxiang/core';
import type { Reducer } from '../../project/events.ts';

import { base } from './shared.ts';
import { withImplementation } from './steps.ts';

export const implementationComplete = action({
  ...base,
  title: '登记建设完成',
  event: 'implementation.completed',
  urgency: 'task',
  leadsTo: ['acceptance.preliminary'],
  reads: ['delivery', 'money'],
  says: '建设内容全部完成，可以组织初步验收。',
  fields: { completedOn: f.date('完成日期', { ofToday: true }), summary: f.longText('完成情况', { maxLength: 4000 }) },
});

export const implementationCompleted: Reducer<'implementation.completed'> = (facts, { body, happenedOn }) =>
  withImplementation(facts, { completedOn: body.completedOn, completionRecordedOn: happenedOn });
