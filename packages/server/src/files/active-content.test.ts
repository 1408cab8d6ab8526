import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ZipFile } from 'yazl';
import { checkKind } from './kind.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'zx-kinds-'));
});
afterAll(() => rm(folder, { recursive: true }));

const zip = (parts: Readonly<Record<string, string | Buffer>>): Promise<Buffer> => {
  const made = new ZipFile();
  for (const [name, content] of Object.entries(parts)) made.addBuffer(Buffer.from(content), name);
  made.end();
  return buffer(made.outputStream);
};
const types = { '[Content_Types].xml': '<Types/>' };
const word = (more: Readonly<Record<string, string>> = {}) => zip({ ...types, 'word/document.xml': '<w/>', ...more });
const sheet = (more: Readonly<Record<string, string>> = {}) => zip({ ...types, 'xl/workbook.xml': '<x/>', ...more });
const pdf = (inside: string): Buffer => Buffer.from(`%PDF-1.7\n${inside}\ntrailer\n%%EOF\n`);
const compound = (name: string): Buffer =>
  Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(1_048_570),
    Buffer.from(name, 'utf16le'),
    Buffer.alloc(100),
  ]);
/** As a packer with a password marks every part, both in its own head and in the list. */
const locked = (bytes: Buffer): Buffer => {
  const changed = Buffer.from(bytes);
  for (let at = 0; at < changed.length - 10; at += 1) {
    const head = changed.readUInt32LE(at);
    if (head === 0x04034b50) changed[at + 6] = (changed[at + 6] ?? 0) | 1;
    if (head === 0x02014b50) changed[at + 8] = (changed[at + 8] ?? 0) | 1;
  }
  return changed;
};

const verdict = async (name: string, content: Buffer): Promise<string> => {
  const file = path.join(folder, 'one');
  await writeFile(file, content);
  const found = await checkKind(file, name);
  return found.ok ? '收下' : found.message;
};

describe('收下的是文件，不是程序', () => {
  it.each<[string, () => Promise<Buffer> | Buffer]>([
    ['方案.docx', () => word()],
    ['方案.docx', () => word({ 'word/media/image1.png': 'x', 'word/embeddings/图.xlsx': 'x' })],
    ['清单.xlsx', () => sheet()],
    ['资料.zip', () => zip({ '一/图纸.pdf': 'x', '二/照片.jpg': 'x' })],
    ['公文.ofd', () => zip({ 'OFD.xml': '<o/>' })],
    ['老方案.doc', () => compound('WordDocument')],
    ['方案.pdf', () => pdf('1 0 obj <</Type/Catalog>>')],
    ['说明.txt', () => Buffer.from('一、<总则>')],
    ['清单.csv', () => Buffer.from('名称,金额\n<甲>,1')],
  ])('%s 照收', async (name, content) => {
    expect(await verdict(name, await content())).toBe('收下');
  });

  it.each<[string, string, () => Promise<Buffer> | Buffer, RegExp]>([
    ['宏', '方案.docx', () => word({ 'word/vbaProject.bin': 'x' }), /宏/u],
    ['宏', '清单.xlsx', () => sheet({ 'xl/vbaProject.bin': 'x' }), /宏/u],
    ['宏', '老清单.xls', () => compound('_VBA_PROJECT_CUR'), /宏/u],
    ['4.0 宏表', '清单.xlsx', () => sheet({ 'xl/macrosheets/sheet1.xml': 'x' }), /宏/u],
    ['控件', '方案.docx', () => word({ 'word/activeX/activeX1.xml': 'x' }), /控件/u],
    ['宏，装在压缩包里', '资料.zip', () => zip({ 'a/vbaProject.bin': 'x' }), /宏/u],
    ['带宏的文件，装在压缩包里', '资料.zip', () => zip({ '表.xlsm': 'x' }), /程序、脚本或网页文件“表\.xlsm”/u],
    ['程序', '资料.zip', () => zip({ '一/安装.EXE': 'x' }), /“一\/安装\.EXE”/u],
    ['脚本', '资料.zip', () => zip({ 'run.ps1': 'x' }), /run\.ps1/u],
    ['网页', '资料.zip', () => zip({ 'index.html': 'x' }), /index\.html/u],
    ['图形脚本', '资料.zip', () => zip({ '图.svg': 'x' }), /图\.svg/u],
    ['包中包', '资料.zip', () => zip({ '里.rar': 'x' }), /解开后再打包/u],
    ['加密压缩包', '资料.zip', async () => locked(await zip({ '一.pdf': 'x' })), /设了密码/u],
    ['加密文档', '方案.doc', () => compound('EncryptedPackage'), /设了密码/u],
    ['嵌入的程序', '方案.doc', () => compound('\u0001Ole10Native'), /嵌有别的文件/u],
    ['脚本', '方案.pdf', () => pdf('<</S/JavaScript/JS(app.alert(1))>>'), /脚本/u],
    ['启动程序', '方案.pdf', () => pdf('<</S/Launch/F(cmd.exe)>>'), /启动程序/u],
    ['夹带文件', '方案.pdf', () => pdf('<</Type/EmbeddedFile>>'), /嵌有别的文件/u],
    ['炸弹', '资料.zip', () => zip({ '一.txt': Buffer.alloc(80 * 1024 * 1024) }), /压缩炸弹/u],
    ['网页改名', '说明.txt', () => Buffer.from('  <!DOCTYPE html><script>'), /网页或脚本/u],
    ['网页改名，UTF-16', '说明.txt', () => Buffer.from('\uFEFF<script>alert(1)</script>', 'utf16le'), /网页或脚本/u],
    ['图形改名', '清单.csv', () => Buffer.from('<svg onload="x">'), /网页或脚本/u],
    ['脚本改名', '说明.txt', () => Buffer.from('#!/bin/sh\nrm'), /网页或脚本/u],
  ])('%s：%s 不收', async (_kind, name, content, told) => {
    expect(await verdict(name, await content())).toMatch(told);
  });

  it.each<[string, () => Promise<Buffer> | Buffer]>([
    ['方案.docx', async () => (await word()).subarray(0, 200)],
    ['方案.docx', () => zip({ '随便.txt': 'x' })],
    ['清单.xlsx', () => word()],
    ['公文.ofd', () => zip({ 'x.xml': 'x' })],
    ['方案.pdf', () => Buffer.from('%PDF-1.7\n1 0 obj')],
  ])('%s 不完整或不是它说的文件：不收', async (name, content) => {
    expect(await verdict(name, await content())).toMatch(/损坏|改过扩展名/u);
  });
});
