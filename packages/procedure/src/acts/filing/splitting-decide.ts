import { action, f } from '@zhengxiang/core';
import type { Reducer } from '../../project/events.ts';

import { base } from './shared.ts';
import { withFlag } from './steps.ts';

export const splittingDecide = action({
  ...base,
  title: '认定是否拆分',
  event: 'splitting.decided',
  urgency: 'task',
  tells: 'decision',
  reads: ['overview', 'application'],
  says: '认定拆分的，应合并按完整流程申请立项。',
  fields: {
    flag: f.pick('疑似拆分', 'splittingFlags'),
    split: f.yesNo('是否认定为拆分', { judged: true }),
    reason: f.longText('理由', { maxLength: 2000, minLength: 2 }),
  },
});

export const splittingDecided: Reducer<'splitting.decided'> = (facts, { body }) =>
  withFlag(facts, body.flag, { split: body.split });
