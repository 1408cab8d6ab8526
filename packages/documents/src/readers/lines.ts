import type { MoneyUnit } from '@zhengxiang/core';

/** A cell as it was found, whatever program saved the file. */
export interface ReadCell {
  /** First column of its table, counted from 0. */
  readonly column: number;
  readonly span: number;
  readonly text: string;
  /** The lower part of a cell that reaches down from above; `text` is that cell's. */
  readonly continued: boolean;
  /** Why the words are not certain: struck out, hidden, a formula without its result. Nothing is taken from the cell then. */
  readonly doubt?: string;
  /** The unit of money that the format of a number shows. */
  readonly unit?: MoneyUnit;
}

/** A row of a table, or a paragraph: one cell. */
export interface ReadLine {
  readonly kind: 'paragraph' | 'row';
  readonly cells: readonly ReadCell[];
  /** Id of the row that was printed here. */
  readonly rowId?: string;
  /** How a person finds it: words, or its row on a sheet, counted from 1. */
  readonly at: string | number;
  /** Which table of a Word file it is a row of, counted from 1. */
  readonly table?: number;
  /** A row that the program does not show. */
  readonly hidden?: true;
}

/** The columns of a sheet as people name them: A … Z, AA … */
const lettersOf = (column: number): string =>
  column < 26 ? String.fromCharCode(65 + column) : `${lettersOf(Math.floor(column / 26) - 1)}${lettersOf(column % 26)}`;

/** How a person finds a cell of a line: 表格第 3 行, C7 单元格. */
export const placeIn = ({ at }: Pick<ReadLine, 'at'>, column: number): string =>
  typeof at === 'string' ? at : `${lettersOf(column)}${String(at)} 单元格`;

/** What was read from a file; plain data, so that another process can have read it. */
export interface ReadFile {
  readonly kind: 'docx' | 'xlsx';
  readonly lines: readonly ReadLine[];
  /** What the file holds beside its cells and is no answer: comments, notes, boxes, pictures, other sheets. Each is told. */
  readonly remarks?: readonly ReadRemark[];
}

/** Something in a file that was seen and not read. */
export interface ReadRemark {
  readonly where: string;
  readonly reason: string;
}

/** Words of a file inside a sentence. */
export const quoted = (text: string): string => {
  const words = text.replaceAll(/\s+/gu, ' ').trim();
  return `“${words.length > 60 ? `${words.slice(0, 40)}…${words.slice(-20)}` : words}”`;
};

/** Words that no person means as an answer: error values of a spreadsheet, and signs for what stands above. */
export const wordDoubt = (text: string): string | undefined => {
  const words = text.trim();
  if (/^#(?:REF!|N\/A|NAME\?|VALUE!|DIV\/0!|NUM!|NULL!|SPILL!|CALC!)$/iu.test(words))
    return `${quoted(words)}是电子表格的错误值，没有采用；请改正后重新导入`;
  return /^(?:同上|同前|同左|〃|″|''|")$/u.test(words) ? `写的是${quoted(words)}，没有采用；请照写内容` : undefined;
};

/** Labels are short; what is longer is an answer and need not be compared with any. */
export const isLabelLong = (text: string): boolean => text.length <= 200;

/** The words of a label, whatever blanks, line breaks, brackets and widths they were given. */
export const plainLabel = (text: string): string =>
  text.normalize('NFKC').replaceAll(/[\s:;()（）、，,.。*＊【】[\]"“”\u200b]+/gu, '');

/** The cell that begins at a column or the next one after it. */
export const cellFrom = ({ cells }: ReadLine, column: number): ReadCell | undefined =>
  cells.find((cell) => cell.column >= column);
