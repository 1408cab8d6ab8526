import { fen } from '@zhengxiang/core';
import { describe, expect, it } from 'vitest';
import { amountsOf, fileOf, issuesAt, look, sheetOf } from './testing/ledgers.ts';

const head = (contract: string, paid = '已支付金额') => ['单位', '项目名称', contract, paid];
const rows = [
  ['民政局', '运维项目1', '98000', '98000'],
  ['司法局', '运维项目2', '76500', '50000'],
  ['教育局', '运维项目3', '45000', '45000'],
  ['水务局', '运维项目4', '30000', '0'],
];
const titled = (...above: readonly (readonly string[])[]) => [...above, head('合同金额'), ...rows];
const contracts = (preview: Awaited<ReturnType<typeof look>>) => preview.rows.map(({ reading }) => reading.contract);
const inYuan = [9_800_000, 7_650_000, 4_500_000, 3_000_000];
const inWan = inYuan.map((amount) => amount * 10_000);

describe('金额单位：写明的才认', () => {
  it.each([
    ['单位：元 单独一行', [['东源县小额信息化项目台账'], ['', '', '', '单位：元']]],
    ['标题里', [['东源县小额信息化项目台账（单位：元）']]],
    ['金额单位：人民币元', [['金额单位：人民币元']]],
  ])('%s', async (_where, above) => {
    const read = await look(titled(...above));
    expect(contracts(read)).toEqual(inYuan);
    expect(read.amounts.map(({ unit, sum }) => [unit, sum])).toEqual([
      ['yuan', 24_950_000],
      ['yuan', 19_300_000],
    ]);
    expect(read.amounts[0]?.from).toContain('元');
  });

  it.each(['（元，含税）', '【元】', '（￥）', '/元', '（人民币元）', '(单位：元)'])('表头%s', async (words) => {
    const read = await look([head(`合同金额${words}`, '已支付金额（元）'), ...rows]);
    expect(contracts(read)).toEqual(inYuan);
  });

  it.each([
    ['（千元）', 1000],
    ['（百万元）', 1_000_000],
    ['（亿元）', 100_000_000],
    ['（萬元）', 10_000],
  ])('表头%s', async (words, factor) => {
    const read = await look([head(`合同金额${words}`, '已支付金额（元）'), ['民政局', '甲系统', '0.5', '1']]);
    expect(contracts(read)).toEqual([50 * factor]);
  });

  it('单元格格式', async () => {
    const sheet = sheetOf([head('合同金额', '已支付金额（元）'), ...rows]);
    const read = await look({ ...sheet, units: rows.map((_row, index) => [index + 1, 2, '元'] as const) });
    expect(contracts(read)).toEqual(inYuan);
    expect(read.amounts[0]?.from).toContain('单元格格式');
  });

  it('工作表名称', async () => {
    const read = await look({ ...sheetOf([head('合同金额'), ...rows]), name: '台账（元）' });
    expect(contracts(read)).toEqual(inYuan);
  });
});

describe('金额单位：没有写明的不猜，问一次', () => {
  it.each([
    ['什么也没写', titled()],
    ['标题里的数字不是单位', titled(['50万元以下项目台账'])],
    ['单位是名称', titled(['填报单位：信息中心'])],
    ['外币', [head('合同金额（美元）', '已支付金额（美元）'), ...rows]],
    ['单价的单位', [head('合同金额（元/月）', '已支付金额'), ...rows]],
  ])('%s', async (_what, given) => {
    const read = await look(given);
    expect(contracts(read)).toEqual([null, null, null, null]);
    expect(read.columns.filter(({ field }) => field === 'contract').map(({ unit }) => unit)).toEqual([null]);
    expect(issuesAt(read, read.headingRow + 1)).toContain('error:合同金额“98000”的单位还没有选');
    const [contract] = amountsOf(read, 'contract');
    expect(contract).toMatchObject({ unit: null, sum: null });
    // What each choice would come to, so that one look decides.
    expect(contract?.sums).toMatchObject({ yuan: 24_950_000, wan: 249_500_000_000 });
  });

  it('选了以后就按选的读，别的列不变', async () => {
    const open = await look([head('合同金额', '已支付金额（元）'), ...rows]);
    const columns = open.columns.map((one) => (one.field === 'contract' ? { ...one, unit: 'yuan' as const } : one));
    const read = await look([head('合同金额', '已支付金额（元）'), ...rows], { columns, headingRow: 1 });
    expect(contracts(read)).toEqual(inYuan);
    expect(amountsOf(read, 'contract')[0]?.from).toBe('您选择的');
  });

  it('格子里自己写了单位的照读，没写的等选', async () => {
    const read = await look([head('合同金额'), ['民政局', '甲', '36万元', ''], ['民政局', '乙', '5', '']]);
    expect(contracts(read)).toEqual([36_000_000, null]);
  });

  it('没有金额列的、金额全空的不问', async () => {
    const read = await look([head('合同金额'), ['民政局', '甲', '', ''], ['民政局', '乙', '无', '']]);
    expect(read.rows.map(({ issues }) => issues.filter(({ level }) => level === 'error'))).toEqual([[], []]);
    expect(read.amounts.every(({ count }) => count === 0)).toBe(true);
  });
});

describe('金额单位：两处说法不一', () => {
  it.each([
    ['表头和上方一行', [['单位：元'], head('合同金额（万元）', '已支付金额（元）'), ...rows]],
    ['表头自己', [head('合同金额（万元）（元）', '已支付金额（元）'), ...rows]],
    ['表头和下方的注', [head('合同金额（万元）', '已支付金额（元）'), ...rows, ['注：以上金额单位为元', '', '', '']]],
    ['表头和下方的说明', [head('合同金额（万元）', '已支付金额（元）'), ...rows, [], ['说明：本表金额单位：元']]],
    ['表头和下方的单位', [head('合同金额（万元）', '已支付金额（元）'), ...rows, ['', '', '', '（单位：元）']]],
    ['上方两行', [['单位：元'], ['金额单位：万元'], head('合同金额', '已支付金额（元）'), ...rows]],
  ])('%s：不采用，说明，请选', async (_where, given) => {
    const read = await look(given);
    expect(contracts(read).slice(0, rows.length)).toEqual([null, null, null, null]);
    const [contract] = amountsOf(read, 'contract');
    expect(contract?.conflict).toMatch(/元.*不一致/u);
    expect(issuesAt(read, read.headingRow + 1)).toContain('单位还没有选');
  });

  it('一格显示的单位与表头不同：这一格不采用', async () => {
    const sheet = sheetOf([
      head('合同金额（元）', '已支付金额（元）'),
      ['民政局', '甲', '360000', ''],
      ['民政局', '乙', '36', ''],
    ]);
    const read = await look({
      ...sheet,
      units: [
        [1, 2, '元'],
        [2, 2, '万元'],
      ],
    });
    expect(contracts(read)).toEqual([36_000_000, null]);
    expect(issuesAt(read, 3)).toContain('error:合同金额“36”显示的单位是万元，标题写的是元');
  });
});

describe('金额与县里项目通常的花费相比', () => {
  it('整列相差百倍以上：每一行都要看过才导入，列上也说', async () => {
    const given = [head('合同金额（万元）', '已支付金额（元）'), ...rows];
    const read = await look(given, {}, { usual: fen(136_000_000) });
    expect(amountsOf(read, 'contract')[0]?.doubt).toMatch(/中间数.*65000\.00 万元|45000\.00 万元|76500\.00 万元/u);
    for (const row of [2, 3, 4, 5]) expect(issuesAt(read, row)).toContain('warning:合同金额整列');
    expect(contracts(read)).toEqual(inWan);
  });
  it.each([
    ['万元写成元', ['136', '42', '440', '36'], '（元）', true],
    ['小项目', ['98000', '76500', '45000', '30000'], '（元）', false],
    ['大项目', ['2400', '1800', '900', '3600'], '（万元）', false],
  ])('%s', async (_what, amounts, unit, doubtful) => {
    const given = [
      head(`合同金额${unit}`),
      ...amounts.map((amount, index) => ['民政局', `项目${String(index)}`, amount, '']),
    ];
    const read = await look(given, {}, { usual: fen(136_000_000) });
    expect(amountsOf(read, 'contract')[0]?.doubt !== null).toBe(doubtful);
  });
  it('已付金额可以很小，不能很大', async () => {
    const paid = async (amount: string) =>
      amountsOf(
        await look(
          [head('合同金额（万元）', '已付金额（万元）'), ['民政局', '甲', '136', amount]],
          {},
          { usual: fen(136_000_000) },
        ),
        'paid',
      )[0]?.doubt;
    expect(await paid('0.3')).toBeNull();
    expect(await paid('300000')).toContain('请核对单位');
  });
  it('县里还没有项目的，与办法的起点金额比', async () => {
    const read = await look(
      [head('合同金额（万元）', '已支付金额（元）'), ...rows],
      {},
      { threshold: fen(50_000_000) },
    );
    expect(amountsOf(read, 'contract')[0]?.doubt).toContain('50.00 万元');
  });
});

describe('小数', () => {
  it('电子表格算出的小数四舍五入到分，说一声', async () => {
    const read = await look([head('合同金额（万元）', '已付金额（万元）'), ['民政局', '甲', '12.345678912', '30.7']]);
    expect(read.rows[0]?.reading).toMatchObject({ contract: 12_345_679, paid: 30_700_000 });
    expect(issuesAt(read, 2)).toContain('四舍五入到分');
  });
});

describe('收下以后', () => {
  it('没有选单位的列一行也不收', async () => {
    const read = await look(fileOf(titled()));
    expect(read.rows.filter(({ issues }) => issues.every(({ level }) => level !== 'error'))).toEqual([]);
  });
});
