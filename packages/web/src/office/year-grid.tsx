import { addDays, plainDate, weekday, type PlainDate } from '@zhengxiang/core';
import type { ReactElement } from 'react';

/** The days off and make-up days of a year, as they stand or as somebody is changing them. */
export interface YearDays {
  readonly offDays: readonly PlainDate[];
  readonly workDays: readonly PlainDate[];
}

type DayKind = 'off' | 'work' | 'weekend' | 'usual';

const marks: Readonly<Record<DayKind, string>> = { off: '休', work: '班', weekend: '', usual: '' };
const names: Readonly<Record<DayKind, string>> = {
  off: '放假',
  work: '调休上班',
  weekend: '周末',
  usual: '工作日',
};
const weekdays = ['一', '二', '三', '四', '五', '六', '日'];

const kindOf = (day: PlainDate, { offDays, workDays }: YearDays): DayKind =>
  offDays.includes(day) ? 'off' : workDays.includes(day) ? 'work' : weekday(day) > 5 ? 'weekend' : 'usual';

/** A click leads on: weekend days from nothing over 休 and 班 back, others between nothing and 休. */
export const nextOf = (day: PlainDate, days: YearDays): YearDays => {
  const without = {
    offDays: days.offDays.filter((one) => one !== day),
    workDays: days.workDays.filter((one) => one !== day),
  };
  switch (kindOf(day, days)) {
    case 'off':
      return weekday(day) > 5 ? { ...without, workDays: [...without.workDays, day].sort() } : without;
    case 'work':
      return without;
    case 'weekend':
    case 'usual':
      return { ...without, offDays: [...without.offDays, day].sort() };
  }
};

const pad = (value: number): string => String(value).padStart(2, '0');

const daysOf = (year: number, month: number): PlainDate[] => {
  const days: PlainDate[] = [];
  const prefix = `${String(year)}-${pad(month)}`;
  for (let day = plainDate(`${prefix}-01`); day.startsWith(prefix); day = addDays(day, 1)) days.push(day);
  return days;
};

interface GridProps {
  readonly year: number;
  readonly days: YearDays;
  readonly today: string;
  /** Without it the year can only be looked at. */
  readonly onDay?: ((day: PlainDate) => void) | undefined;
}

export const YearGrid = (props: GridProps): ReactElement => (
  <div className="year-grid">
    {Array.from({ length: 12 }, (_one, index) => (
      <Month key={index} month={index + 1} {...props} />
    ))}
  </div>
);

const Month = ({ year, month, days, today, onDay }: GridProps & { readonly month: number }): ReactElement => {
  const list = daysOf(year, month);
  const first = list[0];
  return (
    <section aria-label={`${String(year)} 年 ${String(month)} 月`}>
      <h2>{`${String(month)} 月`}</h2>
      <div className="month-grid">
        {weekdays.map((name) => (
          <span key={name} className="muted" aria-hidden="true">
            {name}
          </span>
        ))}
        {list.map((day) => (
          <Day key={day} day={day} first={day === first} days={days} isToday={day === today} onDay={onDay} />
        ))}
      </div>
    </section>
  );
};

const Day = ({
  day,
  first,
  days,
  isToday,
  onDay,
}: {
  readonly day: PlainDate;
  readonly first: boolean;
  readonly days: YearDays;
  readonly isToday: boolean;
  readonly onDay: GridProps['onDay'];
}): ReactElement => {
  const kind = kindOf(day, days);
  const shared = {
    'data-kind': kind,
    'data-day': day,
    title: `${day} ${names[kind]}`,
    ...(isToday ? { 'aria-current': 'date' as const } : {}),
    ...(first ? { style: { gridColumnStart: weekday(day) } } : {}),
  };
  const words = (
    <>
      {Number(day.slice(8))}
      {marks[kind] !== '' && <small>{marks[kind]}</small>}
    </>
  );
  if (!onDay) return <span {...shared}>{words}</span>;
  return (
    <button type="button" {...shared} aria-label={`${day} ${names[kind]}`} onClick={() => onDay(day)}>
      {words}
    </button>
  );
};
