import type { Fields } from '@zhengxiang/core';
import { actionIds, actions, actOf } from '@zhengxiang/procedure';
import { dongyuan2020 } from '@zhengxiang/law-dongyuan-2020';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { prefilled } from './prefill.ts';
import { moments, required, without, type Answers, type Moment } from './testing/moments.ts';
import { checksOf } from './use-checks.ts';

const fieldsOf = ({ action }: Moment): Fields => actions[action].fields;
const placesOf = (moment: Moment): readonly string[] => required(fieldsOf(moment), moment.input);

/** Every act, as it was taken in the first lives that take it. */
const atMost = 3;
const sample = [...new Set(moments.map(({ action }) => action))].flatMap((action) =>
  moments.filter((one) => one.action === action).slice(0, atMost),
);

const leave = ({ input }: Moment, places: readonly string[]): Answers =>
  places.reduce<unknown>((all, path) => without(all, path.split('.')), input) as Answers;

/** The places that nobody hears of, and whether the form claims to be in order all the same. */
const unheard = (moment: Moment, places: readonly string[]): readonly string[] => {
  const { issues, sure } = checksOf({ ...moment.question, values: leave(moment, places) });
  const isNamed = (place: string): boolean =>
    // What lies in a part that is missing as a whole is named with it.
    issues.some(({ path, message }) => message !== '' && (place === path || place.startsWith(`${path}.`)));
  return [
    ...places.filter((place) => !isNamed(place)).map((place) => `${moment.at}: ${place} is missing and not named`),
    ...(sure && issues.length === 0 ? [`${moment.at}: claims to be in order without ${places.join()}`] : []),
  ];
};

describe('任意几处没有填：不出错，缺的那一处说得出', () => {
  it('看过的事项和栏目足够多', () => {
    expect(new Set(sample.map(({ action }) => action)).size).toBeGreaterThan(75);
    expect(sample.flatMap(placesOf).length).toBeGreaterThan(700);
  });

  it('每种办理，每一处', () => {
    const wrong = sample.flatMap((moment) => placesOf(moment).flatMap((place) => unheard(moment, [place])));
    expect(wrong).toEqual([]);
  }, 120_000);

  it('每种办理，每两处', () => {
    const pairs = sample.flatMap((moment) => {
      // Of long tables every row is alike: the questions of the form, and of each table the first row.
      const places = placesOf(moment).filter((place) => !/\.(?:[1-9]|\d{2,})\./u.test(place));
      return places.flatMap((one, index) => places.slice(index + 1).map((other) => ({ moment, both: [one, other] })));
    });
    expect(pairs.length).toBeGreaterThan(2500);
    // Every third, which spreads evenly over all acts.
    const tried = pairs.filter((_, index) => index % 3 === 0);
    expect(tried.flatMap(({ moment, both }) => unheard(moment, both))).toEqual([]);
  }, 120_000);

  it('任意一些处', () => {
    fc.assert(
      fc.property(fc.constantFrom(...moments), fc.infiniteStream(fc.boolean()), (moment, coin) => {
        const places = placesOf(moment).filter(() => coin.next().value === true);
        // Inner places of what is left out as a whole cannot be left out again.
        const outer = places.filter((place) => !places.some((other) => place.startsWith(`${other}.`)));
        if (outer.length > 0) expect(unheard(moment, outer)).toEqual([]);
      }),
      { numRuns: 600, seed: 20_200_713 },
    );
  }, 120_000);

  it('每一个事项的空表、刚打开的表，在项目的任何时候都不出错', () => {
    const times = moments.filter((_, index) => index % 40 === 0);
    const ids = actionIds.filter((action) => actOf(dongyuan2020, action).caseKind === 'project');
    for (const { question } of times)
      for (const action of ids) {
        const opened = prefilled(dongyuan2020, action, question.of.project, question.today);
        for (const values of [{}, opened]) {
          const { findings, ahead } = checksOf({ ...question, action, values });
          expect(JSON.stringify([findings, ahead])).not.toMatch(/undefined|NaN/u);
        }
      }
  }, 120_000);

  it('签批意见还没有写的时候，下一步办不了什么照样说', () => {
    const signing = moments.filter(({ input }) => 'opinion' in input && 'signedOn' in input);
    const heard = signing.map((moment) => {
      const ahead = (values: Answers) => checksOf({ ...moment.question, values }).ahead;
      expect([moment.at, ahead(leave(moment, ['opinion']))]).toEqual([moment.at, ahead(moment.input)]);
      return ahead(moment.input).length;
    });
    expect(heard.some((count) => count > 0)).toBe(true);
  });
});
