import { f, optional } from '@zhengxiang/core';

/** What a unit writes under the headings of annex 5 (article 20). Part one and the figures of part two come from the case. */
export const annex5Fields = {
  progressAndAdjustments: f.longText('项目的进展及执行过程中目标、计划调整情况及采取的措施'),
  goalCompletion: f.longText('绩效总目标和阶段性目标的完成情况'),
  fundsInvested: f.longText('项目总投入情况，包括财政拨款、自筹资金落实情况'),
  actualExpenditure: f.longText('项目的实际支出情况'),
  financialManagement: f.longText('项目财务管理状况'),
  managementSystem: f.longText('项目管理制度及执行情况'),
  goals: optional(
    f.table('绩效目标与实际结果', {
      goal: f.longText('申报绩效目标', { maxLength: 2000 }),
      result: f.longText('实际结果', { maxLength: 2000 }),
    }),
  ),
  indicatorAnalysis: f.longText('评价绩效指标分析', {
    help: '包括项目支出后实际状况与申报绩效目标的对比分析',
  }),
  qualitativeAnalysis: f.longText('绩效定性指标分析及详细文字说明', {
    help: '包括项目支出实施后主要的经济和社会效益具体体现',
  }),
  sustainability: f.longText('对环境影响和对社会的持续影响'),
  experience: f.longText('项目实施的经验、做法、存在的问题和改进措施'),
  followUp: f.longText('项目的后续工作安排和有关建议'),
  otherMatters: f.longText('其他需要说明的问题'),
};
