import type { Inline, Paper, PaperBlock, Paragraph } from '@zhengxiang/core';
import { previewPaper, type FilledPaper, type PaperQuestion } from './layouts.ts';
import { inlinesOf } from '@zhengxiang/core';

/** Rows of one table that a sheet on the screen shows. */
export const rowsShown = 40;

/** The paper with what it reckons (totals) taken from all rows, also from those that the screen leaves out. */
export const limited = (question: PaperQuestion, filled: FilledPaper): FilledPaper => {
  const isLong = Object.values(question.values).some((value) => Array.isArray(value) && value.length > rowsShown);
  if (!isLong) return filled;
  const whole = new Map(
    inlinesOf(previewPaper(question, filled.id)).flatMap((one) => ('field' in one ? [[one.field, one] as const] : [])),
  );
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
