import { fen } from '@zhengxiang/core';
import type { LedgerField } from '@zhengxiang/application/contract';
import type { Cell, SheetGiven } from './workbook.ts';

/** A field, or the unit that was found for it. */
export type ReadField = LedgerField | 'ownerName';

/** What a person reads in a row of the file, counted as a spreadsheet does; undefined: nothing that may be taken. */
export type Truth = readonly [row: number, field: ReadField, is: unknown];

export type Scenario = readonly [name: string, given: SheetGiven | readonly SheetGiven[], truths: readonly Truth[]];

const wan = (amount: number): number => fen(Math.round(amount * 1_000_000));
const head: readonly Cell[] = ['单位', '项目名称', '合同金额（万元）', '已付金额（万元）', '签订日期'];
const project = (...cells: readonly Cell[]): readonly Cell[] => ['民政局', '甲系统', ...cells];
const rows = (...more: readonly (readonly Cell[])[]): SheetGiven => ({ rows: [head, ...more] });
const money = (row: number, contract?: number, paid?: number): readonly Truth[] => [
  [row, 'contract', contract === undefined ? undefined : wan(contract)],
  [row, 'paid', paid === undefined ? undefined : wan(paid)],
];
const dated = (day: Cell, is: string | undefined, since1904 = false): Scenario[1] => ({
  ...rows(project(10.5, 5, day)),
  since1904,
  name: String(is),
});
/** A ledger whose amounts have these headings, and lines above them. */
const inUnits = (
  contract: string,
  paid: string,
  cells: readonly Cell[],
  above: readonly string[] = [],
): SheetGiven => ({
  rows: [...above.map((line) => [line]), ['单位', '项目名称', contract, paid], project(...cells)],
});
const sums = (...names: readonly string[]): SheetGiven => ({
  rows: [head, project(30, 10), ['民政局', '乙系统', 20, 10], ...names.map((name) => ['民政局', name, 50, 20])],
});
const noProject = (...at: readonly number[]): readonly Truth[] =>
  at.map((row) => [row, 'contract', undefined] as const);
const numbered = (...numbers: readonly Cell[]): SheetGiven => ({
  rows: [['编号', '单位', '项目名称'], ...numbers.map((number, at) => [number, '民政局', `系统${String(at)}`])],
});

/** Families of what stands in old ledgers, three and more of each. */
export const ledgerFamilies: Readonly<Record<string, readonly Scenario[]>> = {
  '1904 日期系统': [
    ['42000', dated({ value: 42_000, style: 'date' }, '2018-12-28', true), [[2, 'signedOn', '2018-12-28']]],
    ['带时间', dated({ value: 42_000.75, style: 'date' }, '2018-12-28', true), [[2, 'signedOn', '2018-12-28']]],
    ['43159', dated({ value: 43_159, style: 'date' }, '2022-03-01', true), [[2, 'signedOn', '2022-03-01']]],
  ],
  日期的写法: [
    ...['2018/3/5 0:00', '2018-03-05 00:00:00', '2018年3月5日', '2018.3.5', '20180305'].map((words): Scenario => [
      words,
      dated(words, '2018-03-05'),
      [[2, 'signedOn', '2018-03-05']],
    ]),
    ...['2018年2月30日', '18.3.5', '3/5/2018', '2018年3月5日签', '43159', '待定'].map((words): Scenario => [
      words,
      dated(words, undefined),
      [[2, 'signedOn', undefined]],
    ]),
    ['2018.2', dated('2018.2', undefined), [[2, 'signedOn', undefined]]],
  ],
  隐藏的行列和表: [
    ['隐藏的行', { ...rows(project(10.5, 5)), hiddenRows: [2] }, money(2)],
    ['隐藏的列', { ...rows(project(10.5, 5)), hiddenColumns: [4] }, money(2, 10.5)],
    [
      '隐藏的表',
      [
        { name: '作废', ...rows(project(99, 99)), state: 'hidden' },
        { name: '台账', ...rows(project(10.5, 5)) },
      ],
      money(2, 10.5, 5),
    ],
    [
      '深度隐藏的表',
      [
        { name: '旧', ...rows(project(99, 99)), state: 'veryHidden' },
        { name: '台账', ...rows(project(10.5, 5)) },
      ],
      money(2, 10.5, 5),
    ],
  ],
  公式和错误值: [
    ['没有结果的公式', rows(project(10.5, { formula: 'C2*0.5' })), money(2, 10.5)],
    ['有结果的公式', rows(project(10.5, { formula: 'C2*0.5', value: 5.25 })), money(2, 10.5, 5.25)],
    ...['#REF!', '#N/A', '#NAME?', '#VALUE!', '#DIV/0!'].map((error): Scenario => [
      error,
      rows(project({ error }, 5)),
      money(2, undefined, 5),
    ]),
    ['名称是错误值', rows(['民政局', { error: '#NAME?' }, 10.5, 5]), [[2, 'name', undefined]]],
  ],
  两行的合并表头: [
    [
      '金额（万元）/ 合同、已支付',
      {
        rows: [['单位', '项目名称', '金额（万元）', ''], ['', '', '合同', '已支付'], project(10.5, 5)],
        merges: ['A1:A2', 'B1:B2', 'C1:D1'],
      },
      money(3, 10.5, 5),
    ],
    [
      '资金（元）/ 合同金额、已付金额',
      {
        rows: [['单位', '项目名称', '资金（元）', ''], ['', '', '合同金额', '已付金额'], project(105_000, 50_000)],
        merges: ['A1:A2', 'B1:B2', 'C1:D1'],
      },
      money(3, 10.5, 5),
    ],
    [
      '单位纵向合并',
      { rows: [head, project(10.5, 5), ['', '乙系统', 20, 5]], merges: ['A2:A3'] },
      [...money(3, 20, 5), [3, 'ownerName', '东源县民政局']],
    ],
  ],
  单位写在上方: [
    ['单位：元', inUnits('合同金额', '已付金额', [105_000, 50_000], ['旧项目台账', '单位：元']), money(4, 10.5, 5)],
    ['金额单位：万元', inUnits('合同金额', '已付金额', [10.5, 5], ['金额单位：万元']), money(3, 10.5, 5)],
    ['标题里（千元）', inUnits('合同金额', '已付金额', [105, 50], ['旧项目台账（单位：千元）']), money(3, 10.5, 5)],
    ['哪里也没写', inUnits('合同金额', '已付金额', [105_000, 50_000]), money(2)],
    ['上面写元，表头写万元', inUnits('合同金额（万元）', '已付金额（万元）', [10.5, 5], ['单位：元']), money(3)],
  ],
  单位写在表头和格子: [
    ...['（元，含税）', '【元】', '（￥）', '/元', '(单位：元)'].map((unit): Scenario => [
      unit,
      inUnits(`合同金额${unit}`, `已付金额${unit}`, [105_000, 50_000]),
      money(2, 10.5, 5),
    ]),
    ['（千元）', inUnits('合同金额（千元）', '已付金额（千元）', [105, 50]), money(2, 10.5, 5)],
    ['（百万元）', inUnits('合同金额（百万元）', '已付金额（百万元）', [0.105, 0.05]), money(2, 10.5, 5)],
    ['（萬元）', inUnits('合同金额（萬元）', '已付金额（萬元）', [10.5, 5]), money(2, 10.5, 5)],
    ['格子里写万元', inUnits('合同金额（元）', '已付金额（元）', ['10.5万元', '5万']), money(2, 10.5, 5)],
    ['约 36 万', inUnits('合同金额（元）', '已付金额（元）', ['约36万', 0]), money(2, undefined, 0)],
    ['大写', inUnits('合同金额（元）', '已付金额（元）', ['叁拾陆万元整', 0]), money(2, undefined, 0)],
  ],
  数字格式: [
    [
      '元栏里显示万元',
      inUnits('合同金额（元）', '已付金额（元）', [{ value: 10.5, style: 'wan' }, 50_000]),
      money(2, undefined, 5),
    ],
    [
      '万元栏里显示万元',
      inUnits('合同金额（万元）', '已付金额（万元）', [{ value: 10.5, style: 'wan' }, 5]),
      money(2, 10.5, 5),
    ],
    [
      '百分数',
      { rows: [['单位', '项目名称', '合同金额（万元）', '付款比例'], project(10.5, { value: 0.5, style: 'percent' })] },
      [...money(2, 10.5)],
    ],
  ],
  各列的含义: [
    [
      '中标金额在合同金额之前',
      { rows: [['单位', '项目名称', '中标金额（万元）', '合同金额（万元）'], project(10.5, 10.4)] },
      money(2, 10.4),
    ],
    [
      '承建单位在建设单位之前',
      {
        rows: [
          ['承建单位', '项目名称', '建设单位'],
          ['某公司', '甲系统', '民政局'],
        ],
      },
      [[2, 'ownerName', '东源县民政局']],
    ],
    [
      '合同编号与项目编号',
      { rows: [['单位', '项目名称', '合同编号', '项目编号'], project('HT-1', 'DY-1')] },
      [[2, 'number', 'DY-1']],
    ],
    [
      '是否已付清',
      { rows: [['单位', '项目名称', '是否已付清', '已付金额（万元）'], project('是', 10.4)] },
      money(2, undefined, 10.4),
    ],
    ['总金额', { rows: [['单位', '项目名称', '总金额（万元）'], project(10.5)] }, [[2, 'total', undefined]]],
  ],
  几张工作表: [
    [
      '封面在前',
      [
        { name: '封面', rows: [['旧项目台账']] },
        { name: '2018年', ...rows(project(10.5, 5)) },
      ],
      money(2, 10.5, 5),
    ],
    [
      '两年两张',
      [
        { name: '2018年', ...rows(project(10.5, 5)) },
        { name: '2019年', ...rows(project(20, 5)) },
      ],
      money(2, 10.5, 5),
    ],
    [
      '说明在前',
      [
        { name: '填表说明', rows: [['一、逐项填写'], ['二、金额写万元']] },
        { name: '台账', ...rows(project(10.5, 5)) },
      ],
      money(2, 10.5, 5),
    ],
  ],
  合计行: [
    [
      '各种小计',
      sums('小 计', '本页小计', '民政局小计', '合  计', '累计', '以上合计', '汇总', '其中：2018年'),
      [...money(2, 30, 10), ...noProject(4, 5, 6, 7, 8, 9, 10, 11)],
    ],
    ['看不准的', sums('#REF!', '(空白)', '123', '——'), noProject(4, 5, 6, 7)],
    ['像合计的项目', sums('小计算机教室项目', '合计化平台', '总计划管理系统'), noProject(4, 5, 6)],
  ],
  空行和重复: [
    [
      '空行',
      { rows: [head, [], project(10.5, 5), [], ['司法局', '乙系统', 20, 5]] },
      [...money(3, 10.5, 5), ...money(5, 20, 5)],
    ],
    ['名称只差空格', { rows: [head, project(10.5, 5), ['民政局', '甲 系统', 10.5, 5]] }, noProject(3)],
    ['同上', { rows: [head, project(10.5, 5), ['同上', '乙系统', 20, 5]] }, [[3, 'ownerName', undefined]]],
  ],
  远处的一格: [
    ['XFD1048576', { ...rows(project(10.5, 5)), far: 'XFD1048576' }, money(2, 10.5, 5)],
    ['A65536 空格', { ...rows(project(10.5, 5)), far: 'A65536', farEmpty: true }, money(2, 10.5, 5)],
    ['A1048576 空格', { ...rows(project(10.5, 5)), far: 'A1048576', farEmpty: true }, money(2, 10.5, 5)],
  ],
  小数和长数字: [
    ['30.700000000000003', rows(project(30.700000000000003, 5)), money(2, 30.7, 5)],
    ['12.345678912', rows(project(12.345678912, 5)), money(2, undefined, 5)],
    ['0.1+0.2', rows(project(0.1 + 0.2, 0)), money(2, 0.3, 0)],
    ['21 位的编号', numbered({ raw: '441625202000012000001' }), [[2, 'number', undefined]]],
    ['存成数字的身份证号', numbered({ raw: '441625199003071234' }), [[2, 'number', undefined]]],
    [
      '0012 与 12',
      numbered('0012', 12),
      [
        [2, 'number', '0012'],
        [3, 'number', '12'],
      ],
    ],
    [
      '三种连字符',
      numbered('DY-2018-1', 'DY—2018—1', 'DY－2018－1'),
      [
        [2, 'number', 'DY-2018-1'],
        [3, 'number', undefined],
        [4, 'number', undefined],
      ],
    ],
  ],
};
