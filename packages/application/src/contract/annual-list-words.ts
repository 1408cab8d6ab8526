import type { AnnualListView } from './registers.ts';

export const annualListStates: Readonly<Record<AnnualListView['state'], string>> = {
  open: '编制中',
  reported: '待汇总',
  returned: '已退回',
  adopted: '已采用',
};

/** When a unit means to apply for a project of its list. */
export const quarterNames: Readonly<Record<string, string>> = {
  q1: '第一季度',
  q2: '第二季度',
  q3: '第三季度',
  q4: '第四季度',
};
