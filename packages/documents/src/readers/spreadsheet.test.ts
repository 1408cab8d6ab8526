import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { zipOfParts } from '../testing/zip.ts';
import { readSpreadsheet } from './spreadsheet.ts';

const head = ['单位', '项目名称', '合同金额（元）'];
/** A workbook of one sheet whose rows and what stands around them are written by hand. */
const workbook = (sheet: string) =>
  zipOfParts(
    Object.entries({
      '[Content_Types].xml':
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>',
      '_rels/.rels':
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>',
      'xl/workbook.xml':
        '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="台账" sheetId="1" r:id="rId1"/></sheets></workbook>',
      'xl/_rels/workbook.xml.rels':
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
      'xl/worksheets/sheet1.xml': `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${sheet}</worksheet>`,
    }).map(([name, content]) => ({ name, content: Buffer.from(content) })),
  );
const text = (place: string, words: string) => `<c r="${place}" t="inlineStr"><is><t>${words}</t></is></c>`;
const rows = `<row r="1">${text('A1', '单位')}${text('B1', '项目名称')}${text('C1', '合同金额（元）')}</row>`;

describe('台账的工作簿', () => {
  it('没有结果的公式写出公式，结果为空的不算；错误值照写', async () => {
    const [sheet] = await readSpreadsheet(
      workbook(
        `<sheetData>${rows}<row r="2">${text('A2', '民政局')}<c r="B2" t="str"><f>IF(A1="","","")</f><v></v></c><c r="C2"><f>E2*0.5</f></c></row><row r="3">${text('A3', '司法局')}<c r="B3" t="e"><f>A9</f><v>#REF!</v></c><c r="C3"><f>1+1</f><v>2</v></c></row></sheetData>`,
      ),
    );
    expect(sheet?.rows.slice(1)).toEqual([
      ['民政局', '', '=E2*0.5'],
      ['司法局', '#REF!', '2'],
    ]);
  });

  it('超过十五位的数字不补零', async () => {
    const [sheet] = await readSpreadsheet(
      await writeXlsx({
        sheets: [{ name: '台账', rows: [[441_625_202_000_011_984_896], [123_456_789_012_345], [30.700000000000003]] }],
      }),
    );
    expect(sheet?.rows.flat()).toEqual(['4.41625202000012e+20', '123456789012345', '30.7']);
  });

  it.each([
    ['最后一格有字', `<row r="1048576">${text('XFD1048576', 'x')}</row>`, 'XFD1048576'],
    ['最后一行有一个空格子', '<row r="1048576"><c r="A1048576" s="0"/></row>', undefined],
    ['第 65536 行有一个空格子', '<row r="65536"><c r="A65536" s="0"/></row>', undefined],
    ['很远的列有字', `<row r="3">${text('ZZ3', 'x')}</row>`, 'ZZ3'],
  ])('%s：照样读，表外的说一声', async (_what, stray, beyond) => {
    const [sheet] = await readSpreadsheet(
      workbook(
        `<sheetData>${rows}<row r="2">${text('A2', '民政局')}${text('B2', '甲')}<c r="C2"><v>9.8</v></c></row>${stray}</sheetData>`,
      ),
    );
    expect(sheet?.rows).toEqual([head, ['民政局', '甲', '9.8']]);
    expect(sheet?.beyond).toBe(beyond);
  });

  it('合并、隐藏、格式里的单位', async () => {
    const [shown, hidden] = await readSpreadsheet(
      await writeXlsx({
        sheets: [
          {
            name: '台账',
            rows: [head, ['民政局', '甲', 360_000], [null, '乙', 36], ['司法局', '丙', 0.5]],
            merges: [{ startRow: 1, startCol: 0, endRow: 2, endCol: 0 }],
            rowDefs: new Map([[3, { hidden: true }]]),
            columns: [{}, { hidden: true }, {}],
            cells: new Map([
              ['1,2', { value: 360_000, style: { numFmt: '0.00,,"百万"' } }],
              ['2,2', { value: 36, style: { numFmt: '0.00"万元"' } }],
              ['3,2', { value: 0.5, style: { numFmt: '0.00%' } }],
            ]),
          },
          { name: '作废', rows: [head], hidden: true },
        ],
      }),
    );
    expect(shown?.merges).toEqual([{ top: 1, left: 0, bottom: 2, right: 0 }]);
    expect(shown?.hiddenRows).toEqual([3]);
    expect(shown?.hiddenColumns).toEqual([1]);
    expect(shown?.units).toEqual([
      [1, 2, '元'],
      [2, 2, '万元'],
    ]);
    expect([shown?.hidden, hidden?.hidden]).toEqual([false, true]);
  });
});
