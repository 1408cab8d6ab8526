import { f, optional } from '../../forms/fields.ts';
import { action } from './action.ts';

const base = { caseKind: 'project', stage: 'procurement' } as const;

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

export const packageSubjects = {
  main: '项目建设',
  supervision: '工程监理',
  assessment: '等保测评等第三方服务',
} as const;

/** A consortium bids under its leading member; article 10 asks about every member. */
const partners = () =>
  optional(
    f.text('联合体其他成员', { maxLength: 500, help: '联合体投标（响应）的，填其他成员的单位全称，用顿号分开' }),
  );

/** Articles 11–13: procurement and contracts. */
export const procurementActions = {
  'procurement.plan': action({
    ...base,
    title: '登记采购计划',
    event: 'procurement.planned',
    urgency: 'task',
    leadsTo: ['procurement.publishTender'],
    says: '登记采购方式、采购预算和代理机构；可分若干采购包，招标前可以修改。',
    fields: {
      packages: f.table(
        '采购包',
        {
          name: f.text('名称', { maxLength: 100 }),
          subject: f.choice('采购内容', packageSubjects),
          method: f.choice('采购方式', procurementMethods),
          budget: f.money('采购预算', { min: 1 }),
          lines: optional(f.picks('包含的预算明细', 'budgetLines')),
        },
        { min: 1, max: 50 },
      ),
      agency: optional(f.company('采购代理机构')),
      plannedOn: f.date('登记日期'),
    },
  }),
  'procurement.recordDraw': action({
    ...base,
    title: '登记专家抽取',
    event: 'procurement.experts-drawn',
    urgency: 'task',
    says: '登记在广东省政府采购评审专家库随机抽取论证专家的情况。',
    fields: {
      drawnOn: f.date('抽取日期'),
      operator: f.text('抽取人'),
      witness: f.text('监督人'),
      pool: f.text('专家库'),
      experts: f.table(
        '抽取结果',
        {
          name: f.text('姓名', { maxLength: 60 }),
          specialty: f.text('专业', { maxLength: 60 }),
          organisation: f.text('工作单位', { maxLength: 120 }),
          avoidance: f.choice('回避审查', { clear: '无需回避', avoid: '应当回避' }),
        },
        { min: 1 },
      ),
      evidence: f.files('抽取记录', 'drawRecord'),
    },
  }),
  'procurement.recordDemonstration': action({
    ...base,
    title: '登记需求论证',
    event: 'procurement.demonstrated',
    urgency: 'task',
    says: '专家论证小组对采购需求及招标文件有无倾向性、歧视性条款的结论。',
    fields: {
      heldOn: f.date('论证日期'),
      finding: f.choice('结论', { fair: '合理合规', adverse: '存在倾向性、歧视性或不合规条款' }),
      problems: optional(f.longText('存在的问题', { maxLength: 4000, when: { field: 'finding', in: ['adverse'] } })),
      documents: f.files('论证的采购需求和招标文件', 'tenderDocuments'),
      report: f.files('论证意见', 'demonstrationReport'),
    },
  }),
  'procurement.publishTender': action({
    ...base,
    title: '发布招标（采购）文件',
    event: 'procurement.tender-published',
    urgency: 'task',
    says: '发布采购包的招标或采购文件。',
    fields: {
      package: f.pick('采购包', 'packages'),
      documents: f.files('招标（采购）文件', 'tenderDocuments'),
      publishedOn: f.date('发布日期'),
      opensOn: f.date('开标（响应截止）日期'),
    },
  }),
  'procurement.recordBids': action({
    ...base,
    title: '登记投标情况',
    event: 'procurement.bids-recorded',
    urgency: 'task',
    says: '登记参加投标（响应）的供应商和报价；设计单位不得参与（第十条）。',
    fields: {
      package: f.pick('采购包', 'packages'),
      openedOn: f.date('开标日期'),
      bids: f.table(
        '投标人',
        {
          firm: f.company('供应商'),
          price: f.money('报价'),
          partners: partners(),
          submission: optional(f.files('投标文件', 'tenderSubmission')),
        },
        { min: 1 },
      ),
    },
  }),
  'procurement.award': action({
    ...base,
    title: '登记中标（成交）结果',
    event: 'procurement.awarded',
    urgency: 'task',
    says: '登记中标供应商和中标价。',
    fields: {
      package: f.pick('采购包', 'packages'),
      winner: f.company('中标（成交）供应商'),
      price: f.money('中标价', { min: 1 }),
      partners: partners(),
      awardedOn: f.date('中标日期'),
      notice: optional(f.files('中标通知书', 'awardNotice')),
    },
  }),
  'procurement.fail': action({
    ...base,
    title: '登记废标',
    event: 'procurement.failed',
    urgency: 'option',
    says: '本次采购不成功，可重新发布。',
    fields: { package: f.pick('采购包', 'packages'), reason: f.longText('原因', { maxLength: 2000, minLength: 2 }) },
  }),
  'contract.sign': action({
    ...base,
    title: '登记合同',
    event: 'contract.signed',
    urgency: 'task',
    leadsTo: ['implementation.start'],
    says: '登记签订的合同；全部合同价合计不得高于评审核定金额（第十一条）。',
    fields: {
      package: f.pick('采购包', 'packages'),
      number: f.text('合同编号', { maxLength: 60 }),
      party: f.company('乙方'),
      price: f.money('合同价', { min: 1 }),
      balance: optional(
        f.money('合同约定的余款', {
          help: '合同约定验收合格后才付的款项；付款计划的余款不得少于它',
          min: 1,
        }),
      ),
      signedOn: f.date('签订日期'),
      deliverBy: f.date('约定交付日期'),
      lines: optional(f.picks('包含的预算明细', 'budgetLines')),
      documents: f.files('合同', 'contract'),
    },
  }),
};
