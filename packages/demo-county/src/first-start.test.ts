import { availability, daysBetween, plainDate, weekday, type PlainDate } from '@zhengxiang/core';
import { dongyuan2020 } from '@zhengxiang/law-dongyuan-2020';
import { actions, stageOf, type AnnualListFacts, type ProjectFacts } from '@zhengxiang/procedure';
import { describe, expect, it } from 'vitest';
import { demoLives, lastDayOf, livesFor, turnsUntil } from './demo-lives.ts';
import type { Life } from './life.ts';
import { openCases, playStep } from './play.ts';
import { projectActions } from './walk.ts';
import { World } from './world.ts';

const tasks = projectActions.filter((action) => actions[action].urgency === 'task');

/** What the county looks like to somebody who starts it on this day for the first time: by life, its stage and what is to do. */
const lookOn = (firstStart: PlainDate) => {
  const world = new World(dongyuan2020);
  const told = livesFor(firstStart);
  for (const life of told) openCases(world, life);
  const refused: string[] = [];
  for (const { life, step } of turnsUntil(firstStart, told)) {
    const outcome = playStep(world, life, step);
    if (outcome.kind !== 'accepted') refused.push(`${life.id} ${step.on} ${step.by} ${step.action}: ${outcome.kind}`);
  }
  const stands = told.map((life) => {
    const id = life.cases['main']?.id ?? '';
    const facts = world.factsOf(id) as ProjectFacts;
    const standpoints = world.standpoints(id, firstStart);
    const open = tasks.filter((action) =>
      standpoints.some(({ context }) => availability(dongyuan2020, action, context).state === 'open'),
    );
    return [life.id, stageOf(facts, dongyuan2020.trackOf(facts, dongyuan2020)), ...open];
  });
  const lists = told.flatMap((life) =>
    Object.values(life.cases)
      .filter(({ kind }) => kind === 'annual-list')
      .map(({ id }) => [(world.factsOf(id) as AnnualListFacts).year, world.eventsOf(id)[0]?.happenedOn ?? ''] as const),
  );
  return { told, refused, stands, lists };
};

const days = ['2025-06-18', '2027-03-01', '2028-02-29', '2029-07-14', '2031-10-08', '2033-01-02'].map(plainDate);

/** Whole weeks are moved, to the nearest one: what waits has waited as many days, give or take half a week each time. */
const measure = 6;

const idle = (told: readonly Life[], today: PlainDate): readonly number[] =>
  told.map((life) => daysBetween(lastDayOf(life), today));

const weekdays = (told: readonly Life[]): readonly number[] => told.map((life) => weekday(lastDayOf(life)));

describe('演示县在任何一天第一次启动，都和今天一样', () => {
  const today = plainDate('2026-11-30');
  const written = lookOn(today);

  it.each(days)('%s：每一步都合规，阶段和待办一样，没有将来的事', (day) => {
    const { told, refused, stands, lists } = lookOn(day);
    expect(refused.slice(0, 3)).toEqual([]);
    expect(stands).toEqual(written.stands);
    expect(told.flatMap(({ steps }) => steps).filter(({ on }) => on > day)).toEqual([]);
    const more = idle(told, day).map((days, index) => Math.abs(days - (idle(written.told, today)[index] ?? 0)));
    expect(Math.max(...more)).toBeLessThanOrEqual(measure);
    expect(weekdays(told)).toEqual(weekdays(demoLives));
    expect(lists.filter(([year, on]) => on !== `${String(Number(year) - 1)}-10-15`)).toEqual([]);
  });

  it('早于办法施行后两年的，仍用写定的日期，到那一天为止', () => {
    expect(livesFor(plainDate('2022-11-04'))).toBe(demoLives);
  });
});
