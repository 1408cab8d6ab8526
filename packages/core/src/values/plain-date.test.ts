import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  addYears,
  chineseDate,
  comparePlainDates,
  daysBetween,
  isPlainDate,
  parsePlainDate,
  plainDate,
  plainDateSchema,
  weekday,
  yearOf,
} from './plain-date.ts';

const days = fc.integer({ min: 0, max: 109_000 }).map((n) => addDays(plainDate('1900-01-01'), n));

describe('a legal date', () => {
  it.each(['2020-07-13', '2024-02-29', '2000-02-29', '1900-01-01', '2199-12-31'])('%s is one', (text) => {
    expect(isPlainDate(text)).toBe(true);
  });

  it.each([
    '2023-02-29',
    '2100-02-29',
    '2020-13-01',
    '2020-00-10',
    '2020-06-31',
    '2020-7-13',
    '0202-01-01',
    '2020-07-13T00:00',
    '',
  ])('%j is none', (text) => {
    expect(isPlainDate(text)).toBe(false);
    expect(() => plainDate(text)).toThrow(RangeError);
  });

  it('is refused with one Chinese sentence', () => {
    const issues = (text: string) => plainDateSchema.safeParse(text).error?.issues.map(({ message }) => message);
    expect(issues('13.7.2020')).toEqual(['日期应为“年-月-日”，如2026-03-01']);
    expect(issues('2023-02-29')).toEqual(['没有这一天，请核对日期']);
  });

  it.each([
    ['2026-3-1', '2026-03-01'],
    ['2026/03/01', '2026-03-01'],
    ['2026.3.1', '2026-03-01'],
    ['2026年3月1日', '2026-03-01'],
    ['２０２６ 年 ３ 月 １ 日', '2026-03-01'],
    ['20260301', '2026-03-01'],
  ])('%s is read as %s', (text, expected) => {
    expect(parsePlainDate(text)).toEqual({ ok: true, value: expected });
  });

  it.each([
    ['', '请填写日期'],
    ['明天', '看不懂这个日期，请写成“年-月-日”，如2026-03-01'],
    ['2026-3/1', '看不懂这个日期，请写成“年-月-日”，如2026-03-01'],
    ['2026-2-30', '没有这一天，请核对日期'],
  ])('%j is not read', (text, error) => {
    expect(parsePlainDate(text)).toEqual({ ok: false, error });
  });

  it('prints as papers do, and reads its own print', () => {
    expect(chineseDate(plainDate('2020-07-13'))).toBe('2020年7月13日');
    fc.assert(
      fc.property(days, (day) => {
        expect(parsePlainDate(chineseDate(day))).toEqual({ ok: true, value: day });
      }),
    );
  });
});

describe('reckoning with days', () => {
  it.each([
    ['2024-02-28', 1, '2024-02-29'],
    ['2023-12-31', 1, '2024-01-01'],
    ['2024-03-01', -1, '2024-02-29'],
    ['1969-12-31', 1, '1970-01-01'],
  ])('%s + %d = %s', (from, n, to) => {
    expect(addDays(plainDate(from), n)).toBe(to);
    expect(daysBetween(plainDate(from), plainDate(to))).toBe(n);
  });

  it('adding and counting agree', () => {
    fc.assert(
      fc.property(days, days, (a, b) => {
        expect(addDays(a, daysBetween(a, b))).toBe(b);
        expect(Math.sign(comparePlainDates(a, b))).toBe(Math.sign(daysBetween(b, a)));
      }),
    );
  });

  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-12-15', 1, '2027-01-15'],
    ['2026-01-15', -1, '2025-12-15'],
    ['2026-03-31', -13, '2025-02-28'],
  ])('%s + %d months = %s', (from, n, to) => {
    expect(addMonths(plainDate(from), n)).toBe(to);
  });

  it('the two years on trial end on 2022-07-12', () => {
    expect(addDays(addYears(plainDate('2020-07-13'), 2), -1)).toBe('2022-07-12');
    expect(addYears(plainDate('2024-02-29'), 1)).toBe('2025-02-28');
  });

  it('names the day of the week', () => {
    expect(weekday(plainDate('2020-07-13'))).toBe(1);
    expect(weekday(plainDate('2026-01-04'))).toBe(7);
    expect(weekday(plainDate('1900-01-01'))).toBe(1);
    expect(yearOf(plainDate('2020-07-13'))).toBe(2020);
  });

  it('leaves the range only with an error', () => {
    expect(() => addDays(plainDate('2199-12-31'), 1)).toThrow(RangeError);
  });
});
