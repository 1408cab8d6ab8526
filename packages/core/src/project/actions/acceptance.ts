import { f, optional } from '../../forms/fields.ts';
import { action } from './action.ts';
import { sharingCycles, sharingWays } from './application-fields.ts';

const base = { caseKind: 'project', stage: 'acceptance' } as const;

/** Articles 19–24: acceptance; article 21: data sharing confirmation. */
export const acceptanceActions = {
  'acceptance.preliminary': action({
    ...base,
    title: '登记初步验收',
    event: 'acceptance.preliminary-held',
    urgency: 'task',
    leadsTo: ['acceptance.apply'],
    says: '项目建设单位组织承建、监理等单位，依据评审意见、建设方案、招标文件、合同自行组织初步验收（第十九条）。',
    fields: {
      heldOn: f.date('初步验收日期'),
      participants: f.table(
        '参加单位',
        {
          capacity: f.choice('身份', {
            owner: '建设单位',
            contractor: '承建单位',
            supervision: '监理单位',
            other: '其他',
          }),
          name: f.text('单位名称'),
          representative: f.text('代表', { maxLength: 60 }),
        },
        { min: 1 },
      ),
      against: f.choices('对照的依据', {
        reviewOpinion: '项目评审意见',
        projectPlan: '项目建设方案',
        tenderDocuments: '招标文件',
        contract: '项目合同书',
      }),
      lines: f.table('逐项对照', {
        line: f.pick('预算明细', 'budgetLines'),
        delivered: f.choice('结果', { delivered: '已完成', partly: '部分完成', missing: '未完成' }),
        note: optional(f.text('说明')),
      }),
      conclusion: f.choice('结论', { passed: '通过', failed: '不通过' }),
      record: f.files('初步验收材料', 'preliminaryAcceptance'),
    },
  }),
  'sharing.confirm': action({
    ...base,
    title: '填报数据资源共享确认书',
    event: 'sharing.confirmed',
    urgency: 'task',
    leadsTo: ['acceptance.apply'],
    says: '软件开发服务项目验收前填报附件6《数据资源共享确认书》和附件7《数据资源共享表》（第二十一条）。',
    fields: {
      systemName: f.text('系统名称', { maxLength: 120 }),
      systemSummary: f.longText('系统简介', { maxLength: 2000 }),
      systemAddress: f.text('系统地址', { help: 'IP 地址或网址、端口号' }),
      ways: f.choices('数据共享方式', sharingWays),
      tables: f.table(
        '共享数据内容',
        {
          table: f.text('表名', { maxLength: 100 }),
          content: f.text('共享内容', { maxLength: 500 }),
          item: optional(f.pick('对应核查表中的数据', 'dataItems')),
          cycle: f.choice('共享周期', sharingCycles),
          way: f.choice('提供方式', sharingWays),
          note: optional(f.text('备注')),
        },
        { min: 1 },
      ),
      signatory: f.text('法人代表或代理人', { maxLength: 60 }),
      signedOn: f.date('签署日期'),
      annex6: optional(f.annex('附件6 数据资源共享确认书', 'annex6')),
      annex7: optional(f.annex('附件7 数据资源共享表', 'annex7')),
    },
  }),
  'sharing.countersign': action({
    ...base,
    title: '签收数据资源共享确认书',
    event: 'sharing.countersigned',
    urgency: 'task',
    says: '县政务服务数据管理局作为接收方，核对承诺与交付的差异后签收。',
    fields: {
      signatory: f.text('法人代表或代理人', { maxLength: 60 }),
      signedOn: f.date('签署日期'),
      note: optional(f.longText('对差异的意见', { maxLength: 2000 })),
    },
  }),
  'acceptance.apply': action({
    ...base,
    title: '申请验收',
    event: 'acceptance.applied',
    urgency: 'task',
    leadsTo: ['acceptance.convenePanel'],
    says: '初步验收通过后向县政务服务数据管理局申请验收（第二十条）。',
    fields: {
      material: f.files('项目验收材料', 'acceptanceMaterial'),
      preliminaryMaterial: f.files('初步验收材料', 'preliminaryAcceptance'),
      supervisionReport: optional(f.files('监理报告', 'supervisionReport')),
      supervisionQualification: optional(f.files('监理资质材料', 'supervisionQualification')),
      annex5: optional(f.annex('附件5 绩效自评报告', 'annex5')),
      note: optional(f.longText('说明', { maxLength: 2000 })),
    },
  }),
  'acceptance.return': action({
    ...base,
    title: '退回验收申请',
    event: 'acceptance.application-returned',
    urgency: 'option',
    says: '验收材料不齐或不符，退回补充。',
    fields: { reason: f.longText('问题和要求', { maxLength: 4000, minLength: 2 }) },
  }),
  'acceptance.convenePanel': action({
    ...base,
    title: '组织验收小组',
    event: 'acceptance.panel-convened',
    urgency: 'task',
    says: '组织县财政局等有关部门及专家组成项目验收小组（第二十二条）。',
    fields: {
      bureauMembers: f.people('县政务服务数据管理局成员', 'staff'),
      financeMembers: f.people('县财政局成员', 'staff'),
      experts: f.people('专家', 'expert'),
      otherMembers: optional(f.people('其他部门成员', 'staff')),
      onSiteOn: f.date('进场验收日期'),
    },
  }),
  'acceptance.giveOpinion': action({
    ...base,
    title: '出具验收意见',
    event: 'acceptance.opinion-given',
    urgency: 'task',
    says: '验收小组成员根据投标文件、合同和监理意见等现场验收，各自签署意见。',
    fields: {
      conclusion: f.choice('意见', { pass: '通过', rectify: '整改后复核', fail: '不通过' }),
      problems: f.table('存在的问题', { problem: f.longText('问题', { maxLength: 2000 }) }),
      text: f.longText('意见说明', { maxLength: 4000 }),
      signedOn: f.date('签署日期'),
    },
  }),
  'acceptance.orderRectification': action({
    ...base,
    title: '责令整改',
    event: 'acceptance.rectification-ordered',
    urgency: 'option',
    says: '列出整改清单，单位及时整改后申请复核（第二十三条）。',
    fields: {
      items: f.table(
        '整改清单',
        { problem: f.longText('问题', { maxLength: 2000 }), requirement: f.longText('整改要求', { maxLength: 2000 }) },
        { min: 1 },
      ),
      dueOn: f.date('整改期限'),
    },
  }),
  'acceptance.reportRectified': action({
    ...base,
    title: '报告整改完成并申请复核',
    event: 'acceptance.rectification-reported',
    urgency: 'task',
    says: '逐项说明整改情况，申请复核。',
    fields: {
      items: f.table(
        '整改情况',
        { item: f.pick('整改事项', 'rectificationItems'), done: f.longText('整改情况', { maxLength: 2000 }) },
        { min: 1 },
      ),
      evidence: f.files('整改佐证', 'rectification'),
    },
  }),
  'acceptance.reinspect': action({
    ...base,
    title: '复核',
    event: 'acceptance.reinspected',
    urgency: 'task',
    says: '对整改逐项复核。',
    fields: {
      items: f.table(
        '复核结果',
        {
          item: f.pick('整改事项', 'rectificationItems'),
          passed: f.yesNo('是否到位'),
          note: optional(f.text('说明', { maxLength: 500 })),
        },
        { min: 1 },
      ),
      reinspectedOn: f.date('复核日期'),
    },
  }),
  'acceptance.issueReport': action({
    ...base,
    title: '出具验收报告',
    event: 'acceptance.report-issued',
    urgency: 'task',
    says: '根据验收小组意见出具验收报告（第二十三条）。',
    fields: {
      conclusion: f.choice('结论', { accepted: '验收合格', failed: '验收不合格' }),
      text: f.longText('验收报告'),
      issuedOn: f.date('出具日期'),
    },
  }),
  'delivery.putIntoUse': action({
    ...base,
    title: '交付使用',
    event: 'delivery.put-into-use',
    urgency: 'task',
    says: '验收合格后交付使用（第二十四条）。',
    fields: { inUseOn: f.date('交付使用日期'), users: optional(f.longText('使用单位和范围', { maxLength: 2000 })) },
  }),
  'balance.release': action({
    ...base,
    title: '申请拨付余款',
    event: 'balance.release-requested',
    urgency: 'task',
    says: '验收合格后请县财政局拨付余款（第二十四条）。',
    fields: { contract: f.pick('合同', 'contracts'), note: optional(f.longText('说明', { maxLength: 2000 })) },
  }),
};
