import {
  addWorkingDays,
  workCalendar,
  workingDaysBetween,
  type CalendarYear,
  type WorkCalendar,
} from '../values/calendar.ts';
import { addDays, daysBetween, type PlainDate } from '../values/plain-date.ts';
import { figureOf, type Law } from './law.ts';

/** The part of what lies around a case that periods are counted with. */
export interface OnCalendar {
  /** The published years; one that is not among them is counted by weekends alone. */
  readonly calendarYears?: readonly CalendarYear[] | undefined;
}

const none: WorkCalendar = workCalendar([]);
const made = new WeakMap<readonly CalendarYear[], WorkCalendar>();

/** The working days as they are published. */
export const calendarOf = ({ calendarYears }: OnCalendar): WorkCalendar => {
  if (calendarYears === undefined) return none;
  const known = made.get(calendarYears) ?? workCalendar(calendarYears);
  made.set(calendarYears, known);
  return known;
};

interface Counting {
  readonly law: Law;
  readonly around: OnCalendar;
}

/** How a law counts a period, by the unit of its figure. @throws RangeError for a figure that is no number of days */
const periodOf = (law: Law, name: string): { readonly days: number; readonly working: boolean } => {
  const { value, unit } = figureOf(law, name);
  if (unit !== 'days' && unit !== 'working-days') throw new RangeError(`办法“${law.id}”的 ${name} 不是天数`);
  return { days: value, working: unit === 'working-days' };
};

/**
 * The last day of a period that the law lays down by that name, counted from a day that does not count: 自然日 or 工作日, as the
 * figure's unit says, so that a successor that counts otherwise changes one word.
 */
export const dueAfter = ({ law, around }: Counting, name: string, from: PlainDate): PlainDate => {
  const { days, working } = periodOf(law, name);
  return working ? addWorkingDays(from, days, calendarOf(around)).date : addDays(from, days);
};

/** How many days of the law's own counting lie between two days; the first does not count. */
export const daysSince = ({ law, around }: Counting, name: string, from: PlainDate, to: PlainDate): number =>
  periodOf(law, name).working ? workingDaysBetween(from, to, calendarOf(around)).days : daysBetween(from, to);
