import { allProvisions, plainDate, type PlainDate, type RuleContext } from '@zhengxiang/core';
import type { ActionId, OrganisationRole, ApplicationData, ProjectFacts } from '@zhengxiang/procedure';
import { dongyuan2020 } from '@zhengxiang/law-dongyuan-2020';
import { actorOf, application, county, lives, openCases, playStep, World } from '@zhengxiang/demo-county';
import { describe, expect, it } from 'vitest';
import type { Registered, TodoRow } from '../ports/index.ts';
import { openTasks } from './tasks.ts';

const registers: ReadonlyMap<OrganisationRole, Registered> = new Map(
  [...county].reverse().map(({ id, name, role }) => [role, { id, name, role, competentDepartment: null }]),
);

const tasksIn = (world: World, id: string, today: PlainDate): readonly TodoRow[] => {
  const { facts, around } = world.contextFor(id, actorOf('tongji.clerk'), today);
  return openTasks({
    pack: dongyuan2020,
    state: { kind: 'project', facts: facts as ProjectFacts },
    registers,
    today,
    around,
    acts: world.eventsOf(id),
  });
};

const dutiesIn = (world: World, id: string, today: PlainDate): readonly string[] => {
  const context = world.contextFor(id, actorOf('tongji.clerk'), today) as RuleContext;
  return allProvisions(dongyuan2020).flatMap(({ provision }) =>
    provision.kind === 'duty' ? provision.arises(context).map(({ text }) => text) : [],
  );
};

/** In use and everything paid that was planned: what follows is oversight, whenever it comes. */
const atRest = (facts: ProjectFacts): boolean =>
  facts.closed !== undefined ||
  (facts.acceptance.inUseOn !== undefined &&
    facts.plannedPayments.every(({ id }) => facts.payments.some(({ planned }) => planned === id)));

interface Turn {
  readonly at: string;
  readonly tasks: readonly TodoRow[];
  readonly duties: readonly string[];
}

const turns: readonly Turn[] = lives.flatMap((life) => {
  const world = new World(dongyuan2020);
  openCases(world, life);
  return life.steps.flatMap((step) => {
    const target = life.cases[step.caseKey];
    if (playStep(world, life, step).kind !== 'accepted' || target?.kind !== 'project') return [];
    if (atRest(world.projectOf(target.id))) return [];
    const tasks = tasksIn(world, target.id, step.on);
    return [{ at: `${life.id} after ${step.action}`, tasks, duties: dutiesIn(world, target.id, step.on) }];
  });
});

const words = ({ action, organ, post, obstacles }: TodoRow): string =>
  `${action} ${organ}/${String(post)} ${String(obstacles)}`;

describe('没有办结的，总有人要办，或者写明在等什么', () => {
  it('每个故事的每一步：有待办，或者有写明的应办事项', () => {
    expect(turns.length).toBeGreaterThan(400);
    expect(turns.filter(({ tasks, duties }) => tasks.length === 0 && duties.length === 0)).toEqual([]);
  });

  it('没有能办的事项时，办不了的下一步就是待办，在能解决的人那里', () => {
    const stuck = turns.filter(({ tasks }) => tasks.some(({ obstacles }) => obstacles > 0));
    expect(stuck.map(({ at, tasks }) => [at, ...tasks.map(words)])).toEqual([
      ['water-enforcement-435 after initiation.endorse', 'initiation.submit project-owner/clerk 1'],
      ['already-funded after initiation.endorse', 'initiation.submit project-owner/clerk 1'],
      ['rectified after acceptance.giveOpinion', 'acceptance.issueReport data-bureau/leader 1'],
    ]);
  });
});

const today = plainDate('2024-03-01');

describe('报请立项还办不了的，在经办人的待办里，写明几处', () => {
  const signed = { opinion: '同意。', signedOn: today };
  const endorsed = (owner: string, overrides: Partial<ApplicationData>, department?: string) => {
    const world = new World(dongyuan2020);
    const id = '0f3a1c52-9a40-4c57-8f3e-0d7e0a4b6c11';
    world.open(id, 'project', owner);
    const data = application({
      name: '平台',
      wan: '136',
      kind: 'software-development',
      subKind: 'professional-software',
      content: '平台。',
      on: today,
      overrides,
    });
    const acts = [
      [`${owner}.clerk`, 'initiation.prepare', data],
      [`${owner}.leader`, 'initiation.endorse', signed],
      ...(department === undefined
        ? []
        : [[`${department}.leader`, 'initiation.endorseByDepartment', signed] as const]),
    ] as const;
    for (const [by, action, input] of acts)
      expect(world.perform(id, action, actorOf(by), today, input).kind).toBe('accepted');
    const act = (by: string, action: ActionId, input: object) => world.perform(id, action, actorOf(by), today, input);
    return { tasks: () => tasksIn(world, id, today).map(words), act };
  };

  it.each([
    ['minzheng', undefined],
    ['tiyu', 'wenguang'],
    ['zhengshu', undefined],
  ])('%s：没有清单条目、没有设计单位，两处', (owner, department) => {
    const { tasks } = endorsed(owner, { designFirm: undefined }, department);
    expect(tasks()).toEqual(['initiation.submit project-owner/clerk 2']);
  });

  it('例外申请了一处，等决定的时候轮到局领导；两处都不同意，又回到经办人', () => {
    const { tasks, act } = endorsed('minzheng', { designFirm: undefined });
    const reason = '上级年中下达的任务。';
    act('minzheng.clerk', 'waiver.request', { provision: 'art10.p1.i1/annual-list', reason });
    expect(tasks()).toEqual(['waiver.grant data-bureau/leader 0']);
    act('zhengshu.leader', 'waiver.refuse', { request: 'W1', reason: '理由不充分。' });
    expect(tasks()).toEqual(['initiation.submit project-owner/clerk 2']);
    act('minzheng.clerk', 'waiver.request', { provision: 'art10.p1.i1/annual-list', reason });
    act('zhengshu.leader', 'waiver.grant', { request: 'W2', reason: '情况属实，同意本次例外。' });
    expect(tasks()).toEqual(['initiation.submit project-owner/clerk 1']);
    act('minzheng.clerk', 'waiver.request', { provision: 'art10.p1.i1/design-firm', reason });
    act('zhengshu.leader', 'waiver.grant', { request: 'W3', reason: '情况属实，同意本次例外。' });
    expect(tasks()).toEqual(['initiation.submit project-owner/clerk 0']);
  });

  const lacking = ['art10.p1.i1/annual-list', 'art10.p1.i1/design-firm'];
  it.each([
    ['minzheng', undefined, lacking.slice(0, 1)],
    ['minzheng', undefined, lacking.slice(1)],
    ['minzheng', undefined, lacking],
    ['tiyu', 'wenguang', lacking],
    ['zhengshu', undefined, lacking.slice(1)],
    ['weijian', undefined, lacking.toReversed()],
  ])('%s：申请了例外就歇着，等局领导决定；决定了一处还差一处的，全部决定以后再回来', (owner, department, asked) => {
    const { tasks, act } = endorsed(owner, { designFirm: undefined }, department);
    const reason = '上级年中下达的任务。';
    for (const provision of asked) {
      act(`${owner}.clerk`, 'waiver.request', { provision, reason });
      expect(tasks()).toEqual(['waiver.grant data-bureau/leader 0']);
    }
    for (const [index] of asked.entries()) {
      expect(tasks()).toEqual(['waiver.grant data-bureau/leader 0']);
      act('zhengshu.leader', 'waiver.grant', { request: `W${String(index + 1)}`, reason: '情况属实，同意本次例外。' });
    }
    expect(tasks()).toEqual([`initiation.submit project-owner/clerk ${String(2 - asked.length)}`]);
  });
});
