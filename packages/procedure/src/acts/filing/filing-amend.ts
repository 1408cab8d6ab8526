import { action, f, optional } from '@zhengxiang/core';
import type { Reducer } from '../../project/events.ts';
import type { Known } from '../known.ts';
import { budgetAmountOf, totalInvestmentOf } from '../../project/read.ts';

import { base } from './shared.ts';
import { withFiling } from './steps.ts';

export const filingAmend = action({
  ...base,
  title: '更正金额或内容',
  event: 'filing.amended',
  urgency: 'option',
  leadsTo: ['filing.fileTender'],
  reads: ['application', 'money'],
  says: '金额、内容变动时更正备案；达到 {entryThreshold}的，转完整流程申请立项。',
  fields: {
    budgetAmount: f.money('预算金额', { min: 1 }),
    totalInvestment: f.money('项目总投资', { min: 1 }),
    fundingBySource: optional(
      f.group(
        '资金来源',
        {
          municipal: optional(f.money('市级财政')),
          county: optional(f.money('县级财政')),
          selfRaised: optional(f.money('单位自筹')),
          other: optional(f.money('其它')),
        },
        { help: '来源有变动，或者项目总投资大于预算金额而以前没有写明来源的，在此写明' },
      ),
    ),
    reason: f.longText('原因', { maxLength: 2000, minLength: 2 }),
  },
});

export const filingAmended: Reducer<'filing.amended'> = (facts, { body, happenedOn }) =>
  withFiling(facts, {
    amendments: [...facts.filing.amendments, { ...body, on: happenedOn, version: facts.versions.length }],
  });

export const filingAmendKnown: Known<'filing.amend'> = (facts) => ({
  budgetAmount: budgetAmountOf(facts),
  totalInvestment: totalInvestmentOf(facts),
});
