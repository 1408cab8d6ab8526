import {
  BorderStyle,
  HeightRule,
  Paragraph as DocxParagraph,
  RelativeHorizontalPosition,
  RelativeVerticalPosition,
  Table,
  TableAnchorType,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { Grid, GridCell, GridRow } from '@zhengxiang/core';
import { markOfRow } from '../../row-marks.ts';
import { docxParagraph, twipsOfMm, type RowMark, type Styles } from './paragraphs.ts';

const line = { style: BorderStyle.SINGLE, size: 5, color: '000000' } as const;
const none = { style: BorderStyle.NIL, size: 0, color: 'auto' } as const;
const verticals = {
  top: VerticalAlignTable.TOP,
  middle: VerticalAlignTable.CENTER,
  bottom: VerticalAlignTable.BOTTOM,
} as const;

const bordersOf = ({ borders }: GridCell) => {
  const side = (name: 'top' | 'right' | 'bottom' | 'left') =>
    borders === undefined || borders.includes(name) ? line : none;
  return { top: side('top'), right: side('right'), bottom: side('bottom'), left: side('left') };
};

const docxCell = (cell: GridCell, styles: Styles, mark?: RowMark): TableCell =>
  new TableCell({
    columnSpan: cell.colspan ?? 1,
    rowSpan: cell.rowspan ?? 1,
    verticalAlign: verticals[cell.verticalAlign ?? 'middle'],
    borders: bordersOf(cell),
    margins: { top: 40, bottom: 40, left: 70, right: 70 },
    // Word wants a paragraph in every cell.
    children: (cell.content.length > 0
      ? cell.content
      : [{ kind: 'paragraph', style: 'cell', content: [] } as const]
    ).map((paragraph, index) => docxParagraph(paragraph, styles, cell.align ?? 'left', index === 0 ? mark : undefined)),
  });

/** `id`: of the row among all rows of the document. */
const docxRow = (row: GridRow, header: boolean, styles: Styles, id: number): TableRow => {
  const held = Math.max(0, ...row.cells.map((cell) => (cell.rowspan === undefined ? (cell.minHeight ?? 0) : 0)));
  const name = row.id === undefined ? undefined : markOfRow(row.id);
  const mark = name === undefined ? undefined : { name, id };
  return new TableRow({
    tableHeader: header,
    cantSplit: row.together === true || header,
    ...(held > 0 ? { height: { value: twipsOfMm(held), rule: HeightRule.ATLEAST } } : {}),
    children: row.cells.map((cell, index) => docxCell(cell, styles, index === 0 ? mark : undefined)),
  });
};

/** A grid with fixed columns: WPS re-flows any other. `width`: what the page leaves between its margins, in millimetres; `firstRow`: how
 * many rows the document has before it. */
export const docxTable = (grid: Grid, width: number, styles: Styles, firstRow: number): Table => {
  const total = grid.columns.reduce((sum, one) => sum + one, 0);
  const widths = grid.columns.map((one) => Math.floor((twipsOfMm(width) * one) / total));
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, one) => sum + one, 0), type: WidthType.DXA },
    columnWidths: widths,
    rows: grid.rows.map((row, index) => docxRow(row, index < (grid.headerRows ?? 0), styles, firstRow + index)),
  });
};

const noLines = { top: none, right: none, bottom: none, left: none, insideHorizontal: none, insideVertical: none };
const noMargins = { top: 0, bottom: 0, left: 0, right: 0 };

const bare = (children: readonly (DocxParagraph | Table)[], width: number): TableCell =>
  new TableCell({
    width: { size: width, type: WidthType.DXA },
    borders: { top: none, right: none, bottom: none, left: none },
    margins: noMargins,
    children: children.length > 0 ? children : [new DocxParagraph({})],
  });

const bareTable = (
  cells: readonly (readonly (DocxParagraph | Table)[])[],
  widths: readonly number[],
  float = {},
): Table =>
  new Table({
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, one) => sum + one, 0), type: WidthType.DXA },
    columnWidths: widths,
    borders: noLines,
    rows: [new TableRow({ cantSplit: true, children: cells.map((one, at) => bare(one, widths[at] ?? 0)) })],
    ...float,
  });

/** What stands at the foot of its page however little is above it: a table without lines that floats down to the margin. */
export const atFoot = (blocks: readonly (DocxParagraph | Table)[], width: number): Table =>
  bareTable([blocks], [twipsOfMm(width)], {
    float: {
      horizontalAnchor: TableAnchorType.MARGIN,
      relativeHorizontalPosition: RelativeHorizontalPosition.LEFT,
      verticalAnchor: TableAnchorType.MARGIN,
      relativeVerticalPosition: RelativeVerticalPosition.BOTTOM,
    },
  });
