import { describe, expect, it } from 'vitest';
import { f, optional, readBodyAs, UnreadableEvent, type StoredShape } from '@zhengxiang/core';
import { readStored, versionOf } from './stored.ts';

/** A type that was changed twice: `sum` became `amount` in 分, and the party became a company. */
const changed: StoredShape = {
  fields: {
    amount: f.money('金额'),
    party: f.company('乙方'),
    note: optional(f.text('说明')),
    kind: f.choice('种类', { one: '一', two: '二' }),
    lines: f.table('明细', { name: f.text('名称'), price: f.money('价格') }),
  },
  upcasts: [
    ({ sum, ...rest }) => ({ ...rest, amount: Number(sum) * 100 }),
    ({ party, ...rest }) => ({ ...rest, party: { name: party } }),
  ],
};
const lines = [{ id: 'L1', name: '服务器', price: 100 }];
const now = { amount: 500, party: { name: '甲公司' }, kind: 'one', lines };

const faultOf = (version: number, body: unknown): UnreadableEvent => {
  try {
    readBodyAs(changed, 'sample.made', version, body);
  } catch (error) {
    if (error instanceof UnreadableEvent) return error;
    throw error;
  }
  throw new Error('was read');
};

describe('账册里的记录按写入时的版本读出', () => {
  it.each([
    ['第 1 版', 1, { sum: 5, party: '甲公司', kind: 'one', lines }],
    ['第 2 版', 2, { amount: 500, party: '甲公司', kind: 'one', lines }],
    ['第 3 版', 3, now],
  ])('%s 读成今天的样子', (_, version, body) => {
    expect(readBodyAs(changed, 'sample.made', version, body)).toEqual(now);
  });

  it.each([
    ['没有这样的版本', 0, now, '没有这样的版本'],
    ['更新的软件写的', 4, now, '请升级'],
    ['不是一组答案', 3, 'x', '不是一组答案'],
    ['缺一项', 3, { ...now, amount: undefined }, 'amount'],
    ['多一项', 3, { ...now, extra: 1 }, 'extra'],
    ['表格里错一格', 3, { ...now, lines: [{ id: 'L1', name: '服务器', price: '一百' }] }, 'lines.0.price'],
    ['不认识的选项', 3, { ...now, kind: 'three' }, 'kind'],
    ['旧版缺一项，不补零', 1, { party: '甲公司', kind: 'one', lines }, 'amount'],
  ])('%s：说明是哪一种、哪一版、哪一处', (_, version, body, told) => {
    const fault = faultOf(version, body);
    expect(fault).toMatchObject({ eventType: 'sample.made', version });
    expect(fault.message).toContain(told);
  });

  it.each<readonly [string, number, object, string]>([
    ['缺了换版要读的一栏', 1, { name: 'x' }, '第 1 版的内容不是应有的样子，不能换成第 2 版'],
    ['那一栏是别的东西', 1, { rows: '两行' }, '第 1 版的内容不是应有的样子，不能换成第 2 版'],
    ['那一栏是空的', 1, { rows: null }, '第 1 版的内容不是应有的样子，不能换成第 2 版'],
    ['前一步读得出来，后一步读不出来', 1, { rows: [{ day: null }] }, '第 2 版的内容不是应有的样子，不能换成第 3 版'],
    ['从第二步读起', 2, { days: [7] }, '第 2 版的内容不是应有的样子，不能换成第 3 版'],
  ])('换版的程序读不了（%s）：说明停在哪一版，不是程序的错误', (_what, version, body, told) => {
    const shape: StoredShape = {
      fields: { days: f.text('日期') },
      upcasts: [
        ({ rows }) => ({ days: (rows as readonly { readonly day: string }[]).map(({ day }) => day) }),
        ({ days }) => ({ days: (days as readonly string[]).map((day) => day.trim()).join('、') }),
      ],
    };
    expect(readBodyAs(shape, 'sample.made', 1, { rows: [{ day: ' 7 日' }, { day: '8 日' }] })).toEqual({
      days: '7 日、8 日',
    });
    const read = () => readBodyAs(shape, 'sample.made', version, body);
    expect(read).toThrow(UnreadableEvent);
    expect(read).toThrow(`sample.made（第 ${String(version)} 版）：${told}`);
  });

  it('本软件没有的记录，说明是哪一种', () => {
    expect(() => readStored('moon.landed', 1, {})).toThrow(/moon\.landed.*没有这种记录/u);
  });

  it('没有改过的记录是第 1 版', () => {
    expect(versionOf('initiation.prepared')).toBe(1);
  });
});
