import { f, optional } from '@zhengxiang/core';

export const base = { caseKind: 'project', stage: 'procurement' } as const;

export const procurementMethods = {
  'open-tender': '公开招标',
  'invited-tender': '邀请招标',
  'competitive-negotiation': '竞争性谈判',
  'competitive-consultation': '竞争性磋商',
  'single-source': '单一来源采购',
  inquiry: '询价',
  'framework-agreement': '框架协议采购',
  'innovation-cooperation': '合作创新采购',
  'own-procurement': '自行采购',
} as const;

export type ProcurementMethod = keyof typeof procurementMethods;

/** How a procurement came to nothing. */
export const procurementFailures = {
  'too-few': '流标（没有或不足法定家数参加、响应）',
  void: '废标（评审中或定标后作废、中标人放弃）',
  cancelled: '终止采购（采购任务取消或重大变故）',
} as const;

export type ProcurementFailure = keyof typeof procurementFailures;

export const packageSubjects = {
  main: '项目建设',
  design: '方案设计',
  supervision: '工程监理',
  assessment: '等保测评等第三方服务',
} as const;

/** A consortium bids under its leading member; article 10 asks about every member. */
export const partners = () =>
  optional(
    f.text('联合体其他成员', { maxLength: 500, help: '联合体投标（响应）的，填其他成员的单位全称，用顿号分开' }),
  );

/** Who was drawn, and who of them has to stay away. */
export const drawnExperts = () =>
  f.table(
    '抽取结果',
    {
      name: f.text('姓名', { maxLength: 60 }),
      specialty: f.text('专业', { maxLength: 60 }),
      organisation: f.text('工作单位', { maxLength: 120 }),
      avoidance: f.choice('回避审查', { clear: '无需回避', avoid: '应当回避' }, { judged: true }),
    },
    { min: 1 },
  );

/** Article 24: what the contract itself says of the money that is paid last, and first. */
export const agreedFields = {
  balanceAgreed: f.yesNo('合同是否约定余款', {
    judged: true,
    help: '验收合格后才付的款项；合同没有约定的选“否”，财政、审计会看到',
    onceOptional: true,
  }),
  balance: optional(
    f.money('合同约定的余款', {
      help: '合同约定验收合格后才付的款项；付款计划的余款不得少于它',
      min: 1,
      when: { field: 'balanceAgreed', in: [true] },
    }),
  ),
  advance: optional(f.money('合同约定的预付款', { help: '合同约定开工前支付的款项；没有约定的不填', min: 1 })),
};
