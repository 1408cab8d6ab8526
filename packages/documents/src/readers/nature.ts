/** What a file is that a reader does not take, and what turns it into one that it takes. */
export interface Nature {
  /** 加了密码的 Office 文件 */
  readonly is: string;
  readonly wayOut: string;
}

const savedAnew = '请用 Word、Excel 或 WPS 打开，另存为 .docx 或 .xlsx（台账也可以是 CSV）后再导入';
const byTyping = '它不能读成表格；请下载空表（.docx 或 .xlsx）填写后再导入';
const locked = '请打开后去掉密码，另存为 .docx 或 .xlsx 后再导入';

/** The names in the directory of a compound file, as its entries of 128 bytes hold them. */
const namesInCompound = (bytes: Buffer): ReadonlySet<string> => {
  const names = new Set<string>();
  for (let at = 512; at + 128 <= bytes.length && names.size < 1000; at += 128) {
    const [length, type] = [bytes.readUInt16LE(at + 64), bytes[at + 66]];
    if (length < 4 || length > 64 || length % 2 !== 0 || (type !== 1 && type !== 2 && type !== 5)) continue;
    const name = bytes.toString('utf16le', at, at + length - 2);
    if (/^[\x01-\x7e]+$/u.test(name)) names.add(name);
  }
  return names;
};

const compound = (bytes: Buffer): Nature => {
  const names = namesInCompound(bytes);
  const is = (...wanted: readonly string[]): boolean => wanted.some((name) => names.has(name));
  if (is('EncryptedPackage', 'EncryptionInfo')) return { is: '加了密码的 Office 文件', wayOut: locked };
  if (is('WordDocument')) return { is: '旧版 Word 或 WPS 文字文件（.doc、.wps）', wayOut: savedAnew };
  if (is('Workbook', 'Book')) return { is: '旧版 Excel 或 WPS 表格文件（.xls、.et）', wayOut: savedAnew };
  if (is('PowerPoint Document')) return { is: '演示文稿（.ppt、.dps）', wayOut: byTyping };
  return {
    is: '旧版格式（.doc、.xls、.wps、.et）或加了密码的文件',
    wayOut: `改扩展名没有用；${locked}`,
  };
};

const isStarting = (bytes: Buffer, ...signs: readonly string[]): boolean =>
  signs.some((sign) => bytes.subarray(0, sign.length).toString('latin1') === sign);

/** How text is stored, where its first bytes or its noughts say so: every second byte of Latin letters in UTF-16 is nought. */
export const utf16In = (bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const head = bytes.subarray(0, 4096);
  const noughts = [0, 0];
  head.forEach((byte, at) => {
    if (byte === 0) noughts[at % 2] = (noughts[at % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = noughts;
  if (bytes.length < 4 || bytes.length % 2 !== 0 || (even > 0 && odd > 0)) return undefined;
  // A comma or a line break each few letters, in a file of Chinese words too.
  return odd * 40 > head.length ? 'utf-16le' : even * 40 > head.length ? 'utf-16be' : undefined;
};

const marked = (text: string): Nature | undefined => {
  if (/^\s*(?:<!doctype html|<html|<table|<meta)/iu.test(text))
    return { is: '网页（有的系统把网页存成 .xls 或 .doc）', wayOut: savedAnew };
  if (
    /^\s*<\?mso-application|^\s*<\?xml[^>]*>\s*<\?mso-application/iu.test(text) ||
    /urn:schemas-microsoft-com:office:/u.test(text)
  )
    return { is: '2003 版的 XML 表格或文档', wayOut: savedAnew };
  if (/^MIME-Version:/imu.test(text.slice(0, 400))) return { is: '单个文件的网页（.mht）', wayOut: savedAnew };
  return undefined;
};

/**
 * What a file is that is no archive, when it is none of the two: told by its bytes, whatever its name says. Undefined: it may be
 * text, or nobody knows.
 */
export const natureOf = (given: Uint8Array): Nature | undefined => {
  const bytes = Buffer.from(given.buffer, given.byteOffset, given.byteLength);
  if (isStarting(bytes, '\xd0\xcf\x11\xe0')) return compound(bytes);
  if (isStarting(bytes, '%PDF')) {
    const isLocked = /\/Encrypt\s/u.test(bytes.toString('latin1', Math.max(0, bytes.length - 65_536)));
    return { is: isLocked ? '加了密码或限制的 PDF' : 'PDF', wayOut: byTyping };
  }
  if (isStarting(bytes, '\xff\xd8\xff', '\x89PNG', 'II*\0', 'MM\0*', 'GIF8', 'BM'))
    return { is: '图片', wayOut: byTyping };
  if (isStarting(bytes, '{\\rtf')) return { is: '写字板文件（.rtf）', wayOut: savedAnew };
  if (isStarting(bytes, 'Rar!', '7z\xbc\xaf', '\x1f\x8b'))
    return { is: '压缩文件', wayOut: '请先解压，再导入里面的 .docx 或 .xlsx' };
  if (isStarting(bytes, 'MZ', '\x7fELF'))
    return { is: '程序，不是 Word（.docx）或 Excel（.xlsx）文件', wayOut: byTyping };
  return marked(bytes.toString('utf8', 0, 2048));
};

/** What an archive is that holds neither a Word nor an Excel file of today. */
export const natureOfArchive = async (
  names: readonly string[],
  read: (name: string) => Promise<string | undefined>,
): Promise<Nature> => {
  const has = (pattern: RegExp): boolean => names.some((name) => pattern.test(name));
  const kind = names.includes('mimetype') ? ((await read('mimetype')) ?? '').trim() : '';
  if (kind.startsWith('application/vnd.oasis.opendocument')) {
    const isLocked = /encryption-data/u.test((await read('META-INF/manifest.xml')) ?? '');
    if (isLocked) return { is: '加了密码的 OpenDocument 文件（.odt、.ods）', wayOut: locked };
    return { is: 'OpenDocument 文件（.odt、.ods）', wayOut: savedAnew };
  }
  if (has(/^OFD\.xml$/iu)) return { is: 'OFD 版式文件', wayOut: byTyping };
  if (has(/^xl\/workbook\.bin$/u)) return { is: '二进制的 Excel 文件（.xlsb）', wayOut: savedAnew };
  if (has(/^ppt\//u)) return { is: '演示文稿（.pptx）', wayOut: byTyping };
  const inside = names.find((name) => /\.(?:docx?|xlsx?|wps|et|csv|pdf)$/iu.test(name));
  if (inside !== undefined || !names.includes('[Content_Types].xml'))
    return {
      is: `压缩文件${inside === undefined ? '' : `，里面有“${inside.slice(-60)}”`}`,
      wayOut: '请先解压，再导入里面的 .docx 或 .xlsx',
    };
  return { is: '少了正文的 Office 文件', wayOut: '可能已损坏，请重新保存后再导入' };
};

/** 这是……；请…… */
export const natureText = ({ is, wayOut }: Nature): string =>
  `这是${/^[A-Za-z]/u.test(is) ? ' ' : ''}${is}，没有读取；${wayOut}`;
