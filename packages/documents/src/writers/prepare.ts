import {
  inlineText,
  type DecisiveContents,
  type GridCell,
  type Inline,
  type Paper,
  type PaperBlock,
  type Paragraph,
} from '@zhengxiang/core';

/** Characters that no XML may hold, and halves of characters; a paste from elsewhere brings them along. */
const unprintable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff\p{Surrogate}]/gu;

/** What is seen nowhere and only turns, joins or parts what stands beside it: it could make a paper read otherwise than it is kept. */
const unseen = /\p{Default_Ignorable_Code_Point}|[\u2028\u2029\ufff9-\ufffb]/gu;

/** Words as they can be printed and kept. */
export const printable = (text: string): string =>
  text
    .replaceAll(unprintable, '')
    .replaceAll(unseen, '')
    .replaceAll(/[\t\u00a0\u2000-\u200a\u202f\u205f]/gu, ' ');

/** Amounts become text here, so that no writer need know how money is written. */
const plain = (inline: Inline): Inline => {
  if (inline.kind === 'money') return { kind: 'value', field: inline.field, text: inlineText(inline) };
  return inline.kind === 'value' || inline.kind === 'text' ? { ...inline, text: printable(inline.text) } : inline;
};

/** A value of several lines becomes several paragraphs, so that each line is indented as a paragraph is. */
const split = (paragraph: Paragraph): readonly Paragraph[] => {
  const lines: Inline[][] = [[]];
  for (const inline of paragraph.content.map(plain)) {
    if (inline.kind !== 'value') {
      lines.at(-1)?.push(inline);
      continue;
    }
    inline.text.split('\n').forEach((text, index) => {
      if (index > 0) lines.push([]);
      lines.at(-1)?.push({ ...inline, text });
    });
  }
  return lines.map((content) => ({ ...paragraph, content }));
};

const preparedCell = (cell: GridCell): GridCell => ({ ...cell, content: cell.content.flatMap(split) });

const prepared = (block: PaperBlock): readonly PaperBlock[] => {
  if (block.kind === 'paragraph') return split(block);
  if (block.kind !== 'grid') return [block];
  return [{ ...block, rows: block.rows.map((row) => ({ ...row, cells: row.cells.map(preparedCell) })) }];
};

/** What both writers draw: text only where the model has amounts, one paragraph a line. What is told of a paper is not drawn. */
export const preparePaper = ({ decisive: _decisive, ...paper }: Paper): Paper => ({
  ...paper,
  title: printable(paper.title),
  ...(paper.runningHead === undefined ? {} : { runningHead: printable(paper.runningHead) }),
  body: paper.body.flatMap(prepared),
});

/** What is told of a paper, in the very words that are printed. */
export const decisiveAsPrinted = ({ decisive }: Paper): DecisiveContents | undefined =>
  decisive && {
    project: printable(decisive.project),
    ...(decisive.addressee === undefined ? {} : { addressee: printable(decisive.addressee) }),
    amounts: decisive.amounts,
    points: decisive.points.map(({ label, text }) => ({ label, text: printable(text) })),
  };
