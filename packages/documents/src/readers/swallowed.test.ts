import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { readBack, type ReadBack } from '../index.ts';
import { formOf } from '../testing/returning.ts';

type Cells = readonly (string | number)[];

const head = [
  ...['序号', '分项目名称', '原设备品牌/型号', '原设备参数', '原数量', '原单价', '原小计'],
  ...['现设备品牌/型号', '现设备参数', '现数量', '现单价', '现小计', '备注'],
];
const device: Cells = [1, '雨量计', '甲-1', '0.5mm', 10, 3600, 36_000, '甲-2', '0.2mm', 10, 3600, 36_000, '停产'];

/** Annex 4 with these rows under its head, and cells merged over others. */
const annex4 = async (
  rows: readonly Cells[],
  merges: readonly (readonly [row: number, column: number, toRow: number, toColumn: number])[] = [],
): Promise<ReadBack> =>
  readBack(
    await writeXlsx({
      sheets: [
        {
          name: '表',
          rows: [['项目变更清单'], ['金额单位：元'], head, ...rows.map((row) => [...row])],
          merges: merges.map(([startRow, startCol, endRow, endCol]) => ({ startRow, startCol, endRow, endCol })),
        },
      ],
    }),
    formOf('annex4'),
  );

/** The row without the answers of these columns. */
const without = (...columns: readonly number[]): Cells => device.map((cell, at) => (columns.includes(at) ? '' : cell));
const whereOf = ({ faults }: ReadBack): string => faults.map(({ where, reason }) => `${where}${reason}`).join('\n');

describe('合并以后空了的格：里面原来有没有内容，没有人知道', () => {
  it.each([
    ['参数和数量', [3, 3, 3, 4], [3, 4], ['原设备参数', '原数量']],
    ['型号到数量', [3, 2, 3, 4], [2, 3, 4], ['原设备品牌/型号', '原设备参数', '原数量']],
    ['现参数和现数量', [3, 8, 3, 9], [8, 9], ['现设备参数', '现数量']],
    ['最后两栏', [3, 11, 3, 12], [11, 12], ['现小计', '备注']],
  ] as const)('横向：%s', async (_name, merge, columns, captions) => {
    const back = await annex4([without(...columns)], [merge]);
    for (const caption of captions) expect(whereOf(back)).toContain(`“${caption}”`);
    expect(whereOf(back)).toContain('合并成了一个空格');
  });

  it.each([
    ['备注', 12],
    ['现设备品牌/型号', 7],
    ['原单价', 5],
  ] as const)('纵向：%s', async (caption, column) => {
    const back = await annex4([without(column), without(column)], [[3, column, 4, column]]);
    expect(whereOf(back)).toContain(`“${caption}”`);
  });

  it('整行空着的合并格不是一行', async () => {
    const back = await annex4([device, []], [[4, 2, 4, 6]]);
    expect(back.tables[0]?.rows).toHaveLength(1);
    expect(whereOf(back)).not.toContain('合并成了一个空格');
  });
});

describe('不止一行合计：最后一行是合计，前面的说出来，中间的行照读', () => {
  const totals = (words: string): Cells => [words, '', '', '', '', '', 36_000, '', '', '', '', 36_000];
  const second: Cells = device.map((cell, at) => (at === 0 ? 2 : at === 1 ? '水位计' : cell));

  it.each(['合计', '合  计：', '合 计'])('“%s”抄了一遍', async (words) => {
    const back = await annex4([device, totals(words), totals('合计')]);
    expect(back.tables[0]?.rows).toHaveLength(1);
    expect(whereOf(back)).toContain('下面还有一行合计');
  });

  it('上一页的合计之后还有行', async () => {
    const back = await annex4([device, totals('合计'), second, totals('合计')]);
    expect(back.tables[0]?.rows.map(({ values }) => values['item'])).toEqual(['雨量计', '水位计']);
    expect(whereOf(back)).toContain('下面还有一行合计');
  });

  it('只有一行合计时什么也不说', async () => {
    expect(whereOf(await annex4([device, totals('合计')]))).not.toContain('合计行');
  });
});
