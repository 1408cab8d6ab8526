import { f, optional } from '@zhengxiang/core';

/** Article 2(2): the five kinds of service with their sub-kinds. */
export const serviceKinds = {
  infrastructure: '基础设施服务',
  'software-development': '软件开发服务',
  'operations-maintenance': '运维服务',
  'business-operation': '系统业务运营服务',
  'third-party': '第三方服务',
} as const;
export type ServiceKind = keyof typeof serviceKinds;

export const serviceSubKinds = {
  'government-network': '政务网',
  'government-cloud': '政务云',
  'public-platform': '公共支撑平台开发',
  'general-software': '通用软件开发',
  'professional-software': '专业软件开发',
  'infrastructure-operations': '基础设施运行维护',
  'software-operations': '软件系统运行维护',
  'business-operation': '系统业务运营',
  consulting: '咨询',
  supervision: '监理',
  assessment: '测评',
  security: '安全',
  outsourcing: '其它配套和外包',
} as const;
export type ServiceSubKind = keyof typeof serviceSubKinds;

export const subKindsOf: Readonly<Record<ServiceKind, readonly ServiceSubKind[]>> = {
  infrastructure: ['government-network', 'government-cloud'],
  'software-development': ['public-platform', 'general-software', 'professional-software'],
  'operations-maintenance': ['infrastructure-operations', 'software-operations'],
  'business-operation': ['business-operation'],
  'third-party': ['consulting', 'supervision', 'assessment', 'security', 'outsourcing'],
};

/** What a budget line is for, where an article asks for a line of that purpose or forbids it; the law says which. */
export const linePurposes = {
  general: '一般建设内容',
  mlps: '等级保护（{place-of-mlps}）',
  'data-interface': '数据共享交换接口（{place-of-data-interface}）',
  supervision: '工程质量监理（{place-of-supervision}）',
  design: '方案设计',
  'machine-room': '机房新建、改建、扩建（{place-of-own-equipment}）',
  'server-storage': '服务器、存储等设备（{place-of-own-equipment}）',
  network: '新建网络（{place-of-own-equipment}）',
} as const;
export type LinePurpose = keyof typeof linePurposes;

export const mlpsLevels = { none: '不适用', '1': '一级', '2': '二级', '3': '三级', '4': '四级' } as const;
export const sharingTypes = {
  unconditional: '无条件共享',
  conditional: '有条件共享',
  'not-shared': '不予共享',
} as const;
export const sharingCycles = {
  realtime: '实时',
  daily: '每日',
  weekly: '每周',
  monthly: '每月',
  quarterly: '每季度',
  yearly: '每年',
} as const;
/** Annex 7 prints these three ways. */
export const sharingWays = {
  'intermediate-database': '数据库中间库',
  interface: '数据接口',
  'manual-upload': '人工上传',
} as const;

/** Budget lines: the id of a row follows the line through review, tender, contract, change and acceptance. */
export const budgetLineFields = {
  kind: f.choice('服务类别', serviceKinds),
  subKind: f.choice('子类', serviceSubKinds),
  name: f.text('名称', { maxLength: 100 }),
  spec: optional(f.longText('规格、功能点', { maxLength: 2000 })),
  unit: f.text('单位', { maxLength: 10 }),
  quantity: f.quantity('数量'),
  unitPrice: f.money('单价'),
  amount: f.money('金额'),
  purpose: f.choice('用途', linePurposes),
};

/** Annex 2 rows: one data item of one function of the system. */
export const dataItemFields = {
  systemFunction: f.text('系统功能', { maxLength: 100 }),
  name: f.text('产生数据名称', { maxLength: 100 }),
  cycle: f.choice('共享周期', sharingCycles),
  way: f.choice('提供方式', sharingWays),
  sharing: f.choice('共享类型', sharingTypes),
  condition: optional(f.text('共享条件', { when: { field: 'sharing', in: ['conditional'] } })),
  legalBasis: optional(
    f.text('不予共享的依据', { help: '声明不予共享的，填法律、行政法规或党中央、国务院政策的名称和条款' }),
  ),
};

/** What a unit says of its project when it applies, or files a small one. */
export const applicationFields = {
  classified: f.yesNo('是否涉密项目', { judged: true, help: '涉密项目不得在本系统填报，按有关规定执行' }),
  name: f.text('项目名称', { maxLength: 120 }),
  userUnit: f.text('项目使用单位'),
  mainKind: f.choice('项目主要类别', serviceKinds),
  mainSubKind: f.choice('主要子类', serviceSubKinds),
  budgetAmount: f.money('预算金额', { help: '达到起点金额的走完整流程，以下的走备案', min: 1 }),
  totalInvestment: f.money('项目总投资', { min: 1 }),
  content: f.longText('建设内容'),
  annualLine: optional(f.pick('上一年度项目清单中的条目', 'annualLines')),
  fundsInPlace: optional(
    f.group('已落实资金或本级党委、政府要求建设', {
      documentName: f.text('文件名称'),
      documentNumber: f.text('文号', { pattern: 'document-number' }),
    }),
  ),
  reuse: optional(f.longText('利用现有平台和系统的情况', { maxLength: 4000 })),
  mlpsLevel: f.choice('信息系统安全保护等级', mlpsLevels),
  mlpsCoveredBy: optional(f.picks('已含本项目等保测评的已立项项目', 'projects')),
  mlpsCoveredElsewhere: optional(
    f.table(
      '已含本项目等保测评、不在本系统的已立项项目',
      {
        name: f.text('项目名称', { maxLength: 120 }),
        documentNumber: f.text('立项批复文号', { pattern: 'document-number' }),
        files: f.files('批复、预算等证明', 'mlpsCoverage'),
      },
      { help: '县里统一测评、系统启用以前立项的项目，在此写明' },
    ),
  ),
  designFirm: optional(f.group('第三方设计单位', { firm: f.company('单位'), qualification: f.text('资质') })),
  article14Approval: optional(
    f.group('机房、服务器存储、网络的专门批准', {
      documentName: f.text('批准文件名称'),
      documentNumber: f.text('批准文号', { pattern: 'document-number' }),
      files: f.files('批准文件', 'article14Approval'),
    }),
  ),
  article14Note: optional(
    f.longText('不属于机房、服务器存储、网络建设的说明', {
      maxLength: 2000,
      minLength: 5,
      help: '预算明细名称像机房、设备、网络而用途不是的，说明是什么',
    }),
  ),
  migrationPlan: optional(f.longText('原有系统迁移到市政务云的安排', { maxLength: 4000 })),
  reservedInterface: optional(f.longText('预留的数据共享开放接口（备案的软件开发项目）', { maxLength: 2000 })),
  lines: f.table('预算明细', budgetLineFields, { min: 1 }),
  dataItems: f.table('数据资源', dataItemFields),
  annex1: optional(f.annex('附件1 立项申请表', 'annex1')),
  annex2: optional(f.annex('附件2 数据资源管理核查表', 'annex2')),
  projectPlan: optional(f.files('项目建设方案', 'projectPlan')),
  necessity: optional(f.files('项目建设必要性等相关文件', 'necessity')),
  otherFiles: optional(f.files('其他材料', 'other')),
  changedBeyond: optional(
    f.longText('补正以外的改动和理由', {
      maxLength: 2000,
      minLength: 5,
      help: '退回补正的，只改退回的栏目；还要改别的，写明改了什么、为什么',
    }),
  ),
};
