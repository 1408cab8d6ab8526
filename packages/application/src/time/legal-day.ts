import { plainDate, type PlainDate } from '@zhengxiang/core';

const shanghai = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** The legal day that an instant falls on in the county. */
export const legalDay = (instant: Date): PlainDate => plainDate(shanghai.format(instant));
