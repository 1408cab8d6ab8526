import type { PlainDate } from '@zhengxiang/core';
import { legalDay } from '../time/legal-day.ts';

/** When an act happens: the instant, and the legal day that it falls on in the county. */
export interface Moment {
  readonly now: Date;
  readonly today: PlainDate;
}

/** The moment of an instant. */
export const momentOf = (now: Date): Moment => ({ now, today: legalDay(now) });
