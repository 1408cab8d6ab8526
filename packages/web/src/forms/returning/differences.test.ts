import type { Fields } from '@zhengxiang/core';
import { actions } from '@zhengxiang/procedure';
import { dongyuan2020 } from '@zhengxiang/law-dongyuan-2020';
import { describe, expect, it } from 'vitest';
import { annexesOf } from '../use-checks.ts';
import { differencesOf } from './differences.ts';
import { exchangedForms } from './exchanged-forms.ts';

const annexes = annexesOf(dongyuan2020);
const prepare: Fields = actions['initiation.prepare'].fields;
const item = (id: string, name: string) => ({
  id,
  name,
  systemFunction: '监测',
  cycle: 'daily',
  sharing: 'unconditional',
});
const values = {
  name: '旧名称',
  userUnit: '使用单位',
  annex1: { place: '县城', fundingByYear: { year1: 100 } },
  dataItems: [item('A', '甲'), item('B', '乙'), item('C', '丙')],
};
const diff = (back: Parameters<typeof differencesOf>[3]) => differencesOf(prepare, annexes, values, back, () => 'new');

describe('填好的表和本页的差别', () => {
  it('只列改了的栏目，没有读出的保持原样', () => {
    const { changed, rows, taken } = diff({
      values: [
        { path: 'name', value: '新名称', written: '新 名称' },
        { path: 'userUnit', value: '使用单位', written: '使用单位' },
        { path: 'annex1.fundingByYear.year2', value: 200, written: '2 元' },
      ],
      tables: [],
    });
    expect(changed.map(({ label, before, after }) => [label, before, after])).toEqual([
      ['项目名称', '旧名称', '新名称'],
      ['资金安排计划 · 第二年', undefined, 200],
    ]);
    expect(rows).toEqual([]);
    expect(taken).toEqual({
      ...values,
      name: '新名称',
      annex1: { place: '县城', fundingByYear: { year1: 100, year2: 200 } },
    });
  });

  it('行按编号认，编号丢了按名称认；增加和删去的行分别列出', () => {
    const { changed, rows, taken } = diff({
      values: [],
      tables: [
        {
          path: 'dataItems',
          key: 'name',
          rows: [
            { id: 'B', values: { name: '乙（改名）' }, written: { name: '乙（改名）' }, blanks: ['cycle'] },
            { values: { name: '甲', cycle: 'weekly' }, written: { name: '甲', cycle: '每周' }, blanks: [] },
            { id: 'B', values: { name: '丁' }, written: { name: '丁' }, blanks: [] },
          ],
        },
      ],
    });
    expect(changed.map(({ path, before, after }) => [path, before, after])).toEqual([
      ['dataItems.0.name', '乙', '乙（改名）'],
      ['dataItems.1.cycle', 'daily', 'weekly'],
    ]);
    expect(rows.map(({ kind, label }) => [kind, label])).toEqual([
      ['added', '数据资源第 3 行'],
      ['removed', '数据资源原第 3 行'],
    ]);
    expect(taken['dataItems']).toEqual([
      { ...item('B', '乙（改名）') },
      { ...item('A', '甲'), cycle: 'weekly' },
      { id: 'new', name: '丁' },
    ]);
  });

  it('文件里写的字跟着每一处；文件里空着而本页填了的说出来；金额合计', () => {
    const { changed, kept, sums } = diff({
      values: [{ path: 'name', value: '新名称', written: '新 名称' }],
      blanks: [
        { path: 'userUnit', where: '“项目使用单位”（表格第 2 行）' },
        { path: 'annex1.nature', where: '“建设性质”（表格第 5 行）' },
        { path: 'annex1.fundingByYear.year1', where: '“第一年”（表格第 9 行）' },
      ],
      tables: [
        {
          path: 'dataItems',
          key: 'name',
          rows: [{ id: 'B', values: { name: '乙' }, written: { name: '乙' }, blanks: ['cycle', 'way'] }],
        },
      ],
    });
    expect(changed.map(({ written }) => written)).toEqual(['新 名称']);
    expect(kept).toEqual(['项目使用单位', '资金安排计划 · 第一年', '数据资源第 1 行 · 共享周期']);
    expect(sums).toEqual([]);
    const request: Fields = actions['change.request'].fields;
    const row = (amountAfter: number) => ({
      values: { item: '甲', amountAfter },
      written: { item: '甲', amountAfter: '3' },
      blanks: [],
    });
    const lines = { path: 'lines', key: 'item', rows: [row(300), row(500)] };
    expect(differencesOf(request, annexes, {}, { values: [], tables: [lines] }, () => 'new').sums).toEqual([
      { label: '项目变更清单（附件4） · 现小计', rows: 2, sum: 800 },
    ]);
  });

  it('表里一行也没有填，原来的行都留着；不认识的栏目不写入', () => {
    const { changed, rows, taken } = diff({
      values: [{ path: 'nothing.there', value: 1, written: '1' }],
      tables: [{ path: 'dataItems', key: 'name', rows: [] }],
    });
    expect([...changed, ...rows]).toEqual([]);
    expect(taken).toBe(values);
  });

  it('哪些事项可以用表格填', () => {
    const ids = (action: Parameters<typeof exchangedForms>[1]) =>
      exchangedForms(dongyuan2020, action).map(({ id }) => id);
    expect(ids('initiation.prepare')).toEqual(['annex1', 'annex2']);
    expect(ids('change.request')).toEqual(['annex4']);
    expect(ids('acceptance.apply')).toEqual(['annex5']);
    expect(ids('sharing.confirm')).toEqual(['annex7']);
    expect(ids('review.recordCost')).toEqual(['cost-review']);
    expect(ids('intake.accept')).toEqual([]);
  });
});
