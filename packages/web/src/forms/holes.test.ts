import { readForm, type Fields } from '@zhengxiang/core';
import { type ActionId, actions } from '@zhengxiang/procedure';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { annexes, moments, required, without, type Answers } from './testing/moments.ts';
import { checksOf } from './use-checks.ts';

describe('没有填的内容，办法的规则不当作填了别的', () => {
  const fields = (action: ActionId): Fields => actions[action].fields;

  it('每种办理、任意几处必填的没有填：不出错，不凭空说条文上的问题，缺的那几处都说', () => {
    let holes = 0;
    fc.assert(
      fc.property(fc.constantFrom(...moments), fc.array(fc.nat(), { minLength: 1, maxLength: 4 }), (moment, dice) => {
        const places = required(fields(moment.action), moment.input);
        if (places.length === 0) return;
        const chosen = [...new Set(dice.map((roll) => places[roll % places.length] ?? ''))];
        const values = chosen.reduce<unknown>((all, path) => without(all, path.split('.')), moment.input) as Answers;
        if (readForm(fields(moment.action), values, annexes).ok) return;
        holes += 1;
        const { issues, findings, ahead } = checksOf({ ...moment.question, values });
        const unfounded = [...findings, ...ahead.flatMap((one) => one.findings)].filter(
          ({ verdict }) => verdict.kind === 'unmet',
        );
        const known = checksOf({ ...moment.question, values: moment.input });
        const codes = new Set(
          [...known.findings, ...known.ahead.flatMap((one) => one.findings)].map(({ provision }) => provision),
        );
        expect([moment.at, chosen, unfounded.filter(({ provision }) => !codes.has(provision))]).toEqual([
          moment.at,
          chosen,
          [],
        ]);
        expect(issues.length).toBeGreaterThan(0);
      }),
      { numRuns: 1500, seed: 20_200_713 },
    );
    expect(holes).toBeGreaterThan(800);
  }, 120_000);

  it('要先选了别的才问的栏目，没有问到以前不说它没有填；问到了没有填的，说', () => {
    let asked = 0;
    for (const { action, input, question } of moments)
      for (const [key, { after }] of Object.entries(fields(action))) {
        if (after === undefined) continue;
        asked += 1;
        const said = (...left: string[]): readonly string[] => {
          const values = Object.fromEntries(Object.entries(input).filter(([name]) => !left.includes(name)));
          return checksOf({ ...question, values }).issues.map(({ path }) => path);
        };
        expect(said(key, after)).toContain(after);
        expect(said(key, after)).not.toContain(key);
        expect(said(key)).toContain(key);
      }
    expect(asked).toBeGreaterThan(2);
  });

  it('表单空着、任意哪些栏目没有填：不出错，也不说没有填的数', () => {
    fc.assert(
      fc.property(fc.constantFrom(...moments), fc.infiniteStream(fc.boolean()), (moment, coin) => {
        const values = Object.fromEntries(Object.entries(moment.input).filter(() => coin.next().value));
        const { findings, ahead } = checksOf({ ...moment.question, values });
        expect(JSON.stringify([findings, ahead])).not.toMatch(/undefined|NaN/u);
      }),
      { numRuns: 800, seed: 20_200_713 },
    );
  }, 120_000);
});
