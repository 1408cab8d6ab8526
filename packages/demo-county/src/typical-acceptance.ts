import { addDays } from '@zhengxiang/core';
import { budgetAmountOf, currentApplication, totalInvestmentOf, type ProjectFacts } from '@zhengxiang/procedure';
import { firms, personOf } from './county.ts';
import { file } from './files.ts';
import { wanFen } from './application.ts';
import { first, type TypicalInputs } from './typical.ts';

const openItems = (facts: ProjectFacts) =>
  (facts.acceptance.rectification?.items ?? []).filter((item) => item.passed !== true);

/** The texts of annex 5, as a unit writes them. */
const selfEvaluation = {
  progressAndAdjustments: '按计划完成，无重大调整。',
  goalCompletion: '绩效总目标和阶段性目标全部完成。',
  fundsInvested: '财政拨款已按计划到位。',
  actualExpenditure: '支出符合合同约定。',
  financialManagement: '专账核算，手续完备。',
  managementSystem: '制度健全，执行到位。',
  indicatorAnalysis: '实际状况与申报绩效目标一致。',
  qualitativeAnalysis: '办理时间缩短一半，群众满意度提高。',
  sustainability: '对社会有持续影响。',
  experience: '需求调研充分，沟通及时。',
  followUp: '继续做好运维和数据共享。',
  otherMatters: '无。',
};

/** Articles 19–24. */
export const acceptanceTypical = {
  'acceptance.preliminary': (facts, today) => ({
    heldOn: today,
    participants: [
      { id: 'W1', capacity: 'owner', name: facts.origin.owner.name, representative: '经办人' },
      ...facts.contracts
        .filter((contract) => contract.subject === 'main')
        .map((contract) => ({
          id: `W-${contract.id}`,
          capacity: 'contractor' as const,
          name: contract.party.name,
          representative: '项目经理',
        })),
      ...(facts.implementation.supervision
        ? [
            {
              id: 'W3',
              capacity: 'supervision' as const,
              name: facts.implementation.supervision.firm.name,
              representative: '总监',
            },
          ]
        : []),
    ],
    against: ['reviewOpinion', 'projectPlan', 'tenderDocuments', 'contract'],
    lines: (currentApplication(facts)?.lines ?? []).map((line) => ({
      id: `Q${line.id}`,
      line: line.id,
      delivered: 'delivered',
    })),
    conclusion: 'passed',
    record: [file('preliminaryAcceptance', '初步验收报告.pdf')],
  }),
  'sharing.confirm': (facts, today) => ({
    systemName: currentApplication(facts)?.name ?? '',
    systemSummary: currentApplication(facts)?.content ?? '',
    systemAddress: 'https://app.dongyuan.example.gov.cn:8443',
    ways: ['interface'],
    tables: (currentApplication(facts)?.dataItems ?? [])
      .filter((item) => item.sharing !== 'not-shared')
      .map((item) => ({
        id: `U${item.id}`,
        table: item.name,
        content: item.name,
        item: item.id,
        cycle: item.cycle,
        way: item.way,
      })),
    signatory: '法人代表',
    signedOn: today,
  }),
  'sharing.countersign': (_facts, today) => ({ signatory: '刘振国', signedOn: today }),
  'acceptance.apply': (facts) => ({
    material: [file('acceptanceMaterial', '项目验收材料汇编.pdf')],
    preliminaryMaterial: [file('preliminaryAcceptance', '初步验收报告.pdf')],
    supervisionReport: [file('supervisionReport', '监理报告.pdf')],
    supervisionQualification: [file('supervisionQualification', '监理资质证书.pdf')],
    ...((totalInvestmentOf(facts) ?? 0) >= wanFen('200') ? { annex5: selfEvaluation } : {}),
  }),
  'acceptance.return': () => ({ reason: '缺少用户使用报告，请补充。' }),
  'acceptance.convenePanel': (_facts, today) => ({
    bureauMembers: [personOf('zhengshu.review')],
    financeMembers: [personOf('caizheng.clerk')],
    experts: ['zhuanjia.5', 'zhuanjia.6', 'zhuanjia.7'].map(personOf),
    onSiteOn: today,
  }),
  'acceptance.giveOpinion': (_facts, today) => ({
    conclusion: 'pass',
    problems: [],
    text: '符合合同和方案要求，同意通过。',
    signedOn: today,
  }),
  'acceptance.orderRectification': (_facts, today) => ({
    items: [{ id: 'Z1', problem: '统计报表导出超时。', requirement: '优化后 10 秒内完成导出。' }],
    dueOn: addDays(today, 30),
  }),
  'acceptance.reportRectified': (facts) => ({
    items: openItems(facts).map((item) => ({ id: `J${item.id}`, item: item.id, done: '已整改并自测通过。' })),
    evidence: [file('rectification', '整改报告.pdf')],
  }),
  'acceptance.reinspect': (facts, today) => ({
    items: openItems(facts).map((item) => ({ id: `J${item.id}`, item: item.id, passed: true })),
    reinspectedOn: today,
  }),
  'acceptance.issueReport': (_facts, today) => ({
    conclusion: 'accepted',
    text: '经验收小组验收，项目验收合格。',
    issuedOn: today,
  }),
  'delivery.putIntoUse': (_facts, today) => ({ inUseOn: today, users: '本单位及各乡镇' }),
  'balance.release': (facts) => ({
    contract: first(
      facts.contracts.filter((contract) => !contract.balanceReleaseRequestedOn),
      'contract',
    ).id,
  }),
} satisfies TypicalInputs<
  | 'acceptance.preliminary'
  | 'sharing.confirm'
  | 'sharing.countersign'
  | 'acceptance.apply'
  | 'acceptance.return'
  | 'acceptance.convenePanel'
  | 'acceptance.giveOpinion'
  | 'acceptance.orderRectification'
  | 'acceptance.reportRectified'
  | 'acceptance.reinspect'
  | 'acceptance.issueReport'
  | 'delivery.putIntoUse'
  | 'balance.release'
>;

/** Articles 25–28. */
export const oversightTypical = {
  'evaluation.record': (_facts, today) => ({
    rating: 'good',
    operation: '运行稳定。',
    effect: '使用率高，群众反映好。',
    users: 320,
    calls: 15_000,
    evaluatedOn: today,
  }),
  'performance.rate': (_facts, today) => ({ rating: 'good', text: '预算执行率高，目标实现。', ratedOn: today }),
  'violation.record': () => ({
    provision: 'art17.p1/before-carried-out',
    severity: 'serious',
    facts: '未经批准擅自变更建设内容。',
  }),
  'violation.resolve': (facts) => ({
    violation: first(
      facts.oversight.violations.filter((one) => !one.resolvedOn),
      'violation',
    ).id,
    note: '已按原方案恢复。',
  }),
  'criticism.issue': (facts, today) => ({
    violation: first(
      facts.oversight.violations.filter((one) => one.severity === 'serious' && !one.criticism),
      'serious violation',
    ).id,
    text: '对擅自变更建设内容的行为予以通报。',
    recipients: ['discipline-commission', 'organization-department', 'finance-bureau', 'audit-bureau'],
    issuedOn: today,
  }),
  'accountability.record': (_facts, today) => ({
    decidedBy: '东源县纪委监委',
    decision: '对有关责任人批评教育。',
    decidedOn: today,
  }),
  'audit.request': (_facts, today) => ({ what: '合同、付款凭证和验收资料。', dueOn: addDays(today, 10) }),
  'audit.answer': (facts) => ({
    request: first(
      facts.oversight.audits.filter((one) => !one.answer),
      'audit request',
    ).id,
    answer: '资料已备齐。',
    files: [file('auditMaterial', '审计资料.pdf')],
  }),
  'audit.close': (facts) => ({
    request: first(
      facts.oversight.audits.filter((one) => one.answer && !one.closedOn),
      'answered audit request',
    ).id,
  }),
} satisfies TypicalInputs<
  | 'evaluation.record'
  | 'performance.rate'
  | 'violation.record'
  | 'violation.resolve'
  | 'criticism.issue'
  | 'accountability.record'
  | 'audit.request'
  | 'audit.answer'
  | 'audit.close'
>;

/** Article 2(1): the filing track. */
export const filingTypical = {
  'filing.filePlan': (facts) => ({
    documents: [file('projectPlan', `${currentApplication(facts)?.name ?? ''}建设方案.pdf`)],
  }),
  'filing.fileTender': (_facts, today) => ({
    documents: [file('tenderDocuments', '采购文件.pdf')],
    publishedOn: today,
  }),
  'filing.fileContract': (facts, today) => ({
    number: `BA-${today.slice(0, 4)}-01`,
    party: firms.thirdBidder,
    price: budgetAmountOf(facts) ?? wanFen('1'),
    signedOn: today,
    documents: [file('contract', '合同.pdf')],
  }),
  'filing.fileAcceptance': (facts, today) => ({
    acceptedOn: today,
    ...(currentApplication(facts)?.reservedInterface ? { interfaceReserved: '已按方案预留数据共享开放接口。' } : {}),
    documents: [file('acceptanceMaterial', '验收报告.pdf')],
  }),
  'filing.acknowledge': () => ({}),
  'filing.amend': (facts) => ({
    budgetAmount: budgetAmountOf(facts) ?? wanFen('1'),
    totalInvestment: totalInvestmentOf(facts) ?? wanFen('1'),
    reason: '更正金额。',
  }),
  'splitting.flag': () => ({ projects: ['另一个项目'], reason: '同一单位同年名称相近，合计超过起点金额。' }),
  'splitting.explain': (facts) => ({
    flag: first(
      facts.splitting.filter((flag) => !flag.explanation),
      'flag',
    ).id,
    explanation: '服务对象和内容不同。',
  }),
  'splitting.decide': (facts) => ({
    flag: first(
      facts.splitting.filter((flag) => flag.split === undefined),
      'flag',
    ).id,
    split: false,
    reason: '说明成立。',
  }),
} satisfies TypicalInputs<
  | 'filing.filePlan'
  | 'filing.fileTender'
  | 'filing.fileContract'
  | 'filing.fileAcceptance'
  | 'filing.acknowledge'
  | 'filing.amend'
  | 'splitting.flag'
  | 'splitting.explain'
  | 'splitting.decide'
>;
