import { z } from 'zod';
import { addDays, plainDateSchema, weekday, yearOf, type PlainDate } from './plain-date.ts';

/** Saturday or Sunday. */
export const isWeekend = (date: PlainDate): boolean => weekday(date) > 5;

/** zod type of one year's holidays, as an administrator imports them; refuses days of another year and make-up days that are no weekend. */
export const calendarYearSchema = z
  .object({
    year: z.int().min(1900).max(2199),
    offDays: z.array(plainDateSchema).min(1, { error: '没有放假日期' }).readonly(),
    workDays: z.array(plainDateSchema).readonly(),
  })
  .refine(({ year, offDays, workDays }) => [...offDays, ...workDays].every((date) => yearOf(date) === year), {
    error: '有日期不在该年度内',
  })
  .refine(({ offDays, workDays }) => !workDays.some((date) => offDays.includes(date)), {
    error: '同一天既是放假日又是调休上班日',
  })
  .refine(({ workDays }) => workDays.every(isWeekend), { error: '调休上班日应为周六或周日' })
  .readonly();

/** One year of the State Council's holiday notice: the days off it names, and the weekend days it makes working days. */
export type CalendarYear = z.infer<typeof calendarYearSchema>;

/** Which days are worked. A year that is not in `publishedYears` is counted by weekends alone, and the result says so. */
export interface WorkCalendar {
  readonly publishedYears: ReadonlySet<number>;
  readonly offDays: ReadonlySet<PlainDate>;
  readonly workDays: ReadonlySet<PlainDate>;
}

/** A count of working days. `provisional`: it touches a year whose holidays are not published yet and may still move. */
export interface WorkingDayCount {
  readonly days: number;
  readonly provisional: boolean;
}

/** A day found by counting working days; `provisional` as in {@link WorkingDayCount}. */
export interface WorkingDayTarget {
  readonly date: PlainDate;
  readonly provisional: boolean;
}

/** Puts the published years together into one calendar. */
export const workCalendar = (years: readonly CalendarYear[]): WorkCalendar => ({
  publishedYears: new Set(years.map(({ year }) => year)),
  offDays: new Set(years.flatMap(({ offDays }) => offDays)),
  workDays: new Set(years.flatMap(({ workDays }) => workDays)),
});

/** The published years of a calendar, as they can be sent and stored. */
export const publishedYearsOf = ({ publishedYears, offDays, workDays }: WorkCalendar): readonly CalendarYear[] =>
  [...publishedYears]
    .sort((a, b) => a - b)
    .map((year) => ({
      year,
      offDays: [...offDays].filter((day) => yearOf(day) === year),
      workDays: [...workDays].filter((day) => yearOf(day) === year),
    }));

/** Whether the day is worked: make-up days first, then days off, then Monday to Friday. */
export const isWorkingDay = (date: PlainDate, calendar: WorkCalendar): boolean =>
  calendar.workDays.has(date) || (!calendar.offDays.has(date) && weekday(date) <= 5);

const isUnpublished = (date: PlainDate, calendar: WorkCalendar): boolean => !calendar.publishedYears.has(yearOf(date));

const countForward = (from: PlainDate, to: PlainDate, calendar: WorkCalendar): WorkingDayCount => {
  let days = 0;
  let provisional = false;
  for (let date = from; date < to;) {
    date = addDays(date, 1);
    if (isWorkingDay(date, calendar)) days += 1;
    provisional ||= isUnpublished(date, calendar);
  }
  return { days, provisional };
};

/**
 * Working days after `from` up to and including `to`: the first day does not count, as periods are counted in PRC law.
 * Negative when `to` lies before `from`.
 */
export const workingDaysBetween = (from: PlainDate, to: PlainDate, calendar: WorkCalendar): WorkingDayCount => {
  if (from <= to) return countForward(from, to, calendar);
  const { days, provisional } = countForward(to, from, calendar);
  return { days: days === 0 ? 0 : -days, provisional };
};

/**
 * The working day on which the `count`-th working day after `from` falls; a negative count goes back. Zero gives `from` itself.
 * @throws RangeError when `count` is not a whole number
 */
export const addWorkingDays = (from: PlainDate, count: number, calendar: WorkCalendar): WorkingDayTarget => {
  if (!Number.isSafeInteger(count)) throw new RangeError(`not a number of days: ${count}`);
  const step = count < 0 ? -1 : 1;
  let date = from;
  let provisional = false;
  for (let left = Math.abs(count); left > 0;) {
    date = addDays(date, step);
    if (isWorkingDay(date, calendar)) left -= 1;
    provisional ||= isUnpublished(date, calendar);
  }
  return { date, provisional };
};
