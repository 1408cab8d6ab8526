import { unmet, type PlainDate, type Verdict } from '@zhengxiang/core';
import { because } from './reasons.ts';

/** A day that a form tells, with the name of its field and its label. */
export interface ToldDay {
  readonly field: string;
  readonly label: string;
  readonly date: PlainDate;
}

/** An earlier day of the project that the told day may not precede; the same day is allowed. */
export interface EarlierDay {
  readonly label: string;
  readonly date: PlainDate | undefined;
}

/** The told day is not before any of these days. Unknown days ask nothing. */
export const notBefore = ({ field, label, date }: ToldDay, ...earlier: readonly EarlierDay[]): readonly Verdict[] =>
  earlier.flatMap((day) =>
    day.date !== undefined && date < day.date
      ? [unmet(because('date-too-early', { label, date, earliest: day.date, earliestLabel: day.label }), { field })]
      : [],
  );

/** The told day lies in the past or is today, and is not before any of these days. */
export const happened = (told: ToldDay, today: PlainDate, ...earlier: readonly EarlierDay[]): readonly Verdict[] => {
  const { field, label, date } = told;
  return [
    ...(date > today ? [unmet(because('date-in-future', { label, date, today }), { field })] : []),
    ...notBefore(told, ...earlier),
  ];
};
