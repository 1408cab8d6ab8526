/** Crockford's 32: no I, L, O and U, so that nobody misreads a code that they type in. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** 125 bits: nobody finds a paper by guessing. */
const LENGTH = 25;

/** A fresh code of a paper. `below` draws a whole number from 0 to the one before its argument, by chance. */
export const newCode = (below: (end: number) => number): string =>
  Array.from({ length: LENGTH }, () => alphabet[below(alphabet.length)]).join('');

/** As it is printed: in groups of five. Codes of earlier releases know capitals from small letters and stay as they are. */
export const codeInWords = (code: string): string =>
  code.length === LENGTH ? (code.match(/.{5}/gu) ?? []).join('-') : code;

/** What somebody typed in, as codes are kept: the very words first, then without hyphens, in capitals, 0 for O, 1 for I and L. */
export const codesTyped = (typed: string): readonly string[] => {
  const narrowed = typed.normalize('NFKC').trim();
  const read = narrowed
    .replaceAll(/[\s\u2010-\u2015-]/gu, '')
    .toUpperCase()
    .replaceAll('O', '0')
    .replaceAll(/[IL]/gu, '1');
  return [...new Set([narrowed, read])].filter((code) => /^[\w-]{10,100}$/u.test(code));
};
