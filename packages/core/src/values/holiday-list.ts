import { isWeekend } from './calendar.ts';
import { addDays, isPlainDate, type PlainDate } from './plain-date.ts';

/** Days off and make-up working days as a notice, a table or a calendar file names them. */
export interface HolidayList {
  readonly offDays: readonly PlainDate[];
  readonly workDays: readonly PlainDate[];
  /** Pieces that speak of a day off or of work but name no date that could be read. */
  readonly unread: readonly string[];
}

const pad = (text: string): string => text.padStart(2, '0');
const dateOf = (year: string, month: string, day: string): PlainDate | undefined => {
  const text = `${year}-${pad(month)}-${pad(day)}`;
  return isPlainDate(text) ? text : undefined;
};

/** No holiday is longer; a longer range is a misprint and would fill a year with days off. */
const LONGEST = 31;

const range = (from: PlainDate, to: PlainDate): PlainDate[] => {
  const days: PlainDate[] = [];
  for (let day = from; day <= to && days.length < LONGEST; day = addDays(day, 1)) days.push(day);
  return days;
};

const worked = /上班|补班|班$|班[,;\t ]|调休日|false|workday/iu;
const off = /放假|休|节|元旦|假|true|holiday/iu;
const brackets = /[（(][^（()）]*[）)]/gu;
const single = String.raw`(?:(\d{4})\s*[年/.-]\s*)?(\d{1,2})\s*[月/.-]\s*(\d{1,2})\s*日?`;
const compact = /(?<!\d)(\d{4})(\d{2})(\d{2})(?!\d)/gu;
const dates = new RegExp(`${single}(?:\\s*(?:至|到|~|～|—+|–)\\s*(?:${single}|(\\d{1,2})\\s*日))?`, 'gu');

const daysIn = (piece: string, year: number): PlainDate[] => {
  const text = piece.replace(compact, '$1-$2-$3');
  let known = String(year);
  return [...text.matchAll(dates)].flatMap(([, y, m = '', d = '', toYear, toMonth, toDay, bareDay]) => {
    known = y ?? known;
    const from = dateOf(known, m, d);
    const to = dateOf(toYear ?? known, toMonth ?? m, toDay ?? bareDay ?? d);
    return from && to ? range(from, to) : [];
  });
};

const readPieces = (text: string, year: number): HolidayList => {
  const offDays = new Set<PlainDate>();
  const workDays = new Set<PlainDate>();
  const unread: string[] = [];
  for (const piece of text.replace(brackets, '').split(/[\r\n。；，]/u)) {
    const words = piece.trim();
    const days = daysIn(words, year);
    for (const day of days) (worked.test(words) ? workDays : offDays).add(day);
    if (
      days.length === 0 &&
      (worked.test(words) || off.test(words)) &&
      /\d/u.test(words) &&
      !/共\s*\d+\s*天/u.test(words)
    )
      unread.push(words);
  }
  return sorted(offDays, workDays, unread);
};

const sorted = (offDays: Set<PlainDate>, workDays: Set<PlainDate>, unread: readonly string[]): HolidayList => ({
  offDays: [...offDays].sort(),
  workDays: [...workDays].sort(),
  unread,
});

const property = (event: string, name: string): string =>
  new RegExp(`^${name}[^:\\r\\n]*:(.*)$`, 'mu').exec(event)?.[1]?.trim() ?? '';

/** An all-day event ends on the day that `DTEND` names, which no longer belongs to it (RFC 5545). */
const readCalendarFile = (text: string): HolidayList => {
  const offDays = new Set<PlainDate>();
  const workDays = new Set<PlainDate>();
  const unread: string[] = [];
  const unfolded = text.replace(/\r?\n[ \t]/gu, '');
  for (const event of unfolded.split('BEGIN:VEVENT').slice(1)) {
    const summary = property(event, 'SUMMARY');
    const [from] = daysIn(property(event, 'DTSTART').slice(0, 8), 0);
    const [end] = daysIn(property(event, 'DTEND').slice(0, 8), 0);
    if (!from) unread.push(summary);
    else
      for (const day of range(from, end && end > from ? addDays(end, -1) : from))
        (worked.test(summary) ? workDays : offDays).add(day);
  }
  return sorted(offDays, workDays, unread);
};

/** One day of a JSON list as holiday data are published: the date, and whether it is off. */
const isListed = (value: unknown): value is { readonly date: string; readonly isOffDay: boolean } =>
  typeof value === 'object' &&
  value !== null &&
  'date' in value &&
  typeof value.date === 'string' &&
  'isOffDay' in value &&
  typeof value.isOffDay === 'boolean';

/** A JSON list of days, alone or under `days`; nothing where the text is no such list. */
const readJsonList = (text: string): HolidayList | undefined => {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return undefined;
  }
  const days: unknown =
    typeof parsed === 'object' && parsed !== null && 'days' in parsed && !Array.isArray(parsed) ? parsed.days : parsed;
  if (!Array.isArray(days)) return undefined;
  const offDays = new Set<PlainDate>();
  const workDays = new Set<PlainDate>();
  const unread: string[] = [];
  for (const one of days as readonly unknown[]) {
    if (!isListed(one) || !isPlainDate(one.date)) unread.push(JSON.stringify(one));
    else if (one.isOffDay) offDays.add(one.date);
    // A listed weekday that is worked is no make-up day: lists name it where a holiday was moved.
    else if (isWeekend(one.date)) workDays.add(one.date);
  }
  return sorted(offDays, workDays, unread);
};

/**
 * Reads days off and make-up days from the words of the notice itself (10月1日至7日放假，9月20日上班), from a table with one date a
 * line (2027-01-01,元旦,休), from an iCalendar file or from a JSON list (`{"days": [{"date": "2027-01-01", "isOffDay": true}]}`). Dates without a year belong to `year`. Judges nothing: whether the days
 * make a year of the calendar says {@link calendarYearSchema}.
 */
export const readHolidayList = (text: string, year: number): HolidayList =>
  text.includes('BEGIN:VEVENT') ? readCalendarFile(text) : (readJsonList(text) ?? readPieces(text, year));
