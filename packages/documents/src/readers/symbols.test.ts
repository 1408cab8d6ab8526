import { describe, expect, it } from 'vitest';
import { readBack } from '../index.ts';
import { formOf } from '../testing/returning.ts';
import { zipOf, zipOfParts } from '../testing/zip.ts';

const text = (words: string) => `<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`;
const fonted = (font: string, letters: string) =>
  `<w:r><w:rPr><w:rFonts w:ascii="${font}" w:hAnsi="${font}"/></w:rPr><w:t>${letters}</w:t></w:r>`;
const sym = (font: string, char: string) => `<w:r><w:sym w:font="${font}" w:char="${char}"/></w:r>`;
const cell = (content: string) => `<w:tc><w:tcPr/><w:p>${content}</w:p></w:tc>`;
const read = async (nature: string, inPlan = text('□是 □否')) =>
  readBack(
    zipOf(
      'word/document.xml',
      Buffer.from(
        `<w:document xmlns:w="urn:w"><w:body><w:p>${text('东源县县级政务信息化服务项目立项申请表')}</w:p><w:tbl><w:tr>${cell(text('建设性质'))}${cell(nature)}</w:tr><w:tr>${cell(text('是否已列入本年度县级财政投资计划'))}${cell(inPlan)}${cell(text('是否已经县政府同意建设'))}${cell(text('□是 □否'))}</w:tr></w:tbl></w:body></w:document>`,
      ),
    ),
    formOf('annex1'),
  );
const natureOf = async (nature: string) => {
  const { values, faults } = await read(nature);
  const told = faults.some(({ where }) => where.startsWith('“建设性质”'));
  return [values.find(({ path }) => path === 'annex1.nature')?.value, told];
};
const rest = text(' □迁建 □改建 □其他');

describe('Word 里用特殊字体写的勾', () => {
  it.each([
    ['Wingdings FE', sym('Wingdings', 'F0FE')],
    ['Wingdings FC', sym('Wingdings', 'F0FC')],
    ['Wingdings FD', sym('Wingdings', 'F0FD')],
    ['Wingdings 6E', sym('Wingdings', 'F06E')],
    ['Wingdings 2 50', sym('Wingdings 2', 'F050')],
    ['Wingdings 2 52', sym('Wingdings 2', 'F052')],
    ['Wingdings 2 A2', sym('Wingdings 2', 'F0A2')],
    ['Wingdings 2 0052', sym('Wingdings 2', '0052')],
    ['Webdings 61', sym('Webdings', 'F061')],
    ['MS Gothic 2611', sym('MS Gothic', '2611')],
    ['字体是 Wingdings 2 的 R', fonted('Wingdings 2', 'R')],
    ['字体是 Wingdings 2 的私用区 R', fonted('Wingdings 2', '\uF052')],
    ['字体是 Wingdings 的 þ', fonted('Wingdings', 'þ')],
    ['字体名大小写不同', fonted('WINGDINGS 2', 'R')],
  ])('%s', async (_what, mark) => {
    expect(await natureOf(text('□新建 ') + mark + text('扩建') + rest)).toEqual(['expansion', false]);
  });

  it.each([
    ['Wingdings A8', sym('Wingdings', 'F0A8')],
    ['Wingdings 6F', sym('Wingdings', 'F06F')],
    ['Wingdings 2 A3', sym('Wingdings 2', 'F0A3')],
  ])('%s 是空框', async (_what, box) => {
    expect(await natureOf(box + text('新建 ') + sym('Wingdings 2', 'F052') + text('扩建') + rest)).toEqual([
      'expansion',
      false,
    ]);
    expect(await natureOf(box + text('新建 ') + box + text('扩建') + rest)).toEqual([undefined, false]);
  });

  it.each([
    ['不认识的符号', sym('Wingdings', 'F04A')],
    ['不认识的字体', sym('Some Symbols', 'F052')],
    ['打叉', sym('Wingdings', 'F0FB')],
  ])('%s：说明，不采用', async (_what, mark) => {
    expect(await natureOf(text('□新建 ') + mark + text('扩建') + rest)).toEqual([undefined, true]);
  });

  it('普通字体的 R 不是勾', async () => {
    expect(await natureOf(text('□新建 ') + fonted('Arial', 'R') + text('扩建') + rest)).toEqual([undefined, true]);
  });

  it('“√□是 □否”里的 R', async () => {
    const { values } = await read(text('□新建 ☑扩建'), fonted('Wingdings 2', 'R') + text('是 □否'));
    expect(values.find(({ path }) => path === 'annex1.inFiscalPlan')?.value).toBe(true);
  });

  it('旧式窗体复选框', async () => {
    const box = (checked: string) =>
      `<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:default w:val="0"/>${checked}</w:checkBox></w:ffData></w:fldChar></w:r><w:r><w:instrText> FORMCHECKBOX </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`;
    expect(await natureOf(box('') + text('新建 ') + box('<w:checked/>') + text('扩建') + rest)).toEqual([
      'expansion',
      false,
    ]);
    expect(await natureOf(box('') + text('新建 ') + box('<w:checked w:val="0"/>') + text('扩建') + rest)).toEqual([
      undefined,
      false,
    ]);
  });

  it('隐藏的文字不是内容', async () => {
    const hidden = (words: string, val = '') => `<w:r><w:rPr><w:vanish${val}/></w:rPr><w:t>${words}</w:t></w:r>`;
    expect(await natureOf(text('扩建') + hidden('或新建'))).toEqual(['expansion', false]);
    expect(await natureOf(text('扩建') + hidden('（二期）', ' w:val="0"'))).toEqual(['expansion', false]);
    expect(await natureOf(hidden('新建'))).toEqual([undefined, false]);
  });
});

describe('Excel 里用特殊字体写的勾', () => {
  it('一格里一段文字的字体', async () => {
    const strings =
      '<sst><si><t>建设性质</t></si><si><r><t xml:space="preserve">□新建 </t></r><r><rPr><rFont val="Wingdings 2"/></rPr><t>R</t></r><r><t>扩建 □迁建 □改建 □其他</t></r></si><si><t>东源县县级政务信息化服务项目立项申请表</t></si></sst>';
    const sheet =
      '<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>2</v></c></row><row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2" t="s"><v>1</v></c></row></sheetData></worksheet>';
    const bytes = zipOfParts(
      Object.entries({
        'xl/workbook.xml': '<workbook><sheets><sheet name="a" sheetId="1"/></sheets></workbook>',
        'xl/worksheets/sheet1.xml': sheet,
        'xl/sharedStrings.xml': strings,
      }).map(([name, content]) => ({ name, content: Buffer.from(content) })),
    );
    const { values } = await readBack(bytes, formOf('annex1'));
    expect(values.find(({ path }) => path === 'annex1.nature')?.value).toBe('expansion');
  });
});
