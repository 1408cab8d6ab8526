import { fenFromWan, type Fen, type Parameter } from '@zhengxiang/core';

const wanFen = (wan: string): Fen => {
  const amount = fenFromWan(wan);
  if (!amount.ok) throw new RangeError(amount.error);
  return amount.value;
};

/** The figures of the regulation; all limits include the limit itself (含). */
export const parameters = {
  entryThreshold: { name: 'entryThreshold', label: '起点金额', cite: 'art2.p1.i1', value: wanFen('50'), unit: 'fen' },
  demonstrationThreshold: {
    name: 'demonstrationThreshold',
    label: '采购需求专家论证的采购预算',
    cite: 'art12.p1',
    value: wanFen('600'),
    unit: 'fen',
  },
  selfEvaluationThreshold: {
    name: 'selfEvaluationThreshold',
    label: '提交绩效自评报告的总投资',
    cite: 'art20.p3',
    value: wanFen('200'),
    unit: 'fen',
  },
  changesPerProject: {
    name: 'changesPerProject',
    label: '同一项目变更申请次数',
    cite: 'art17.p1',
    value: 1,
    unit: 'count',
  },
  trialYears: { name: 'trialYears', label: '试行期', cite: 'art31.p1', value: 2, unit: 'years' },
} as const satisfies Readonly<Record<string, Parameter>>;
