import { ConverterFactory } from 'opencc-js/core';
// @ts-expect-error the published package types its converters and not its single dictionaries
import dictionary from 'opencc-js/dict/TSCharacters';
import { checkCreditCode } from './codes.ts';

const traditionalCharacters: string = dictionary as string;
const toSimplified = ConverterFactory([traditionalCharacters]);

/** Legal forms of one firm: it keeps its name when it changes from one into the other, and papers mix them up. */
const legalForms = /(?:股份)?有限(?:责任)?公司/gu;

const folded = new Map<string, string>();
const mostFolded = 5000;

const fold = (text: string): string =>
  toSimplified(text.normalize('NFKC').toLowerCase())
    // Blanks, brackets, dots between words, and what nobody can see: none of it makes another name.
    .replaceAll(/[\p{P}\p{S}\p{Z}\p{C}]/gu, '')
    .replaceAll(legalForms, '有限公司');

/**
 * A name as it is compared: simplified characters, half width, without blanks, signs and invisible characters, with one word for the
 * legal forms of a firm. Never shown to anybody.
 */
export const foldedName = (text: string): string => {
  const known = folded.get(text);
  if (known !== undefined) return known;
  if (folded.size >= mostFolded) folded.clear();
  const made = fold(text);
  folded.set(text, made);
  return made;
};

/**
 * The number of a paper (voucher, contract, document) as it is compared: half width, capitals, one kind of dash and of bracket, without
 * blanks and invisible characters. Strokes and dashes that part its figures stay. Never shown to anybody.
 */
export const foldedNumber = (text: string): string =>
  toSimplified(text.normalize('NFKC'))
    .replaceAll(/[\p{Z}\p{C}]/gu, '')
    .replaceAll(/[\p{Pd}−─━ー]/gu, '-')
    .replaceAll(/[〔【[{「〈《]/gu, '(')
    .replaceAll(/[〕】\]}」〉》]/gu, ')')
    .toUpperCase();

/** Somebody as a paper names them; the code where the form asks for one. */
export interface NamedParty {
  readonly name: string;
  readonly uscc?: string | undefined;
}

const codeOf = ({ uscc }: NamedParty): string | undefined => {
  const checked = checkCreditCode(uscc ?? '');
  return checked.ok ? checked.value : uscc?.normalize('NFKC').trim().toUpperCase();
};

/** The same firm: by its 统一社会信用代码 first, and where the codes differ or are missing by its folded name. */
export const sameParty = (a: NamedParty, b: NamedParty): boolean => {
  const [first, second] = [codeOf(a), codeOf(b)];
  return (first !== undefined && first === second) || foldedName(a.name) === foldedName(b.name);
};

/** Shorter than this a name is no full name of a firm, and could be part of another firm's name by chance. */
const shortestFullName = 4;

/** Whether a text names a party: by that name or code, as its branch, or among others. */
export const namesParty = (text: string, party: NamedParty): boolean => {
  const [whole, name] = [foldedName(text), foldedName(party.name)];
  const code = codeOf(party);
  return (
    whole === name ||
    (name.length >= shortestFullName && whole.includes(name)) ||
    (code !== undefined && code !== '' && text.normalize('NFKC').toUpperCase().includes(code))
  );
};

const place = /^\p{Script=Han}{0,9}$/u;
const shortestOffice = 3;

/** 某某民政局 for 某某县民政局. */
const withoutLevel = (name: string): string => name.replace(/^(\p{Script=Han}{2,3})[省市县区]/u, '$1');

/** 省, 市, 县 in front of an office; two names that both say a place and another one are two offices. */
const isPlace = (text: string): boolean => place.test(text) && /^$|[省市县区]$|^\p{Script=Han}{2,3}$/u.test(text);

/** The same office: by its full name, or by the short one that leaves out where it is. */
export const sameOffice = (a: string, b: string): boolean => {
  const names = [foldedName(a), foldedName(b)];
  const [short = '', long = ''] = names.toSorted((one, other) => one.length - other.length);
  if (short === long || withoutLevel(short) === withoutLevel(long)) return true;
  if (short.length < shortestOffice || !long.endsWith(short)) return false;
  return isPlace(long.slice(0, long.length - short.length));
};

const stemOf = (name: string): string => foldedName(name).replaceAll(/有限公司|集团|分公司|公司/gu, '');

/** Insertions, removals and replacements that make one text of the other, up to 2. */
const distance = (a: string, b: string): number => {
  const [first, second] = [[...a], [...b]];
  if (Math.abs(first.length - second.length) > 1) return 2;
  let row = second.map((_, index) => index + 1);
  row.unshift(0);
  for (const [i, letter] of first.entries()) {
    const next = [i + 1];
    for (const [j, other] of second.entries())
      next.push(Math.min((next[j] ?? 0) + 1, (row[j + 1] ?? 0) + 1, (row[j] ?? 0) + (letter === other ? 0 : 1)));
    row = next;
  }
  return Math.min(2, row.at(-1) ?? 2);
};

const shortestStem = 4;

/** What tells one office of a place from the next: 民政 of 某某县民政局. Where it is two characters, one other makes another office. */
const matterOf = (name: string): string =>
  /^(?:.{2,3}[省市县区镇乡])?(?<matter>.+?)(?:委员会|办公室|管理局|局|委|办|中心)$/u.exec(name)?.groups?.['matter'] ??
  name;

/** So like another name that somebody has to look: the same but for its legal form, for one character, or a part of the other. */
export const nearName = (a: string, b: string): boolean => {
  const [first, second] = [stemOf(a), stemOf(b)];
  if (foldedName(a) === foldedName(b) || first === '' || second === '') return false;
  if (first === second) return true;
  if (Math.min(first.length, second.length) < shortestStem) return false;
  if (first.includes(second) || second.includes(first)) return true;
  const matters = [matterOf(first), matterOf(second)];
  return matters.every((one) => one.length >= shortestStem) && distance(first, second) <= 1;
};
