import { action, f, optional } from '@zhengxiang/core';
import type { CaseReducer } from '../../project/events.ts';
import type { AnnualListFacts } from '../../cases/annual-list.ts';

import { serviceKinds } from '../initiation/application-fields.ts';
import { base } from './shared.ts';

export const annualListReport = action({
  ...base,
  title: '报送年度项目清单',
  event: 'annual-list.reported',
  urgency: 'task',
  opens: true,
  leadsTo: ['annualList.adopt'],
  says: '报送本部门下一年度项目清单。',
  fields: {
    year: f.integer('项目年度', { min: 2020, max: 2100 }),
    lines: f.table(
      '项目',
      {
        name: f.text('项目名称', { maxLength: 120 }),
        kind: f.choice('类别', serviceKinds),
        budgetAmount: f.money('预算金额', { min: 1 }),
        content: f.longText('主要内容', { maxLength: 2000 }),
        quarter: optional(f.choice('计划申报时间', { q1: '第一季度', q2: '第二季度', q3: '第三季度', q4: '第四季度' })),
      },
      { min: 1 },
    ),
  },
});

export const annualListReported: CaseReducer<AnnualListFacts, 'annual-list.reported'> = (
  facts,
  { body, happenedOn },
) => ({
  ...facts,
  state: 'reported',
  year: body.year,
  lines: body.lines,
  reportedOn: happenedOn,
  returnReason: undefined,
});
