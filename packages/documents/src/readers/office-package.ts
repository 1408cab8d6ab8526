import { fromBuffer, type Entry, type ZipFile } from 'yauzl';
import { natureOf, natureOfArchive, natureText } from './nature.ts';
import { UnreadableFile } from './unreadable.ts';

/** What one part, and all parts that are read together, may grow to when they are unpacked, in bytes. */
const largestPart = 24 * 1024 * 1024;
const largestAll = 48 * 1024 * 1024;
const mostEntries = 2000;

export interface OfficePackage {
  readonly names: readonly string[];
  /** The text of a part; undefined when there is none. */
  readonly read: (name: string) => Promise<string | undefined>;
}

const lockedArchive = '这是加了密码的压缩文件，没有读取；请先解压、去掉密码，再导入里面的 .docx 或 .xlsx';
const damaged = '文件已损坏或没有下载完整，请重新保存后再导入';

/** A whole ledger is larger than a form. */
const largestWorkbook = 128 * 1024 * 1024;

const opened = (bytes: Uint8Array): Promise<ZipFile> =>
  new Promise((resolve, reject) => {
    fromBuffer(Buffer.from(bytes), { lazyEntries: true, autoClose: false }, (error, zip) => {
      if (error) reject(new UnreadableFile(damaged));
      else resolve(zip);
    });
  });

const listed = (zip: ZipFile): Promise<ReadonlyMap<string, Entry>> =>
  new Promise((resolve, reject) => {
    const entries = new Map<string, Entry>();
    zip.on('entry', (entry: Entry) => {
      entries.set(entry.fileName, entry);
      // The lowest bit: the archive itself asks for a password.
      if ((entry.generalPurposeBitFlag & 1) === 1) reject(new UnreadableFile(lockedArchive));
      else if (entries.size > mostEntries)
        reject(new UnreadableFile('文件里的部件过多，不是正常的 Word 或 Excel 文件'));
      else zip.readEntry();
    });
    zip.on('end', () => {
      resolve(entries);
    });
    zip.on('error', () => {
      reject(new UnreadableFile(damaged));
    });
    zip.readEntry();
  });

/** Hands the bytes of a part on as they come; rejects as soon as they are more than allowed. */
const unpacked = (
  zip: ZipFile,
  entry: Entry,
  limit: number,
  take: (chunk: Buffer) => void = () => undefined,
): Promise<number> =>
  new Promise((resolve, reject) => {
    const tooLarge = new UnreadableFile('文件展开后过大，不是正常填写的表格，没有读取');
    if (entry.uncompressedSize > limit) {
      reject(tooLarge);
      return;
    }
    zip.openReadStream(entry, (error, stream) => {
      if (error) {
        reject(new UnreadableFile(damaged));
        return;
      }
      let size = 0;
      stream.on('data', (chunk: Buffer) => {
        size += chunk.length;
        take(chunk);
        // What a file says of its own size need not be true.
        if (size > limit) stream.destroy(tooLarge);
      });
      stream.on('end', () => {
        resolve(size);
      });
      stream.on('error', (problem: Error) => {
        reject(problem instanceof UnreadableFile ? problem : new UnreadableFile(damaged));
      });
    });
  });

/**
 * Opens a DOCX or XLSX. Only parts that are asked for are unpacked, each and all together within a limit; macros, pictures and
 * embedded files are never touched.
 * @throws UnreadableFile with the reason in Chinese
 */
export const openPackage = async (bytes: Uint8Array): Promise<OfficePackage> => {
  const nature = natureOf(bytes);
  if (nature) throw new UnreadableFile(natureText(nature));
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b)
    throw new UnreadableFile(
      '这不是 Word（.docx）或 Excel（.xlsx）文件；请用 Word、Excel 或 WPS 另存为这两种之一后再导入',
    );
  const zip = await opened(bytes);
  const entries = await listed(zip);
  let left = largestAll;
  return {
    names: [...entries.keys()],
    read: async (name) => {
      const entry = entries.get(name);
      if (!entry) return undefined;
      const chunks: Buffer[] = [];
      left -= await unpacked(zip, entry, Math.min(largestPart, left), (chunk) => chunks.push(chunk));
      const part = Buffer.concat(chunks);
      const utf16 = part[0] === 0xff && part[1] === 0xfe;
      return part.toString(utf16 ? 'utf16le' : 'utf8').replace(/^\ufeff/u, '');
    },
  };
};

/** So much of a sheet is read: a lone cell in the last corner must not make a sheet of a milliard cells. */
export const [rowsRead, columnsRead] = [100_001, 200] as const;

const columnOf = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

/** Finds the first cell with content outside of what is read, in the pieces of a sheet as they come. */
const outsideOf = (found: (place: string) => void): ((chunk: Buffer) => void) => {
  let rest = '';
  return (chunk) => {
    const text = rest + chunk.toString('latin1');
    for (const [, letters = '', row = '', empty] of text.matchAll(
      /<(?:\w+:)?c\b[^>]*?\br="([A-Z]{1,3})(\d{1,7})"[^>]*?(\/?)>/gu,
    ))
      if (empty === '' && (Number(row) > rowsRead || columnOf(letters) > columnsRead)) found(`${letters}${row}`);
    rest = text.slice(text.lastIndexOf('<'));
  };
};

/** What an archive is that is no workbook; undefined when it is one. */
export const notAWorkbook = async (bytes: Uint8Array): Promise<string | undefined> => {
  const { names, read } = await openPackage(bytes);
  if (names.includes('xl/workbook.xml')) return undefined;
  return names.includes('word/document.xml')
    ? '这是 Word 文件（.docx），没有读取；台账请存成 .xlsx 或 CSV 后再上传'
    : natureText(await natureOfArchive(names, read));
};

/**
 * Unpacks every part of a workbook once and keeps nothing, so that a reader that trusts the file may read it afterwards.
 * @returns a cell with content beyond what is read, if there is one
 * @throws UnreadableFile when the parts are more than a workbook holds, or damaged
 */
export const checkWorkbook = async (bytes: Uint8Array): Promise<string | undefined> => {
  const zip = await opened(bytes);
  let left = largestWorkbook;
  let beyond: string | undefined;
  const look = (place: string): void => {
    beyond ??= place;
  };
  for (const [name, entry] of await listed(zip))
    left -= await unpacked(zip, entry, left, /worksheets\/[^/]+\.xml$/u.test(name) ? outsideOf(look) : undefined);
  return beyond;
};
