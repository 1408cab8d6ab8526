/** A cell as it was found, whatever program saved the file. */
export interface ReadCell {
  /** First column of its table, counted from 0. */
  readonly column: number;
  readonly span: number;
  readonly text: string;
  /** The lower part of a cell that reaches down from above; `text` is that cell's. */
  readonly continued: boolean;
}

/** A row of a table, or a paragraph: one cell. */
export interface ReadLine {
  readonly kind: 'paragraph' | 'row';
  readonly cells: readonly ReadCell[];
  /** Id of the row that was printed here. */
  readonly rowId?: string;
  /** How a person finds it: words, or its row on a sheet, counted from 1. */
  readonly at: string | number;
}

/** The columns of a sheet as people name them: A … Z, AA … */
const lettersOf = (column: number): string =>
  column < 26 ? String.fromCharCode(65 + column) : `${lettersOf(Math.floor(column / 26) - 1)}${lettersOf(column % 26)}`;

/** How a person finds a cell of a line: 表格第 3 行, C7 单元格. */
export const placeIn = ({ at }: ReadLine, column: number): string =>
  typeof at === 'string' ? at : `${lettersOf(column)}${String(at)} 单元格`;

/** What was read from a file; plain data, so that another process can have read it. */
export interface ReadFile {
  readonly kind: 'docx' | 'xlsx';
  readonly lines: readonly ReadLine[];
}

/** Labels are short; what is longer is an answer and need not be compared with any. */
export const isLabelLong = (text: string): boolean => text.length <= 200;

/** The words of a label, whatever blanks, line breaks, brackets and widths they were given. */
export const plainLabel = (text: string): string =>
  text.normalize('NFKC').replaceAll(/[\s:;()（）、，,.。*＊【】[\]"“”\u200b]+/gu, '');

/** The cell that begins at a column or the next one after it. */
export const cellFrom = ({ cells }: ReadLine, column: number): ReadCell | undefined =>
  cells.find((cell) => cell.column >= column);
