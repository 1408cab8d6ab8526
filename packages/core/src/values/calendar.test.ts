import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addWorkingDays, calendarYearSchema, isWorkingDay, workCalendar, workingDaysBetween } from './calendar.ts';
import { addDays, plainDate, type PlainDate } from './plain-date.ts';

const dates = (...texts: string[]): PlainDate[] => texts.map(plainDate);
const run = (from: string, length: number): PlainDate[] =>
  Array.from({ length }, (_unused, index) => addDays(plainDate(from), index));

/** The State Council's notice for 2026. */
const calendar = workCalendar([
  {
    year: 2026,
    offDays: [
      ...run('2026-01-01', 3),
      ...run('2026-02-15', 9),
      ...run('2026-04-04', 3),
      ...run('2026-05-01', 5),
      ...run('2026-06-19', 3),
      ...run('2026-09-25', 3),
      ...run('2026-10-01', 7),
    ],
    workDays: dates('2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'),
  },
]);

describe('working days of 2026', () => {
  it('are 248', () => {
    expect(workingDaysBetween(plainDate('2025-12-31'), plainDate('2026-12-31'), calendar)).toEqual({
      days: 248,
      provisional: false,
    });
  });

  it.each([
    ['2026-01-02', false],
    ['2026-01-04', true],
    ['2026-01-05', true],
    ['2026-01-10', false],
    ['2026-02-14', true],
    ['2026-02-23', false],
    ['2026-02-28', true],
    ['2026-05-09', true],
    ['2026-09-20', true],
    ['2026-10-10', true],
  ])('%s: %s', (date, expected) => {
    expect(isWorkingDay(plainDate(date), calendar)).toBe(expected);
  });
});

describe('counting', () => {
  it.each([
    ['2026-02-13', '2026-02-13', 0],
    ['2026-02-13', '2026-02-14', 1],
    ['2026-02-13', '2026-02-24', 2],
    ['2026-02-24', '2026-02-13', -2],
    ['2026-02-23', '2026-02-21', 0],
  ])('from %s to %s are %d', (from, to, days) => {
    expect(workingDaysBetween(plainDate(from), plainDate(to), calendar).days).toBe(days);
  });

  it.each([
    ['2026-02-13', 1, '2026-02-14'],
    ['2026-02-13', 2, '2026-02-24'],
    ['2026-02-24', -2, '2026-02-13'],
    ['2026-02-21', 0, '2026-02-21'],
    ['2026-09-30', 3, '2026-10-10'],
  ])('%s and %d more working days: %s', (from, count, to) => {
    expect(addWorkingDays(plainDate(from), count, calendar)).toEqual({ date: to, provisional: false });
  });

  it('a day found by counting is as far away as counted', () => {
    const inside = fc.integer({ min: 0, max: 200 }).map((n) => addDays(plainDate('2026-01-01'), n));
    fc.assert(
      fc.property(inside, fc.integer({ min: 1, max: 90 }), (from, count) => {
        const { date } = addWorkingDays(from, count, calendar);
        expect(isWorkingDay(date, calendar)).toBe(true);
        expect(workingDaysBetween(from, date, calendar).days).toBe(count);
      }),
    );
  });

  it('half a day is refused', () => {
    expect(() => addWorkingDays(plainDate('2026-01-05'), 0.5, calendar)).toThrow(RangeError);
  });
});

describe('a year whose holidays are not published', () => {
  it('makes the result provisional', () => {
    expect(addWorkingDays(plainDate('2026-12-31'), 1, calendar)).toEqual({ date: '2027-01-01', provisional: true });
    expect(workingDaysBetween(plainDate('2026-12-30'), plainDate('2027-01-04'), calendar).provisional).toBe(true);
    expect(workingDaysBetween(plainDate('2025-12-30'), plainDate('2025-12-31'), calendar).provisional).toBe(true);
  });

  it('does not matter where only the uncounted first day lies in it', () => {
    expect(workingDaysBetween(plainDate('2025-12-31'), plainDate('2026-01-05'), calendar)).toEqual({
      days: 2,
      provisional: false,
    });
  });
});

describe('an imported year', () => {
  const year = { year: 2027, offDays: ['2027-01-01'], workDays: ['2027-01-03'] };

  it('is accepted as the notice has it', () => {
    expect(calendarYearSchema.parse(year)).toEqual(year);
  });

  it.each([
    [{ offDays: [] }, '没有放假日期'],
    [{ offDays: ['2026-12-31'] }, '有日期不在该年度内'],
    [{ offDays: ['2027-02-29'] }, '没有这一天，请核对日期'],
    [{ offDays: ['2027-01-01', '2027-01-03'] }, '同一天既是放假日又是调休上班日'],
    [{ workDays: ['2027-01-04'] }, '调休上班日应为周六或周日'],
  ])('%j is refused', (change, message) => {
    const found = calendarYearSchema.safeParse({ ...year, ...change });
    expect(found.error?.issues.map((issue) => issue.message)).toContain(message);
  });
});
