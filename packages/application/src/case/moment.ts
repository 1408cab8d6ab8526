import type { PlainDate } from '@zhengxiang/core';

/** When an act happens: the instant, and the legal day that it falls on in the county. */
export interface Moment {
  readonly now: Date;
  readonly today: PlainDate;
}
