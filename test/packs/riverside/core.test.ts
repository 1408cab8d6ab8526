import { decide, instantOf, isActUnder, plainDate, type Actor } from '@zhengxiang/core';
import { extendProcedure, procedure, readStored, versionOf, type ProjectFacts } from '@zhengxiang/procedure';
import { dongyuan2020 } from '@zhengxiang/law-dongyuan-2020';
import { actorOf, openCases, playStep, World } from '@zhengxiang/demo-county';
import { together } from '../../../packages/application/src/laws.ts';
import { describe, expect, it } from 'vitest';
import { riverside2025 } from './index.ts';
import { review, reviewed136 } from './lives.ts';
import { own } from './own.ts';
import { leader } from './people.ts';

const id = reviewed136.cases['main']?.id ?? '';
const center: Actor = { ...actorOf('minzheng.leader'), organisationId: 'x', organisationRole: 'energy-center' };

/** The county in memory, up to the act of its own organ. */
const before = (): World => {
  const world = new World(riverside2025);
  openCases(world, reviewed136);
  for (const step of reviewed136.steps.slice(
    0,
    reviewed136.steps.findIndex(({ by }) => by === leader),
  ))
    if (step.action !== 'energy.review') playStep(world, reviewed136, step);
  return world;
};

describe('外县办法（纯规则）', () => {
  const world = before();
  const on = plainDate('2026-12-10');
  const situation = (change: object = {}) => ({
    ...world.contextFor(id, center, on),
    capacities: ['energy-center'] as const,
    ...change,
  });
  const decided = (change: object = {}) => decide(riverside2025, 'energy.review', situation(change), review as never);
  const codes = (change: object = {}) =>
    decided(change).findings.flatMap(({ verdict }) => (verdict.kind === 'unmet' ? [verdict.reason.code] : []));

  it('机关、事项、记录由本县办法认得，别的办法没有', () => {
    expect(isActUnder(riverside2025, 'energy.review')).toBe(true);
    expect(isActUnder(dongyuan2020, 'energy.review')).toBe(false);
    const { procedure: all } = together([{ pack: riverside2025, hash: '' }]);
    expect(readStored('energy.reviewed', versionOf('energy.reviewed', all), review, all).body).toEqual(review);
    expect(() => readStored('energy.reviewed', 1, review)).toThrow(/energy\.reviewed.*没有这种记录/u);
  });

  it.each([
    ['17:30 正', '2026-12-10T17:30:00+08:00', []],
    ['过了一秒', '2026-12-10T17:30:01+08:00', ['office-closed']],
    ['早上', '2026-12-10T08:00:00+08:00', []],
    ['按天看（待办、清单）', undefined, []],
  ])('当天受理时刻：%s', (_what, at, wanted) => {
    expect(codes(at === undefined ? {} : { at: instantOf(new Date(at)) })).toEqual(wanted);
  });

  it.each([
    ['没有别的项目', [], []],
    ['一个在实施', ['implementation'], []],
    ['两个在实施', ['implementation', 'acceptance'], ['too-many-open']],
    ['两个已交付', ['in-use', 'closed'], []],
  ])('本单位其他项目的状态：%s', (_what, stages, wanted) => {
    const context = world.contextFor(id, actorOf('minzheng.clerk'), on);
    const siblings = stages.map((stage, index) => ({ caseId: String(index), name: stage, stage, openViolations: 0 }));
    const around = { ...context.around, siblings } as unknown as typeof context.around;
    const { findings } = decide(riverside2025, 'initiation.submit', { ...context, around }, {});
    const found = findings.filter(({ cite }) => cite === 'art32.p2');
    expect(found.flatMap(({ verdict }) => (verdict.kind === 'unmet' ? [verdict.reason.code] : []))).toEqual(wanted);
  });

  it('同一期限，自然日和工作日只差一个单位：新办法改一个词', async () => {
    const { dueAfter } = await import('@zhengxiang/core');
    const from = plainDate('2026-12-31');
    const calendarYears = [{ year: 2027, offDays: [plainDate('2027-01-01')], workDays: [plainDate('2027-01-02')] }];
    const law = (unit: 'days' | 'working-days') => ({
      ...riverside2025,
      parameters: riverside2025.parameters.map((one) => (one.name === 'energyPeriod' ? { ...one, unit } : one)),
    });
    const due = (unit: 'days' | 'working-days', around = {}) =>
      dueAfter({ law: law(unit), around }, 'energyPeriod', from);
    expect([due('days'), due('working-days'), due('working-days', { calendarYears })]).toEqual([
      '2027-01-05',
      '2027-01-07',
      '2027-01-07',
    ]);
    expect(() => dueAfter({ law: riverside2025, around: {} }, 'entryThreshold', from)).toThrow(RangeError);
  });

  it.each([
    ['事项', { acts: { 'change.approve': own.acts['energy.review'] } }, '事项“change.approve”已经有了'],
    [
      '记录',
      {
        acts: {
          'x.y': {
            ...own.acts['energy.review'],
            definition: { ...own.acts['energy.review'].definition, event: 'change.approved' },
          },
        },
      },
      'change.approved',
    ],
    ['机关', { organs: [...own.organs, ...own.organs] }, '机关“energy-center”'],
    ['公文', { letters: [...own.letters, ...own.letters] }, '公文“energy-opinion”'],
    ['阶段', { stages: [...own.stages, ...own.stages] }, '阶段“energy-review”'],
  ])('不能把已有的%s再定义一次：指名报错', (_what, parts, words) => {
    expect(() => extendProcedure(procedure, parts as never)).toThrow(words);
  });

  it('两个办法对同一个名字各有说法，不能装在一起：指名报错', () => {
    const other = {
      ...own.acts['energy.review'],
      definition: { ...own.acts['energy.review'].definition, title: '另一个' },
    };
    const rival = {
      ...riverside2025,
      id: 'rival',
      procedure: extendProcedure(procedure, { acts: { 'energy.review': other } }),
    };
    expect(() =>
      together([
        { pack: riverside2025, hash: '' },
        { pack: rival, hash: '' },
      ]),
    ).toThrow(/rival.*事项“energy\.review”/u);
  });

  it('办完以后事实里有它，下一步按它放行', () => {
    const facts = riverside2025.procedure.after(world.factsOf(id), {
      action: 'energy.review',
      input: review,
      actor: center,
      actingAs: 'energy-center',
      today: on,
    }) as ProjectFacts;
    expect(facts.own?.energy).toEqual({ ...review, on });
    expect(decided().outcome).toBe('accepted');
    expect(codes({ facts })).toEqual(['already-reviewed']);
  });
});
