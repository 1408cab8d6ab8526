import { natureOf, utf16In, type Nature } from '@zhengxiang/documents';
import { open, readFile, stat } from 'node:fs/promises';
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
  // WPS Office writes today's formats under its old names too.
  wps: { mediaType: 'application/vnd.ms-works', sniffed: ['cfb', 'zip', 'docx'] },
  et: { mediaType: 'application/vnd.ms-excel', sniffed: ['cfb', 'zip', 'xlsx'] },
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
  // The mark of UTF-16 looks like the beginning of a sound file.
  const isWide =
    utf16In(head) !== undefined && (found === undefined || /^(?:fffe|feff)/u.test(head.toString('hex', 0, 2)));
  const isText = isWide || ((found === undefined || found === 'xml') && !head.includes(0));
  const fits = kind.sniffed.length === 0 ? isText : found !== undefined && kind.sniffed.includes(found);
  if (fits) {
    const fault = await faultOf(file, extension, isText ? 'txt' : found, head);
    return fault === undefined ? { ok: true, mediaType: kind.mediaType } : { ok: false, message: fault };
  }
  const nature = found === 'cfb' ? await natureOfOld(file) : undefined;
  return nature
    ? {
        ok: false,
        message: `文件内容不是 .${extension}：这是${nature.is}。${nature.wayOut.replaceAll('导入', '上传')}`,
      }
    : { ok: false, message: `文件内容不是 .${extension}，可能改过扩展名或已损坏，请用原文件重新上传` };
};

/** The directory of an old file may stand at its end. */
const largestOld = 64 * 1024 * 1024;

const natureOfOld = async (file: string): Promise<Nature | undefined> =>
  (await stat(file)).size > largestOld ? undefined : natureOf(await readFile(file));

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
  if (found === 'txt') return faultOfText(new TextDecoder(utf16In(head) ?? 'utf-8').decode(head));
  if (found === undefined || ['jpg', 'png', 'tif'].includes(found)) return undefined;
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
