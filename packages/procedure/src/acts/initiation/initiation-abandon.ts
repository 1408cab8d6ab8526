import { action, f } from '@zhengxiang/core';
import type { Reducer } from '../../project/events.ts';

import { base } from './shared.ts';

export const initiationAbandon = action({
  ...base,
  title: '放弃申报',
  event: 'initiation.abandoned',
  urgency: 'option',
  ends: true,
  says: '立项审批前不再申报本项目，办结归档。',
  fields: { reason: f.longText('原因', { maxLength: 2000, minLength: 2 }) },
});

export const initiationAbandoned: Reducer<'initiation.abandoned'> = (facts, { body, happenedOn }) => ({
  ...facts,
  closed: { how: 'abandoned', on: happenedOn, note: body.reason },
});
