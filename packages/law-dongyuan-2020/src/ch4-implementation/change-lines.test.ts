import { describe, expect, it } from 'vitest';
import { fen } from '@zhengxiang/core';
import type { BodyOf } from '@zhengxiang/procedure';
import {
  application,
  approved,
  day,
  factsOf,
  funded,
  lines,
  mainPackage,
  planned,
  told,
  wanFen,
  type Told,
} from '../testing/delivery.ts';
import {
  changeApproved,
  changeRequest,
  changeRow,
  contract,
  awarded,
  started,
  whole,
} from '../testing/delivery-acts.ts';
import { refusals } from '../testing/judging.ts';
import { productOf } from './change-lines.ts';

type Row = BodyOf<'change.requested'>['lines'][number];
const check = (rows: readonly Row[], events: readonly Told[] = started()): readonly string[] =>
  refusals(factsOf(events), 'change.request', changeRequest({ lines: rows }))
    .filter((text) => text.startsWith('implied-change-lines'))
    .map((text) => text.slice('implied-change-lines: '.length));
const priced = (before: number, after: number, change: Partial<Row> = {}): Row =>
  changeRow({
    quantityBefore: 1,
    unitPriceBefore: fen(before),
    amountBefore: fen(before),
    quantityAfter: 1,
    unitPriceAfter: fen(after),
    amountAfter: fen(after),
    ...change,
  });

describe('附件4 小计等于数量乘单价', () => {
  it('四位小数的数量也精确，不足 1 分的四舍五入', () => {
    expect(productOf(2, wanFen(240))).toBe(wanFen(480));
    expect(productOf(0.5, fen(1))).toBe(1);
    expect(productOf(0.4999, fen(1))).toBe(0);
    expect(productOf(1.0001, fen(10_000))).toBe(10_001);
    expect(productOf(3.3333, fen(999_999_999_99))).toBe(333_329_999_997);
    expect(productOf(0, fen(5))).toBe(0);
  });

  it('原小计、现小计差 1 分都不行', () => {
    expect(check([changeRow()])).toEqual([]);
    for (const field of ['amountBefore', 'amountAfter'] as const)
      for (const off of [-1, 1])
        expect(check([changeRow({ [field]: fen(changeRow()[field] + off) })])).toEqual(['amount-is-not-product']);
  });
});

describe('附件4 “原”各栏对应项目现有的内容', () => {
  it('有原数量的，对应预算明细；新增的，不对应', () => {
    expect(check([changeRow({ line: undefined })])).toEqual(['line-required']);
    expect(check([changeRow({ line: 'L9' })])).toEqual(['line-unknown']);
    expect(check([changeRow({ quantityBefore: 0, amountBefore: fen(0) })])).toEqual(['added-line-has-origin']);
    expect(check([changeRow({ line: undefined, quantityBefore: 0, amountBefore: fen(0) })])).toEqual([]);
  });

  it('明细属于所变更的合同；合同没有列明细的不限', () => {
    expect(check([changeRow({ line: 'L4', quantityBefore: 1, ...half(wanFen(30)) })])).toEqual(['line-unknown']);
    const open = started(planned([mainPackage({ lines: [] })]));
    expect(check([changeRow({ line: 'L4', quantityBefore: 1, ...half(wanFen(30)) })], open)).toEqual([]);
    expect(check([changeRow({ line: 'L9' })], open)).toEqual(['line-unknown']);
    expect(check([changeRow()], [])).toEqual(['no-such-contract', 'line-unknown']);
    const single = started(planned([mainPackage({ lines: ['L1'] })]));
    expect(check([priced(wanFen(50), wanFen(40), { line: 'L2' })], single)).toEqual(['line-unknown']);
    const other = refusals(factsOf(started()), 'change.request', changeRequest({ contract: 'K9' }));
    expect(other).toEqual(['implied-change-lines: no-such-contract']);
  });

  it('同一明细只填一行', () => {
    expect(check([changeRow(), changeRow({ id: 'r2' })])).toEqual(['line-twice']);
    const fresh = changeRow({ line: undefined, quantityBefore: 0, amountBefore: fen(0) });
    expect(check([fresh, { ...fresh, id: 'r2' }])).toEqual([]);
  });

  it('原数量、原小计不超过现有的，等于的可以', () => {
    expect(check([changeRow({ quantityBefore: 2, ...half(wanFen(300)), amountBefore: wanFen(600) })])).toEqual([]);
    expect(check([changeRow({ quantityBefore: 2.5, amountBefore: wanFen(600) })])).toEqual(['quantity-above-line']);
    expect(check([priced(wanFen(600), 1)])).not.toContain('amount-above-line');
    expect(check([priced(wanFen(600) + 1, wanFen(500))])).toEqual(['amount-above-line']);
  });

  it('现有金额为零的，原小计只能是零', () => {
    const free = lines.map((line) => (line.id === 'L2' ? { ...line, unitPrice: fen(0), amount: fen(0) } : line));
    const events = started(planned(undefined, funded(approved(application({ lines: free })))));
    expect(check([priced(0, 0, { line: 'L2', modelAfter: '新型号' })], events)).toEqual([]);
    expect(check([priced(1, 0, { line: 'L2' })], events)).toEqual(['amount-above-line']);
    const gift = changeRow({
      line: undefined,
      item: '赠送培训',
      quantityBefore: 0,
      amountBefore: fen(0),
      quantityAfter: 1,
      unitPriceAfter: fen(0),
      amountAfter: fen(0),
    });
    const given = changeApproved([
      ...started(),
      told('change.requested', changeRequest({ lines: [gift] }), '2021-05-10'),
    ]);
    expect(check([priced(1, 0, { line: undefined, item: '赠送培训' })], given)).toEqual(['amount-above-line']);
  });

  it('再次变更的，以上次批准的为准', () => {
    const once = changeApproved();
    expect(check([changeRow()], once)).toEqual(['quantity-above-line']);
    expect(check([priced(wanFen(240), wanFen(200))], once)).toEqual([]);
    expect(check([priced(wanFen(240) - 1, wanFen(200))], once)).toEqual(['amount-differs-from-change']);
    const raised = changeApproved([
      ...started(),
      told('change.requested', changeRequest({ lines: [whole(wanFen(300), wanFen(305))] }), '2021-05-10'),
    ]);
    expect(check([whole(wanFen(305), wanFen(250))], raised)).toEqual([]);
    expect(check([whole(wanFen(305) + 1, wanFen(250))], raised)).toEqual(['amount-above-line']);
    const pending = [...started(), told('change.requested', changeRequest(), '2021-05-10')];
    expect(check([changeRow()], pending)).toEqual([]);
    const two = [
      changeRow({ quantityAfter: 1.5, amountAfter: wanFen(360) }),
      priced(wanFen(50), wanFen(40), { line: 'L2' }),
    ];
    const both = changeApproved([...started(), told('change.requested', changeRequest({ lines: two }), '2021-05-10')]);
    expect(check([changeRow({ quantityBefore: 1.5, amountBefore: wanFen(360) })], both)).toEqual([]);
  });

  it('上次新增的内容可以再变更', () => {
    const item = changeRow({ line: undefined, item: '无人机', quantityBefore: 0, amountBefore: fen(0) });
    const added = changeApproved([
      ...started(),
      told('change.requested', changeRequest({ lines: [item] }), '2021-05-10'),
    ]);
    const less = changeRow({ line: undefined, item: '无人机', ...half(wanFen(240)), quantityBefore: 1 });
    expect(check([less], added)).toEqual([]);
    expect(check([{ ...less, item: '别的' }], added)).toEqual(['line-required']);
    expect(check([{ ...less, quantityBefore: 2, amountBefore: wanFen(480) }], added)).toEqual(['quantity-above-line']);
    expect(check([{ ...less, item: '业务系统开发' }], changeApproved())).toEqual(['line-required']);
  });
});

describe('附件4 变更内容', () => {
  it('前后全部相同的不是变更，改型号、参数、数量、单价任一项的是', () => {
    const same = priced(wanFen(240), wanFen(240));
    expect(check([same])).toEqual(['nothing-changes']);
    expect(check([same, priced(wanFen(50), wanFen(49), { id: 'r2', line: 'L2' })])).toEqual([]);
    expect(check([{ ...same, modelAfter: '新型号' }])).toEqual([]);
    expect(check([{ ...same, specAfter: '新参数' }])).toEqual([]);
    expect(check([{ ...same, quantityAfter: 0, amountAfter: fen(0) }])).toEqual([]);
    expect(check([])).toEqual([]);
  });

  it('合同价减到不剩的，应终止合同', () => {
    const small = [
      ...awarded(planned([mainPackage()])),
      told('contract.signed', contract({ price: wanFen(530), signedOn: day('2021-03-05') }), '2021-03-05'),
    ];
    const less = (by: number) => priced(wanFen(600), wanFen(600) - by);
    expect(check([less(wanFen(530) - 1)], small)).toEqual([]);
    expect(check([less(wanFen(530))], small)).toEqual(['nothing-left']);
  });
});

/** One unit before at this price, half the price after. */
function half(price: number): Partial<Row> {
  return {
    unitPriceBefore: fen(price),
    amountBefore: fen(price),
    quantityAfter: 1,
    unitPriceAfter: fen(price / 2),
    amountAfter: fen(price / 2),
  };
}
