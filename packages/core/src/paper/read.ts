import { wan, yuanText } from '../values/fen.ts';
import type { PaperBlock, Inline, MoneyInline, Paper, Paragraph } from './model.ts';

/** An amount as printed, without its unit: 435.288 in 万元, 4,352,880.00 in 元; empty on a blank form. */
export const moneyText = ({ amount, unit }: MoneyInline): string =>
  amount === undefined ? '' : unit === '万元' ? wan(amount) : yuanText(amount).replace(/ 元$/u, '');

/** All paragraphs of a block in reading order: row by row, cells left to right. */
export const paragraphsOf = (block: PaperBlock): readonly Paragraph[] => {
  if (block.kind === 'paragraph') return [block];
  if (block.kind !== 'grid') return [];
  return block.rows.flatMap((row) => row.cells.flatMap((cell) => cell.content));
};

/** All inline parts of a paper in reading order. */
export const inlinesOf = (paper: Paper): readonly Inline[] =>
  paper.body.flatMap(paragraphsOf).flatMap(({ content }) => content);

/** The words that the form prints, in reading order; the captions of tick boxes are among them. */
export const labelsOf = (paper: Paper): readonly string[] =>
  inlinesOf(paper).flatMap((inline) => {
    if (inline.kind === 'label') return [inline.text.replaceAll('\n', '')];
    return inline.kind === 'choice' ? inline.options.map((option) => option.label) : [];
  });

/** The fields that are placed on a paper, in reading order; one that is placed twice comes twice. */
export const fieldsOf = (paper: Paper): readonly string[] =>
  inlinesOf(paper).flatMap((inline) => ('field' in inline ? [inline.field] : []));

/** What an inline part reads as. */
export const inlineText = (inline: Inline): string => {
  switch (inline.kind) {
    case 'label':
    case 'text':
    case 'value':
      return inline.text;
    case 'money':
      return moneyText(inline);
    case 'choice':
      return inline.options.map(({ label, checked }) => `${checked ? '☑' : '□'}${label}`).join(' ');
    case 'blank':
      return ' ';
  }
};

/** The whole paper as plain text, a line a paragraph. */
export const paperText = (paper: Paper): string =>
  paper.body
    .flatMap(paragraphsOf)
    .map(({ content }) => content.map(inlineText).join(''))
    .join('\n');
