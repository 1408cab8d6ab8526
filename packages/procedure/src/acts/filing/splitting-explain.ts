import { action, f } from '@zhengxiang/core';
import type { Reducer } from '../../project/events.ts';

import { base } from './shared.ts';
import { withFlag } from './steps.ts';

export const splittingExplain = action({
  ...base,
  title: '说明不是拆分',
  event: 'splitting.explained',
  urgency: 'task',
  reads: ['overview', 'application'],
  leadsTo: ['splitting.decide'],
  says: '项目建设单位说明项目之间的关系。',
  fields: {
    flag: f.pick('疑似拆分', 'splittingFlags'),
    explanation: f.longText('说明', { maxLength: 4000, minLength: 2 }),
  },
});

export const splittingExplained: Reducer<'splitting.explained'> = (facts, { body }) =>
  withFlag(facts, body.flag, { explanation: body.explanation });
