import { addWorkingDays, workingDaysBetween, type PlainDate, type WorkCalendar } from '@zhengxiang/core';

/** A time in which a step waited for its act. */
export interface Span {
  readonly since: PlainDate;
  readonly until: PlainDate;
}

export type ClockState = 'none' | 'in-time' | 'soon' | 'late';

/** How a step stands against the bureau's internal target. Counts are working days; none of it is law. */
export interface StepClock {
  /** All working days used, those before an interruption included. */
  readonly used: number;
  /** The part of them that lies before the last interruption: the matter then lay with the unit and the clock stood still. */
  readonly before: number;
  readonly target: number | null;
  readonly dueOn: PlainDate | null;
  readonly state: ClockState;
  /** A year without a published calendar was counted by weekends alone: days and due date may still move. */
  readonly provisional: boolean;
}

export interface ClockQuestion {
  /** Since when the step waits now. */
  readonly since: PlainDate;
  /** Earlier waits of the same step that ended without its act. */
  readonly spans: readonly Span[];
  readonly today: PlainDate;
  readonly target: number | undefined;
  readonly calendar: WorkCalendar;
}

/** The last day and the one before it count as "due soon". */
const SOON = 1;

const stateOf = (used: number, target: number): ClockState =>
  used > target ? 'late' : target - used <= SOON ? 'soon' : 'in-time';

/**
 * The clock of one step. The first day does not count. While the ball lies with the unit the step has no to-do and the clock
 * stands still; coming back it goes on from where it stood. Past the target the due date is the day the target was reached.
 */
export const stepClock = ({ since, spans, today, target, calendar }: ClockQuestion): StepClock => {
  const earlier = spans.map((span) => workingDaysBetween(span.since, span.until, calendar));
  const now = workingDaysBetween(since, today, calendar);
  const before = earlier.reduce((sum, one) => sum + one.days, 0);
  const used = before + Math.max(0, now.days);
  const counted = now.provisional || earlier.some((one) => one.provisional);
  if (target === undefined) return { used, before, target: null, dueOn: null, state: 'none', provisional: counted };
  const due = addWorkingDays(since, Math.max(0, target - before), calendar);
  return {
    used,
    before,
    target,
    dueOn: due.date,
    state: stateOf(used, target),
    provisional: counted || due.provisional,
  };
};
