import { addDays, comparePlainDates, daysBetween, plainDate, type PlainDate } from '@zhengxiang/core';
import { dongyuan2020 } from '@zhengxiang/law-dongyuan-2020';
import type { Stage } from '@zhengxiang/procedure';
import type { Life, Step } from './life.ts';
import { lives } from './lives/index.ts';
import { livesInProgress } from './this-year.ts';

/** The day that `this-year.ts` is written for. */
const writtenFor = plainDate('2026-11-30');

/** The projects of the demo county on the days they are written with: every scenario, and projects in the middle of their lives. */
export const demoLives: readonly Life[] = [...lives, ...livesInProgress];

export interface Turn {
  readonly life: Life;
  readonly step: Step;
}

/** All accepted turns of these lives up to a day, in the order of their days. Forbidden turns are for tests. */
export const turnsUntil = (today: PlainDate, told: readonly Life[]): readonly Turn[] =>
  told
    .flatMap((life) => life.steps.map((step) => ({ life, step })))
    .filter(({ step }) => step.expect.kind === 'accepted' && comparePlainDates(step.on, today) <= 0)
    .sort((a, b) => comparePlainDates(a.step.on, b.step.on));

const daysOf = ({ steps }: Life): readonly PlainDate[] =>
  steps
    .filter(({ expect }) => expect.kind === 'accepted')
    .map(({ on }) => on)
    .sort(comparePlainDates);

/** The day of the newest act of a life. */
export const lastDayOf = (life: Life): PlainDate => daysOf(life).at(-1) ?? writtenFor;

const over: readonly Stage[] = ['in-use', 'closed'];

/**
 * How many days lie between the newest act of each life and the first start. Where something is to do it happened in the last weeks,
 * what is over in the last two years; projects in the middle of their lives stand as they are written.
 */
const restOf: ReadonlyMap<string, number> = (() => {
  const isOver = ({ ends }: Life): boolean => over.includes(ends);
  return new Map([
    ...lives.filter((life) => !isOver(life)).map((life, index) => [life.id, 6 + index * 5] as const),
    ...lives.filter(isOver).map((life, index) => [life.id, 30 + index * 40] as const),
    ...livesInProgress.map((life) => [life.id, daysBetween(lastDayOf(life), writtenFor)] as const),
  ]);
})();

/** Whole weeks, the nearest: offices work from Monday to Friday, and every life keeps its days of the week. */
const toStandOn = (firstStart: PlainDate, life: Life): Life => {
  const days = daysBetween(lastDayOf(life), firstStart) - (restOf.get(life.id) ?? 0);
  return life.movedBy(Math.round(days / 7) * 7);
};

/**
 * The projects of a demo county that is first started on this day. Whatever the day, each stands at the same stage and has waited for
 * its next step as long; nothing lies ahead of the day. What the calendar fixes (the autumn in which a yearly list is reported, the
 * year of its lines) is fixed anew by the days of the life. A day so early that lives would begin before the regulation was in force
 * gets {@link demoLives}: as far as that day.
 */
export const livesFor = (firstStart: PlainDate): readonly Life[] => {
  const moved = demoLives.map((life) => toStandOn(firstStart, life));
  const began = moved.flatMap((life) => daysOf(life).slice(0, 1)).sort(comparePlainDates)[0];
  return began !== undefined && began < addDays(dongyuan2020.inForce.from, 1) ? demoLives : moved;
};
