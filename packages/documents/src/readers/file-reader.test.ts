import { afterEach, describe, expect, it } from 'vitest';
import { running } from '../testing/processes.ts';
import { sampleFacts } from '../../../law-dongyuan-2020/src/annexes/testing/sample.ts';
import { createFileReader, readBack, renderXlsx, type FileReader, type FileReaderOptions } from '../index.ts';
import { copyOf, formOf } from '../testing/returning.ts';
import { zipOf, zipOfParts } from '../testing/zip.ts';

const opened: FileReader[] = [];
const reader = (options: FileReaderOptions = {}): FileReader => {
  const made = createFileReader(options);
  opened.push(made);
  return made;
};
afterEach(() => {
  for (const one of opened.splice(0)) one.close();
});

const reading = (): string =>
  running()
    .filter(({ parent, args }) => parent === process.pid && args.includes('read-child.mjs'))
    .map(({ args }) => args)
    .join('\n');

/** A workbook of one sheet. */
const workbookOf = (sheet: Buffer, strings?: Buffer): Uint8Array =>
  zipOfParts([
    {
      name: '[Content_Types].xml',
      content: Buffer.from(
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>',
      ),
    },
    {
      name: '_rels/.rels',
      content: Buffer.from(
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>',
      ),
    },
    {
      name: 'xl/workbook.xml',
      content: Buffer.from(
        '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="a" sheetId="1" r:id="r1"/></sheets></workbook>',
      ),
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: Buffer.from(
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
      ),
    },
    { name: 'xl/worksheets/sheet1.xml', content: sheet },
    ...(strings ? [{ name: 'xl/sharedStrings.xml', content: strings }] : []),
  ]);
const sheetOf = (rows: string): Buffer => Buffer.from(`<worksheet><sheetData>${rows}</sheetData></worksheet>`);
const millionRows = (): Uint8Array => workbookOf(sheetOf('<row><c><v>1</v></c></row>'.repeat(1_000_000)));
const wide = (): Uint8Array => workbookOf(sheetOf(`<row>${'<c><v>1</v></c>'.repeat(150)}</row>`.repeat(600)));
/** Ten names, each ten of the one before: written out they would fill a disk. */
const entityBomb = Buffer.from(
  `<!DOCTYPE w [<!ENTITY a0 "ha">${Array.from({ length: 10 }, (_one, at) => `<!ENTITY a${String(at + 1)} "${`&a${String(at)};`.repeat(10)}">`).join('')}]><w:document xmlns:w="urn:w"><w:body><w:p><w:r><w:t>&a10;</w:t></w:r></w:p></w:body></w:document>`,
);
const zeros = (megabytes: number): Buffer => Buffer.alloc(megabytes * 1024 * 1024, 0x20);
const deep = Buffer.from(`<w:document xmlns:w="urn:w">${'<w:p>'.repeat(300_000)}</w:document>`);
/** An .exe, an old .doc or a locked .docx, and the beginning of a good file. */
const exe = Buffer.from(`MZ${'\u0090\u0000'.repeat(400)}This program cannot be run in DOS mode`, 'latin1');
const compound = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(4096)]);

const nasty: readonly (readonly [string, () => Uint8Array | Promise<Uint8Array>, RegExp])[] = [
  ['压缩炸弹：展开 200 MB', () => zipOf('word/document.xml', zeros(200)), /展开后过大/u],
  ['谎报大小的压缩炸弹', () => zipOf('word/document.xml', zeros(200), 1000), /损坏|过大/u],
  ['实体炸弹', () => zipOf('word/document.xml', entityBomb), /损坏/u],
  ['一百万行', millionRows, /过大|太多/u],
  ['九万个单元格', wide, /内容太多/u],
  ['嵌套三十万层', () => zipOf('word/document.xml', deep), /损坏/u],
  ['改了名的 .exe', () => exe, /不是 Word（\.docx）或 Excel（\.xlsx）文件/u],
  ['旧版 .doc、加密的 .docx', () => compound, /旧版格式.*加了密码/u],
  ['空文件', () => new Uint8Array(), /不是 Word/u],
  ['只有一半的文件', async () => (await renderXlsx(formOf('annex1').blank)).slice(0, 3000), /损坏/u],
];

describe('读上传的文件', () => {
  it.each(nasty)('%s：说明原因，本进程不停顿，下一个文件照读', async (_name, make, reason) => {
    const files = reader();
    const bytes = await make();
    const good = await renderXlsx(copyOf('annex4', { facts: sampleFacts() }));
    let [ticks, last, longest] = [0, performance.now(), 0];
    const clock = setInterval(() => {
      const now = performance.now();
      longest = Math.max(longest, now - last);
      last = now;
      ticks += 1;
    }, 20);
    const back = await readBack(bytes, formOf('annex1'), files.form);
    clearInterval(clock);
    expect(back.faults.map(({ reason: told }) => told)).toEqual([expect.stringMatching(reason)]);
    expect([back.values, back.tables]).toEqual([[], []]);
    expect(ticks).toBeGreaterThan(3);
    // Even on a busy machine: reading any of these here takes seconds.
    expect(longest).toBeLessThan(1000);
    const after = await readBack(good, formOf('annex4'), files.form);
    expect(after.faults).toEqual([]);
    expect(after.tables[0]?.rows).toHaveLength(2);
  });

  it('台账同样：一百万行、炸弹、实体、加密、半个文件', async () => {
    const { sheets } = reader();
    const told = (bytes: Uint8Array) => sheets(bytes).then(JSON.stringify, (error: Error) => error.message);
    expect(await told(millionRows())).toMatch(/超过 100000 行|内存超出限制/u);
    expect(await told(zipOf('xl/workbook.xml', zeros(200)))).toMatch(/展开后过大/u);
    expect(await told(workbookOf(sheetOf('<row><c><v>1</v></c></row>'), entityBomb))).not.toContain('haha');
    expect(await told(compound)).toMatch(/旧版格式.*加了密码/u);
    expect(await told((await renderXlsx(formOf('annex1').blank)).slice(0, 3000))).toMatch(/损坏|打不开/u);
    const [one] = await sheets(await renderXlsx(copyOf('annex4', { facts: sampleFacts() })));
    expect(one?.rows.flat()).toContain('雨量计1');
  });

  it('超时的放弃，超出内存的说明原因，之后照常', async () => {
    const slow = reader({ timeout: 1 });
    const fault = async (files: FileReader, bytes: Uint8Array) =>
      (await readBack(bytes, formOf('annex1'), files.form)).faults[0]?.reason;
    const blank = await renderXlsx(formOf('annex1').blank);
    expect(await fault(slow, blank)).toContain('还没有读完，已停止');
    await expect.poll(reading).toBe('');
    const small = reader({ memory: 64 });
    const many = workbookOf(sheetOf('<row><c><v>1</v></c></row>'.repeat(800_000)));
    expect(await fault(small, many)).toContain('内存超出限制');
    expect(await fault(small, blank)).toBeUndefined();
  });

  it('排队的太多时请人稍后再来', async () => {
    const files = reader();
    const blank = await renderXlsx(formOf('annex1').blank);
    const all = await Promise.all(
      Array.from({ length: 24 }, async () => (await readBack(blank, formOf('annex1'), files.form)).faults),
    );
    const busy = all.filter(([fault]) => fault?.reason.includes('正在读取的文件较多'));
    expect(busy).toHaveLength(3);
    expect(all.filter((faults) => faults.length === 0)).toHaveLength(21);
  });
});
