import type { Grid, GridCell, GridRow, Inline, Paper, PaperBlock, Paragraph } from '@zhengxiang/core';
import type { AnnexReturn } from '@zhengxiang/procedure';
import { plainLabel } from './lines.ts';

/** Where an answer stands on the form: in the cell after a label, or in the lines under a heading. */
export interface Slot {
  readonly kind: 'cell' | 'lines';
  /** Place in the form of the act. */
  readonly path: string;
  readonly label: string;
  readonly unit: '元' | '万元';
  /** Words that the form prints into the same cell. */
  readonly printed: readonly string[];
}

/** A printed line, in the order of the paper; the answers that follow it belong to it. */
export interface Anchor {
  readonly label: string;
  readonly slots: readonly Slot[];
}

export interface FormPlan {
  /** Labels of cells, in reading order, with the slot that follows each where one does. */
  readonly cells: readonly Slot[];
  /** Lines of running text with the answers under each. */
  readonly anchors: readonly Anchor[];
}

const printedOf = (inline: Inline): string => (inline.kind === 'label' || inline.kind === 'text' ? inline.text : '');
const inlinesIn = (paragraphs: readonly Paragraph[]): readonly Inline[] => paragraphs.flatMap(({ content }) => content);

const isPrinted = (inlines: readonly Inline[]): boolean =>
  inlines.some((one) => printedOf(one).trim() !== '') && inlines.every((one) => !('field' in one));

/** The words in front of a cell: the nearest cell to the left that is only printed. */
const labelBefore = (cells: readonly GridCell[], index: number): string | undefined => {
  const before = cells
    .slice(0, index)
    .map(({ content }) => inlinesIn(content))
    .findLast(isPrinted);
  return before?.map(printedOf).join('').replaceAll('\n', '');
};

const slotsInRow = ({ cells }: GridRow, place: AnnexReturn['place']): readonly Slot[] =>
  cells.flatMap((cell, index): readonly Slot[] => {
    const inlines = inlinesIn(cell.content);
    const field = inlines.find((one) => 'field' in one);
    const path = field && place(field.field);
    const label = labelBefore(cells, index);
    if (!field || path === undefined || label === undefined) return [];
    return [
      {
        kind: 'cell',
        path,
        label,
        unit: field.kind === 'money' ? field.unit : '万元',
        printed: inlines.map(printedOf).filter((words) => words.trim() !== ''),
      },
    ];
  });

/** Rows of tables come back as rows; their head begins where all captions stand. */
const isTableHead = (row: GridRow, tables: AnnexReturn['tables']): boolean => {
  const words = new Set(row.cells.map(({ content }) => plainLabel(inlinesIn(content).map(printedOf).join(''))));
  return tables.some(({ columns }) => columns.every(({ caption }) => words.has(plainLabel(caption))));
};

const rowsBeforeTables = (grid: Grid, tables: AnnexReturn['tables']): readonly GridRow[] => {
  const head = grid.rows.findIndex((row) => isTableHead(row, tables));
  return head < 0 ? grid.rows : grid.rows.slice(0, head);
};

const anchorsOf = (blocks: readonly PaperBlock[], place: AnnexReturn['place']): readonly Anchor[] => {
  const anchors: { label: string; slots: Slot[] }[] = [];
  for (const block of blocks) {
    if (block.kind !== 'paragraph') continue;
    const words = block.content.map(printedOf).join('').replaceAll('\n', '');
    const field = block.content.find((one) => 'field' in one);
    if (words.trim() !== '') anchors.push({ label: words, slots: [] });
    const path = field && place(field.field);
    if (path !== undefined)
      anchors.at(-1)?.slots.push({ kind: 'lines', path, label: words, unit: '万元', printed: [] });
  }
  return anchors;
};

/** What the reader looks for, taken from the empty form itself. */
export const planOf = (blank: Paper, { place, tables }: AnnexReturn): FormPlan => ({
  cells: blank.body.flatMap((block) =>
    block.kind === 'grid' ? rowsBeforeTables(block, tables).flatMap((row) => slotsInRow(row, place)) : [],
  ),
  anchors: anchorsOf(blank.body, place),
});
