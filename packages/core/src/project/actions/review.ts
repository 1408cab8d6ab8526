import { f, optional } from '../../forms/fields.ts';
import { action } from './action.ts';

const base = { caseKind: 'project', stage: 'initiation' } as const;

/** Article 10(3): what an appraisal judges. Feasibility has four parts of its own. */
export const appraisalCriteria = {
  necessity: '必要性',
  planCompleteness: '可行性：方案的完整性',
  softwareFunctions: '可行性：软件功能的完善性',
  equipmentChoice: '可行性：设备选型、档次、数量',
  timeliness: '时效性',
  networkSecurity: '网络安全',
  integrationAndSharing: '资源整合共享',
} as const;
export type AppraisalCriterion = keyof typeof appraisalCriteria;

export const judgements = { sound: '符合', 'sound-after-change': '修改后符合', unsound: '不符合' } as const;
export const reviewOutcomes = {
  passed: '通过',
  'passed-after-revision': '修改后通过',
  returned: '退回',
  merged: '整合',
  postponed: '暂缓',
  refused: '不予立项',
} as const;
export type ReviewOutcome = keyof typeof reviewOutcomes;

export const reductionReasons = {
  none: '无核减',
  'duplicate-construction': '重复建设或已有统建',
  'outside-scope': '不属支持范围',
  'quantity-high': '数量偏高',
  'unit-price-high': '单价偏高',
  'configuration-high': '配置偏高',
  'functions-double-counted': '功能点重复计',
  'rate-exceeded': '费率超标',
  'no-basis': '缺少依据',
  'calculation-error': '计算错误',
  'own-equipment': '不得自购，改用政务云（第十四条）',
} as const;

const judgement = (label: string) => f.choice(label, judgements);

/** Article 10(3): review, cost review, opinion, approval. */
export const reviewActions = {
  'review.convene': action({
    ...base,
    title: '组织评审',
    event: 'review.convened',
    urgency: 'task',
    says: '组织专家组，或委托有资质的第三方机构，开始一轮论证和造价审核。',
    fields: {
      mode: f.choice('评审方式', { experts: '专家组', 'independent-reviewer': '有资质的第三方机构' }),
      experts: optional(f.people('专家', 'expert', { when: { field: 'mode', in: ['experts'] } })),
      reviewer: optional(
        f.group(
          '第三方评审机构',
          {
            organisation: f.organisation('机构', { role: 'company' }),
            qualification: f.text('资质'),
            evidence: optional(f.files('资质和委托材料', 'reviewerQualification')),
          },
          { when: { field: 'mode', in: ['independent-reviewer'] } },
        ),
      ),
      meetsOn: f.date('评审日期'),
      place: optional(f.text('评审地点')),
      /** The certificate of the draw (`drawCertificate`), one canonical text; absent where experts were not drawn here. */
      draw: optional(f.longText('专家抽取凭证')),
    },
  }),
  'review.discloseAvoidance': action({
    ...base,
    title: '申报回避情况',
    event: 'review.avoidance-disclosed',
    urgency: 'task',
    says: '专家说明与项目建设单位、设计单位等有无应当回避的关系。',
    fields: {
      related: f.yesNo('是否存在应当回避的关系'),
      relation: optional(f.longText('关系说明', { maxLength: 1000, when: { field: 'related', in: [true] } })),
    },
  }),
  'review.decideAvoidance': action({
    ...base,
    title: '决定回避',
    event: 'review.avoidance-decided',
    urgency: 'task',
    says: '对专家申报的关系作出回避或者不回避的决定；回避的补选一名。',
    fields: {
      expert: f.pick('专家', 'experts'),
      avoid: f.yesNo('是否回避'),
      reason: f.longText('理由', { maxLength: 1000, minLength: 2 }),
      substitute: optional(f.person('补选专家', 'expert', { when: { field: 'avoid', in: [true] } })),
    },
  }),
  'review.replaceExpert': action({
    ...base,
    title: '更换评审专家',
    event: 'review.expert-replaced',
    urgency: 'option',
    says: '专家因病、失联、账号停用等不能出具意见的，说明理由，另行确定一名专家；已经出具的意见不变。',
    fields: {
      expert: f.pick('更换的专家', 'experts'),
      reason: f.longText('更换的理由', { maxLength: 1000, minLength: 2 }),
      substitute: f.person('接替的专家', 'expert'),
    },
  }),
  'review.judge': action({
    ...base,
    title: '出具专家意见',
    event: 'review.judged',
    urgency: 'task',
    says: '就必要性、可行性、时效性、网络安全、资源整合共享逐项评估，并逐条提出意见。',
    fields: {
      criteria: f.group('评估', {
        necessity: judgement(appraisalCriteria.necessity),
        planCompleteness: judgement(appraisalCriteria.planCompleteness),
        softwareFunctions: judgement(appraisalCriteria.softwareFunctions),
        equipmentChoice: judgement(appraisalCriteria.equipmentChoice),
        timeliness: judgement(appraisalCriteria.timeliness),
        networkSecurity: judgement(appraisalCriteria.networkSecurity),
        integrationAndSharing: judgement(appraisalCriteria.integrationAndSharing),
      }),
      remarks: f.table('逐条意见', {
        criterion: f.choice('方面', appraisalCriteria),
        line: optional(f.pick('预算明细', 'budgetLines')),
        remark: f.longText('意见', { maxLength: 2000 }),
        mustAnswer: f.yesNo('要求单位答复'),
      }),
      summary: f.longText('综合意见', { maxLength: 4000 }),
    },
  }),
  'review.recordCost': action({
    ...base,
    title: '造价审核',
    event: 'review.cost-recorded',
    urgency: 'task',
    says: '对每一行预算给出申报、核减、核定金额和核减理由。',
    fields: {
      lines: f.table(
        '造价审核表',
        {
          line: f.pick('预算明细', 'budgetLines'),
          declared: f.money('申报'),
          reduced: f.money('核减'),
          approved: f.money('核定'),
          reasonCode: f.choice('核减理由', reductionReasons),
          note: optional(f.text('依据和说明', { maxLength: 1000 })),
        },
        { min: 1 },
      ),
    },
  }),
  'review.openRound': action({
    ...base,
    title: '再评一轮',
    event: 'review.round-opened',
    urgency: 'option',
    says: '意见不足以形成评审意见，由同一组专家或者另请的专家再评一轮。',
    fields: {
      reason: f.longText('原因', { maxLength: 2000, minLength: 2 }),
      meetsOn: f.date('评审日期'),
      experts: optional(f.people('另请的专家', 'expert', { help: '不选的，由本轮的专家再评' })),
    },
  }),
  'review.issueOpinion': action({
    ...base,
    title: '出具项目评审意见',
    event: 'review.opinion-issued',
    urgency: 'task',
    says: '根据专家论证和造价审核形成项目评审意见。',
    fields: {
      outcome: f.choice('结论', reviewOutcomes),
      reuseAssessment: f.longText('现有信息化基础和平台系统可否利用（第七条）', { maxLength: 4000 }),
      text: f.longText('评审意见'),
      mergedInto: optional(f.pick('整合到的项目', 'projects', { when: { field: 'outcome', in: ['merged'] } })),
      postponedUntil: optional(f.date('暂缓至', { when: { field: 'outcome', in: ['postponed'] } })),
      issuedOn: f.date('出具日期'),
    },
  }),
  'review.answerRemarks': action({
    ...base,
    title: '答复评审意见',
    event: 'review.remarks-answered',
    urgency: 'task',
    leadsTo: ['review.confirmAnswers'],
    says: '对每一条要求答复的意见说明如何修改。',
    fields: {
      answers: f.table(
        '逐条答复',
        { remark: f.pick('意见', 'remarks'), answer: f.longText('修改说明', { maxLength: 4000 }) },
        { min: 1 },
      ),
      revisedPlan: optional(f.files('修改后的项目建设方案', 'projectPlan')),
    },
  }),
  'review.confirmAnswers': action({
    ...base,
    title: '确认修改到位',
    event: 'review.answers-confirmed',
    urgency: 'task',
    says: '确认单位已按评审意见逐条修改。',
    fields: { note: optional(f.longText('说明', { maxLength: 2000 })) },
  }),
  'review.rejectAnswers': action({
    ...base,
    title: '修改不到位，退回再改',
    event: 'review.answers-rejected',
    urgency: 'option',
    says: '指出仍未修改到位的意见，单位继续答复。',
    fields: {
      remarks: f.picks('未到位的意见', 'remarks', { min: 1 }),
      reason: f.longText('原因', { maxLength: 2000, minLength: 2 }),
    },
  }),
  'review.resume': action({
    ...base,
    title: '恢复评审',
    event: 'review.resumed',
    urgency: 'option',
    says: '暂缓的原因消除，恢复评审。',
    fields: { reason: f.longText('原因', { maxLength: 2000, minLength: 2 }) },
  }),
  'approval.issue': action({
    ...base,
    title: '立项批复',
    event: 'approval.issued',
    urgency: 'task',
    says: '县政务服务数据管理局作出立项审批，核定金额以造价审核为准。批复后不再按基本建设项目审批程序审批。',
    fields: { note: optional(f.longText('批复事项', { maxLength: 4000 })), issuedOn: f.date('批复日期') },
  }),
};
