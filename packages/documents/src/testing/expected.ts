import { inlineText, paragraphsOf, type Inline, type Paper } from '@zhengxiang/core';
import { dense } from './readers.ts';

const words = (inline: Inline): readonly string[] =>
  inline.kind === 'choice' ? inline.options.map(({ label }) => label) : inlineText(inline).split(/\n|\s{2,}/u);

/** Every piece of text that a paper must show, without blanks and tick marks. What stands far apart on the page is apart here. */
export const expectedPieces = (paper: Paper): readonly string[] =>
  paper.body
    .flatMap(paragraphsOf)
    .flatMap(({ content }) => content.flatMap(words))
    .map(dense)
    .filter((text) => text !== '');

/** The same with tick marks, in reading order: exactly what a Word file says. */
export const expectedDocx = (paper: Paper): string =>
  dense(
    paper.body
      .flatMap(paragraphsOf)
      .flatMap(({ content }) => content.map((inline) => inlineText(inline).replaceAll('□', '☐')))
      .join(''),
  );
