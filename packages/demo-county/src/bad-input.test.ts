import { allProvisions, type Fields, type RuleContext } from '@zhengxiang/core';
import { type AnyFacts, actions, statusOf } from '@zhengxiang/procedure';
import { describe, expect, it } from 'vitest';
import { dongyuan2020 } from '@zhengxiang/law-dongyuan-2020';
import { actorOf } from './county.ts';
import { faultsOfRefusal } from './forbidden.ts';
import type { Step } from './life.ts';
import { lives } from './lives/index.ts';
import { diceOf, spoiled } from './mutate.ts';
import { openCases } from './play.ts';
import { World, type Outcome } from './world.ts';

/** Spoiled copies of every input that the lives tell. */
const copies = 3;

/** The one message that shows how something is written in Latin letters. */
const withoutExample = (text: string): string => text.replace('name@example.cn', '');
const isChinese = (text: string): boolean =>
  /\p{Script=Han}{2}/u.test(text) && !/[A-Za-z]{5,}|undefined|NaN/u.test(withoutExample(text));

/** What is wrong with the answer to a spoiled input; nothing when it was sound or well refused. */
const faultsOf = ({ action }: Step, outcome: Outcome): readonly string[] => {
  if (outcome.kind === 'accepted') return [];
  if (outcome.kind === 'refused')
    return outcome.decision.findings.length === 0
      ? [`${action}: no finding`]
      : faultsOfRefusal(outcome.decision.findings);
  const fields = actions[action].fields as Fields;
  return outcome.issues.flatMap(({ path, message }) => [
    ...(isChinese(message) ? [] : [`${action} ${path}: ${message}`]),
    ...(path === '' || Object.hasOwn(fields, path.split('.')[0] ?? '') ? [] : [`${action}: no field ${path}`]),
  ]);
};

/** Whatever was accepted can be folded, told and shown. */
const show = (world: World, id: string, step: Step): void => {
  const facts: AnyFacts = world.factsOf(id);
  if (!('versions' in facts)) return;
  const project = facts;
  const context = world.contextFor(id, actorOf(step.by), step.on) as RuleContext;
  statusOf(project, dongyuan2020.trackOf(project, dongyuan2020));
  dongyuan2020.requiredDocuments(context);
  for (const { provision } of allProvisions(dongyuan2020)) {
    if (provision.kind === 'consequence') provision.follows(context);
    if (provision.kind === 'duty') provision.arises(context);
  }
};

describe('填错的表单：每一处都有中文的错误或者有条款的拒绝，什么也不会出错', () => {
  it.each(lives.map((life, index) => [life.title, life, index] as const))('%s', (_title, life, index) => {
    const world = new World(dongyuan2020);
    openCases(world, life);
    const dice = diceOf(20_200_713 + index);
    const faults: string[] = [];
    for (const step of life.steps.filter(({ expect: expected }) => expected.kind === 'accepted')) {
      const { id = '' } = life.cases[step.caseKey] ?? {};
      const before = world.eventsOf(id).length;
      const sound = step.input(world.factsOf(id), step.on);
      for (let copy = 0; copy < copies; copy += 1) {
        const input = spoiled(sound, dice);
        try {
          const outcome = world.perform(id, step.action, actorOf(step.by), step.on, input);
          faults.push(...faultsOf(step, outcome));
          if (outcome.kind === 'accepted') show(world, id, step);
        } catch (error) {
          faults.push(`${step.action} threw ${String(error)} on ${JSON.stringify(input).slice(0, 400)}`);
        }
        world.rewind(id, before);
      }
      world.perform(id, step.action, actorOf(step.by), step.on, sound);
    }
    expect([...new Set(faults)]).toEqual([]);
  });
});
