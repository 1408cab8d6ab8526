import { unitInFormat, type MoneyUnit } from '@zhengxiang/core';
import { parseCsv } from 'hucre/csv';
import { readXlsx, type CellValue, type Sheet } from 'hucre/xlsx';
import { natureOf, natureText, utf16In } from './nature.ts';
import { checkWorkbook, columnsRead, notAWorkbook, rowsRead } from './office-package.ts';
import { UnreadableFile } from './unreadable.ts';

/** Cells made one, counted from 0, the last row and column included. */
export interface ReadMerge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** A sheet as people see it: every cell as text. A formula that was saved without its result stands as `=A1*2`. */
export interface ReadSheet {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
  readonly merges?: readonly ReadMerge[];
  /** Numbers whose format shows a unit of money: row and column from 0, and the unit of the stored number. */
  readonly units?: readonly (readonly [row: number, column: number, unit: MoneyUnit])[];
  readonly hidden?: boolean;
  /** Counted from 0. */
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
  /** A cell with content so far out that it was not read: XFD1048576. */
  readonly beyond?: string;
}

/** All sheets together; a county's ledger of twenty years has some thousands. */
const mostRows = rowsRead - 1;

/** Numbers as a spreadsheet shows them: 15 digits, so that 30.700000000000003 is 30.7. Of more digits the last are unknown. */
const numberText = (value: number): string => {
  const rounded = Number(value.toPrecision(15));
  if (Math.abs(rounded) >= 1e15) return rounded.toPrecision(15);
  return rounded !== 0 && Math.abs(rounded) < 1e-6 ? rounded.toFixed(12).replace(/\.?0+$/u, '') : String(rounded);
};

const textOf = (value: CellValue | undefined): string => {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (typeof value === 'number') return numberText(value);
  if (typeof value === 'boolean') return value ? '是' : '否';
  return value.trim();
};

const noText = '这个文件不是表格，也不是文字，没有读取；请另存为 .xlsx 或 CSV 后重新上传。';

/** Chinese offices save CSV as UTF-8 with a mark, as UTF-16, or in the system's GB18030. */
const decoded = (bytes: Uint8Array): string => {
  const wide = utf16In(bytes);
  if (wide !== undefined) return new TextDecoder(wide).decode(bytes);
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
  // eslint-disable-next-line no-control-regex
  if (/[\0-\x08\x0e-\x1f\uFFFD]/u.test(text)) throw new UnreadableFile(noText);
  const rows = parseCsv(text, { delimiter: delimiterOf(text), typeInference: false });
  return [{ name: 'CSV', rows: rows.map((row) => row.map(textOf)) }];
};

const lettersOf = (column: number): string =>
  column < 26 ? String.fromCharCode(65 + column) : `${lettersOf(Math.floor(column / 26) - 1)}${lettersOf(column % 26)}`;
const within = `A1:${lettersOf(columnsRead - 1)}${String(rowsRead)}`;

/** The text of each cell, with formulas that have no result, and without the empty rows at the end. */
const rowsIn = ({ rows, cells }: Sheet): readonly (readonly string[])[] => {
  const texts = rows.map((row) => Array.from(row, textOf));
  for (const [place, { type, value, formula }] of cells ?? []) {
    const [row, column] = place.split(',').map(Number);
    const line = row === undefined ? undefined : texts[row];
    if (type === 'formula' && value === null && line && column !== undefined) line[column] = `=${formula ?? ''}`;
  }
  return texts.slice(0, texts.findLastIndex((line) => line.some((text) => text !== '')) + 1);
};

const unitsIn = ({ cells }: Sheet): NonNullable<ReadSheet['units']> =>
  [...(cells ?? [])].flatMap(([place, { value, style }]) => {
    const unit = typeof value === 'number' && style?.numFmt !== undefined ? unitInFormat(style.numFmt) : undefined;
    const [row = 0, column = 0] = place.split(',').map(Number);
    return unit === undefined ? [] : [[row, column, unit] as const];
  });

const sheetOf = (sheet: Sheet, beyond: string | undefined): ReadSheet => ({
  name: sheet.name,
  rows: rowsIn(sheet),
  merges: (sheet.merges ?? []).map(({ startRow, startCol, endRow, endCol }) => ({
    top: startRow,
    left: startCol,
    bottom: endRow,
    right: endCol,
  })),
  units: unitsIn(sheet),
  hidden: sheet.hidden === true || sheet.veryHidden === true,
  hiddenRows: [...(sheet.rowDefs ?? [])].flatMap(([row, { hidden }]) => (hidden === true ? [row] : [])),
  hiddenColumns: (sheet.columns ?? []).flatMap(({ hidden }, column) => (hidden === true ? [column] : [])),
  ...(beyond === undefined ? {} : { beyond }),
});

const readWorkbook = async (bytes: Uint8Array): Promise<ReadSheet[]> => {
  const other = await notAWorkbook(bytes);
  if (other !== undefined) throw new UnreadableFile(other);
  const beyond = await checkWorkbook(bytes);
  try {
    const { sheets } = await readXlsx(bytes, { readStyles: true, range: within });
    return sheets.map((sheet) => sheetOf(sheet, beyond));
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
  const nature = natureOf(bytes);
  if (nature) throw new UnreadableFile(natureText(nature));
  const sheets = isZip ? await readWorkbook(bytes) : readCsv(bytes);
  if (sheets.reduce((sum, { rows }) => sum + rows.length, 0) > mostRows)
    throw new UnreadableFile(`文件超过 ${String(mostRows)} 行，请拆开后分几次上传；下面是空行的，请删去空行。`);
  if (sheets.every(({ rows }) => rows.length === 0)) throw new UnreadableFile('文件里没有内容。');
  return sheets;
};
