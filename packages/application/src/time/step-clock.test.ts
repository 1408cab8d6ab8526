import { plainDate, workCalendar } from '@zhengxiang/core';
import { describe, expect, it } from 'vitest';
import { stepClock } from './step-clock.ts';

const calendar = workCalendar([
  { year: 2026, offDays: [plainDate('2026-10-01')], workDays: [plainDate('2026-10-10')] },
]);
const day = plainDate;

describe('内部时限', () => {
  it.each([
    // Monday 2 March; five working days end on Monday the 9th.
    ['2026-03-02', 0, 'in-time'],
    ['2026-03-05', 3, 'in-time'],
    ['2026-03-06', 4, 'soon'],
    ['2026-03-08', 4, 'soon'],
    ['2026-03-09', 5, 'soon'],
    ['2026-03-10', 6, 'late'],
  ] as const)('从 3 月 2 日起 5 个工作日，到 %s 用了 %d 天：%s', (today, used, state) => {
    const clock = stepClock({ since: day('2026-03-02'), spans: [], today: day(today), target: 5, calendar });
    expect(clock).toEqual({ used, before: 0, target: 5, dueOn: '2026-03-09', state, provisional: false });
  });

  it('在单位手上的日子不算', () => {
    const clock = stepClock({
      since: day('2026-03-30'),
      spans: [{ since: day('2026-03-02'), until: day('2026-03-05') }],
      today: day('2026-03-31'),
      target: 5,
      calendar,
    });
    expect(clock).toMatchObject({ used: 4, before: 3, dueOn: '2026-04-01', state: 'soon' });
  });

  it('下一年的放假安排还没公布：到期日是暂定的', () => {
    const ask = { since: day('2026-12-30'), spans: [], today: day('2026-12-31'), calendar };
    expect(stepClock({ ...ask, target: 5 })).toMatchObject({ used: 1, provisional: true });
    expect(stepClock({ ...ask, target: 1 })).toMatchObject({ used: 1, dueOn: '2026-12-31', provisional: false });
  });

  it('没有设时限的，只数天数', () => {
    const clock = stepClock({
      since: day('2026-03-02'),
      spans: [],
      today: day('2026-03-04'),
      target: undefined,
      calendar,
    });
    expect(clock).toMatchObject({ used: 2, target: null, dueOn: null, state: 'none' });
  });
});
