import { fen } from '@zhengxiang/core';
import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { sampleFacts } from '../../../law-dongyuan-2020/src/annexes/testing/sample.ts';
import { readBack, renderDocx, renderXlsx, type ReadBack } from '../index.ts';
import { copyOf, formOf } from '../testing/returning.ts';
import { zipOf } from '../testing/zip.ts';

const cells = (text: string) => `<w:tc><w:tcPr/><w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p></w:tc>`;
const rowOf = (...texts: readonly string[]) => `<w:tr>${texts.map(cells).join('')}</w:tr>`;
const documentOf = (...rows: readonly string[]) =>
  `<?xml version="1.0"?><w:document xmlns:w="urn:w"><w:body><w:p><w:r><w:t>东源县县级政务信息化服务项目立项申请表</w:t></w:r></w:p><w:tbl>${rows.join('')}</w:tbl></w:body></w:document>`;

const docxOf = (...rows: readonly string[]) => zipOf('word/document.xml', Buffer.from(documentOf(...rows)));
const faultsOf = ({ faults }: ReadBack) => faults.map(({ reason }) => reason).join('\n');
const valueOf = ({ values }: ReadBack, path: string) => values.find((one) => one.path === path)?.value;

describe('人填的写法', () => {
  it('全角数字、写出的单位、中文日期、各种勾选', async () => {
    const back = await readBack(
      docxOf(
        rowOf('项目使用单位', 'A &amp; B &lt;组&gt;'),
        rowOf('建设性质', '新建 扩建√ 迁建 改建 其他'),
        rowOf('是否已列入本年度县级财政投资计划', '■是 □否', '是否已经县政府同意建设', '否'),
        rowOf('计划动工时间', '２０２７年3月１日', '项目总投资（万元）', '２８６．５'),
        rowOf('计划竣工时间', '2027.12.31'),
        rowOf('资金安排计划', '第一年', '2000000元', '资金来源', '市级财政', '50 万元'),
      ),
      formOf('annex1'),
    );
    expect(valueOf(back, 'userUnit')).toBe('A & B <组>');
    expect(valueOf(back, 'annex1.nature')).toBe('expansion');
    expect(valueOf(back, 'annex1.inFiscalPlan')).toBe(true);
    expect(valueOf(back, 'annex1.countyAgreed')).toBe(false);
    expect(valueOf(back, 'annex1.plannedStart')).toBe('2027-03-01');
    expect(valueOf(back, 'totalInvestment')).toBe(fen(286_500_000));
    expect(valueOf(back, 'annex1.plannedEnd')).toBe('2027-12-31');
    expect(valueOf(back, 'annex1.fundingByYear.year1')).toBe(fen(200_000_000));
    expect(valueOf(back, 'annex1.fundingBySource.municipal')).toBe(fen(50_000_000));
    // Rows that were cut out of the form are told one by one.
    expect(back.faults.map(({ where }) => where)).toContain('“联系人姓名”');
  });

  it('万元栏里像是按元填的金额不采用，说出哪一格、可能是多少', async () => {
    const filled = (total: string, year: string, source: string) =>
      docxOf(
        rowOf('计划动工时间', '', '项目总投资（万元）', total),
        rowOf('资金安排计划', '第一年', year, '资金来源', '市级财政', source),
      );
    const paths = ({ values }: ReadBack) => values.map(({ path }) => path);
    // Held against what the project costs as far as the product knows.
    const known = await readBack(filled('136', '1360000', '80000 万元'), {
      ...formOf('annex1'),
      usual: fen(136_000_000),
    });
    expect(paths(known)).toEqual(['totalInvestment']);
    const doubts = known.faults.filter(({ reason }) => reason.includes('请核对单位'));
    expect(doubts.map(({ where }) => where)).toEqual(['“第一年”（表格第 2 行）', '“市级财政”（表格第 2 行）']);
    expect(doubts[0]?.reason).toContain('是 136.00 万元（1,360,000.00 元），还是 1360000.00 万元？');
    expect(doubts[1]?.reason).toContain('是 8.00 万元');
    // A project that nobody knows yet: the file speaks for itself, by its total and by size.
    const fresh = await readBack(filled('136', '136', '80000'), formOf('annex1'));
    expect(paths(fresh)).toEqual(['totalInvestment', 'annex1.fundingByYear.year1']);
    const all = await readBack(filled('860000', '860000', '860000'), formOf('annex1'));
    expect(paths(all)).toEqual([]);
    // Whoever writes the unit out is understood.
    const told = await readBack(filled('1360000元', '1360000 元', '136'), formOf('annex1'));
    expect(told.values.map(({ value }) => value)).toEqual([136_000_000, 136_000_000, 136_000_000]);
  });

  it('读不懂的逐格说明，不采用', async () => {
    const back = await readBack(
      docxOf(
        rowOf('建设性质', '☑新建 ☑扩建 □迁建 □改建 □其他'),
        rowOf('计划动工时间', '明年三月', '项目总投资（万元）', '约三百万'),
        rowOf('联系人姓名', '张三', '办公电话', '0762-8831234', '手机号码', '1380013800'),
      ),
      formOf('annex1'),
    );
    const told = (label: string) => back.faults.find(({ where }) => where.startsWith(`“${label}”（`))?.reason;
    expect(told('建设性质')).toContain('不止一项');
    expect(told('计划动工时间')).toContain('看不懂这个日期');
    expect(told('项目总投资（万元）')).toContain('数字');
    expect(told('手机号码')).toContain('手机');
    expect(back.values.map(({ path }) => path).sort()).toEqual(['annex1.contactName', 'annex1.officePhone']);
  });

  it('数字单元格、日期序号、删掉的行和添加的行（Excel）', async () => {
    const book = await readXlsx(await renderXlsx(copyOf('annex4', { facts: sampleFacts() })));
    const [sheet] = book.sheets;
    const head = sheet?.rows.findIndex((row) => row.includes('分项目名称')) ?? 0;
    const rows = (sheet?.rows ?? []).map((row) => [...row]);
    const added = ['3', '太阳能板', '', '', 0, 0, 0, '隆基', '100W', 4, 250.5, null, '新增内容；现场需要'];
    const end = rows.findIndex((row) => row[0] === '合计');
    const edited = [...rows.slice(0, head + 1), added, ...rows.slice(head + 2, head + 3), ...rows.slice(end)];
    const back = await readBack(await writeXlsx({ sheets: [{ name: '表', rows: edited }] }), formOf('annex4'));
    // Nobody reckoned the totals anew.
    expect(back.faults.map(({ where }) => where)).toEqual(['“原小计”（G10 单元格）', '“现小计”（L10 单元格）']);
    expect(back.faults[1]?.reason).toBe('合计写的是 68,000.00 元，各行相加是 35,002.00 元，不一致，请核对各行');
    const [first, second] = back.tables[0]?.rows ?? [];
    expect(first).toMatchObject({
      values: {
        item: '太阳能板',
        quantityBefore: 0,
        unitPriceBefore: 0,
        amountBefore: 0,
        modelAfter: '隆基',
        specAfter: '100W',
        quantityAfter: 4,
        unitPriceAfter: 25_050,
        amountAfter: 100_200,
        note: '现场需要',
      },
    });
    expect(second).toMatchObject({ id: 'H2', values: { item: '北斗通信终端', amountAfter: fen(34_000_00) } });
    expect(back.tables[0]?.rows).toHaveLength(2);
  });

  it('只填了名称的行也算一行，合计之后的内容说明没有读', async () => {
    const head = formOf('annex4').returns.tables[0]?.columns.map(({ caption }) => caption) ?? [];
    const sheet = [['项目变更清单'], head, [null, '甲'], [2, '乙', null, null, 1], ['合计'], [3, '丙', null, null, 1]];
    const back = await readBack(await writeXlsx({ sheets: [{ name: '表', rows: sheet }] }), formOf('annex4'));
    expect(back.tables[0]?.rows.map(({ values }) => values)).toEqual([
      { item: '甲' },
      { item: '乙', quantityBefore: 1 },
    ]);
    expect(back.faults).toEqual([{ where: 'A6 单元格', reason: '“合计”一行之后的内容没有读取，请移到它的前面' }]);
  });

  it('附件4 是真正的电子表格：数字是数字，小计和合计是公式', async () => {
    const bytes = await renderXlsx(copyOf('annex4', { facts: sampleFacts() }));
    const [sheet] = (await readXlsx(bytes, { readStyles: true })).sheets;
    const row = sheet?.rows.findIndex((one) => one[1] === '雨量计1') ?? -1;
    expect(sheet?.rows[row]?.slice(4, 6)).toEqual([10, 3600]);
    const cell = (r: number, c: number) => sheet?.cells?.get(`${String(r)},${String(c)}`);
    expect(cell(row, 6)).toMatchObject({ formula: `ROUND(E${String(row + 1)}*F${String(row + 1)},2)` });
    const total = sheet?.rows.findIndex((one) => one[0] === '合计') ?? -1;
    expect(cell(total, 6)?.formula).toBe(`SUM(G${String(row + 1)}:G${String(total)})`);
    expect(sheet?.rows[total]?.[6]).toBe(36000);
  });
});

describe('不是这张表、读不了的文件', () => {
  it('别的附件说出是哪一个', async () => {
    const other = await renderDocx(copyOf('annex7', { facts: sampleFacts() }));
    const back = await readBack(other, formOf('annex2'));
    expect(faultsOf(back)).toContain('这个文件是《数据资源共享表》');
    expect([...back.values, ...back.tables]).toEqual([]);
  });

  it('不相干的文件、旧版 .doc、不是压缩包、损坏的文件', async () => {
    const form = formOf('annex1');
    const letter = zipOf(
      'word/document.xml',
      Buffer.from(
        '<w:document xmlns:w="urn:w"><w:body><w:p><w:r><w:t>会议通知</w:t></w:r></w:p></w:body></w:document>',
      ),
    );
    expect(faultsOf(await readBack(letter, form))).toContain('文件不是这张表');
    expect(faultsOf(await readBack(Buffer.from('d0cf11e0a1b11ae1', 'hex'), form))).toContain('旧版格式');
    expect(faultsOf(await readBack(Buffer.from('%PDF-1.4'), form))).toContain('这是 PDF，没有读取');
    const whole = await renderDocx(form.blank);
    expect(faultsOf(await readBack(whole.slice(0, whole.length / 2), form))).toContain('损坏');
    const unclosed = zipOf('word/document.xml', Buffer.from('<w:document xmlns:w="urn:w"><w:body><w:p></w:body>'));
    expect(faultsOf(await readBack(unclosed, form))).toContain('损坏');
    const entity = zipOf('word/document.xml', Buffer.from('<!DOCTYPE w [<!ENTITY a "b">]><w:document/>'));
    expect(faultsOf(await readBack(entity, form))).toContain('损坏');
  });

  it('展开后过大的压缩包不展开，谎报大小的也不', async () => {
    const huge = Buffer.alloc(60 * 1024 * 1024, 0x20);
    expect(faultsOf(await readBack(zipOf('word/document.xml', huge), formOf('annex1')))).toContain('展开后过大');
    expect(faultsOf(await readBack(zipOf('word/document.xml', huge, 1000), formOf('annex1')))).toMatch(/损坏|过大/u);
  });

  it('少了一列的表说出缺哪一列', async () => {
    const back = await readBack(
      await writeXlsx({
        sheets: [{ name: '表', rows: [['项目变更清单'], ['序号', '分项目名称', '原数量'], [1, '甲', 2]] }],
      }),
      formOf('annex4'),
    );
    expect(back.tables).toEqual([]);
    expect(back.faults.map(({ where }) => where)).toContain('“现单价”');
  });
});
