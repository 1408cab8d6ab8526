import { describe, expect, it } from 'vitest';
import { readBack, readSpreadsheet, renderDocx } from '../index.ts';
import { formOf } from '../testing/returning.ts';
import { zipOfParts } from '../testing/zip.ts';

/** A compound file whose directory names these streams, as Office and WPS write it. */
const compoundOf = (...names: readonly string[]): Buffer =>
  Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(504),
    ...['Root Entry', ...names].map((name, at) => {
      const entry = Buffer.alloc(128);
      entry.write(name, 0, 'utf16le');
      entry.writeUInt16LE(name.length * 2 + 2, 64);
      entry[66] = at === 0 ? 5 : 2;
      return entry;
    }),
    Buffer.alloc(1024),
  ]);

const archiveOf = (parts: Readonly<Record<string, string>>): Uint8Array =>
  zipOfParts(Object.entries(parts).map(([name, text]) => ({ name, content: Buffer.from(text) })));
const pdf = (trailer: string): Buffer =>
  Buffer.from(`%PDF-1.7\n1 0 obj\nendobj\ntrailer\n<< /Size 3 ${trailer}>>\n%%EOF\n`);
const odf = (manifest: string): Uint8Array =>
  archiveOf({
    mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
    'META-INF/manifest.xml': `<manifest:manifest>${manifest}</manifest:manifest>`,
    'content.xml': '<x/>',
  });
/** The bit of an archive that asks for a password. */
const withPassword = (bytes: Uint8Array): Uint8Array => {
  const locked = Buffer.from(bytes);
  locked[locked.indexOf(Buffer.from('PK\u0003\u0004')) + 6] = 1;
  locked[locked.indexOf(Buffer.from('PK\u0001\u0002')) + 8] = 1;
  return locked;
};

const told: readonly (readonly [string, Uint8Array, RegExp])[] = [
  ['加密的 .docx', compoundOf('DataSpaces', 'EncryptionInfo', 'EncryptedPackage'), /加了密码的 Office 文件.*去掉密码/u],
  ['加密的 .xlsx，目录在后面', compoundOf('a', 'b', 'c', 'd', 'e', 'EncryptedPackage'), /加了密码的 Office 文件/u],
  ['旧版 .doc、.wps', compoundOf('1Table', 'WordDocument'), /旧版 Word 或 WPS 文字.*另存为 \.docx/u],
  ['旧版 .xls、.et', compoundOf('Workbook'), /旧版 Excel 或 WPS 表格.*另存为/u],
  ['更旧的 .xls', compoundOf('Book'), /旧版 Excel/u],
  ['.ppt', compoundOf('Current User', 'PowerPoint Document'), /演示文稿/u],
  ['看不出哪一种的旧文件', compoundOf('CONTENTS'), /旧版格式.*加了密码/u],
  ['PDF', pdf('/Root 1 0 R '), /这是 PDF，.*下载空表/u],
  ['加密的 PDF', pdf('/Root 1 0 R /Encrypt 5 0 R '), /加了密码或限制的 PDF/u],
  [
    '加密的 .ods',
    odf('<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>'),
    /加了密码的 OpenDocument/u,
  ],
  ['.ods', odf('<manifest:file-entry/>'), /OpenDocument 文件.*另存为/u],
  ['OFD', archiveOf({ 'OFD.xml': '<x/>', 'Doc_0/Document.xml': '<x/>' }), /OFD 版式文件/u],
  ['.xlsb', archiveOf({ '[Content_Types].xml': '<x/>', 'xl/workbook.bin': 'x' }), /\.xlsb.*另存为/u],
  ['.pptx', archiveOf({ '[Content_Types].xml': '<x/>', 'ppt/presentation.xml': '<x/>' }), /演示文稿/u],
  ['压缩包里的 .docx', archiveOf({ 'form.docx': 'x' }), /压缩文件，里面有“form\.docx”.*先解压/u],
  ['别的压缩包', archiveOf({ 'a.bin': 'x' }), /压缩文件.*先解压/u],
  ['加密的压缩包', withPassword(archiveOf({ 'form.docx': 'x' })), /加了密码的压缩文件/u],
  ['RAR', Buffer.from('Rar!\u001a\u0007\u0001\u0000', 'latin1'), /压缩文件.*先解压/u],
  ['RTF', Buffer.from('{\\rtf1\\ansi 表}'), /写字板文件.*另存为/u],
  ['存成 .xls 的网页', Buffer.from('<html><table><tr><td>项目</td></tr></table></html>'), /网页.*另存为/u],
  [
    '2003 版 XML 表格',
    Buffer.from('<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?><Workbook/>'),
    /2003 版的 XML/u,
  ],
  ['照片', Buffer.from('ffd8ffe000104a464946', 'hex'), /图片.*下载空表/u],
  ['程序', Buffer.from('MZ\u0090\u0000', 'latin1'), /程序/u],
];

const asForm = async (bytes: Uint8Array): Promise<string> =>
  (await readBack(bytes, formOf('annex1'))).faults.map(({ reason }) => reason).join('；');
const asLedger = (bytes: Uint8Array): Promise<string> =>
  readSpreadsheet(bytes).then(JSON.stringify, (error: Error) => `不能读：${error.message}`);

describe('不能读的文件：照它是什么说，并说怎么办', () => {
  it.each(told)('%s', async (_name, bytes, words) => {
    expect(await asForm(bytes)).toMatch(words);
    expect(await asLedger(bytes)).toMatch(words);
  });

  it('Word 文件当作台账上传', async () => {
    expect(await asLedger(await renderDocx(formOf('annex1').blank))).toMatch(/这是 Word 文件.*\.xlsx 或 CSV/u);
  });

  it.each([
    ['UTF-8 文字', Buffer.from('项目名称,金额\n甲,1')],
    ['UTF-16 文字', Buffer.from('\ufeff项目名称\t金额', 'utf16le')],
    ['空文件', Buffer.alloc(0)],
  ])('%s当作表格交回', async (_name, bytes) => {
    expect(await asForm(bytes)).toMatch(/不是 Word（\.docx）或 Excel（\.xlsx）文件.*另存为/u);
  });
});

const swapped = (bytes: Buffer): Buffer => Buffer.from(bytes).swap16();

describe('台账的文字编码', () => {
  const text = '项目名称,建设单位,金额\r\n智慧水利平台,水务局,10.5\r\n';
  it.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 带标记', Buffer.from(`\ufeff${text}`)],
    ['UTF-16 LE 带标记', Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['UTF-16 LE 无标记', Buffer.from(text, 'utf16le')],
    ['UTF-16 BE 带标记', swapped(Buffer.from(`\ufeff${text}`, 'utf16le'))],
    ['UTF-16 BE 无标记', swapped(Buffer.from(text, 'utf16le'))],
    ['Excel 的“Unicode 文本”', Buffer.from(`\ufeff${text.replaceAll(',', '\t')}`, 'utf16le')],
    [
      'GB18030',
      Buffer.from(
        'cfeec4bfc3fbb3c62cbda8c9e8b5a5cebb2cbdf0b6ee0d0ad6c7bbdbcbaec0fbc6bdcca82ccbaecef1bed62c31302e350d0a',
        'hex',
      ),
    ],
  ])('%s', async (_name, bytes) => {
    const [sheet] = await readSpreadsheet(bytes);
    expect(sheet?.rows.slice(0, 2)).toEqual([
      ['项目名称', '建设单位', '金额'],
      ['智慧水利平台', '水务局', '10.5'],
    ]);
  });

  it.each([
    ['二进制', Buffer.from('0001020304050007', 'hex')],
    ['看不懂的字节', Buffer.from('cfeec4ff80ff', 'hex')],
  ])('%s：不猜', async (_name, bytes) => {
    expect(await asLedger(bytes)).toMatch(/^不能读：/u);
  });
});
