import { action, f, optional } from '@zhengxiang/core';
import type { Reducer } from '../../project/events.ts';

import { base } from './shared.ts';

export const splittingFlag = action({
  ...base,
  title: '标记疑似拆分',
  event: 'splitting.flagged',
  urgency: 'option',
  tells: 'decision',
  reads: ['overview', 'application'],
  says: '同一单位一年内名称或内容相近的项目疑似拆分，要求单位说明。',
  fields: {
    projects: f.picks('相关项目', 'projects', { min: 1 }),
    answerBy: optional(f.date('请单位在此日前说明', { help: '过了这一天没有说明的，也可以认定' })),
    reason: f.longText('理由', { maxLength: 2000, minLength: 2 }),
  },
});

export const splittingFlagged: Reducer<'splitting.flagged'> = (facts, { body, happenedOn }) => ({
  ...facts,
  splitting: [...facts.splitting, { id: `S${facts.splitting.length + 1}`, ...body, on: happenedOn }],
});
