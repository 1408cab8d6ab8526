import { describe, expect, it } from 'vitest';
import { issuesAt, look, sheetOf } from './testing/ledgers.ts';
import { sumLineOf } from './sum-lines.ts';

describe('合计行', () => {
  it.each([
    '小 计',
    '合  计',
    '总   计',
    '本页小计',
    '教育局小计',
    '累计',
    '以上合计',
    '汇总',
    '其中：2018年',
    '其中：司法局',
    '合计（2项）',
    '合计：',
    '【合计】',
    '共计3个项目',
    '全县合计',
    '小　计',
  ])('“%s”是', (name) => {
    expect(sumLineOf(name, '教育局')).toBe('sum');
  });
  it.each(['小计算机教室项目', '合计化平台', '项目汇总', '汇总平台', '123', '以上项目', '总计划管理系统'])(
    '“%s”要问',
    (name) => {
      expect(sumLineOf(name, '教育局')).toBe('maybe');
    },
  );
  it.each(['甲系统', '统计数据汇总系统', '办公平台', '会计核算系统', '2018年设计系统', '不累计积分平台'])(
    '“%s”不是',
    (name) => {
      expect(sumLineOf(name, '教育局')).toBe('no');
    },
  );
  it('写在单位里、写在序号里的也是', () => {
    expect(sumLineOf('', '合  计')).toBe('sum');
    expect(sumLineOf('', '', ['小计', '60.5'])).toBe('sum');
    expect(sumLineOf('', '', ['注：以上金额含税'])).toBe('no');
  });
});

const head = ['单位', '项目名称', '合同金额（万元）', '已付金额（万元）'];
const lines = (...names: readonly string[]) => [
  head,
  ['教育局', '甲系统', '30', '10'],
  ['教育局', '乙系统', '20', '10'],
  ...names.map((name) => ['教育局', name, '50', '20']),
];

describe('台账里的合计行', () => {
  it('不导入，也不算进合计；写明是什么', async () => {
    const read = await look(
      lines(
        '小 计',
        '本页小计',
        '教育局小计',
        '合  计',
        '累计',
        '以上合计',
        '其中：2018年',
        '合计（2项）',
        '汇总',
        '——',
        '#REF!',
        '(空白)',
        '123',
      ),
    );
    const clean = read.rows.filter(({ issues }) => issues.every(({ level }) => level !== 'error'));
    expect(clean.map(({ reading }) => reading.name)).toEqual(['甲系统', '乙系统']);
    expect(read.amounts.map(({ sum, count }) => [sum, count])).toEqual([
      [50_000_000, 2],
      [20_000_000, 2],
    ]);
    expect(issuesAt(read, 4)).toContain('error:这是合计行（“小 计”）');
    expect(issuesAt(read, 14)).toContain('错误值');
    expect(read.rows.find(({ row }) => row === 16)?.issues[0]?.ask).toBe('is-project');
  });

  it('像合计行的项目由人说了算，说过就导入', async () => {
    const given = lines('小计算机教室项目', '合计化平台', '小 计');
    const first = await look(given);
    expect(first.rows.filter(({ issues }) => issues.some(({ ask }) => ask === 'is-project'))).toHaveLength(3);
    const said = await look(given, { projects: [4, 5] });
    expect(said.rows.map(({ row, issues }) => [row, issues.some(({ level }) => level === 'error')])).toEqual([
      [2, false],
      [3, false],
      [4, false],
      [5, false],
      [6, true],
    ]);
    expect(said.amounts[0]?.sum).toBe(150_000_000);
  });

  it('名称看不出、金额恰好是上面之和的，勾选才导入', async () => {
    const read = await look([
      head,
      ['教育局', '甲系统', '30', '10'],
      ['教育局', '乙系统', '20', '10'],
      ['教育局', '信息化', '50', '20'],
      ['教育局', '丙', '7', ''],
    ]);
    expect(issuesAt(read, 4)).toContain('warning:金额恰好等于上面 2 行之和');
    expect(issuesAt(read, 5)).toBe('');
  });

  it('合计写在合并的单位、空着的名称里', async () => {
    const sheet = sheetOf([
      ['东源县项目台账', '', '', '', '', '', ''],
      ['序号', '单位', '项目名称', '金额（万元）', '', '签订日期', '备注'],
      ['', '', '', '合同', '已支付', '', ''],
      ['1', '民政局', '甲系统', '10.5', '5', '2018-03-01', ''],
      ['2', '', '乙系统', '20', '5', '2018-03-01', ''],
      ['3', '司法局', '丙系统', '30', '5', '2018-03-01', ''],
      ['小计', '', '', '60.5', '15', '', ''],
      ['', '合  计', '', '80.5', '20', '', ''],
      ['注：以上金额含税', '', '', '', '', '', ''],
    ]);
    const read = await look({
      ...sheet,
      merges: [
        { top: 1, left: 3, bottom: 1, right: 4 },
        ...[0, 1, 2, 5, 6].map((left) => ({ top: 1, left, bottom: 2, right: left })),
        { top: 3, left: 1, bottom: 4, right: 1 },
      ],
    });
    expect([read.headingRow, read.headingRows]).toEqual([2, 2]);
    const clean = read.rows.filter(({ issues }) => issues.length === 0);
    expect(clean.map(({ reading }) => [reading.ownerName, reading.contract, reading.paid])).toEqual([
      ['东源县民政局', 10_500_000, 5_000_000],
      ['东源县民政局', 20_000_000, 5_000_000],
      ['东源县司法局', 30_000_000, 5_000_000],
    ]);
    expect(
      read.rows.filter(({ issues }) => issues.some(({ text }) => text.includes('这是合计行'))).map(({ row }) => row),
    ).toEqual([7, 8]);
  });
});
