import { fen, type Fen } from '@zhengxiang/core';
import { writeXlsx, type CellValue } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { sampleFacts } from '../../../law-dongyuan-2020/src/annexes/testing/sample.ts';
import {
  costFormPaper,
  costFormReturn,
  readBack,
  renderDocx,
  renderXlsx,
  type ReadBack,
  type ReturningForm,
} from '../index.ts';
import { copyOf, formOf } from '../testing/returning.ts';

const captions = formOf('annex4').returns.tables[0]?.columns.map(({ caption }) => caption) ?? [];
const headed = (unit: string, only?: string): readonly string[] =>
  captions.map((caption) =>
    /单价|小计/u.test(caption) && (only === undefined || caption === only) ? `${caption}${unit}` : caption,
  );
const line: readonly CellValue[] = [1, '雨量计', '甲', 'A', 2, 13.6, 27.2, '乙', 'B', 2, 10, 20, ''];

const book = (rows: readonly (readonly CellValue[])[]): Promise<Uint8Array> =>
  writeXlsx({ sheets: [{ name: '表', rows: rows.map((row) => [...row]) }] });
const annex4 = async (rows: readonly (readonly CellValue[])[], more: Partial<ReturningForm> = {}): Promise<ReadBack> =>
  readBack(await book([['项目变更清单'], ...rows]), { ...formOf('annex4'), ...more });
const pricesOf = ({ tables }: ReadBack) => {
  const { unitPriceBefore, amountBefore, unitPriceAfter, amountAfter } = tables[0]?.rows[0]?.values ?? {};
  return [unitPriceBefore, amountBefore, unitPriceAfter, amountAfter];
};
const inWan = [13_600_000, 27_200_000, 10_000_000, 20_000_000];
const inYuan = [1360, 2720, 1000, 2000];

describe('附件4：表头和表上方写明的单位算数', () => {
  it.each([
    ['（万元）', inWan],
    ['(万元)', inWan],
    ['【万元】', inWan],
    ['/万元', inWan],
    ['（萬元，含税）', inWan],
    ['（元）', inYuan],
    ['（￥）', inYuan],
    ['', inYuan],
  ])('表头%s', async (unit, expected) => {
    const back = await annex4([headed(unit), line]);
    expect(back.faults).toEqual([]);
    expect(pricesOf(back)).toEqual(expected);
  });

  it.each([
    ['单位：万元', inWan],
    ['金额单位：万元', inWan],
    ['（单位：人民币元）', inYuan],
    ['单 位： 千 元', inWan.map((amount) => amount / 10)],
  ])('上方一行“%s”', async (said, expected) => {
    const back = await annex4([['', '', '', said], captions, line]);
    expect(back.faults).toEqual([]);
    expect(pricesOf(back)).toEqual(expected);
  });

  it('标题里', async () => {
    const back = await readBack(await book([['项目变更清单（单位：万元）'], captions, line]), formOf('annex4'));
    expect(pricesOf(back)).toEqual(inWan);
  });

  it('只有一列改了单位：那一列按它，别的按表', async () => {
    const back = await annex4([
      headed('（万元）', '原单价'),
      [1, '甲', '', '', 2, 13.6, 272_000, '', '', 2, 10, 20, ''],
    ]);
    expect(pricesOf(back)).toEqual([13_600_000, 27_200_000, 1000, 2000]);
  });

  it.each([
    ['表头与上方一行不一致', [['单位：元'], headed('（万元）'), line]],
    ['一个表头写了两个', [headed('（万元）（元）'), line]],
    ['上方两行不一致', [['单位：元'], ['单位：万元'], captions, line]],
  ])('%s：金额一个也不采用，逐列说明', async (_what, rows) => {
    const back = await annex4(rows);
    expect(pricesOf(back)).toEqual([undefined, undefined, undefined, undefined]);
    expect(back.tables[0]?.rows[0]?.values['item']).toBe('雨量计');
    const told = back.faults.filter(({ reason }) => reason.includes('不一致'));
    expect(told).toHaveLength(4);
    expect(told[0]?.where).toMatch(/原单价/u);
  });

  it('外币、读不懂的单位：不采用', async () => {
    const back = await annex4([headed('（美元）'), line]);
    expect(back.tables).toEqual([]);
    expect(back.faults.map(({ where }) => where)).toContain('“原单价”');
  });

  it('与明细相差万倍的说出来，不采用；就是这个数的照读', async () => {
    const reference = (): Readonly<Record<string, Fen>> => ({
      unitPriceBefore: fen(13_600_000),
      amountBefore: fen(27_200_000),
    });
    const { returns } = formOf('annex4');
    const more = {
      returns: { ...returns, tables: returns.tables.map((table) => ({ ...table, references: reference })) },
    };
    const wrong = await annex4([captions, line], more);
    expect(pricesOf(wrong).slice(0, 2)).toEqual([undefined, undefined]);
    expect(wrong.faults[0]?.reason).toMatch(/万分之一.*是 13\.60 万元/u);
    const right = await annex4([headed('（万元）'), line], more);
    expect(right.faults).toEqual([]);
    const large = await annex4(
      [captions, [1, '甲', '', '', 2, 1_360_000_000, 2_720_000_000, '', '', 0, 0, 0, '']],
      more,
    );
    expect(pricesOf(large).slice(0, 2)).toEqual([undefined, undefined]);
  });

  it('填写稿印出单位，读回来就按它；正式打印的一字不加', async () => {
    for (const render of [renderDocx, renderXlsx]) {
      const paper = copyOf('annex4', { facts: sampleFacts() });
      expect(JSON.stringify(paper)).toContain('金额单位：元');
      const back = await readBack(await render(paper), formOf('annex4'));
      expect(back.faults).toEqual([]);
    }
  });
});

describe('造价审核表', () => {
  const facts = sampleFacts();
  const form: ReturningForm = {
    blank: costFormPaper(facts, {}),
    returns: costFormReturn(facts),
    others: [],
    annexes: {},
    usual: fen(286_500_000),
  };
  const read = async (head: readonly string[], ...above: readonly (readonly string[])[]) =>
    readBack(await book([['造价审核表'], ...above, head, [1, '平台', 10, 15_000, 8.5, '', '']]), form);
  it('核减（元）按元读，旁边的按万元', async () => {
    const back = await read([
      '序号',
      '项目内容',
      '申报（万元）',
      '核减（元）',
      '核定（万元）',
      '核减理由',
      '依据和说明',
    ]);
    // The project of the test has no budget line of that name.
    expect(back.faults.map(({ where }) => where)).toEqual(['“项目内容”（B3 单元格）']);
    expect(back.tables[0]?.rows[0]?.values).toMatchObject({
      declared: 10_000_000,
      reduced: 1_500_000,
      approved: 8_500_000,
    });
  });
  it('没有单位的表头：印的是万元', async () => {
    const back = await read(['序号', '项目内容', '申报', '核减（元）', '核定', '核减理由', '依据和说明']);
    expect(back.tables[0]?.rows[0]?.values).toMatchObject({ declared: 10_000_000, reduced: 1_500_000 });
  });
  it('上方写单位：元，表头仍是万元：说明', async () => {
    const back = await read(
      ['序号', '项目内容', '申报（万元）', '核减（万元）', '核定（万元）', '核减理由', '依据和说明'],
      ['单位：元'],
    );
    expect(back.tables[0]?.rows[0]?.values).not.toHaveProperty('declared');
    expect(back.faults.filter(({ reason }) => reason.includes('不一致'))).toHaveLength(3);
  });
});

describe('附件1、附件2：栏目名和格子里的单位', () => {
  const rows = (label: string, amount: CellValue, unit = '') =>
    book([
      ['东源县县级政务信息化服务项目立项申请表'],
      ['计划动工时间', '', label, amount],
      ['资金安排计划', '第一年', unit === '' ? 200 : `200${unit}`],
    ]);
  const total = (back: ReadBack) => back.values.find(({ path }) => path === 'totalInvestment')?.value;
  it.each([
    ['项目总投资（万元）', 286.5],
    ['项目总投资（元）', 2_865_000],
    ['项目总投资（千元）', 2865],
    ['项目总投资【万元】', '286.5'],
    ['项目总投资', 286.5],
    ['项目总投资（元）', '286.5万元'],
  ])('%s：%s', async (label, amount) => {
    const back = await readBack(await rows(label, amount), formOf('annex1'));
    expect(total(back)).toBe(286_500_000);
  });
  it('上方写单位：元，栏目名写万元：不采用，说明', async () => {
    const bytes = await book([
      ['东源县县级政务信息化服务项目立项申请表'],
      ['单位：元'],
      ['计划动工时间', '', '项目总投资（万元）', 286.5],
    ]);
    const back = await readBack(bytes, formOf('annex1'));
    expect(total(back)).toBeUndefined();
    expect(back.faults.some(({ where, reason }) => where.includes('项目总投资') && reason.includes('不一致'))).toBe(
      true,
    );
  });
});
