import type { Fen } from '../values/fen.ts';
import type { PlainDate } from '../values/plain-date.ts';

/**
 * What stands on an official paper, without saying how it is drawn: screen, PDF, DOCX and XLSX are made from the same data.
 * Plain JSON. Lengths are millimetres, font sizes points.
 */
export interface Paper {
  /** As in the document's properties and the file name. */
  readonly title: string;
  readonly page: PageSetup;
  readonly body: readonly PaperBlock[];
  /** Large and pale across every page: 草稿, 样表. */
  readonly watermark?: string;
  readonly smallPrint?: SmallPrint;
  /** On every page but the first of a form that goes on: what it is, and of which project. */
  readonly runningHead?: string;
  /** The day it bears, once it is issued; what is kept for the archive says it in its properties. */
  readonly issuedOn?: PlainDate;
  /** Whose paper it is, in the document's properties. */
  readonly author?: string;
  /** What is bound in (附件), each on pages of its own before the 版记. */
  readonly attached?: readonly Paper[];
  /** What is told to whoever checks an issued paper against its code. */
  readonly decisive?: DecisiveContents;
}

/**
 * What a reader of the paper relies on, in the words that are printed on it, so that a paper in the hand can be held against it. Anybody
 * with the code reads it: no person's name, no contact data, no address of a machine.
 */
export interface DecisiveContents {
  readonly project: string;
  /** 主送机关 of a letter, the unit that a form comes from. */
  readonly addressee?: string;
  readonly amounts: readonly DecisiveAmount[];
  /** 评审结论：同意立项. */
  readonly points: readonly DecisivePoint[];
}

export interface DecisiveAmount {
  readonly label: string;
  readonly amount: Fen;
  /** In which the paper prints it. */
  readonly unit: '元' | '万元';
}

export interface DecisivePoint {
  readonly label: string;
  readonly text: string;
}

export interface PageSetup {
  readonly orientation: 'portrait' | 'landscape';
  /** Of an A4 page. */
  readonly margins: { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number };
  /** `official`: — 1 — as GB/T 9704 has it; `of-total`: 第 1 页 共 3 页; `none`. */
  readonly pageNumbers: 'official' | 'of-total' | 'none';
  /** Font size of grid cells; papers with many columns need a smaller one. */
  readonly cellSize: number;
  /** What comes to two pages by a few lines is set a little closer, so that it stands on one. */
  readonly onOnePage?: boolean;
  /** Font size of running text; 16 (三号) when left out, as GB/T 9704 has it. */
  readonly bodySize?: number;
}

/** At the foot of every page: what makes an issued paper checkable. */
export interface SmallPrint {
  readonly lines: readonly string[];
  /** The modules of a QR code, one string of 0 and 1 a row. */
  readonly qr?: readonly string[];
}

export type PaperBlock = Paragraph | Grid | Gap | RuledLine | PageBreak;

/**
 * What a paragraph is on the paper; the writers know its font and size.
 * `cell` is text of a form, `body` running text of a report or letter, `imprint` the 版记 of an official letter.
 */
export type ParagraphStyle =
  | 'annex-mark'
  | 'title'
  | 'form-title'
  | 'heading1'
  | 'heading2'
  | 'heading3'
  | 'body'
  | 'cell'
  | 'note'
  | 'red-head'
  | 'document-number'
  | 'imprint';

export type Alignment = 'left' | 'center' | 'right';

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly style: ParagraphStyle;
  readonly align?: Alignment;
  /** First line in by two characters. */
  readonly indent?: boolean;
  /** Never the last line of a page that goes on: a signature does not stand alone. */
  readonly keepWithNext?: boolean;
  readonly content: readonly Inline[];
}

/** Empty height; `rest` takes what the page has left, so that what follows stands at its foot. */
export interface Gap {
  readonly kind: 'space';
  readonly height: number | 'rest';
}

/** A line across the text: the red one under a letterhead, the black ones of the imprint. */
export interface RuledLine {
  readonly kind: 'rule';
  readonly colour: 'black' | 'red';
  /** Points. */
  readonly weight: number;
}

export interface PageBreak {
  readonly kind: 'page-break';
}

export interface Grid {
  readonly kind: 'grid';
  /** Relative widths. */
  readonly columns: readonly number[];
  readonly rows: readonly GridRow[];
  /** That many first rows are repeated on every page the grid reaches. */
  readonly headerRows?: number;
}

export interface GridRow {
  /** Left to right; places that a cell of an earlier row reaches down to are left out. */
  readonly cells: readonly GridCell[];
  /** Never divided between two pages; for rows that are signed. */
  readonly together?: boolean;
  /** Of the table row that is printed here; it travels with an editable copy, so that the row is known again when it comes back. */
  readonly id?: string;
}

export type CellSide = 'top' | 'right' | 'bottom' | 'left';

export interface GridCell {
  readonly content: readonly Paragraph[];
  readonly colspan?: number;
  readonly rowspan?: number;
  /** Of the paragraphs that name no alignment of their own. */
  readonly align?: Alignment;
  readonly verticalAlign?: 'top' | 'middle' | 'bottom';
  readonly minHeight?: number;
  /** The sides that are drawn; all four when left out. A line vanishes when both its neighbours leave it out. */
  readonly borders?: readonly CellSide[];
  /** Room that stays free for a hand or a seal. */
  readonly area?: 'signature' | 'seal';
}

export type Inline = LabelInline | TextInline | ValueInline | MoneyInline | ChoiceInline | BlankInline;

/** A word that the official form prints. Line breaks (\n) are the layout's and no part of the label. */
export interface LabelInline {
  readonly kind: 'label';
  readonly text: string;
}

/** Running text that belongs to the paper itself: a clause, a note, a unit. */
export interface TextInline {
  readonly kind: 'text';
  readonly text: string;
  readonly bold?: boolean;
}

/** What somebody filled in; `text` is empty on a blank form. Line breaks are kept. */
export interface ValueInline {
  readonly kind: 'value';
  /** Where the value comes from: `annex1.place`, `application.name`, `change.lines.3.item`. */
  readonly field: string;
  readonly text: string;
  /** The same as a number where it is a count or measure; a spreadsheet reckons with it. */
  readonly number?: number;
}

/** How a spreadsheet works an amount out from other fields of the paper. */
export type PaperFormula =
  | { readonly kind: 'product'; readonly of: readonly [quantity: string, price: string] }
  | { readonly kind: 'difference'; readonly of: readonly [whole: string, part: string] }
  | { readonly kind: 'sum'; readonly of: readonly string[] };

/** An amount, printed without its unit; absent on a blank form. */
export interface MoneyInline {
  readonly kind: 'money';
  readonly field: string;
  readonly amount?: Fen;
  readonly unit: '元' | '万元';
  readonly formula?: PaperFormula;
}

/** Boxes to tick. */
export interface ChoiceInline {
  readonly kind: 'choice';
  readonly field: string;
  readonly options: readonly { readonly label: string; readonly checked: boolean }[];
}

/** Room for handwriting, in character widths. */
export interface BlankInline {
  readonly kind: 'blank';
  readonly width: number;
}
