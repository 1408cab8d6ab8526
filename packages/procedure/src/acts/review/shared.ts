import { f, optional } from '@zhengxiang/core';

export const base = { caseKind: 'project', stage: 'initiation' } as const;

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
  'own-equipment': '不得自购，改用政务云（{place-of-own-equipment}）',
} as const;

export const judgement = (label: string) => f.choice(label, judgements, { judged: true });

/** The qualified third party of article 10, paragraph 2. */
export const reviewerFields = {
  organisation: f.organisation('机构', { role: 'company' }),
  qualification: f.text('资质'),
  evidence: optional(f.files('资质和委托材料', 'reviewerQualification')),
};
