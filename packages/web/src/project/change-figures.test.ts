import { fen } from '@zhengxiang/core';
import { emptyProject, type Change, type Contract, type ProjectFacts } from '@zhengxiang/procedure';
import { describe, expect, it } from 'vitest';
import { changeFigures, lineEffect } from './change-figures.ts';

const change = (id: string, state: Change['state'], difference: number): Change =>
  ({ id, state, difference, request: { lines: [] } }) as unknown as Change;
const line = (quantityBefore: number, quantityAfter: number, modelAfter?: string) =>
  ({
    quantityBefore,
    quantityAfter,
    unitPriceBefore: 10,
    unitPriceAfter: 10,
    amountBefore: quantityBefore * 10,
    amountAfter: quantityAfter * 10,
    modelAfter,
  }) as unknown as Change['request']['lines'][number];

describe('变更的金额', () => {
  const facts = {
    ...emptyProject({ caseId: 'c', packId: 'p', owner: { id: 'o', name: 'o' } }),
    contracts: [{ signedPrice: fen(900) }, { signedPrice: fen(100) }] as Contract[],
    changes: [change('C1', 'refused', 500), change('C2', 'approved', -150), change('C3', 'requested', -50)],
  } satisfies ProjectFacts;

  it('只有批准的改变合同价；待批的写出批准后会是多少', () => {
    const figures = changeFigures(facts);
    expect([figures.signed, figures.now, figures.used]).toEqual([1000, 850, 1]);
    expect(figures.steps.map((step) => step.contractsAfter)).toEqual([1000, 850, 800]);
  });

  it('新增、取消、改动、不变分得清', () => {
    expect([line(0, 2), line(2, 0), line(2, 3), line(2, 2), line(2, 2, '新型号')].map(lineEffect)).toEqual([
      'added',
      'removed',
      'changed',
      'same',
      'changed',
    ]);
  });
});
