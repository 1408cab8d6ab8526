import { open } from 'node:fs/promises';
import { fileTypeFromBuffer } from 'file-type';

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
  const head = await readHead(file);
  const found = (await fileTypeFromBuffer(head))?.ext;
  const isText = found === undefined && !head.includes(0);
  const fits = kind.sniffed.length === 0 ? isText : found !== undefined && kind.sniffed.includes(found);
  return fits
    ? { ok: true, mediaType: kind.mediaType }
    : { ok: false, message: `文件内容不是 .${extension}，可能改过扩展名或已损坏，请用原文件重新上传` };
};

const readHead = async (file: string): Promise<Buffer> => {
  const handle = await open(file);
  try {
    const buffer = Buffer.alloc(64 * 1024);
    const { bytesRead } = await handle.read(buffer, 0, buffer.length, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
};
