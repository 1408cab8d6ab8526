import { f, optional } from '../../forms/fields.ts';
import { action } from './action.ts';
import { serviceKinds } from './application-fields.ts';

const base = { caseKind: 'annual-list', stage: 'annual-list' } as const;

/** Article 10(1): each unit reports next year's projects; the bureau collects and adopts. One case per unit and year. */
export const annualListActions = {
  'annualList.report': action({
    ...base,
    title: '报送年度项目清单',
    event: 'annual-list.reported',
    urgency: 'task',
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
          quarter: optional(
            f.choice('计划申报时间', { q1: '第一季度', q2: '第二季度', q3: '第三季度', q4: '第四季度' }),
          ),
        },
        { min: 1 },
      ),
    },
  }),
  'annualList.return': action({
    ...base,
    title: '退回清单',
    event: 'annual-list.returned',
    urgency: 'option',
    says: '清单需要修改，退回单位。',
    fields: { reason: f.longText('问题和要求', { maxLength: 2000, minLength: 2 }) },
  }),
  'annualList.adopt': action({
    ...base,
    title: '汇总采用清单',
    event: 'annual-list.adopted',
    urgency: 'task',
    says: '汇总采用；申请立项时与清单条目关联。',
    fields: { note: optional(f.longText('说明', { maxLength: 2000 })) },
  }),
};
