import {
  BorderStyle,
  HeightRule,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { Grid, GridCell, GridRow } from '@zhengxiang/core';
import { markOfRow } from '../../row-marks.ts';
import { docxParagraph, twipsOfMm, type Styles } from './paragraphs.ts';

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

const docxCell = (cell: GridCell, styles: Styles, mark?: string): TableCell =>
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

const docxRow = (row: GridRow, header: boolean, styles: Styles): TableRow => {
  const held = Math.max(0, ...row.cells.map((cell) => (cell.rowspan === undefined ? (cell.minHeight ?? 0) : 0)));
  const mark = row.id === undefined ? undefined : markOfRow(row.id);
  return new TableRow({
    tableHeader: header,
    cantSplit: row.together === true || header,
    ...(held > 0 ? { height: { value: twipsOfMm(held), rule: HeightRule.ATLEAST } } : {}),
    children: row.cells.map((cell, index) => docxCell(cell, styles, index === 0 ? mark : undefined)),
  });
};

/** A grid with fixed columns: WPS re-flows any other. `width`: what the page leaves between its margins, in millimetres. */
export const docxTable = (grid: Grid, width: number, styles: Styles): Table => {
  const total = grid.columns.reduce((sum, one) => sum + one, 0);
  const widths = grid.columns.map((one) => Math.floor((twipsOfMm(width) * one) / total));
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, one) => sum + one, 0), type: WidthType.DXA },
    columnWidths: widths,
    rows: grid.rows.map((row, index) => docxRow(row, index < (grid.headerRows ?? 0), styles)),
  });
};
