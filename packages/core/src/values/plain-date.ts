import { z } from 'zod';
import { bad, good, narrowed, type Checked } from './checked.ts';

const millisecondsPerDay = 86_400_000;
const firstYear = 1900;
const lastYear = 2199;

const isRealDay = (year: number, month: number, day: number): boolean => {
  if (year < firstYear || year > lastYear || month < 1 || month > 12 || day < 1) return false;
  const made = new Date(Date.UTC(year, month - 1, day));
  return made.getUTCMonth() === month - 1 && made.getUTCDate() === day;
};

const partsOf = (text: string): [year: number, month: number, day: number] => [
  Number(text.slice(0, 4)),
  Number(text.slice(5, 7)),
  Number(text.slice(8, 10)),
];

/** zod type of a legal date `YYYY-MM-DD`; refuses days that do not exist. */
export const plainDateSchema = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, { error: '日期应为“年-月-日”，如2026-03-01', abort: true })
  .refine((text) => isRealDay(...partsOf(text)), { error: '没有这一天，请核对日期' })
  .brand<'PlainDate'>();

/** A calendar day without time or zone, `YYYY-MM-DD`, between 1900 and 2199. Strings of it sort as the days do. */
export type PlainDate = z.infer<typeof plainDateSchema>;

/** Whether the text is a legal date exactly as stored (`YYYY-MM-DD`, an existing day). */
export const isPlainDate = (text: string): text is PlainDate => plainDateSchema.safeParse(text).success;

/**
 * The day named by a `YYYY-MM-DD` string of the program's own.
 * @throws RangeError when there is no such day; text typed by people goes through {@link parsePlainDate}.
 */
export const plainDate = (text: string): PlainDate => {
  if (!isPlainDate(text)) throw new RangeError(`not a calendar day: ${text}`);
  return text;
};

const pad = (n: number, width: number): string => String(n).padStart(width, '0');

/**
 * Reads a day as people write it: 2026-3-1, 2026/03/01, 2026.3.1, 2026年3月1日, 20260301, full-width digits too.
 * @returns the day, or a Chinese sentence for the person who typed it
 */
export const parsePlainDate = (text: string): Checked<PlainDate> => {
  const plain = narrowed(text);
  if (plain === '') return bad('请填写日期');
  const match =
    /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/u.exec(plain) ??
    /^(\d{4})(年)(\d{1,2})月(\d{1,2})日?$/u.exec(plain) ??
    /^(\d{4})()(\d{2})(\d{2})$/u.exec(plain);
  if (match === null) return bad('看不懂这个日期，请写成“年-月-日”，如2026-03-01');
  const [year, month, day] = [Number(match[1]), Number(match[3]), Number(match[4])];
  if (!isRealDay(year, month, day)) return bad('没有这一天，请核对日期');
  return good(plainDate(`${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`));
};

const dayNumber = (date: PlainDate): number => {
  const [year, month, day] = partsOf(date);
  return Date.UTC(year, month - 1, day) / millisecondsPerDay;
};

/** Negative when `a` is the earlier day, 0 on the same day, positive when `a` is the later one. */
export const comparePlainDates = (a: PlainDate, b: PlainDate): number => (a < b ? -1 : a > b ? 1 : 0);

/** Calendar days from `from` to `to`; negative when `to` is the earlier day. */
export const daysBetween = (from: PlainDate, to: PlainDate): number => dayNumber(to) - dayNumber(from);

/** The day `days` calendar days later (earlier when negative). */
export const addDays = (date: PlainDate, days: number): PlainDate =>
  plainDate(new Date((dayNumber(date) + days) * millisecondsPerDay).toISOString().slice(0, 10));

/** The same day of the month `months` later; the last day of that month where it has no such day (31 January + 1 → 28 or 29 February). */
export const addMonths = (date: PlainDate, months: number): PlainDate => {
  const [year, month, day] = partsOf(date);
  const count = year * 12 + (month - 1) + months;
  const [newYear, newMonth] = [Math.floor(count / 12), (((count % 12) + 12) % 12) + 1];
  const lastDay = new Date(Date.UTC(newYear, newMonth, 0)).getUTCDate();
  return plainDate(`${pad(newYear, 4)}-${pad(newMonth, 2)}-${pad(Math.min(day, lastDay), 2)}`);
};

/** The same day `years` later; 29 February becomes 28 February in a common year. */
export const addYears = (date: PlainDate, years: number): PlainDate => addMonths(date, years * 12);

/** 1 Monday … 7 Sunday. */
export const weekday = (date: PlainDate): number => ((((dayNumber(date) + 3) % 7) + 7) % 7) + 1;

/** The calendar year of the day. */
export const yearOf = (date: PlainDate): number => partsOf(date)[0];

/** The day as official papers print it: 2020年7月13日. */
export const chineseDate = (date: PlainDate): string => {
  const [year, month, day] = partsOf(date);
  return `${year}年${month}月${day}日`;
};
