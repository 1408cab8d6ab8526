import {
  addDays,
  calendarYearSchema,
  isWorkingDay,
  plainDate,
  workCalendar,
  workingDaysBetween,
} from '@zhengxiang/core';
import chineseDays from 'chinese-days';
import { describe, expect, it } from 'vitest';
import { calendarData } from './calendar-data.ts';

const calendar = workCalendar(calendarData.map((year) => calendarYearSchema.parse(year)));

describe('the calendar of a new installation', () => {
  it('agrees with the published list on every day of 2020 to 2026', () => {
    const differing: string[] = [];
    for (let day = plainDate('2020-01-01'); day <= plainDate('2026-12-31'); day = addDays(day, 1)) {
      if (isWorkingDay(day, calendar) !== chineseDays.isWorkday(day)) differing.push(day);
    }
    expect(differing).toEqual([]);
  });

  it.each([
    // The extended Spring Festival: 31 January off, the make-up day of 1 February cancelled.
    [2020, 249],
    [2021, 250],
    [2022, 249],
    [2023, 249],
    [2024, 251],
    [2025, 248],
    [2026, 248],
  ])('%d has %d working days', (year, days) => {
    const count = workingDaysBetween(plainDate(`${year - 1}-12-31`), plainDate(`${year}-12-31`), calendar);
    expect(count).toEqual({ days, provisional: false });
  });

  it('knows the make-up days of 2026', () => {
    expect(calendarData.find(({ year }) => year === 2026)?.workDays).toEqual([
      '2026-01-04',
      '2026-02-14',
      '2026-02-28',
      '2026-05-09',
      '2026-09-20',
      '2026-10-10',
    ]);
  });
});
