export interface PaperNumber {
  readonly series: string;
  readonly year: number;
  readonly place: number;
}

/** 东政数〔2024〕12号 */
export const paperNumberText = ({ series, year, place }: PaperNumber): string =>
  `${series}〔${String(year)}〕${String(place)}号`;
