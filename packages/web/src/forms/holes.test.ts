import { readForm, type Field, type Fields } from '@zhengxiang/core';
import { type ActionId, actions, type ProjectFacts } from '@zhengxiang/procedure';
import { dongyuan2020 } from '@zhengxiang/law-dongyuan-2020';
import { actorOf, lives, openCases, playStep, World } from '@zhengxiang/law-dongyuan-2020/scenarios';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { annexesOf, checksOf, type CheckQuestion } from './use-checks.ts';

type Answers = Readonly<Record<string, unknown>>;

interface Moment {
  readonly at: string;
  readonly action: ActionId;
  readonly question: Omit<CheckQuestion, 'values'>;
  readonly input: Answers;
}

/** Every accepted act on a project in every life, as its form stood before it was handed in. */
const moments = lives.flatMap((life): readonly Moment[] => {
  const world = new World(dongyuan2020);
  openCases(world, life);
  return life.steps.flatMap((step) => {
    const target = life.cases[step.caseKey];
    if (!target) throw new Error(`no case ${step.caseKey}`);
    const before = world.factsOf(target.id);
    const input = step.input(before, step.on) as Answers;
    const { facts, capacities, around, actor, today } = world.contextFor(target.id, actorOf(step.by), step.on, input);
    if (playStep(world, life, step).kind !== 'accepted' || target.kind !== 'project') return [];
    const of = { caseId: target.id, seq: facts.seq, facts, project: facts as ProjectFacts, capacities, around };
    return [
      {
        at: `${life.id} ${step.action}`,
        action: step.action,
        question: { pack: dongyuan2020, action: step.action, of, actor, today },
        input,
      },
    ];
  });
});

const annexes = annexesOf(dongyuan2020);

/** The places of all answers that a form cannot do without, cells of tables and annexes too. */
const required = (fields: Fields, values: Answers, at = ''): readonly string[] =>
  Object.entries(fields).flatMap(([key, field]: readonly [string, Field]) => {
    const [path, value] = [`${at}${key}`, values[key]];
    if (value === undefined || field.when !== undefined) return [];
    const inner = field.type === 'annex' ? annexes[field.annex ?? ''] : field.fields;
    const within = Array.isArray(value)
      ? field.type === 'table'
        ? value.flatMap((row, index) => required(inner ?? {}, row as Answers, `${path}.${String(index)}.`))
        : []
      : inner && typeof value === 'object'
        ? required(inner, value as Answers, `${path}.`)
        : [];
    return field.optional || Array.isArray(value) ? within : [path, ...within];
  });

const without = (value: unknown, [key = '', ...rest]: readonly string[]): unknown => {
  if (Array.isArray(value))
    return value.map((row: unknown, index) => (String(index) === key ? without(row, rest) : row));
  const { [key]: inner, ...others } = value as Answers;
  return rest.length === 0 || inner === undefined ? others : { ...others, [key]: without(inner, rest) };
};

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
