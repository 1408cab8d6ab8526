/** What the letters of the symbol fonts look like: boxes and ticks as the reader of forms knows them, and common signs of lists. */
const looks: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  wingdings: {
    0x6c: '●',
    0x6e: '■',
    0x6f: '□',
    0x71: '□',
    0x72: '□',
    0x76: '❖',
    0x9f: '•',
    0xa1: '○',
    0xa7: '▪',
    0xa8: '□',
    0xd8: '➢',
    0xe0: '→',
    0xfb: '✗',
    0xfc: '√',
    0xfd: '☒',
    0xfe: '☑',
  },
  'wingdings 2': { 0x4f: '✗', 0x50: '√', 0x51: '☒', 0x52: '☑', 0x53: '☒', 0x54: '☒', 0xa2: '■', 0xa3: '□' },
  webdings: { 0x61: '√', 0x63: '□', 0x67: '■', 0x72: '✗' },
  symbol: { 0xa3: '≤', 0xae: '→', 0xb0: '°', 0xb1: '±', 0xb3: '≥', 0xb4: '×', 0xb7: '•', 0xd6: '√' },
};

/** Stands for a symbol that nobody can read from the file, so that it is told and not lost. */
const unreadable = '\uFFFD';

const isPrivate = (code: number): boolean => code >= 0xf000 && code <= 0xf0ff;

/** Whether a font draws symbols where other fonts have letters. */
export const isSymbolFont = (font: string): boolean => Object.hasOwn(looks, font.trim().toLowerCase());

const lookOf = (font: string, code: number): string => looks[font.trim().toLowerCase()]?.[code & 0xff] ?? unreadable;

/** The symbol that a program put in by font and code (hexadecimal). */
export const symbolOf = (font: string, char: string): string => {
  const code = Number.parseInt(char, 16);
  if (!Number.isInteger(code) || code <= 0 || code > 0x10ffff) return unreadable;
  if (isSymbolFont(font) && (code < 0x100 || isPrivate(code))) return lookOf(font, code);
  return isPrivate(code) || code < 0x100 ? unreadable : String.fromCodePoint(code);
};

/** Text as it looks in a symbol font; Chinese letters among it are drawn in another one. */
export const inSymbolFont = (font: string, text: string): string =>
  [...text]
    .map((letter) => {
      const code = letter.codePointAt(0) ?? 0;
      return code > 0x20 && (code < 0x100 || isPrivate(code)) ? lookOf(font, code) : letter;
    })
    .join('');
