import { inlineText, type GridCell, type PaperFormula, type Paragraph } from '@zhengxiang/core';

export interface CellContent {
  readonly value: string | number | null;
  readonly type: 'string' | 'number' | 'empty';
  /** What the cell reads as. */
  readonly text: string;
  readonly field?: string;
  readonly numFmt?: string;
  readonly formulaSource?: PaperFormula;
}

const unprintable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff\p{Surrogate}]/gu;

/** The words of paragraphs, a line a paragraph. What XML cannot hold is left out. */
export const textOf = (paragraphs: readonly Paragraph[]): string =>
  paragraphs
    .map(({ content }) => content.map(inlineText).join(''))
    .join('\n')
    .replaceAll(unprintable, '');

/** Zero is shown as nothing where a formula stands in an empty row. */
const formats = {
  元: '#,##0.00;-#,##0.00;0.00',
  万元: '0.00####;-0.00####;0.00',
  free: '#,##0.00;-#,##0.00;',
  count: '0.####',
} as const;

/** The unit that the form prints after an amount becomes part of the number's format. */
const formatOf = (kind: keyof typeof formats, word = ''): string =>
  word === ''
    ? formats[kind]
    : formats[kind]
        .split(';')
        .map((part) => (part === '' ? part : `${part}"${word}"`))
        .join(';');

/** A lone amount or count becomes a number; everything else is words. */
export const contentOf = ({ content }: GridCell): CellContent => {
  const text = textOf(content);
  const parts = content.flatMap((paragraph) => paragraph.content);
  const [only, behind] = parts;
  const unitWord = behind?.kind === 'label' || behind?.kind === 'text' ? behind.text.trim() : undefined;
  const named = parts.length === 2 && (unitWord === '' || unitWord === '元' || unitWord === '万元');
  if (only?.kind === 'money' && (parts.length === 1 || named)) {
    const { amount, unit, field, formula } = only;
    return {
      text,
      field,
      ...(amount === undefined
        ? { value: null, type: 'empty' as const }
        : { value: unit === '元' ? amount / 100 : amount / 1_000_000, type: 'number' as const }),
      numFmt: formatOf(amount === undefined && formula !== undefined ? 'free' : unit, unitWord),
      ...(formula === undefined ? {} : { formulaSource: formula }),
    };
  }
  if (parts.length === 1 && only?.kind === 'value') {
    const { field, number } = only;
    if (number !== undefined) return { text, field, value: number, type: 'number', numFmt: formats.count };
    return text === '' ? { text, field, value: null, type: 'empty' } : { text, field, value: text, type: 'string' };
  }
  return text === '' ? { text, value: null, type: 'empty' } : { text, value: text, type: 'string' };
};
