import { f } from '@zhengxiang/core';

export const base = { caseKind: 'project', stage: 'procurement' } as const;

export const fundingSources = {
  municipal: '市级财政',
  county: '县级财政',
  'self-raised': '单位自筹',
  other: '其它',
} as const;

export type FundingSource = keyof typeof fundingSources;

export const arrangement = {
  year: f.integer('年度', { min: 2000, max: 2100 }),
  municipal: f.money('市级财政'),
  county: f.money('县级财政'),
  selfRaised: f.money('单位自筹'),
  other: f.money('其它'),
};
