import { parseCsv } from 'hucre/csv';
import { readXlsx, type CellValue } from 'hucre/xlsx';
import { checkWorkbook } from './office-package.ts';
import { UnreadableFile } from './unreadable.ts';

/** A sheet as people see it: every cell as text. */
export interface ReadSheet {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
}

/** All sheets together; a county's ledger of twenty years has some thousands. */
const mostRows = 100_000;

/** Numbers as a spreadsheet shows them: 15 digits, so that 30.700000000000003 is 30.7. */
const numberText = (value: number): string => {
  const rounded = Number(value.toPrecision(15));
  return Math.abs(rounded) >= 1e15 || (rounded !== 0 && Math.abs(rounded) < 1e-6)
    ? rounded.toFixed(Math.abs(rounded) < 1 ? 12 : 0).replace(/\.?0+$/u, '')
    : String(rounded);
};

const textOf = (value: CellValue | undefined): string => {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (typeof value === 'number') return numberText(value);
  if (typeof value === 'boolean') return value ? '是' : '否';
  return value.trim();
};

/** Chinese offices save CSV as UTF-8 with a mark, as UTF-16, or in the system's GB18030. */
const decoded = (bytes: Uint8Array): string => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    try {
      return new TextDecoder('gb18030', { fatal: true }).decode(bytes);
    } catch {
      throw new UnreadableFile('看不懂文件的文字编码，请另存为 xlsx 或 UTF-8 的 CSV 后重新上传。');
    }
  }
};

const delimiterOf = (text: string): string => {
  const [line = ''] = text.split(/\r?\n/u);
  const counts = [',', '\t', ';', '，'].map((sign) => [sign, line.split(sign).length] as const);
  return counts.reduce((best, one) => (one[1] > best[1] ? one : best))[0];
};

const readCsv = (bytes: Uint8Array): ReadSheet[] => {
  const text = decoded(bytes).replace(/^\uFEFF/u, '');
  const rows = parseCsv(text, { delimiter: delimiterOf(text), typeInference: false });
  return [{ name: 'CSV', rows: rows.map((row) => row.map(textOf)) }];
};

const readWorkbook = async (bytes: Uint8Array): Promise<ReadSheet[]> => {
  await checkWorkbook(bytes);
  try {
    const { sheets } = await readXlsx(bytes);
    return sheets.map(({ name, rows }) => ({ name, rows: rows.map((row) => Array.from(row, textOf)) }));
  } catch {
    throw new UnreadableFile('这个文件打不开：可能已损坏、加了密码，或者不是 xlsx。请另存为 xlsx 后重新上传。');
  }
};

/**
 * Reads an .xlsx or .csv file (UTF-8, UTF-16, GB18030) into sheets of text.
 * @throws UnreadableFile with a Chinese sentence when it is neither
 */
export const readSpreadsheet = async (bytes: Uint8Array): Promise<ReadSheet[]> => {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const isOldOffice = bytes[0] === 0xd0 && bytes[1] === 0xcf;
  if (isOldOffice) throw new UnreadableFile('旧格式的 .xls 请先另存为 .xlsx 或 CSV，再重新上传。');
  const sheets = isZip ? await readWorkbook(bytes) : readCsv(bytes);
  if (sheets.reduce((sum, { rows }) => sum + rows.length, 0) > mostRows)
    throw new UnreadableFile(`文件超过 ${String(mostRows)} 行，请拆开后分几次上传；下面是空行的，请删去空行。`);
  if (sheets.every(({ rows }) => rows.length === 0)) throw new UnreadableFile('文件里没有内容。');
  return sheets;
};
