import type { Alignment, PageSetup, ParagraphStyle } from '@zhengxiang/core';

/** The typefaces of official papers; each writer knows which fonts stand for them. */
export type Typeface = 'fangsong' | 'song' | 'hei' | 'kai' | 'display';

export interface DrawnStyle {
  readonly typeface: Typeface;
  /** Points. */
  readonly size: number;
  /** Distance of lines as a multiple of the size. */
  readonly pitch: number;
  /** Points between characters. */
  readonly tracking: number;
  readonly align: Alignment;
  /** `heavy`: the typeface's heaviest cut; `outlined`: a stronger outline where the typeface has no bold cut. */
  readonly weight: 'regular' | 'heavy' | 'outlined';
  readonly colour: 'black' | 'red';
  /** Free height in millimetres. */
  readonly above: number;
  readonly below: number;
  /** Kept on the page of what follows. */
  readonly sticky: boolean;
}

const style = (typeface: Typeface, size: number, rest: Partial<DrawnStyle> = {}): DrawnStyle => ({
  typeface,
  size,
  pitch: 1.75,
  tracking: 0,
  align: 'left',
  weight: 'regular',
  colour: 'black',
  above: 0,
  below: 0,
  sticky: false,
  ...rest,
});

/** GB/T 9704-2012, 5.2: a line of 156 mm holds 28 characters of 三号, a page of 225 mm 22 lines; a hair less, so that 28 surely fit. */
const official = { size: 16, pitch: 225 / 22 / (16 * 0.3528), tracking: 156 / 28 / 0.3528 - 16 - 0.01 } as const;

/**
 * How each kind of paragraph looks, by GB/T 9704-2012 where it has a rule: 小标宋二号 for titles, 黑体 and 楷体 for the first two
 * headings, 仿宋三号 for text, 28 characters by 22 lines a page.
 */
export const drawnStyles = (
  { cellSize, bodySize = official.size }: PageSetup,
  closer = 0,
): Readonly<Record<ParagraphStyle, DrawnStyle>> => stylesOf(cellSize, bodySize, pitches[closer] ?? official.pitch);

/** Lines of running text, as they stand and set closer, step by step: 28.99, 27.5, 26, 24.5 and 23.25 points. */
const pitches = [official.pitch, 27.5 / 16, 26 / 16, 24.5 / 16, 23.25 / 16];
/** How often a paper may be set closer. */
export const closestStep = pitches.length - 1;

const stylesOf = (cellSize: number, bodySize: number, pitch: number): Readonly<Record<ParagraphStyle, DrawnStyle>> => {
  const running = bodySize === official.size ? { pitch, tracking: official.tracking } : {};
  return {
    'annex-mark': style('hei', 14, { pitch: 1.3, below: 3, sticky: true }),
    title: style('display', 22, { weight: 'heavy', pitch: 1.45, align: 'center', above: 4, below: 6, sticky: true }),
    'form-title': style('display', 18, { weight: 'heavy', pitch: 1.4, align: 'center', below: 4, sticky: true }),
    heading1: style('hei', bodySize, { above: bodySize === official.size ? 0 : 1, sticky: true, ...running }),
    heading2: style('kai', bodySize, { weight: 'outlined', sticky: true, ...running }),
    heading3: style('fangsong', bodySize, { weight: 'outlined', sticky: true, ...running }),
    body: style('fangsong', bodySize, running),
    cell: style('fangsong', cellSize, { pitch: 1.42 }),
    note: style('fangsong', 10.5, { pitch: 1.5, above: 1 }),
    'red-head': style('display', 34, {
      weight: 'heavy',
      pitch: 1.3,
      align: 'center',
      colour: 'red',
      sticky: true,
    }),
    'document-number': style('fangsong', bodySize, { align: 'center', sticky: true }),
    imprint: style('fangsong', 14, { pitch: 1.5 }),
  };
};
