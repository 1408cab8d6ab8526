import { pinyin } from 'pinyin-pro';
import type { ProjectProjection } from '../ports/index.ts';

/** Sorts 中文 by sound, the same on every engine. */
export const sortKeyOf = (text: string): string =>
  pinyin(text, { toneType: 'num', type: 'array', nonZh: 'consecutive' }).join(' ').toLowerCase();

const initialsOf = (text: string): string =>
  pinyin(text, { pattern: 'first', toneType: 'none', type: 'array', nonZh: 'consecutive' }).join('').toLowerCase();

/** What a search looks through: the words themselves and the initials of the name (社会救助 → shjz). */
export const searchTextOf = (name: string, ...others: readonly (string | null)[]): string =>
  [name, ...others, initialsOf(name)].filter(Boolean).join(' ').toLowerCase().normalize('NFKC');

/** The unit of a project by the name of today and by those of before: whoever looks for an old name finds it. */
export const ownerWords = ({ ownerName, marks }: Pick<ProjectProjection, 'ownerName' | 'marks'>): string =>
  [...new Set([ownerName, ...(marks?.formerOwners ?? []).map(({ name }) => name)])].join(' ');

/** Every pair of neighbouring characters, blanks left out. */
export const bigramsOf = (text: string): string[] => {
  const pairs = new Set<string>();
  for (const word of text.toLowerCase().normalize('NFKC').split(/\s+/u)) {
    const characters = [...word];
    for (let index = 0; index + 1 < characters.length; index += 1)
      pairs.add(`${characters[index] ?? ''}${characters[index + 1] ?? ''}`);
  }
  return [...pairs];
};

const singles = (text: string): string[] => [
  ...new Set([...text.toLowerCase().normalize('NFKC').replace(/\s+/gu, '')]),
];

/** What the list's search finds by: pairs of neighbours, and single characters for words of one character. */
export const searchPairsOf = (text: string): string[] => [...bigramsOf(text), ...singles(text)];

/** The pairs that a text with this word must have; the character itself for a word of one. */
export const wordPairs = (word: string): string[] => {
  const pairs = bigramsOf(word);
  return pairs.length > 0 ? pairs : singles(word);
};
