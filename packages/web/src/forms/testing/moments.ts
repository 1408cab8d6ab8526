import type { Field, Fields } from '@zhengxiang/core';
import type { ActionId, ProjectFacts } from '@zhengxiang/procedure';
import { dongyuan2020 } from '@zhengxiang/law-dongyuan-2020';
import { actorOf, lives, openCases, playStep, World } from '@zhengxiang/demo-county';
import { annexesOf, type CheckQuestion } from '../use-checks.ts';

export type Answers = Readonly<Record<string, unknown>>;

/** An accepted act of a life, as its form stood before it was handed in. */
export interface Moment {
  readonly at: string;
  readonly action: ActionId;
  readonly question: Omit<CheckQuestion, 'values'>;
  readonly input: Answers;
}

/** Every accepted act on a project in every life, as its form stood before it was handed in. */
export const moments = lives.flatMap((life): readonly Moment[] => {
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

export const annexes = annexesOf(dongyuan2020);

/** The places of all answers that a form cannot do without, cells of tables and annexes too. */
export const required = (fields: Fields, values: Answers, at = ''): readonly string[] =>
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

/** The answers without the one at this place. */
export const without = (value: unknown, [key = '', ...rest]: readonly string[]): unknown => {
  if (Array.isArray(value))
    return value.map((row: unknown, index) => (String(index) === key ? without(row, rest) : row));
  const { [key]: inner, ...others } = value as Answers;
  return rest.length === 0 || inner === undefined ? others : { ...others, [key]: without(inner, rest) };
};
