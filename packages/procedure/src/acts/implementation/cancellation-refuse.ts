import { action, f } from '@zhengxiang/core';
import type { Reducer } from '../../project/events.ts';

import { base } from './shared.ts';
import { cancellationDecided } from './steps.ts';

export const cancellationRefuse = action({
  ...base,
  title: '不批准取消',
  event: 'cancellation.refused',
  urgency: 'option',
  tells: 'decision',
  reads: ['application', 'delivery'],
  says: '不批准取消，项目继续实施。',
  fields: { reason: f.longText('理由', { maxLength: 4000, minLength: 2 }) },
});

export const cancellationRefused: Reducer<'cancellation.refused'> = (facts) => cancellationDecided(facts, 'refused');
