import { open } from 'node:fs/promises';
import { fileTypeFromBuffer } from 'file-type';
import { faultOfCompound, faultOfPackage, faultOfPdf, faultOfText, type PackageKind } from './active-content.ts';

/** The kinds of file that offices attach, by extension, with what the bytes may turn out to be. */
const allowed: Readonly<Record<string, { readonly mediaType: string; readonly sniffed: readonly string[] }>> = {
  pdf: { mediaType: 'application/pdf', sniffed: ['pdf'] },
  doc: { mediaType: 'application/msword', sniffed: ['cfb'] },
  docx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    sniffed: ['docx', 'zip'],
  },
  xls: { mediaType: 'application/vnd.ms-excel', sniffed: ['cfb'] },
  xlsx: { mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', sniffed: ['xlsx', 'zip'] },
  wps: { mediaType: 'application/vnd.ms-works', sniffed: ['cfb', 'zip'] },
  et: { mediaType: 'application/vnd.ms-excel', sniffed: ['cfb', 'zip'] },
  ofd: { mediaType: 'application/ofd', sniffed: ['zip'] },
  zip: { mediaType: 'application/zip', sniffed: ['zip'] },
  jpg: { mediaType: 'image/jpeg', sniffed: ['jpg'] },
  jpeg: { mediaType: 'image/jpeg', sniffed: ['jpg'] },
  png: { mediaType: 'image/png', sniffed: ['png'] },
  tif: { mediaType: 'image/tiff', sniffed: ['tif'] },
  tiff: { mediaType: 'image/tiff', sniffed: ['tif'] },
  csv: { mediaType: 'text/csv', sniffed: [] },
  txt: { mediaType: 'text/plain; charset=utf-8', sniffed: [] },
};

export const allowedExtensions = Object.keys(allowed);

export type KindCheck =
  { readonly ok: true; readonly mediaType: string } | { readonly ok: false; readonly message: string };

/** Looks into the bytes: a renamed .exe is not a PDF. `file` is where the bytes lie. */
export const checkKind = async (file: string, name: string): Promise<KindCheck> => {
  const extension = name.toLowerCase().split('.').at(-1) ?? '';
  const kind = allowed[extension];
  if (!kind) return { ok: false, message: `不能上传 .${extension} 文件；可以上传：${allowedExtensions.join('、')}` };
  const head = await readPart(file, 'head');
  const found = (await fileTypeFromBuffer(head))?.ext;
  const isText = found === undefined && !head.includes(0);
  const fits =
    kind.sniffed.length === 0 ? isText || found === 'xml' : found !== undefined && kind.sniffed.includes(found);
  if (!fits) return { ok: false, message: `文件内容不是 .${extension}，可能改过扩展名或已损坏，请用原文件重新上传` };
  const fault = await faultOf(file, extension, found, head);
  return fault === undefined ? { ok: true, mediaType: kind.mediaType } : { ok: false, message: fault };
};

const packages: Readonly<Record<string, PackageKind>> = {
  docx: 'word',
  xlsx: 'workbook',
  ofd: 'ofd',
  zip: 'archive',
};

/** What speaks against bytes that are of the right kind: they do something, cannot be looked into, or are not whole. */
const faultOf = async (file: string, extension: string, found: string | undefined, head: Buffer) => {
  if (found === 'cfb') return faultOfCompound(file);
  if (found === 'pdf') return faultOfPdf(file, await readPart(file, 'tail'));
  if (found === undefined || found === 'xml') return faultOfText(head);
  if (['jpg', 'png', 'tif'].includes(found)) return undefined;
  return faultOfPackage(file, packages[extension] ?? 'any');
};

const PART = 64 * 1024;

const readPart = async (file: string, which: 'head' | 'tail'): Promise<Buffer> => {
  const handle = await open(file);
  try {
    const { size } = await handle.stat();
    const buffer = Buffer.alloc(PART);
    const { bytesRead } = await handle.read(buffer, 0, PART, which === 'head' ? 0 : Math.max(size - PART, 0));
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
};
