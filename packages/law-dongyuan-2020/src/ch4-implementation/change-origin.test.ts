import { describe, expect, it } from 'vitest';
import { fen } from '@zhengxiang/core';
import {
  application,
  approved,
  factsOf,
  funded,
  lines,
  planned,
  told,
  wanFen,
  type Told,
} from '../testing/delivery.ts';
import { changeRequest, changeRow, started, whole, type ChangeRow } from '../testing/delivery-acts.ts';
import { consequencesOf, refusals } from '../testing/judging.ts';

const check = (row: ChangeRow, events: readonly Told[] = started()): readonly string[] =>
  refusals(factsOf(events), 'change.request', changeRequest({ lines: [row] }))
    .filter((text) => text.startsWith('implied-change-lines'))
    .map((text) => text.slice('implied-change-lines: '.length))
    // What is left of the price is not what these rows are about.
    .filter((code) => code !== 'nothing-left');
const at = (unitPrice: number, change: Partial<ChangeRow> = {}) => whole(Math.round(unitPrice), 1, change);
/** One of the two sets of L1, at this price before. */
const part = (unitPrice: number, change: Partial<ChangeRow> = {}) =>
  changeRow({
    quantityBefore: 1,
    unitPriceBefore: fen(Math.round(unitPrice)),
    amountBefore: fen(Math.round(unitPrice)),
    unitPriceAfter: fen(1),
    amountAfter: fen(1),
    note: undefined,
    ...change,
  });
const note = '合同清单第 3 行';
const changed = (lines: readonly ChangeRow[], events: readonly Told[] = started()): readonly Told[] => {
  const id = `C${factsOf(events).changes.length + 1}`;
  return [
    ...events,
    told('change.requested', changeRequest({ lines }), '2021-05-10'),
    told('change.approved', { change: id, text: '同意', approvedOn: events[0]!.on }, '2021-05-20'),
  ];
};

describe('附件4 整项变更的，原小计就是现有的金额', () => {
  it('等于核定金额的可以；十分之一、千分之一、五千分之一、万分之一、十倍都不行，写了备注也不行', () => {
    expect(check(at(wanFen(300)))).toEqual([]);
    for (const ratio of [6, 10, 100, 1000, 3000, 100_000, 1_000_000])
      for (const row of [at(wanFen(300) / ratio), at(wanFen(300) / ratio, { note })])
        expect(check(row), `1/${ratio}`).toEqual(['amount-implausible']);
    for (const ratio of [5000.5, 10_000, 19_999]) {
      expect(check(at(wanFen(300) / ratio)), `1/${ratio}`).toEqual(['amount-in-other-unit']);
      expect(check(at(wanFen(300) / ratio, { note })), `1/${ratio}`).toEqual(['amount-in-other-unit']);
    }
    for (const times of [2, 10, 10_000])
      expect(check(at(wanFen(300) * times, { note }))).toEqual(['amount-above-line']);
  });

  it('合同清单的价不同的，说明依据；不说明的拒绝，两个数都写出来', () => {
    for (const price of [299, 240, 100, 61]) {
      expect(check(at(wanFen(price)))).toEqual(['amount-without-basis']);
      expect(check(at(wanFen(price), { note }))).toEqual([]);
    }
  });

  it('评审核减过的，以核定金额为准，申报金额须说明', () => {
    const cut = started(planned(undefined, funded(approved(application(), { L1: wanFen(400) }))));
    expect(check(at(wanFen(200)), cut)).toEqual([]);
    expect(check(at(wanFen(300)), cut)).toEqual(['amount-without-basis']);
    expect(check(at(wanFen(300), { note }), cut)).toEqual([]);
    expect(check(at(wanFen(20), { note }), cut)).toEqual(['amount-implausible']);
  });

  it('核定金额除不尽数量的，单价到分就够', () => {
    const three = lines.map((line) =>
      line.id === 'L1' ? { ...line, quantity: 3, unitPrice: wanFen(66.67), amount: wanFen(200) } : line,
    );
    const events = started(planned(undefined, funded(approved(application({ lines: three })))));
    const unit = fen(66_666_666);
    const row = at(unit, { quantityBefore: 3, amountBefore: fen(3 * unit) });
    expect(check(row, events)).toEqual([]);
    expect(check({ ...row, unitPriceBefore: fen(unit - 2), amountBefore: fen(3 * (unit - 2)) }, events)).toEqual([
      'amount-without-basis',
    ]);
  });

  it('变更过的，就是上次批准后的金额，备注也改变不了', () => {
    const once = changed([whole(wanFen(300), wanFen(250))]);
    expect(check(at(wanFen(250)), once)).toEqual([]);
    for (const price of [249, 300, 240, 25, 2500 / 10_000])
      expect(check(at(wanFen(price), { note }), once), `${price}`).not.toEqual([]);
    expect(check(at(wanFen(249), { note }), once)).toEqual(['amount-differs-from-change']);
  });
});

describe('附件4 变更一部分的，按数量折算', () => {
  it('不超过现有的，单价相差五倍以上的不行，不同的说明依据', () => {
    expect(check(part(wanFen(300)))).toEqual([]);
    for (const price of [30, 3, 0.3]) expect(check(part(wanFen(price), { note }))).toEqual(['amount-implausible']);
    expect(check(part(wanFen(300) / 10_000, { note }))).toEqual(['amount-in-other-unit']);
    expect(check(part(wanFen(240)))).toEqual(['amount-without-basis']);
    expect(check(part(wanFen(240), { note }))).toEqual([]);
    expect(check(part(wanFen(600) + 1, { note }))).toEqual(['amount-above-line']);
    // Ten times the price of a tenth is within the whole, and no price of a tenth.
    const tenth = { quantityBefore: 0.2, amountBefore: wanFen(600) };
    expect(check(part(wanFen(3000), { ...tenth, note }))).toEqual(['amount-implausible']);
  });

  it('一部分变更过的，其余部分还在', () => {
    const half = changed([part(wanFen(300), { quantityAfter: 0, unitPriceAfter: fen(0), amountAfter: fen(0) })]);
    expect(check(part(wanFen(300)), half)).toEqual([]);
    expect(check(part(wanFen(299), { note }), half)).toEqual(['amount-differs-from-change']);
    expect(check(at(wanFen(300)), half)).toEqual(['quantity-above-line']);
    const dearer = changed([part(wanFen(300), { unitPriceAfter: wanFen(200), amountAfter: wanFen(200) })]);
    expect(check(at(wanFen(250)), dearer)).toEqual([]);
    expect(check(at(wanFen(300)), dearer)).toEqual(['amount-differs-from-change']);
  });
});

it('原小计与核定不同的，审批的人看得到两个数和依据', () => {
  const asked = (row: ChangeRow) =>
    consequencesOf(factsOf([...started(), told('change.requested', changeRequest({ lines: [row] }), '2021-05-10')]));
  expect(asked(at(wanFen(240), { note }))).toContain(
    'warning 变更 C1 的“业务系统开发”：原小计 4,800,000.00 元，核定（或上次变更批准后）的金额是 6,000,000.00 元；申请单位说明：合同清单第 3 行',
  );
  expect(asked(at(wanFen(300)))).not.toContain('原小计');
});
