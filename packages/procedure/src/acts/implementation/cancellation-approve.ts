import { action, f } from '@zhengxiang/core';
import type { Reducer } from '../../project/events.ts';

import { base } from './shared.ts';
import { cancellationDecided } from './steps.ts';

export const cancellationApprove = action({
  ...base,
  title: '批准取消',
  event: 'cancellation.approved',
  urgency: 'task',
  ends: true,
  tells: 'decision',
  reads: ['application', 'delivery'],
  says: '批准取消项目，办结归档。',
  fields: { text: f.longText('批复意见', { maxLength: 4000, judged: true }) },
});

export const cancellationApproved: Reducer<'cancellation.approved'> = (facts, { body, happenedOn }) => ({
  ...cancellationDecided(facts, 'approved'),
  closed: { how: 'cancelled', on: happenedOn, note: body.text },
});
