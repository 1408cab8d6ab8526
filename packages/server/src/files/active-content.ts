import { createReadStream } from 'node:fs';
import { open as openZip, type Entry, type ZipFile } from 'yauzl';

/** What a kind of file has to have in it, where it is a package of parts. */
export type PackageKind = 'word' | 'workbook' | 'ofd' | 'archive' | 'any';

const needed: Readonly<Record<PackageKind, RegExp | undefined>> = {
  word: /^word\/document\.xml$/u,
  workbook: /^xl\/workbook\.(?:xml|bin)$/u,
  ofd: /^OFD\.xml$/u,
  archive: undefined,
  any: undefined,
};

const MOST_ENTRIES = 20_000;
const LARGEST = 2 * 1024 * 1024 * 1024;
/** Below this nobody is hurt by whatever it unpacks to. */
const HARMLESS = 64 * 1024 * 1024;
const STEEPEST = 200;

const programs =
  /\.(?:exe|dll|com|scr|pif|cpl|msi|msp|bat|cmd|ps1|psm1|vbs|vbe|js|jse|mjs|wsf|wsh|hta|lnk|reg|jar|class|sh|bash|py|pl|php|apk|app|html?|xhtml|mht|mhtml|svg|swf|docm|dotm|xlsm|xltm|xlam|xlsb|pptm|potm|ppam)$/iu;
const archives = /\.(?:zip|rar|7z|tar|gz|tgz|bz2|xz|iso|cab|zst)$/iu;

/** Answers, in Chinese, why a package is not taken; undefined where nothing speaks against it. */
export const faultOfPackage = async (file: string, kind: PackageKind): Promise<string | undefined> => {
  let found = needed[kind] === undefined;
  let [entries, packed, unpacked] = [0, 0, 0];
  const judge = (entry: Entry): string | undefined => {
    entries += 1;
    packed += entry.compressedSize;
    unpacked += entry.uncompressedSize;
    found ||= needed[kind]?.test(entry.fileName) ?? false;
    if (entries > MOST_ENTRIES) return '包里的文件过多，请拆分后上传';
    if (unpacked > LARGEST || (unpacked > HARMLESS && unpacked > packed * STEEPEST))
      return '展开后过大，像是压缩炸弹，不能上传；确有需要请拆分';
    return faultOfEntry(entry, kind);
  };
  try {
    const fault = await firstFault(file, judge);
    if (fault !== undefined) return fault;
  } catch {
    return '文件已损坏或没有下载完整，请用原文件重新上传';
  }
  return found ? undefined : '文件里没有应有的正文，可能改过扩展名或已损坏，请用原文件重新上传';
};

const faultOfEntry = ({ fileName, generalPurposeBitFlag: flags }: Entry, kind: PackageKind): string | undefined => {
  if ((flags & 1) === 1) return '设了密码，系统无法检查和归档，请去掉密码后上传';
  if (/(?:^|\/)(?:vbaProject\.bin|activeX\/|macrosheets\/)/iu.test(fileName))
    return '含有宏或控件，不能上传；请另存为不含宏的文件';
  if (kind !== 'archive') return undefined;
  if (programs.test(fileName)) return `包里有程序、脚本或网页文件“${fileName}”，不能上传`;
  if (archives.test(fileName)) return `包里还有压缩包“${fileName}”，系统无法检查，请解开后再打包`;
  return undefined;
};

/** Reads the list of parts until one is at fault. Rejects where it cannot be read, or names a place outside the package. */
const firstFault = (file: string, judge: (entry: Entry) => string | undefined): Promise<string | undefined> =>
  new Promise((resolve, reject) => {
    openZip(file, { lazyEntries: true, decodeStrings: true }, (error: Error | null, zip?: ZipFile) => {
      if (error || !zip) {
        reject(error ?? new Error('no package'));
        return;
      }
      const end = (fault: string | undefined): void => {
        zip.close();
        resolve(fault);
      };
      zip.on('entry', (entry: Entry) => {
        const fault = judge(entry);
        if (fault === undefined) zip.readEntry();
        else end(fault);
      });
      zip.on('end', () => {
        end(undefined);
      });
      zip.on('error', (fault: Error) => {
        zip.close();
        reject(fault);
      });
      zip.readEntry();
    });
  });

/** Marks in bytes, each with what it means for whoever uploads. Names in old binary files are UTF-16. */
const wide = (text: string): Buffer => Buffer.from(text, 'utf16le');
const compoundMarks = [
  [wide('_VBA_PROJECT'), '含有宏，不能上传；请另存为不含宏的文件'],
  [wide('EncryptedPackage'), '设了密码，系统无法检查和归档，请去掉密码后上传'],
  [wide('\u0001Ole10Native'), '里面嵌有别的文件，系统无法检查；请把它们作为附件分别上传'],
] as const;
const pdfMarks = [
  [Buffer.from('/JavaScript'), '含有脚本，不能上传；请重新打印为 PDF'],
  [Buffer.from('/Launch'), '含有启动程序的动作，不能上传；请重新打印为 PDF'],
  [Buffer.from('/EmbeddedFile'), '里面嵌有别的文件，系统无法检查；请把它们作为附件分别上传'],
] as const;

type Marks = readonly (readonly [Buffer, string])[];

/** The first mark that is found anywhere in the bytes. */
const firstMark = async (file: string, marks: Marks): Promise<string | undefined> => {
  const longest = Math.max(...marks.map(([mark]) => mark.length));
  let before = Buffer.alloc(0);
  // A stream that is given no encoding has bytes.
  const bytes = createReadStream(file, { highWaterMark: 1024 * 1024 }) as AsyncIterable<Buffer>;
  for await (const chunk of bytes) {
    const seen = Buffer.concat([before, chunk]);
    const found = marks.find(([mark]) => seen.includes(mark));
    if (found) return found[1];
    before = seen.subarray(-longest);
  }
  return undefined;
};

export const faultOfCompound = (file: string): Promise<string | undefined> => firstMark(file, compoundMarks);

/** @param tail the last bytes of the file: a document that was cut off has no end */
export const faultOfPdf = async (file: string, tail: Buffer): Promise<string | undefined> =>
  tail.includes('%%EOF') ? firstMark(file, pdfMarks) : '文件已损坏或没有下载完整，请用原文件重新上传';

/** Text that a browser or a shell would run. */
export const faultOfText = (head: string): string | undefined =>
  /^(?:\uFEFF|\s)*(?:#!|<(?:!doctype|html|head|body|script|svg|iframe|\?xml|\?php))/iu.test(head)
    ? '内容是网页或脚本，不能上传'
    : undefined;
