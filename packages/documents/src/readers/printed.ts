import { inlineText, type Inline, type Paper } from '@zhengxiang/core';
import { plainLabel } from './lines.ts';
import { labelWithoutUnit } from './stated-units.ts';

/** What a form prints by itself: its labels, its own sentences, and what the case knows. */
export interface Printed {
  /** How often each label stands on the empty form. */
  readonly labels: ReadonlyMap<string, number>;
  /** Whole cells and paragraphs of the empty form and of the one that the case fills in. */
  readonly texts: ReadonlySet<string>;
}

const ownWords = (inline: Inline): string => (inline.kind === 'label' || inline.kind === 'text' ? inline.text : '');

const cellsOf = (paper: Paper): readonly (readonly Inline[])[] =>
  paper.body.flatMap((block) => {
    if (block.kind === 'paragraph') return [block.content];
    if (block.kind !== 'grid') return [];
    return block.rows.flatMap(({ cells }) => cells.map(({ content }) => content.flatMap((one) => one.content)));
  });

/** @param known the form with what the case knows and no answers; none when nobody can say */
export const printedOn = (blank: Paper, known: readonly Paper[]): Printed => {
  const labels = new Map<string, number>();
  for (const cell of cellsOf(blank)) {
    const label = labelWithoutUnit(cell.map(ownWords).join(''));
    if (label !== '') labels.set(label, (labels.get(label) ?? 0) + 1);
  }
  const all = [blank, ...known].flatMap(cellsOf);
  const texts = all.flatMap((cell) => [cell.map(inlineText).join(''), cell.map(ownWords).join('')]).map(plainLabel);
  return { labels, texts: new Set(texts.filter((text) => text !== '')) };
};
