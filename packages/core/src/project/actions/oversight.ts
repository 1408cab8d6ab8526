import { f, optional } from '../../forms/fields.ts';
import { action } from './action.ts';

const base = { caseKind: 'project', stage: 'oversight' } as const;

export const ratings = { excellent: '优', good: '良', fair: '中', unqualified: '不合格' } as const;
export type Rating = keyof typeof ratings;

/** Article 25: who receives the report of a serious violation. */
export const criticismRecipients = {
  'discipline-commission': '县纪委监委',
  'organization-department': '县委组织部',
  'finance-bureau': '县财政局',
  'audit-bureau': '县审计局',
} as const;

/** Articles 25–28: oversight. */
export const oversightActions = {
  'evaluation.record': action({
    ...base,
    title: '评价实施情况和应用效果',
    event: 'evaluation.recorded',
    urgency: 'option',
    says: '对项目运作实施情况和应用效果进行评价，结果作为后续项目立项依据之一（第二十五条）。',
    fields: {
      rating: f.choice('评价结果', ratings),
      operation: f.longText('运作实施情况', { maxLength: 4000 }),
      effect: f.longText('应用效果', { maxLength: 4000 }),
      users: optional(f.integer('月活跃用户数', { min: 0 })),
      calls: optional(f.integer('月接口调用数', { min: 0 })),
      evaluatedOn: f.date('评价日期'),
    },
  }),
  'performance.rate': action({
    ...base,
    title: '绩效评价',
    event: 'performance.rated',
    urgency: 'option',
    says: '县财政局对项目绩效进行评价（第二十六条）。',
    fields: {
      rating: f.choice('绩效评价结果', ratings),
      text: f.longText('评价说明', { maxLength: 4000 }),
      ratedOn: f.date('评价日期'),
    },
  }),
  'violation.record': action({
    ...base,
    title: '记录违规',
    event: 'violation.recorded',
    urgency: 'option',
    says: '记录违反本办法的情况；严重的由县政务服务数据管理局通报（第二十五条）。',
    fields: {
      provision: f.pick('违反的规定', 'provisions'),
      severity: f.choice('程度', { minor: '一般', serious: '严重' }),
      facts: f.longText('事实', { maxLength: 4000, minLength: 2 }),
      evidence: optional(f.files('证据', 'violationEvidence')),
    },
  }),
  'violation.resolve': action({
    ...base,
    title: '违规整改销号',
    event: 'violation.resolved',
    urgency: 'option',
    says: '违规情况已经改正，销号；记录保留。',
    fields: {
      violation: f.pick('违规', 'violations'),
      note: f.longText('整改情况', { maxLength: 2000, minLength: 2 }),
    },
  }),
  'criticism.issue': action({
    ...base,
    title: '通报',
    event: 'criticism.issued',
    urgency: 'task',
    says: '对严重违规通报，并报县纪委监委、县委组织部、县财政局、县审计局；该项目绩效评价结果为不合格（第二十五条）。',
    fields: {
      violation: f.pick('违规', 'violations'),
      text: f.longText('通报内容', { maxLength: 4000, minLength: 2 }),
      recipients: f.choices('报送部门', criticismRecipients),
      issuedOn: f.date('通报日期'),
    },
  }),
  'accountability.record': action({
    ...base,
    title: '记录责任追究',
    event: 'accountability.recorded',
    urgency: 'option',
    says: '记录对有关责任人的处理决定（第二十八条）。',
    fields: {
      violation: optional(f.pick('相关违规', 'violations')),
      decidedBy: f.text('作出决定的机关'),
      decision: f.longText('处理决定', { maxLength: 4000, minLength: 2 }),
      decidedOn: f.date('决定日期'),
    },
  }),
  'audit.request': action({
    ...base,
    title: '调取审计资料',
    event: 'audit.requested',
    urgency: 'option',
    says: '县审计局要求提供审计所需资料（第二十七条）。',
    fields: { what: f.longText('所需资料', { maxLength: 4000, minLength: 2 }), dueOn: f.date('提供期限') },
  }),
  'audit.answer': action({
    ...base,
    title: '提供审计资料',
    event: 'audit.answered',
    urgency: 'task',
    says: '及时、准确和完整地提供审计所需的资料（第二十七条）。',
    fields: {
      request: f.pick('审计要求', 'auditRequests'),
      answer: f.longText('说明', { maxLength: 4000 }),
      files: optional(f.files('资料', 'auditMaterial')),
    },
  }),
  'audit.close': action({
    ...base,
    title: '审计事项办结',
    event: 'audit.closed',
    urgency: 'option',
    says: '资料已经收到，办结；可记录审计意见。',
    fields: {
      request: f.pick('审计要求', 'auditRequests'),
      finding: optional(f.longText('审计意见', { maxLength: 4000 })),
    },
  }),
};
