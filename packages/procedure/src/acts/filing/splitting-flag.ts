import { action, f } from '@zhengxiang/core';
import type { Reducer } from '../../project/events.ts';

import { base } from './shared.ts';

export const splittingFlag = action({
  ...base,
  title: '标记疑似拆分',
  event: 'splitting.flagged',
  urgency: 'option',
  says: '同一单位一年内名称或内容相近的项目疑似拆分，要求单位说明。',
  fields: {
    projects: f.picks('相关项目', 'projects', { min: 1 }),
    reason: f.longText('理由', { maxLength: 2000, minLength: 2 }),
  },
});

export const splittingFlagged: Reducer<'splitting.flagged'> = (facts, { body, happenedOn }) => ({
  ...facts,
  splitting: [...facts.splitting, { id: `S${facts.splitting.length + 1}`, ...body, on: happenedOn }],
});
