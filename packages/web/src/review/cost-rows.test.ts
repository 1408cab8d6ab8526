import { fen, type Fields } from '@zhengxiang/core';
import { actions, type BudgetLine } from '@zhengxiang/procedure';
import { describe, expect, it } from 'vitest';
import { completeRows, costTotals, pasteCost, restUncut, settled } from './cost-rows.ts';

const lines = [
  { id: 'L1', name: '开发', amount: fen(1_000_000) },
  { id: 'L2', name: '接口', amount: fen(300_000) },
] as unknown as BudgetLine[];
const fields = (actions['review.recordCost'].fields as Fields)['lines']?.fields ?? {};
let made = 0;
const rows = () => completeRows(lines, [], () => `r${String((made += 1))}`);

describe('造价审核表', () => {
  it('每一行预算一行，已填的保留', () => {
    const [first] = rows();
    if (!first) throw new Error('no row');
    const typed = settled({ ...first, reduced: 100_000, reasonCode: 'quantity-high' });
    expect(typed).toMatchObject({ approved: 900_000, reasonCode: 'quantity-high' });
    expect(completeRows(lines, [typed], () => 'new')).toEqual([
      typed,
      expect.objectContaining({ line: 'L2', id: 'new' }),
    ]);
  });

  it('没有核减就没有理由；有核减而没有理由，等人填', () => {
    const [first] = rows();
    if (!first) throw new Error('no row');
    const cut = settled({ ...first, reduced: 5 });
    expect(cut['reasonCode']).toBeUndefined();
    expect(settled({ ...cut, reasonCode: 'no-basis', reduced: 0 })['reasonCode']).toBe('none');
  });

  it('打开时每行都没有判断；清掉核减，核定也空着；说过其余不核减，只动没有填的', () => {
    for (const row of rows())
      expect([row['reduced'], row['approved'], row['reasonCode']]).toEqual([undefined, undefined, undefined]);
    const [first, second] = rows();
    if (!first || !second) throw new Error('no rows');
    const cleared = settled({ ...settled({ ...first, reduced: 0 }), reduced: undefined });
    expect([cleared['approved'], cleared['reasonCode']]).toEqual([undefined, undefined]);
    const cut = settled({ ...second, reduced: 5 });
    expect(restUncut([cleared, cut])).toEqual([
      expect.objectContaining({ reduced: 0, approved: 1_000_000, reasonCode: 'none' }),
      cut,
    ]);
  });

  it('从 Excel 粘贴核减、理由、说明，核定随之算出，多出的行不要', () => {
    const text = '10\t数量偏高\t同类 3 项\n0.5\t缺少依据\t\n7\t\t';
    const pasted = pasteCost(text, fields, rows(), { row: 0, key: 'reduced' });
    expect(pasted).toHaveLength(2);
    expect(pasted?.[0]).toMatchObject({ reduced: 10_000_000, reasonCode: 'quantity-high', note: '同类 3 项' });
    expect(pasted?.[1]).toMatchObject({ reduced: 500_000, approved: -200_000, reasonCode: 'no-basis' });
    expect(pasteCost('10', fields, rows(), { row: 0, key: 'reduced' })).toBeUndefined();
  });

  it('合计和核减率', () => {
    const [first, second] = rows();
    if (!first || !second) throw new Error('no rows');
    expect(costTotals(restUncut([settled({ ...first, reduced: 130_000 }), second]))).toEqual({
      declared: 1_300_000,
      reduced: 130_000,
      approved: 1_170_000,
      open: 0,
      rate: '10.0%',
    });
    expect(costTotals([]).rate).toBe('—');
    // A sum that is not the whole says so, and no rate is made of it.
    expect(costTotals([settled({ ...first, reduced: 130_000 }), second])).toMatchObject({ open: 1, rate: '—' });
  });
});
