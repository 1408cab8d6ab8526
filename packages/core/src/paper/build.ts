import type { Fen } from '../values/fen.ts';
import type {
  Alignment,
  BlankInline,
  GridCell,
  ChoiceInline,
  Grid,
  Inline,
  LabelInline,
  MoneyInline,
  PaperFormula,
  Paragraph,
  ParagraphStyle,
  GridRow,
  CellSide,
  Gap,
  TextInline,
  ValueInline,
} from './model.ts';

/** Short names for the parts of a paper; layouts read like the form they describe. */

export const label = (text: string): LabelInline => ({ kind: 'label', text });
export const printed = (text: string, bold = false): TextInline => ({ kind: 'text', text, ...(bold ? { bold } : {}) });
export const value = (field: string, text: string | undefined): ValueInline => ({
  kind: 'value',
  field,
  text: text ?? '',
});
/** A count or measure: read as text, reckoned with in a spreadsheet. */
export const figure = (field: string, number: number | undefined): ValueInline => ({
  kind: 'value',
  field,
  text: number === undefined ? '' : String(number),
  ...(number === undefined ? {} : { number }),
});
export const money = (
  field: string,
  amount: Fen | undefined,
  unit: '元' | '万元' = '万元',
  formula?: PaperFormula,
): MoneyInline => ({
  kind: 'money',
  field,
  ...(amount === undefined ? {} : { amount }),
  unit,
  ...(formula === undefined ? {} : { formula }),
});
/** Boxes for a closed list; the chosen ones are ticked. */
export const choice = (
  field: string,
  options: Readonly<Record<string, string>>,
  chosen: readonly string[] | string | undefined,
): ChoiceInline => ({
  kind: 'choice',
  field,
  options: Object.entries(options).map(([key, text]) => ({
    label: text,
    checked: typeof chosen === 'string' ? chosen === key : (chosen ?? []).includes(key),
  })),
});
/** □是 □否 */
export const yesOrNo = (field: string, answer: boolean | undefined): ChoiceInline =>
  choice(field, { yes: '是', no: '否' }, answer === undefined ? undefined : answer ? 'yes' : 'no');
export const blank = (width: number): BlankInline => ({ kind: 'blank', width });

export interface ParagraphOptions {
  readonly align?: Alignment;
  readonly indent?: boolean;
}

export const paragraph = (
  style: ParagraphStyle,
  content: readonly Inline[] | string,
  options: ParagraphOptions = {},
): Paragraph => ({
  kind: 'paragraph',
  style,
  ...options,
  content: typeof content === 'string' ? [printed(content)] : content,
});

export const space = (height: Gap['height']): Gap => ({ kind: 'space', height });

export type CellOptions = Omit<GridCell, 'content'>;

/** A cell of one paragraph, or of several when the content is a list of paragraphs. */
export const cell = (
  content: Inline | readonly Inline[] | { readonly paragraphs: readonly Paragraph[] },
  options: CellOptions = {},
): GridCell => ({
  ...options,
  content: 'paragraphs' in content ? content.paragraphs : [paragraph('cell', 'kind' in content ? [content] : content)],
});

/** A printed label in the middle of its cell. */
export const labelCell = (text: string, options: CellOptions = {}): GridCell =>
  cell(label(text), { align: 'center', ...options });

/** A filled-in cell. */
export const valueCell = (field: string, text: string | undefined, options: CellOptions = {}): GridCell =>
  cell(value(field, text), options);

export const row = (...cells: readonly GridCell[]): GridRow => ({ cells });

/** A row of a table, known by its id. */
export const tableRow = (id: string, ...cells: readonly GridCell[]): GridRow => ({ cells, id });

/** A row that stays in one piece because it is signed. */
export const signedRow = (...cells: readonly GridCell[]): GridRow => ({ cells, together: true });

export const grid = (columns: readonly number[], rows: readonly GridRow[], headerRows = 0): Grid => ({
  kind: 'grid',
  columns,
  rows,
  ...(headerRows > 0 ? { headerRows } : {}),
});

/** A row without lines, for words that stand side by side above or below a grid. */
export const openCell = (content: Parameters<typeof cell>[0], options: CellOptions = {}): GridCell =>
  cell(content, { borders: [], ...options });

export const allSides: readonly CellSide[] = ['top', 'right', 'bottom', 'left'];
export const sidesWithout = (...left: readonly CellSide[]): readonly CellSide[] =>
  allSides.filter((side) => !left.includes(side));
