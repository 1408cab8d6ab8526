import type { Grid, GridRow, Inline, Paper, PaperBlock, Paragraph } from '@zhengxiang/core';
import type { AnnexLayout, AnnexSource } from './annex-source.ts';

type Change<T> = (part: T) => T;

const ofParagraph = (change: Change<Inline>, paragraph: Paragraph): Paragraph => ({
  ...paragraph,
  content: paragraph.content.map(change),
});

const ofBlocks = (paper: Paper, grid: Change<Grid>, paragraph: Change<Paragraph>): Paper => ({
  ...paper,
  body: paper.body.map((block): PaperBlock =>
    block.kind === 'grid' ? grid(block) : block.kind === 'paragraph' ? paragraph(block) : block,
  ),
});

/** Words that an official form prints, said otherwise; line breaks of the layout do not count. */
export const withLabels = (layout: AnnexLayout, labels: Readonly<Record<string, string>>): AnnexLayout => {
  const said = (inline: Inline): Inline => {
    if (inline.kind !== 'label') return inline;
    const text = labels[inline.text.replaceAll('\n', '')];
    return text === undefined ? inline : { ...inline, text };
  };
  const row = (of: GridRow): GridRow => ({
    ...of,
    cells: of.cells.map((cell) => ({ ...cell, content: cell.content.map((one) => ofParagraph(said, one)) })),
  });
  return (source, issue) =>
    ofBlocks(
      layout(source, issue),
      (grid) => ({ ...grid, rows: grid.rows.map(row) }),
      (one) => ofParagraph(said, one),
    );
};

const holds = (row: GridRow, field: string): boolean =>
  row.cells.some(({ content }) =>
    content.some((paragraph) => paragraph.content.some((inline) => 'field' in inline && inline.field === field)),
  );

/** A row more, under the one that holds a field. */
export const withRowAfter =
  (layout: AnnexLayout, field: string, row: (source: AnnexSource) => GridRow): AnnexLayout =>
  (source, issue) =>
    ofBlocks(
      layout(source, issue),
      (grid) => ({ ...grid, rows: grid.rows.flatMap((one) => (holds(one, field) ? [one, row(source)] : [one])) }),
      (one) => one,
    );
