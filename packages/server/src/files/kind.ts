import { natureOf, utf16In, type Nature } from '@zhengxiang/documents';
import { open, readFile, stat } from 'node:fs/promises';
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
  const head = await readHead(file);
  const found = (await fileTypeFromBuffer(head))?.ext;
  // The mark of UTF-16 looks like the beginning of a sound file.
  const isWide =
    utf16In(head) !== undefined && (found === undefined || /^(?:fffe|feff)/u.test(head.toString('hex', 0, 2)));
  const isText = isWide || (found === undefined && !head.includes(0));
  const fits = kind.sniffed.length === 0 ? isText : found !== undefined && kind.sniffed.includes(found);
  if (fits) return { ok: true, mediaType: kind.mediaType };
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
