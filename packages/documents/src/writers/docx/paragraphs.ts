import {
  AlignmentType,
  BookmarkEnd,
  BookmarkStart,
  BorderStyle,
  LineRuleType,
  Paragraph as DocxParagraph,
  type ParagraphChild,
} from 'docx';
import type { Alignment, Paragraph, ParagraphStyle, RuledLine } from '@zhengxiang/core';
import type { DrawnStyle } from '../styles.ts';
import { runsOf } from './runs.ts';

/** A bookmark; the number is unique in its document. */
export interface RowMark {
  readonly name: string;
  readonly id: number;
}

export type Styles = Readonly<Record<ParagraphStyle, DrawnStyle>>;

/** Twentieths of a point: the unit of Word. */
export const twipsOfMm = (millimetres: number): number => Math.round((millimetres * 1440) / 25.4);
export const twipsOfPoints = (points: number): number => Math.round(points * 20);

const alignments: Readonly<Record<Alignment, (typeof AlignmentType)[keyof typeof AlignmentType]>> = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
};

/**
 * The package's own `Bookmark` counts through all documents of the process, so equal papers would differ. Its two halves stand in
 * a paragraph as well, which the package's types do not say.
 */
const bookmarked = ({ name, id }: RowMark) =>
  [new BookmarkStart(name, id), new BookmarkEnd(id)] as unknown as readonly ParagraphChild[];

/** A paragraph of the paper; inside a cell the cell's own alignment comes before the style's. `mark`: a bookmark at its beginning. */
export const docxParagraph = (it: Paragraph, styles: Styles, cellAlign?: Alignment, mark?: RowMark): DocxParagraph => {
  const style = styles[it.style];
  return new DocxParagraph({
    alignment: alignments[it.align ?? cellAlign ?? style.align],
    keepNext: style.sticky || it.keepWithNext === true,
    ...(it.indent === true ? { indent: { firstLine: twipsOfPoints(style.size * 2), firstLineChars: 200 } } : {}),
    spacing: {
      line: twipsOfPoints(style.size * style.pitch),
      lineRule: it.style === 'cell' ? LineRuleType.AT_LEAST : LineRuleType.EXACT,
      before: twipsOfMm(style.above),
      after: twipsOfMm(style.below),
    },
    children: [
      ...(mark === undefined ? [] : bookmarked(mark)),
      ...it.content.flatMap((inline) => runsOf(inline, style)),
    ],
  });
};

/** Empty height; a thin one stands between two grids, which Word would otherwise join. */
export const emptyLine = (millimetres: number): DocxParagraph =>
  new DocxParagraph({
    spacing: { line: Math.max(20, twipsOfMm(millimetres)), lineRule: LineRuleType.EXACT, before: 0, after: 0 },
    children: [],
  });

export const ruledLine = ({ colour, weight }: RuledLine): DocxParagraph =>
  new DocxParagraph({
    spacing: { line: 20, lineRule: LineRuleType.EXACT },
    border: {
      bottom: {
        style: BorderStyle.SINGLE,
        size: Math.round(weight * 8),
        color: colour === 'red' ? 'D7000F' : '000000',
      },
    },
    children: [],
  });
