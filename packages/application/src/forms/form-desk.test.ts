import { paperText, type Actor, type Paper } from '@zhengxiang/core';
import { papersOfDraft, type ActionId, type ProjectFacts } from '@zhengxiang/procedure';
import { dongyuan2020 } from '@zhengxiang/law-dongyuan-2020';
import { actorOf, lives, openCases, playStep, World } from '@zhengxiang/demo-county';
import { describe, expect, it } from 'vitest';
import type { PaperCases } from '../papers/paper-cases.ts';
import { createFormDesk } from './form-desk.ts';

type Answers = Readonly<Record<string, unknown>>;

interface Moment {
  readonly at: string;
  readonly action: ActionId;
  readonly actor: Actor;
  readonly facts: ProjectFacts;
  readonly on: Parameters<typeof playStep>[2]['on'];
  readonly input: Answers;
}

/** The first time in each life that an act with papers is taken, with the case as it stood before. */
const moments = lives.flatMap((life): readonly Moment[] => {
  const world = new World(dongyuan2020);
  openCases(world, life);
  const known = new Set<string>();
  return life.steps.flatMap((step) => {
    const target = life.cases[step.caseKey];
    if (!target) throw new Error(`no case ${step.caseKey}`);
    const facts = world.factsOf(target.id);
    const input = step.input(facts, step.on) as Answers;
    const outcome = playStep(world, life, step);
    const isNew = !known.has(step.action) && papersOfDraft(dongyuan2020, step.action).length > 0;
    if (outcome.kind !== 'accepted' || target.kind !== 'project' || !isNew) return [];
    known.add(step.action);
    const at = `${life.id} ${step.action}`;
    return [{ at, action: step.action, actor: actorOf(step.by), facts: facts as ProjectFacts, on: step.on, input }];
  });
});

/** What the desk makes of a draft: the words of the paper, or that it is incomplete. Anything that is thrown comes through. */
const drawn = async ({ action, actor, facts, on }: Moment, data: unknown, kind: string): Promise<string> => {
  const draft = { id: 'd', action, caseId: facts.origin.caseId, data };
  const seen = { pack: dongyuan2020, events: [], after: () => ({ facts }) };
  const words = (paper: Paper): Promise<Uint8Array> => Promise.resolve(new TextEncoder().encode(paperText(paper)));
  const desk = createFormDesk({
    application: { draft: () => Promise.resolve(draft), lawOf: () => Promise.resolve(dongyuan2020) } as never,
    cases: { seenBy: () => Promise.resolve(seen) } as unknown as PaperCases,
    renderer: { pdf: words, docx: words },
    now: () => new Date(),
  });
  const found = await desk.draft(actor, { id: 'd', kind, format: 'pdf', today: on });
  if (found === undefined) throw new Error(`no ${kind} of ${action}`);
  return found === 'incomplete' ? found : new TextDecoder().decode(found.bytes);
};

const without = (answers: Answers, key: string): Answers =>
  Object.fromEntries(Object.entries(answers).filter(([name]) => name !== key));

describe('草稿的文书', () => {
  it('要看的事项足够多', () => {
    expect(new Set(moments.map(({ action }) => action)).size).toBeGreaterThan(14);
  });

  it('填完整的都画得出；空着、少任意一项的，不是画得出，就是说还没有填全', async () => {
    for (const moment of moments)
      for (const { kind } of papersOfDraft(dongyuan2020, moment.action)) {
        expect([moment.at, kind, await drawn(moment, moment.input, kind)]).not.toContain('incomplete');
        const holes = [{}, ...Object.keys(moment.input).map((key) => without(moment.input, key))];
        for (const data of holes) {
          const text = await drawn(moment, data, kind);
          expect([moment.at, kind, text.match(/undefined|NaN/u)]).toEqual([moment.at, kind, null]);
        }
      }
  });
});
