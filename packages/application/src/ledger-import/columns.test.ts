import { describe, expect, it } from 'vitest';
import { fileOf, issuesAt, look, sheetOf } from './testing/ledgers.ts';

const fieldsOf = async (...rows: readonly (readonly string[])[]) =>
  (await look(rows)).columns.map(({ field }) => field);

describe('各列的含义：不是先到先得', () => {
  it('承建单位在前、中标金额在合同金额之前、是否已付清、合同编号与项目编号', async () => {
    const rows = [
      [
        '序号',
        '建设单位',
        '承建单位',
        '项目名称',
        '计量单位',
        '预算金额（万元）',
        '中标金额（万元）',
        '合同金额（万元）',
        '是否已付清',
        '已付金额（万元）',
        '付款比例',
        '合同签订时间',
        '合同编号',
        '项目编号',
        '责任部门',
        '验收时间',
        '年份',
      ],
      [
        '1',
        '民政局',
        '某某科技公司',
        '甲系统',
        '套',
        '12',
        '10.5',
        '10.4',
        '是',
        '10.4',
        '100%',
        '2018-03-01',
        'HT-001',
        'DY2018-01',
        '信息股',
        '2018-12-30',
        '2018',
      ],
    ];
    const read = await look(rows);
    expect(read.rows[0]?.reading).toMatchObject({
      ownerName: '东源县民政局',
      name: '甲系统',
      number: 'DY2018-01',
      total: 12_000_000,
      contract: 10_400_000,
      paid: 10_400_000,
      signedOn: '2018-03-01',
      acceptedOn: '2018-12-30',
    });
    // What is left out is told, with what it could be.
    const left = read.left.map(({ column, maybe }) => [rows[0]?.[column], maybe]);
    expect(left).toContainEqual(['中标金额（万元）', 'contract']);
    expect(left).toContainEqual(['承建单位', null]);
    expect(left).toContainEqual(['合同编号', 'number']);
    expect(left.map(([heading]) => heading)).not.toContain('序号');
  });

  it('承建、监理、设计、主管、计量在前也不成为单位；反过来排也一样', async () => {
    const heading = ['监理单位', '设计单位', '主管部门', '计量单位', '部门负责人', '申报单位', '项目名称'];
    const row = ['甲', '乙', '丙', '套', '张三', '民政局', '某系统'];
    expect((await fieldsOf(heading, row)).indexOf('owner')).toBe(5);
    expect((await fieldsOf([...heading].reverse(), [...row].reverse())).indexOf('owner')).toBe(1);
  });

  it('两列一样像的，一列也不取，问', async () => {
    const read = await look([
      ['建设单位', '申报单位', '项目名称'],
      ['民政局', '司法局', '甲'],
    ]);
    expect(read.columns.map(({ field }) => field)).toEqual([null, null, 'name']);
    expect(read.rivals).toEqual([{ field: 'owner', columns: [0, 1] }]);
  });

  it.each(['成交金额', '结算金额', '总金额', '中标价'])('“%s”不会没有声音：列出来，可以选', async (heading) => {
    const read = await look([
      ['单位', '项目名称', heading],
      ['民政局', '甲', '12.5'],
      ['民政局', '乙', '8'],
    ]);
    expect(read.columns[2]?.field).toBeNull();
    expect(read.left).toMatchObject([{ column: 2, numbers: true }]);
    expect(read.left[0]?.maybe).not.toBeNull();
  });

  it('合同额、合同总价、年度预算认得', async () => {
    expect(await fieldsOf(['单位', '项目名称', '合同额', '年度预算'], ['民政局', '甲', '1', '2'])).toEqual([
      'owner',
      'name',
      'contract',
      'total',
    ]);
  });

  it('两行的表头，没有合并信息（CSV）也认得', async () => {
    const read = await look([
      ['单位', '项目名称', '金额（元）', '', '备注'],
      ['', '', '合同', '已支付', ''],
      ['民政局', '甲系统', '105000', '50000', ''],
    ]);
    expect(read.headingRows).toBe(2);
    expect(read.rows.map(({ reading }) => [reading.contract, reading.paid])).toEqual([[10_500_000, 5_000_000]]);
    expect(read.headings).toEqual(['单位', '项目名称', '金额（元） 合同', '金额（元） 已支付', '备注']);
  });
});

describe('文件里看得见、读不懂的', () => {
  const head = ['单位', '项目名称', '合同金额（万元）', '项目编号', '签订日期'];
  it('没有保存结果的公式、错误值，在那一格说明', async () => {
    const read = await look([
      head,
      ['民政局', '甲', '=E2*0.5', '', ''],
      ['民政局', '乙', '#REF!', '', '#VALUE!'],
      ['民政局', '#NAME?', '1', '', ''],
    ]);
    expect(issuesAt(read, 2)).toContain('error:合同金额“=E2*0.5”是公式，文件里没有保存计算结果');
    expect(issuesAt(read, 3)).toContain('error:合同金额“#REF!”是电子表格的错误值');
    expect(issuesAt(read, 3)).toContain('error:签订日期“#VALUE!”是电子表格的错误值');
    expect(issuesAt(read, 4)).toContain('错误值');
  });
  it('超过十五位的数字不编造后面的位', async () => {
    const read = await look([
      head,
      ['民政局', '甲', '1', '4.41625202000012e+20', ''],
      ['民政局', '乙', '1', '0012', ''],
      ['民政局', '丙', '1', '12', ''],
    ]);
    expect(issuesAt(read, 2)).toContain('只保留 15 位');
    expect(read.rows.map(({ reading }) => reading.number)).toEqual([null, '0012', '12']);
  });
  it('只差连字符的编号问一声', async () => {
    const read = await look([
      head,
      ['民政局', '戊', '1', 'DY-2018-1', ''],
      ['民政局', '己', '1', 'DY—2018—1', ''],
      ['民政局', '庚', '1', 'DY－2018－1', ''],
    ]);
    expect(issuesAt(read, 3)).toContain('warning:编号与第 2 行只差连字符');
    expect(issuesAt(read, 4)).toMatch(/第 2 行/u);
  });
  it('隐藏的行标明，勾选才导入；隐藏的列、隐藏的工作表标明', async () => {
    const sheet = {
      ...sheetOf([head, ['民政局', '甲', '9', '', ''], ['民政局', '作废', '9', '', '']]),
      hiddenRows: [2],
      hiddenColumns: [4],
    };
    const read = await look(sheet);
    expect(issuesAt(read, 2)).toBe('');
    expect(issuesAt(read, 3)).toContain('warning:这一行在文件里是隐藏的');
    expect(read.hiddenColumns).toEqual([4]);
  });
  it('封面在前也读台账，别的工作表有几行说清楚', async () => {
    const rows = (year: string) => [
      head,
      ['民政局', `${year}甲`, '9.8', '', ''],
      ['民政局', `${year}乙`, '9.8', '', ''],
    ];
    const file = fileOf(
      sheetOf([['东源县信息化台账'], ['编制单位：办公室']], '封面'),
      sheetOf(rows('2018'), '2018年'),
      sheetOf(rows('2019'), '2019年'),
      { ...sheetOf(rows('2000'), '作废'), hidden: true },
    );
    const read = await look(file);
    expect(read.sheet).toBe('2018年');
    expect(read.sheetRows).toEqual([
      { name: '封面', rows: 0, hidden: false },
      { name: '2018年', rows: 2, hidden: false },
      { name: '2019年', rows: 2, hidden: false },
      { name: '作废', rows: 2, hidden: true },
    ]);
    expect((await look(file, { sheet: '2019年' })).rows.map(({ reading }) => reading.name)).toEqual([
      '2019甲',
      '2019乙',
    ]);
  });
  it('合并的单位管到下面的行，合并的金额分不清就说', async () => {
    const sheet = sheetOf([head, ['民政局', '甲', '20', '', ''], ['', '乙', '', '', '']]);
    const read = await look({
      ...sheet,
      merges: [
        { top: 1, left: 0, bottom: 2, right: 0 },
        { top: 1, left: 2, bottom: 2, right: 2 },
      ],
    });
    expect(read.rows.map(({ reading }) => [reading.ownerName, reading.contract])).toEqual([
      ['东源县民政局', null],
      ['东源县民政局', null],
    ]);
    expect(issuesAt(read, 2)).toContain('error:合同金额与第 3 行合并为一格');
    expect(issuesAt(read, 3)).toContain('error:合同金额与第 2 行合并为一格');
  });
  it('“同上”不是单位，也不登记成单位', async () => {
    const read = await look([
      head,
      ['民政局', '甲', '1', '', ''],
      ['同上', '乙', '1', '', ''],
      ['〃', '丙', '1', '', ''],
    ]);
    expect(read.units.map(({ written }) => written)).toEqual(['民政局']);
    expect(issuesAt(read, 3)).toContain('error:单位写的是“同上”');
    expect(issuesAt(read, 4)).toContain('error:单位写的是“〃”');
  });
  it('日期后面的零点不妨碍', async () => {
    const read = await look([
      head,
      ['民政局', '甲', '1', '', '2018/3/5 0:00'],
      ['民政局', '乙', '1', '', '2018-03-05 00:00:00'],
      ['民政局', '丙', '1', '', '2018年2月30日'],
    ]);
    expect(read.rows.map(({ reading }) => reading.signedOn)).toEqual(['2018-03-05', '2018-03-05', null]);
    expect(issuesAt(read, 4)).toContain('error');
  });
});

describe('隐藏的列：标出来，没有人选就不取', () => {
  it.each([
    ['备注', ['单位', '项目名称', '备注'], ['民政局', '甲', '作废'], 'remark'],
    ['已付金额', ['单位', '项目名称', '已付金额（万元）'], ['民政局', '甲', '5'], 'paid'],
    ['项目编号', ['单位', '项目名称', '项目编号'], ['民政局', '甲', 'DY-1'], 'number'],
  ] as const)('%s', async (_name, head, row, field) => {
    const read = await look({ ...sheetOf([head, row]), hiddenColumns: [2] });
    expect(read.columns[2]?.field).toBeNull();
    expect(read.left).toContainEqual({ column: 2, numbers: field === 'paid', maybe: field });
  });

  it('同名的两列，取看得见的一列', async () => {
    const head = ['单位', '项目名称', '合同金额（万元）', '合同金额（万元）'];
    const read = await look({ ...sheetOf([head, ['民政局', '甲', '10.5', '11']]), hiddenColumns: [2] });
    expect(read.columns.map(({ field }) => field)).toEqual(['owner', 'name', null, 'contract']);
    expect(read.rivals).toEqual([]);
  });
});
