import { availability, powersFor } from '@zhengxiang/core';
import type { ProjectActionId } from '@zhengxiang/procedure';
import { describe, expect, it } from 'vitest';
import { dongyuan2020 } from '@zhengxiang/law-dongyuan-2020';
import { actorOf } from './county.ts';
import { lives } from './lives/index.ts';
import { openCases, playStep } from './play.ts';
import { projectActions } from './walk.ts';
import { World, type Standpoint } from './world.ts';

const holds = (action: ProjectActionId, { capacities, actor }: Standpoint['context']): boolean =>
  powersFor(dongyuan2020, action).holders.some(
    ({ organ, posts }) => capacities.includes(organ) && (posts === undefined || posts.includes(actor.post)),
  );

/** What is wrong with what people are told of one act at one moment: it is open to somebody, and others read that it is not possible. */
const faultsAt = (action: ProjectActionId, standpoints: readonly Standpoint[]): readonly string[] => {
  const answers = standpoints.map(({ login, context }) => ({
    login,
    holder: holds(action, context),
    answer: availability(dongyuan2020, action, context),
  }));
  if (!answers.some(({ answer }) => answer.state === 'open')) return [];
  return answers
    .filter(({ holder, answer }) => !holder && answer.state !== 'waiting')
    .map(({ login, answer }) => `${action}: ${login} reads ${answer.state}`);
};

/** What a rule of the case finds when it asks who looks. */
const unseen = (standpoint: Standpoint): Standpoint['context'] => {
  const { facts, today, around, law } = standpoint.context;
  return {
    facts,
    law,
    today,
    around,
    capacities: [],
    get actor(): never {
      throw new Error('a rule of the case asked who looks');
    },
  };
};

const asks = (action: ProjectActionId, standpoint: Standpoint): readonly string[] => {
  try {
    availability(dongyuan2020, action, unseen(standpoint));
    return [];
  } catch (error) {
    return [`${action}: ${String(error)}`];
  }
};

/** One look at every turn of every life, for both properties. */
const looks = lives.flatMap((life) => {
  const world = new World(dongyuan2020);
  openCases(world, life);
  return life.steps.flatMap((step) => {
    const target = life.cases[step.caseKey];
    if (playStep(world, life, step).kind !== 'accepted' || target?.kind !== 'project') return [];
    const standpoints = world.standpoints(target.id, step.on);
    const [anybody] = standpoints;
    const at = `${life.id} after ${step.action}`;
    return [
      {
        told: projectActions.flatMap((action) => faultsAt(action, standpoints)).map((fault) => `${at}: ${fault}`),
        asked: anybody ? projectActions.flatMap((action) => asks(action, anybody)) : [],
      },
    ];
  });
});

describe('别人能办的，其余的人看到的是“等谁”', () => {
  it('每个故事的每一步：有人能办的事项，对没有这项权力的人都不说“还不能办”', () => {
    expect(looks.length).toBeGreaterThan(400);
    expect(looks.flatMap(({ told }) => told)).toEqual([]);
  });

  it('送签之后：经办人和审计看到等领导签批，领导可以办；定稿的人自己在领导岗也不能签', () => {
    const life = lives.find(({ id }) => id === 'social-assistance-136');
    if (!life) throw new Error('no life');
    const world = new World(dongyuan2020);
    openCases(world, life);
    const prepared = life.steps.findIndex(
      ({ action, expect }) => action === 'initiation.prepare' && expect.kind === 'accepted',
    );
    for (const step of life.steps.slice(0, prepared + 1)) playStep(world, life, step);
    const [id, on] = [life.cases['main']?.id ?? '', life.steps[prepared]?.on ?? life.steps[0]?.on];
    if (!on) throw new Error('no day');
    const stateFor = (login: string, as = actorOf(login)) =>
      availability(dongyuan2020, 'initiation.endorse', world.contextFor(id, as, on)).state;
    expect(stateFor('minzheng.clerk')).toBe('waiting');
    expect(stateFor('shenji.clerk')).toBe('waiting');
    expect(stateFor('minzheng.leader')).toBe('open');
    const both = { ...actorOf('minzheng.clerk'), post: 'leader' as const };
    const answer = availability(dongyuan2020, 'initiation.endorse', world.contextFor(id, both, on));
    expect(answer.state).toBe('blocked');
    expect(answer.findings.map(({ verdict }) => verdict.kind === 'unmet' && verdict.reason.code)).toEqual([
      'preparer-endorses',
    ]);
  });

  it('谁来看和能不能办无关：判断案件的规则拿不到看的人', () => {
    expect([...new Set(looks.flatMap(({ asked }) => asked))]).toEqual([]);
  });
});
