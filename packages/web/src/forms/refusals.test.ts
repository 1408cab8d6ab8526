import type { Field, Fields } from '@zhengxiang/core';
import { actions } from '@zhengxiang/procedure';
import { dongyuan2020 } from '@zhengxiang/law-dongyuan-2020';
import { actorOf, county, lives, openCases, personOf, playStep, World } from '@zhengxiang/demo-county';
import { describe, expect, it } from 'vitest';
import { choicesOf } from './choices.ts';
import { refusalOf } from './use-refusals.ts';

const pool = county
  .filter(({ role }) => role === 'expert-pool')
  .flatMap(({ desks }) => desks.map(({ login }) => login));
const life = lives.find(({ id }) => id === 'experts-replaced');
if (!life) throw new Error('no life');

type Answers = Readonly<Record<string, unknown>>;

const companion = { id: '00000000-0000-4000-8000-0000000000ff', name: '', organisation: '' };

/** Every act of the life that names experts, with what the form knew before. */
const moments = (() => {
  const world = new World(dongyuan2020);
  openCases(world, life);
  return life.steps.flatMap((step) => {
    const id = life.cases[step.caseKey]?.id ?? '';
    const input = step.input(world.factsOf(id), step.on) as Answers;
    const fields = actions[step.action].fields as Fields;
    const named = Object.entries(fields).filter(
      ([key, field]: readonly [string, Field]) => field.role === 'expert' && input[key] !== undefined,
    );
    const { facts, capacities, around, actor, today } = world.contextFor(id, actorOf(step.by), step.on, input);
    const events = [...world.eventsOf(id)];
    const tries = named.flatMap(([key, field]) =>
      pool.map((login) => {
        const person = personOf(login);
        const many = field.type === 'people';
        const question = {
          pack: dongyuan2020,
          action: step.action,
          values: input,
          of: { caseId: id, seq: facts.seq, facts, capacities, around },
          actor,
          today,
        };
        const outcome = world.perform(id, step.action, actorOf(step.by), step.on, {
          ...input,
          // One alone is no group: somebody whom nothing stands against comes along.
          [key]: many ? [person, companion] : person,
        });
        world.rewind(id, events.length);
        const refused =
          outcome.kind === 'refused' &&
          outcome.decision.findings.some(({ verdict }) => verdict.kind === 'unmet' && verdict.field === key);
        return {
          at: `${step.action} ${step.on} ${login}`,
          offered: refusalOf(question, key, many, person) === undefined,
          refused,
        };
      }),
    );
    playStep(world, life, step);
    return tries;
  });
})();

describe('能选的专家，就是不会因此被拒绝的专家', () => {
  it('组织评审、更换、另请：每一位专家，能选和被拒绝正好相反', () => {
    expect(moments.length).toBeGreaterThan(30);
    expect(moments.filter(({ offered, refused }) => offered === refused).map(({ at }) => at)).toEqual([]);
    expect(moments.some(({ refused }) => refused)).toBe(true);
  });

  it('更换的专家只列出还没有出具意见、没有等待回避决定的', () => {
    const world = new World(dongyuan2020);
    openCases(world, life);
    const id = life.cases['main']?.id ?? '';
    const names: string[][] = [];
    for (const step of life.steps) {
      if (step.action === 'review.replaceExpert' && step.expect.kind === 'accepted') {
        const facts = world.projectOf(id);
        const known = new Map(facts.review.rounds.at(-1)?.experts.map(({ person }) => [person.id, person.name]));
        names.push(
          (choicesOf(dongyuan2020, step.action, facts)?.candidates ?? [])
            .filter(({ locked }) => locked === undefined)
            .map(({ id: one }) => known.get(one) ?? ''),
        );
      }
      playStep(world, life, step);
    }
    expect(names).toEqual([
      ['林慧敏', '黄志远'],
      ['林慧敏', '何秀兰'],
      ['谢宇航', '曾䶮'],
    ]);
  });
});
