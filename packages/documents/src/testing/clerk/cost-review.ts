import type { Paper } from '@zhengxiang/core';
import { dongyuan2020 } from '../../../../law-dongyuan-2020/src/index.ts';
import { sampleFacts, wan } from '../../../../law-dongyuan-2020/src/annexes/testing/sample.ts';
import { costFormPaper, costFormReturn, type ReturningForm } from '../../index.ts';

const names = ['水雨情监测系统', '山洪预警平台', '等级保护测评'];

/** The cost review of a project of three budget lines, as it leaves filled in. */
export const costReviewForm = (): { readonly form: ReturningForm; readonly copy: Paper } => {
  const facts = sampleFacts({
    // The few fields of a line that the form shows.
    lines: names.map((name, index) => ({
      id: `L${String(index + 1)}`,
      name,
      quantity: 1,
      unit: '套',
      unitPrice: wan(100),
      amount: wan(100),
    })) as never,
  });
  const lines = names.map((_name, index) => ({
    id: `R${String(index + 1)}`,
    line: `L${String(index + 1)}`,
    declared: wan(100),
    reduced: wan(15 + index),
    approved: wan(85 - index),
    reasonCode: 'unit-price-high',
    note: '按市场价核减',
  }));
  return {
    form: {
      blank: costFormPaper(dongyuan2020, facts, {}),
      returns: costFormReturn(facts),
      others: [],
      annexes: {},
      of: dongyuan2020,
      facts,
      known: [costFormPaper(dongyuan2020, facts, {})],
    },
    copy: costFormPaper(dongyuan2020, facts, { lines }),
  };
};
