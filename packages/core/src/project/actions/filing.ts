import { f, optional } from '../../forms/fields.ts';
import { action } from './action.ts';

const base = { caseKind: 'project', stage: 'filing' } as const;

/** Article 2(1): projects below the entry threshold are filed, not approved. */
export const filingActions = {
  'filing.filePlan': action({
    ...base,
    title: '备案建设方案',
    event: 'filing.plan-filed',
    urgency: 'task',
    leadsTo: ['filing.fileTender'],
    says: '50 万元以下的项目，把项目建设方案报县政务服务数据管理局备案（第二条）。',
    fields: { documents: f.files('项目建设方案', 'projectPlan') },
  }),
  'filing.fileTender': action({
    ...base,
    title: '备案招投标文件',
    event: 'filing.tender-filed',
    urgency: 'task',
    leadsTo: ['filing.fileContract'],
    says: '备案招投标（采购）文件。',
    fields: { documents: f.files('招投标文件', 'tenderDocuments'), publishedOn: f.date('发布日期') },
  }),
  'filing.fileContract': action({
    ...base,
    title: '备案合同',
    event: 'filing.contract-filed',
    urgency: 'task',
    leadsTo: ['filing.fileAcceptance'],
    says: '备案合同。',
    fields: {
      number: f.text('合同编号', { maxLength: 60 }),
      party: f.company('乙方'),
      price: f.money('合同价', { min: 1 }),
      signedOn: f.date('签订日期'),
      documents: f.files('合同', 'contract'),
    },
  }),
  'filing.fileAcceptance': action({
    ...base,
    title: '备案验收材料',
    event: 'filing.acceptance-filed',
    urgency: 'task',
    leadsTo: ['filing.acknowledge'],
    says: '备案验收相关材料。',
    fields: {
      acceptedOn: f.date('验收日期'),
      interfaceReserved: optional(f.longText('数据共享开放接口预留情况', { maxLength: 2000 })),
      documents: f.files('验收材料', 'acceptanceMaterial'),
    },
  }),
  'filing.acknowledge': action({
    ...base,
    title: '备案回执',
    event: 'filing.acknowledged',
    urgency: 'task',
    says: '收到备案材料，出具回执。备案不是审批。',
    fields: { note: optional(f.longText('说明', { maxLength: 2000 })) },
  }),
  'filing.amend': action({
    ...base,
    title: '更正金额或内容',
    event: 'filing.amended',
    urgency: 'option',
    leadsTo: ['filing.fileTender'],
    says: '金额、内容变动时更正备案；达到 50 万元的，转完整流程申请立项（第二条）。',
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
  }),
  'splitting.flag': action({
    ...base,
    title: '标记疑似拆分',
    event: 'splitting.flagged',
    urgency: 'option',
    says: '同一单位一年内名称或内容相近的项目疑似拆分，要求单位说明（第二条）。',
    fields: {
      projects: f.picks('相关项目', 'projects', { min: 1 }),
      reason: f.longText('理由', { maxLength: 2000, minLength: 2 }),
    },
  }),
  'splitting.explain': action({
    ...base,
    title: '说明不是拆分',
    event: 'splitting.explained',
    urgency: 'task',
    says: '项目建设单位说明项目之间的关系。',
    fields: {
      flag: f.pick('疑似拆分', 'splittingFlags'),
      explanation: f.longText('说明', { maxLength: 4000, minLength: 2 }),
    },
  }),
  'splitting.decide': action({
    ...base,
    title: '认定是否拆分',
    event: 'splitting.decided',
    urgency: 'task',
    says: '认定拆分的，应合并按完整流程申请立项。',
    fields: {
      flag: f.pick('疑似拆分', 'splittingFlags'),
      split: f.yesNo('是否认定为拆分'),
      reason: f.longText('理由', { maxLength: 2000, minLength: 2 }),
    },
  }),
};
