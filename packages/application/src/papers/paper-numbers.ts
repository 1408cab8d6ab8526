import type { IssuedPaper } from '../ports/index.ts';

export interface PaperNumber {
  readonly series: string;
  readonly year: number;
  readonly place: number;
}

/** 某政数〔2024〕12号 */
export const paperNumberText = ({ series, year, place }: PaperNumber): string =>
  `${series}〔${String(year)}〕${String(place)}号`;

/** 发文字号 of an entered paper; forms have none. */
export const numberOfPaper = ({ series, year, place }: IssuedPaper): string | undefined =>
  series === null || year === null || place === null ? undefined : paperNumberText({ series, year, place });
