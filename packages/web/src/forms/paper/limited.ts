import { inlinesOf, type Inline, type Paper, type PaperBlock, type Paragraph } from '@zhengxiang/core';
import { previewPaper, type FilledPaper, type PaperQuestion } from './layouts.ts';
import type { Starts } from './placement.ts';

/** Rows of one table that a sheet on the screen shows at a time. */
export const rowsShown = 40;

/** The tables of a form that a sheet cannot show whole. */
export const longTables = (values: PaperQuestion['values']): readonly string[] =>
  Object.entries(values).flatMap(([key, value]) => (Array.isArray(value) && value.length > rowsShown ? [key] : []));

/** Where the shown rows begin: never behind the end of a table that became shorter. */
export const startsIn = (values: PaperQuestion['values'], wanted: Starts): Starts =>
  Object.fromEntries(
    longTables(values).map((key) => {
      const last = Math.floor(((values[key] as readonly unknown[]).length - 1) / rowsShown) * rowsShown;
      return [key, Math.min(wanted[key] ?? 0, last)];
    }),
  );

/** The question with only the rows that are shown. */
export const shownPart = (question: PaperQuestion, starts: Starts): PaperQuestion => ({
  ...question,
  values: {
    ...question.values,
    ...Object.fromEntries(
      Object.entries(starts).map(([key, start]) => [
        key,
        (question.values[key] as readonly unknown[]).slice(start, start + rowsShown),
      ]),
    ),
  },
});

/** What the paper reckons from all rows (totals, row numbers): its field → how it is printed. Empty where the sheet shows all rows. */
export type Reckoned = ReadonlyMap<string, Inline>;

export const reckoned = (question: PaperQuestion, id: string): Reckoned =>
  longTables(question.values).length === 0
    ? new Map()
    : new Map(
        inlinesOf(previewPaper(question, id)).flatMap((one) => ('field' in one ? [[one.field, one] as const] : [])),
      );

/** The paper of the shown rows with what is reckoned taken from all of them. */
export const withReckoned = (filled: FilledPaper, whole: Reckoned): FilledPaper => {
  if (whole.size === 0) return filled;
  const inlineOf = (inline: Inline): Inline =>
    'field' in inline && !filled.placement.has(inline.field) ? (whole.get(inline.field) ?? inline) : inline;
  const paragraphOf = (paragraph: Paragraph): Paragraph => ({
    ...paragraph,
    content: paragraph.content.map(inlineOf),
  });
  const blockOf = (block: PaperBlock): PaperBlock => {
    if (block.kind === 'paragraph') return paragraphOf(block);
    if (block.kind !== 'grid') return block;
    const rows = block.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => ({ ...cell, content: cell.content.map(paragraphOf) })),
    }));
    return { ...block, rows };
  };
  const paper: Paper = { ...filled.paper, body: filled.paper.body.map(blockOf) };
  return { ...filled, paper };
};
