import { action, f, optional } from '@zhengxiang/core';
import type { Reducer } from '../../project/events.ts';
import type { Following } from '../known.ts';
import type { Known } from '../known.ts';

import { base, arrangement } from './shared.ts';

export const budgetEnter = action({
  ...base,
  title: '列入年度预算',
  event: 'budget.entered',
  urgency: 'task',
  tells: 'decision',
  reads: ['money'],
  leadsTo: ['procurement.plan'],
  says: '把资金安排意见中的一个年度列入年度预算。',
  fields: {
    ...arrangement,
    budgetCode: optional(f.text('预算项目编码')),
    enteredOn: f.date('列入日期', { ofToday: true }),
  },
});

export const budgetEntered: Reducer<'budget.entered'> = (facts, { body, happenedOn }) => ({
  ...facts,
  funding: { ...facts.funding, budgets: [...facts.funding.budgets, { ...body, on: happenedOn }] },
});

export const budgetEnterKnown: Known<'budget.enter'> = (facts) => {
  const entered = new Set(facts.funding.budgets.map((one) => one.year));
  const next = facts.funding.opinion?.arrangements.find((one) => !entered.has(one.year));
  return next ? { year: next.year } : {};
};

export const budgetEnterFollowing: Following<'budget.enter'> = {
  from: 'year',
  answers: ({ facts, chosen }) => {
    const row = facts.funding.opinion?.arrangements.find(({ year }) => year === chosen);
    return { municipal: row?.municipal, county: row?.county, selfRaised: row?.selfRaised, other: row?.other };
  },
};
