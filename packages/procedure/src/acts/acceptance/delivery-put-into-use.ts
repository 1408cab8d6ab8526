import { action, f, optional } from '@zhengxiang/core';
import type { Reducer } from '../../project/events.ts';

import { base } from './shared.ts';
import { withAcceptance } from './steps.ts';

export const deliveryPutIntoUse = action({
  ...base,
  title: '交付使用',
  event: 'delivery.put-into-use',
  urgency: 'task',
  reads: ['acceptance'],
  says: '验收合格后交付使用。',
  fields: {
    inUseOn: f.date('交付使用日期', { ofToday: true }),
    users: optional(f.longText('使用单位和范围', { maxLength: 2000 })),
  },
});

export const deliveredIntoUse: Reducer<'delivery.put-into-use'> = (facts, { body }) =>
  withAcceptance(facts, { inUseOn: body.inUseOn });
