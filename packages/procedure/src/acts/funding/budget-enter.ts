import { action, f, optional } from '@zhengxiang/core';
import type { Reducer } from '../../project/events.ts';

import { base, arrangement } from './shared.ts';

export const budgetEnter = action({
  ...base,
  title: '列入年度预算',
  event: 'budget.entered',
  urgency: 'task',
  says: '把资金安排意见中的一个年度列入年度预算。',
  fields: { ...arrangement, budgetCode: optional(f.text('预算项目编码')), enteredOn: f.date('列入日期') },
});

export const budgetEntered: Reducer<'budget.entered'> = (facts, { body, happenedOn }) => ({
  ...facts,
  funding: { ...facts.funding, budgets: [...facts.funding.budgets, { ...body, on: happenedOn }] },
});
