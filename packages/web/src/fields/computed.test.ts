import { fen, type Fields } from '@zhengxiang/core';
import { actions, budgetLineFields, changeLineFields } from '@zhengxiang/procedure';
import { describe, expect, it } from 'vitest';
import { isAsked, kindBeside, narrowedChoices } from './asked.ts';
import { computed } from './computed.ts';
import { cutRate, totalsOf } from './totals.ts';

const costLines = actions['review.recordCost'].fields.lines.fields as Fields;

describe('填一格，算一格', () => {
  it('金额 = 数量 × 单价，精确到分', () => {
    expect(computed(budgetLineFields, { quantity: 0.1, unitPrice: 3 }, 'quantity')).toEqual({
      quantity: 0.1,
      unitPrice: 3,
      amount: 0,
    });
    expect(computed(budgetLineFields, { quantity: 1.005, unitPrice: 100_000 }, 'unitPrice')['amount']).toBe(100_500);
  });

  it('直接改金额时不再改动它', () => {
    const row = { quantity: 2, unitPrice: 100, amount: 250 };
    expect(computed(budgetLineFields, row, 'amount')).toBe(row);
  });

  it('变更清单的原小计、现小计各算各的', () => {
    const row = { quantityBefore: 1, unitPriceBefore: 5, amountBefore: 5, quantityAfter: 3, unitPriceAfter: 5 };
    expect(computed(changeLineFields, row, 'quantityAfter')).toEqual({ ...row, amountAfter: 15 });
  });

  it('核定 = 申报 − 核减', () => {
    expect(computed(costLines, { declared: 300, reduced: 120 }, 'reduced')['approved']).toBe(180);
  });
});

describe('合计', () => {
  it('金额各列相加，单价不加，没填的不算', () => {
    const totals = totalsOf(budgetLineFields, [{ amount: 5, unitPrice: 5 }, { amount: 7 }, { amount: '待定' }, {}]);
    expect([...totals]).toEqual([['amount', 12]]);
  });

  it('几家的报价不相加', () => {
    expect([...totalsOf(actions['procurement.recordBids'].fields.bids.fields ?? {}, [{ price: 5 }]).keys()]).toEqual(
      [],
    );
  });

  it('核减率', () => {
    expect(cutRate(totalsOf(costLines, [{ declared: 1000, reduced: 210, approved: 790 }]))).toBe('21.0%');
    expect(cutRate(new Map([['reduced', fen(0)]]))).toBeUndefined();
    expect(cutRate(totalsOf(budgetLineFields, [{ amount: 1 }]))).toBeUndefined();
  });
});

describe('问什么', () => {
  it('子类只列所选类别之下的', () => {
    const narrowed = narrowedChoices(
      'subKind',
      budgetLineFields.subKind,
      kindBeside('subKind', { kind: 'infrastructure' }),
    );
    expect(Object.keys(narrowed.options ?? {})).toEqual(['government-network', 'government-cloud']);
    expect(narrowedChoices('subKind', budgetLineFields.subKind, kindBeside('subKind', {}))).toBe(
      budgetLineFields.subKind,
    );
  });

  it('有条件的栏目在条件成立时才问', () => {
    const { mergedInto } = actions['review.issueOpinion'].fields;
    expect(isAsked(mergedInto, { outcome: 'merged' })).toBe(true);
    expect(isAsked(mergedInto, { outcome: 'passed' })).toBe(false);
    // What an entry is about is no question before the entry is picked.
    const { what } = actions['correction.register'].fields;
    for (const values of [{}, { record: '' }, { reason: '录入有误' }]) expect(isAsked(what, values)).toBe(false);
    expect(isAsked(what, { record: 'E12' })).toBe(true);
  });
});
