import type { GridCell, ParagraphStyle } from '@zhengxiang/core';
import type { CellStyle } from 'hucre/xlsx';

const thin = { style: 'thin', color: { rgb: '000000' } } as const;
const sides = ['top', 'right', 'bottom', 'left'] as const;
const verticals = { top: 'top', middle: 'center', bottom: 'bottom' } as const;

/** A cell of a grid with its lines. Labels are shaded a little, so that one sees where to type. */
export const boxed = (cell: GridCell, numFmt: string | undefined): CellStyle => {
  const parts = cell.content.flatMap(({ content }) => content);
  const printed = parts.length > 0 && parts.every(({ kind }) => kind === 'label' || kind === 'text');
  const head = printed && cell.borders === undefined;
  return {
    font: { name: '宋体', size: 10, ...(head ? { bold: true } : {}) },
    border: Object.fromEntries(
      sides.filter((side) => cell.borders?.includes(side) ?? true).map((side) => [side, thin]),
    ),
    alignment: {
      horizontal: cell.align ?? 'left',
      vertical: verticals[cell.verticalAlign ?? 'middle'],
      wrapText: true,
      // Words would otherwise touch the amount in the cell before them.
      ...((cell.align ?? 'left') === 'left' ? { indent: 1 } : {}),
    },
    ...(head ? { fill: { type: 'pattern' as const, pattern: 'solid' as const, fgColor: { rgb: 'F2F2F2' } } } : {}),
    ...(numFmt === undefined ? {} : { numFmt }),
  };
};

const words = (
  size: number,
  height: number,
  horizontal: 'left' | 'center' | 'right' = 'left',
  bold = false,
): { readonly style: CellStyle; readonly height: number } => ({
  style: { font: { name: '宋体', size, bold }, alignment: { horizontal, vertical: 'center', wrapText: true } },
  height,
});

/** Paragraphs between the grids, by what they are on the paper; heights in points. */
export const plainStyles: Readonly<Record<ParagraphStyle, ReturnType<typeof words>>> = {
  'annex-mark': words(12, 18),
  title: words(16, 30, 'center', true),
  'form-title': words(16, 30, 'center', true),
  heading1: words(12, 20, 'left', true),
  heading2: words(11, 18, 'left', true),
  heading3: words(11, 18, 'left', true),
  body: words(11, 18),
  cell: words(10, 16),
  note: words(9, 16),
  'red-head': words(18, 34, 'center', true),
  'document-number': words(11, 18, 'center'),
  imprint: words(10, 16),
};
