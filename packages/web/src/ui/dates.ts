import { chineseDate, type PlainDate } from '@zhengxiang/core';

const inShanghai = (instant: string, parts: Intl.DateTimeFormatOptions): string =>
  new Date(instant).toLocaleString('sv-SE', { timeZone: 'Asia/Shanghai', ...parts });

/** 2026年11月20日: a day in a sentence. Columns of days stay 2026-11-20, which compares at a glance. */
export const dayText = (day: string): string => chineseDate(day as PlainDate);

/** The day in the county on which an instant fell, as a column shows it. */
export const dayOf = (instant: string): string =>
  inShanghai(instant, { year: 'numeric', month: '2-digit', day: '2-digit' });

/** 2026年11月20日 09:05, the clock of the county whatever the machine's own. */
export const momentText = (instant: string): string =>
  `${dayText(dayOf(instant))} ${inShanghai(instant, { hour: '2-digit', minute: '2-digit' })}`;

/** 2026-11-20 09:05: a moment in a column of a table. */
export const momentShort = (instant: string): string =>
  `${dayOf(instant)} ${inShanghai(instant, { hour: '2-digit', minute: '2-digit' })}`;
