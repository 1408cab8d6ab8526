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
  /** How a person finds it: 第 3 行, C7. */
  readonly place: (column: number) => string;
}

export interface ReadFile {
  readonly kind: 'docx' | 'xlsx';
  readonly lines: readonly ReadLine[];
}

/** The words of a label, whatever blanks, line breaks, brackets and widths they were given. */
export const plainLabel = (text: string): string =>
  text.normalize('NFKC').replaceAll(/[\s:;()（）、，,.。*＊【】[\]"“”\u200b]+/gu, '');

/** The cell that begins at a column or the next one after it. */
export const cellFrom = ({ cells }: ReadLine, column: number): ReadCell | undefined =>
  cells.find((cell) => cell.column >= column);
