import { yuanText, wanText, type Fen } from '@zhengxiang/core';
import { bytesToHex, type PaperStatement } from '@zhengxiang/transparency';
import { sha256 } from '@noble/hashes/sha2.js';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import wasm from '#zxing-wasm';
import { judgeCodes, type CodeVerdict } from './check-codes.ts';

const element = <T extends HTMLElement>(id: string): T => document.getElementById(id) as T;
const pictures = element<HTMLInputElement>('picture');
const paperFile = element<HTMLInputElement>('file');
const trusted = element<HTMLTextAreaElement>('trusted');
const result = element('result');

trusted.value = (element('keys').textContent ?? '').trim();
prepareZXingModule({
  overrides: { wasmBinary: Uint8Array.from(atob(wasm), (sign) => sign.charCodeAt(0)).buffer },
});

const codesIn = async (files: readonly File[]): Promise<Uint8Array[]> => {
  const found = new Map<string, Uint8Array>();
  for (const file of files)
    for (const code of await readBarcodes(file, { formats: ['QRCode'], tryHarder: true, maxNumberOfSymbols: 8 }))
      found.set(bytesToHex(code.bytes), code.bytes);
  return [...found.values()];
};

const add = (parent: HTMLElement, tag: string, text = '', name = ''): HTMLElement => {
  const made = document.createElement(tag);
  made.textContent = text;
  made.className = name;
  parent.append(made);
  return made;
};

const row = (table: HTMLElement, name: string, value: string, kind = ''): void => {
  const line = add(table, 'tr', '', kind);
  add(line, 'th', name);
  add(line, 'td', value);
};

const showStatement = (statement: PaperStatement): void => {
  const table = add(result, 'table');
  for (const [label, amount, unit] of statement.amounts)
    row(table, label, unit === '万元' ? wanText(amount as Fen) : yuanText(amount as Fen), 'amount');
  row(table, '标题', statement.title);
  row(table, '发文字号', statement.number ?? '（无）');
  row(table, '制发单位', statement.organ);
  row(table, '日期', statement.issuedOn);
  if (statement.project !== null) row(table, '项目', statement.project);
  if (statement.addressee !== null) row(table, '主送', statement.addressee);
  for (const [label, text] of statement.points) row(table, label, text);
  row(table, '页数', `共 ${String(statement.pages)} 页`);
  row(table, '文件 SHA-256', statement.sha256);
};

const compareFile = async (verdict: CodeVerdict): Promise<void> => {
  const [file] = paperFile.files ?? [];
  if (!file || !verdict.statement) return;
  const same = bytesToHex(sha256(new Uint8Array(await file.arrayBuffer()))) === verdict.statement.sha256;
  add(
    result,
    'div',
    same ? '电子文件与签发时逐字节相同。' : '电子文件与签发的不同：不是这份文书，或者被改动。',
    `verdict ${same ? 'good' : 'bad'}`,
  );
};

let asked = 0;
const show = async (): Promise<void> => {
  const files = [...(pictures.files ?? [])];
  if (files.length === 0) return;
  asked += 1;
  const mine = asked;
  result.textContent = '正在读取…';
  let verdict: CodeVerdict;
  try {
    verdict = judgeCodes(await codesIn(files), trusted.value);
  } catch {
    verdict = { kind: 'bad', text: '这个文件不能识别为图片。请选 PNG 或者 JPG。', details: [] };
  }
  if (mine !== asked) return;
  result.textContent = '';
  add(result, 'div', verdict.text, `verdict ${verdict.kind}`);
  for (const detail of verdict.details) add(result, 'p', detail);
  await compareFile(verdict);
  if (verdict.statement) showStatement(verdict.statement);
};

for (const input of [pictures, paperFile, trusted]) input.addEventListener('change', () => void show());
