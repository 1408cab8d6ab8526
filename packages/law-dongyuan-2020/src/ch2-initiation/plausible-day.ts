import { met, unmet, type PlainDate, type Verdict } from '@zhengxiang/core';
import { because } from './reasons.ts';

interface Day {
  readonly field: string;
  readonly label: string;
  readonly date: PlainDate;
  readonly today: PlainDate;
  readonly earliest: PlainDate | undefined;
  readonly earliestLabel: string;
}

/** System check: a day that is written down has come, and does not lie before what it follows. */
export const plausibleDay = ({ field, label, date, today, earliest, earliestLabel }: Day): Verdict => {
  if (date > today) return unmet(because('date-in-future', { label, date, today }), { field });
  if (earliest !== undefined && date < earliest) {
    return unmet(because('date-too-early', { label, date, earliest, earliestLabel }), { field });
  }
  return met;
};
