import { describe, expect, it } from 'vitest';
import { writeXlsx } from 'hucre/xlsx';
import { sampleFacts } from '../../../law-dongyuan-2020/src/annexes/testing/sample.ts';
import { readBack, renderDocx, type ReadBack } from '../index.ts';
import { copyOf, formOf } from '../testing/returning.ts';

/** Annex 2 whose last column holds these words, one row each. */
const annex2 = async (...ways: readonly string[]): Promise<ReadBack> =>
  readBack(
    await writeXlsx({
      sheets: [
        {
          name: '表',
          rows: [
            ['数据资源管理核查表'],
            ['系统功能', '产生数据名称', '共享周期', '提供方式'],
            ...ways.map((way, index) => [`功能${String(index)}`, `数据${String(index)}`, '每日', way]),
          ],
        },
      ],
    }),
    formOf('annex2'),
  );

/** What the cell became: way, class, condition or basis; and whether it was told. */
const read = async (way: string) => {
  const { tables, faults } = await annex2(way);
  const { sharing, condition, legalBasis, way: provided } = tables[0]?.rows[0]?.values ?? {};
  const told = faults.filter(({ where }) => where.includes('D3')).map(({ reason }) => reason);
  return { way: provided, sharing, detail: condition ?? legalBasis, told };
};

describe('附件2 提供方式：写明的才读', () => {
  it.each([
    ['数据接口（无条件共享）', 'interface', 'unconditional', undefined],
    ['数据接口，无条件', 'interface', 'unconditional', undefined],
    ['人工上传 無條件共享', 'manual-upload', 'unconditional', undefined],
    ['无条件共享；数据接口', 'interface', 'unconditional', undefined],
    ['数据接口（共享类型：无条件共享）', 'interface', 'unconditional', undefined],
    ['数据接口（有条件共享：限县直部门）', 'interface', 'conditional', '限县直部门'],
    ['数据库中间库（有条件共享）（经县民政局同意）', 'intermediate-database', 'conditional', '经县民政局同意'],
    ['数据接口(有条件共享，限公安（含派出所）)', 'interface', 'conditional', '限公安（含派出所）'],
    ['数据接口（不共享，涉及个人隐私）', 'interface', 'not-shared', '涉及个人隐私'],
    ['数据接口（不予共享：依据《测绘法》第四十七条）', 'interface', 'not-shared', '《测绘法》第四十七条'],
    ['数据接口 【不 予 共 享】', 'interface', 'not-shared', undefined],
    ['不予共享（依据：《测绘法》）', undefined, 'not-shared', '《测绘法》'],
    ['数据接口，不予共享。', 'interface', 'not-shared', undefined],
    ['数据接口（不予共享（依据：《档案法》））', 'interface', 'not-shared', '《档案法》'],
    ['数据接口\n不提供共享，依据《密码法》', 'interface', 'not-shared', '《密码法》'],
  ])('%s', async (words, way, sharing, detail) => {
    expect(await read(words)).toEqual({ way, sharing, detail, told: [] });
  });

  it.each([
    '数据接口，暂不共享',
    '数据接口（依申请共享）',
    '数据接口（暂缓共享）',
    '数据接口（不能共享）',
    '数据接口（内部使用）',
    '数据接口（共享）',
    '数据接口（部分共享）',
    '数据接口（不是无条件共享）',
    '数据接口（非无条件共享）',
    '数据接口（并非不予共享）',
    '数据接口（无条件共享、不予共享）',
    '数据接口（有条件共享或不予共享）',
    '数据接口（无条件共享，身份证号除外）',
    '数据接口（有条件共享：姓名；不予共享：身份证号）',
    '数据接口（不予共享的除外）',
    '数据接口（不予共享部分字段）',
    '数据接口（不予共亨）',
    '数据接口（无条共享）',
    '数据接口（不于共享）',
    '数据接口（原则上不共享）',
    '数据接口（是否共享待定）',
    '数据接口（不予共享？）',
    '数据接口（无条件共享 □有条件共享）',
    '同上',
    '〃',
    '数据接口、人工上传',
    '数据接口（同上）',
    '不用数据接口',
    '数剧接口（无条件共享）',
    '数据接口（有条件共享：同上）',
    '数据接口（□无条件共享 ☑不予共享）',
    '网络专线',
    '不共享个人信息以外的无条件共享',
  ])('%s：逐格说明，什么也不填', async (words) => {
    const { told, ...taken } = await read(words);
    expect(taken).toEqual({ way: undefined, sharing: undefined, detail: undefined });
    expect(told).toHaveLength(1);
    expect(told[0]).toContain(words.trim());
  });

  it('只写了方式：方式照读，共享类型空着，合在一处说明；空格不说', async () => {
    const { tables, faults } = await annex2('数据接口', '人工上传', '', '数据接口（无条件共享）');
    expect(tables[0]?.rows.map(({ values }) => [values['way'], values['sharing']])).toEqual([
      ['interface', undefined],
      ['manual-upload', undefined],
      [undefined, undefined],
      ['interface', 'unconditional'],
    ]);
    const told = faults.filter(({ where }) => where.startsWith('“提供方式”'));
    expect(told.map(({ where }) => where)).toEqual(['“提供方式”（D3 单元格）等 2 处']);
    expect(told[0]?.reason).toContain('没有写明共享类型');
  });

  it('本系统打印的填写稿写明每一项的共享类型，读回来一样', async () => {
    const back = await readBack(await renderDocx(copyOf('annex2', { facts: sampleFacts() })), formOf('annex2'));
    expect(back.faults).toEqual([]);
    expect(back.tables[0]?.rows.map(({ values }) => values['sharing'])).toEqual([
      'unconditional',
      'unconditional',
      'conditional',
      'not-shared',
    ]);
  });
});
