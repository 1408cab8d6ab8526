import { f, optional } from '../../forms/fields.ts';
import { action } from './action.ts';

const base = { caseKind: 'project', stage: 'procurement' } as const;

export const fundingSources = {
  municipal: '市级财政',
  county: '县级财政',
  'self-raised': '单位自筹',
  other: '其它',
} as const;
export type FundingSource = keyof typeof fundingSources;

const arrangement = {
  year: f.integer('年度', { min: 2000, max: 2100 }),
  municipal: f.money('市级财政'),
  county: f.money('县级财政'),
  selfRaised: f.money('单位自筹'),
  other: f.money('其它'),
};

/** Articles 3(3), 11, 24, 26: money. */
export const fundingActions = {
  'funding.review': action({
    ...base,
    title: '开始资金审核',
    event: 'funding.review-started',
    urgency: 'task',
    says: '县财政局对通过立项审批的项目进行资金审核。',
    fields: { note: optional(f.longText('说明', { maxLength: 2000 })) },
  }),
  'funding.issueOpinion': action({
    ...base,
    title: '出具资金安排意见',
    event: 'funding.opinion-issued',
    urgency: 'task',
    leadsTo: ['budget.enter'],
    says: '按年度和来源安排资金，合计不超过评审核定金额。',
    fields: {
      conclusion: f.choice('结论', { arranged: '同意安排', 'not-arranged': '暂不安排' }),
      arrangements: f.table('资金安排', arrangement),
      text: f.longText('意见', { maxLength: 4000 }),
      issuedOn: f.date('出具日期'),
    },
  }),
  'budget.enter': action({
    ...base,
    title: '列入年度预算',
    event: 'budget.entered',
    urgency: 'task',
    says: '把资金安排意见中的一个年度列入年度预算。',
    fields: { ...arrangement, budgetCode: optional(f.text('预算项目编码')), enteredOn: f.date('列入日期') },
  }),
  'payment.plan': action({
    ...base,
    stage: 'implementation',
    title: '安排付款计划',
    event: 'payment.planned',
    urgency: 'option',
    says: '按合同登记各期付款和余款。',
    fields: {
      contract: f.pick('合同', 'contracts'),
      payments: f.table(
        '各期付款',
        {
          name: f.text('名目', { maxLength: 60 }),
          dueOn: f.date('计划日期'),
          amount: f.money('金额', { min: 1 }),
          balance: f.yesNo('是否余款'),
        },
        { min: 1 },
      ),
    },
  }),
  'payment.make': action({
    ...base,
    stage: 'implementation',
    title: '登记付款',
    event: 'payment.made',
    urgency: 'option',
    says: '登记一笔已拨付的款项；余款在验收合格前不能拨付（第二十四条）。',
    fields: {
      planned: f.pick('付款计划', 'plannedPayments'),
      amount: f.money('金额', { min: 1 }),
      paidOn: f.date('付款日期'),
      voucher: f.text('凭证号', { maxLength: 60, onceOptional: true }),
    },
  }),
};
