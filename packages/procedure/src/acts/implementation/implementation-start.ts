import { action, f, optional } from '@zhengxiang/core';
import type { Reducer } from '../../project/events.ts';

import { base } from './shared.ts';
import { withImplementation } from './steps.ts';

export const implementationStart = action({
  ...base,
  title: '登记开工',
  event: 'implementation.started',
  urgency: 'task',
  reads: ['delivery', 'money'],
  says: '登记项目开工。',
  fields: { startedOn: f.date('开工日期', { ofToday: true }), order: optional(f.files('开工令', 'commencementOrder')) },
});

export const implementationStarted: Reducer<'implementation.started'> = (facts, { body }) =>
  withImplementation(facts, { startedOn: body.startedOn });
