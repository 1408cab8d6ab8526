/**
 * Calc holds at most 0x3FFF − 16 characters a paragraph (`MAXCHARSINPARA` of its text engine). When it opens a cell of several
 * paragraphs, a longer one is cut at the last word that fits, and saving makes a line break of the cut.
 */
const calcHolds = 16_367;

/** A cut is moved back to the beginning of a word; hardly a word is longer. */
const longestWord = 40;

const wasCut = (line: string): boolean => line.length <= calcHolds && line.length > calcHolds - longestWord;

/** What `docProps/app.xml` says of the program that saved the file last. */
export const savedByCalc = (properties: string | undefined): boolean =>
  /<(?:\w+:)?Application>[^<]*(?:LibreOffice|OpenOffice|Collabora)/u.test(properties ?? '');

/** The words of a cell that Calc saved, with the paragraphs whole again that it had cut. */
export const withoutCuts = (text: string): string => {
  if (text.length <= calcHolds - longestWord) return text;
  return text
    .split('\n')
    .map((line, index, lines) => (index === lines.length - 1 || wasCut(line) ? line : `${line}\n`))
    .join('');
};
