import type { AppraisalCriterion } from '@zhengxiang/procedure';

interface Aspect {
  readonly title: string;
  readonly criteria: readonly AppraisalCriterion[];
  /** Questions that help to judge; advice of practice, not text of the law. */
  readonly questions: readonly string[];
}

/** The five aspects of article 10(3) with the pack's criteria under them. */
export const aspects: readonly Aspect[] = [
  {
    title: '必要性',
    criteria: ['necessity'],
    questions: ['有没有政策依据，是否本单位职责？', '谁用、多久用一次？', '现有平台、统建系统能不能解决？'],
  },
  {
    title: '可行性',
    criteria: ['planCompleteness', 'softwareFunctions', 'equipmentChoice'],
    questions: [
      '方案是否完整，功能是否写清数量和边界？',
      '设备的型号、档次、数量与需求是否相称？',
      '与现有系统怎样衔接，进度和人员是否可行？',
    ],
  },
  {
    title: '时效性',
    criteria: ['timeliness'],
    questions: ['今年是否必须建？', '交付日期是否现实，是否依赖别的项目？'],
  },
  {
    title: '网络安全',
    criteria: ['networkSecurity'],
    questions: ['等级保护定级是否合理，费用有没有列入？', '密码应用、数据分类分级有没有安排？'],
  },
  {
    title: '资源整合共享',
    criteria: ['integrationAndSharing'],
    questions: ['是否使用政务云、政务网和公共组件？', '接口开发有没有列入预算？', '不予共享的数据有没有依据？'],
  },
];
