import { inlineText, paragraphsOf, type Paper } from '@zhengxiang/core';
import type { Typefaces } from './typst/typefaces.ts';

/** A paper holds characters that no font draws: it is not issued with boxes in their place. */
export class UnprintableCharacters extends Error {
  override readonly name = 'UnprintableCharacters';
  constructor(readonly characters: readonly string[]) {
    super(
      `没有字体可以印出这些字：${charactersInWords(characters)}。请改用其他写法，或者由管理员在字体文件夹中加上含有这些字的字体。`,
    );
  }
}

/** 𠮷（U+20BB7）、… */
export const charactersInWords = (characters: readonly string[]): string =>
  characters
    .map((one) => `${one}（U+${(one.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}）`)
    .join('、');

const blank = /^[\s\p{Cc}\p{Cf}\p{Cs}]$/u;

/** The characters of a text that no font draws, each once. */
export const undrawn = (text: string, draws: Typefaces['draws']): readonly string[] => [
  ...new Set([...text].filter((one) => !blank.test(one) && !draws(one.codePointAt(0) ?? 0))),
];

const wordsOf = (paper: Paper): string =>
  [
    paper.title,
    paper.watermark ?? '',
    paper.runningHead ?? '',
    ...(paper.smallPrint?.lines ?? []),
    ...paper.body.flatMap(paragraphsOf).flatMap(({ content }) => content.map(inlineText)),
    ...(paper.attached ?? []).map(wordsOf),
  ].join('\n');

/** @throws UnprintableCharacters */
export const checkCharacters = (paper: Paper, draws: Typefaces['draws']): void => {
  const characters = undrawn(wordsOf(paper).replaceAll('☑', '√'), draws);
  if (characters.length > 0) throw new UnprintableCharacters(characters);
};
