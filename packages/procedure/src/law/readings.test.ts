import {
  article,
  availability,
  blocks,
  decide,
  guard,
  met,
  past,
  plainDate,
  power,
  unknown,
  unmet,
  type ReadingDecision,
  type RuleContext,
  type Verdict,
} from '@zhengxiang/core';
import { describe, expect, it } from 'vitest';
import { candidatesOf, emptyProject, noSurroundings, procedure, readingDecisionsOf } from '../index.ts';
import type { LawPack, ProjectFacts } from '../index.ts';

const reason = { code: 'no', text: '不行', figures: {} };
const facts: ProjectFacts = emptyProject({ caseId: 'c', packId: 'law', owner: { id: 'o', name: '某局' } });
const day = plainDate('2024-03-01');

const packWith = (rule: object): LawPack =>
  ({
    id: 'law',
    procedure,
    articles: [
      article('art1', {
        p1: {
          may: power(['initiation.withdraw'], [{ organ: 'project-owner' }], '可以撤回'),
          rule: guard(['initiation.withdraw'], { says: '规则', ...rule }),
        },
      }),
    ],
  }) as unknown as LawPack;

const contextWith = (readings: readonly ReadingDecision[]): RuleContext => ({
  facts,
  actor: {
    personId: 'p',
    name: '某人',
    organisationId: 'o',
    organisationName: '某局',
    organisationRole: 'unit',
    post: 'clerk',
  },
  capacities: ['project-owner'],
  today: day,
  law: packWith({}),
  around: { ...noSurroundings, readings },
});

const said = (reading: string, state: ReadingDecision['state'], packId = 'law'): ReadingDecision => ({
  packId,
  reading,
  state,
  on: day,
});

const outcome = (rule: object, ...readings: readonly ReadingDecision[]) =>
  decide(packWith(rule), 'initiation.withdraw', contextWith(readings), { reason: '' });

describe('第三十条：否定的理解不再拦截', () => {
  const resting = { restsOn: ['r1', 'r2'], check: () => unmet(reason, { remedy: '改正后再办' }) };

  it.each<[string, readonly ReadingDecision[], 'accepted' | 'refused']>([
    ['没有表态', [], 'refused'],
    ['确认', [said('r1', 'confirmed')], 'refused'],
    ['否定', [said('r1', 'denied')], 'accepted'],
    ['两个理解，否定一个', [said('r1', 'confirmed'), said('r2', 'denied')], 'accepted'],
    ['否定别的理解', [said('r3', 'denied')], 'refused'],
    ['别的办法里同名的理解', [said('r1', 'denied', 'other-law')], 'refused'],
  ])('%s', (_what, readings, expected) => {
    expect(outcome(resting, ...readings).outcome).toBe(expected);
  });

  it.each<[string, object]>([
    ['看案卷的', { check: () => unmet(reason, { remedy: '改正后再办' }) }],
    ['看办理人的', { checkPerson: () => unmet(reason, { remedy: '改正后再办' }) }],
    ['看填写的', { checkInput: () => unmet(reason, { remedy: '改正后再办' }) }],
    [
      '看填写的，几处',
      { checkInput: () => [met, unmet(reason, { remedy: '改正后再办' }), unmet(reason, { remedy: '改正后再办' })] },
    ],
    ['只有这一个回答依据理解', { restsOn: [], check: () => unmet(reason, { remedy: '改正后再办', restsOn: ['r1'] }) }],
  ])('%s规则都一样', (_what, rule) => {
    const whole = { restsOn: ['r1'], ...rule };
    expect(outcome(whole).outcome).toBe('refused');
    const { outcome: then, findings } = outcome(whole, said('r1', 'denied'));
    expect(then).toBe('accepted');
    expect(findings.length).toBeGreaterThan(0);
    expect(findings.filter(blocks)).toEqual([]);
    expect(findings.map(({ hint, readings }) => [hint, readings])).toEqual(
      findings.map(() => [true, [{ id: 'r1', state: 'denied', on: day }]]),
    );
  });

  it.each<[string, Verdict]>([
    ['原文自己写明的', unmet(reason, { remedy: '改正后再办', restsOn: [] })],
    ['已经办过的', past(reason)],
    ['还缺答案的', unknown('lines')],
  ])('%s不因否定而放行', (_what, verdict) => {
    expect(outcome({ restsOn: ['r1'], check: () => verdict }, said('r1', 'denied')).outcome).toBe('refused');
  });

  it('“现在可以做什么”与办理一致，提示仍然列出', () => {
    const pack = packWith(resting);
    const ask = (...readings: readonly ReadingDecision[]) =>
      availability(pack, 'initiation.withdraw', contextWith(readings));
    expect([ask().state, ask().findings.length]).toEqual(['blocked', 1]);
    expect([ask(said('r2', 'denied')).state, ask(said('r2', 'denied')).findings.length]).toEqual(['open', 1]);
  });

  it('最后一次表态为准', () => {
    const on = (date: string) => plainDate(date);
    const confirmations = [
      { reading: 'r1', state: 'denied' as const, on: on('2024-01-01') },
      { reading: 'r2', state: 'denied' as const, on: on('2024-01-02') },
      { reading: 'r3', state: 'denied' as const, on: on('2024-01-02') },
      { reading: 'r3', state: 'open' as const, on: on('2024-01-03') },
      { reading: 'r1', state: 'confirmed' as const, on: on('2024-01-03') },
    ];
    const decided = readingDecisionsOf({ origin: facts.origin, confirmations });
    expect(decided.map(({ reading, state, on: since }) => [reading, state, since])).toEqual([
      ['r1', 'confirmed', '2024-01-03'],
      ['r2', 'denied', '2024-01-02'],
    ]);
  });

  it('按理解锁住的选项也随之打开', () => {
    const verdict = unmet(reason, { remedy: '改正后再办', restsOn: ['r1'] });
    const lock = { cite: 'art1.p1', verdict };
    const pack = {
      id: 'law',
      candidates: {
        'payment.make': {
          field: 'planned',
          of: () => [
            { id: 'a', locked: lock, money: { rest: 100, most: 0 } },
            { id: 'b', money: { rest: 100, most: 40, limited: lock } },
            {
              id: 'c',
              locked: { cite: 'art1.p1', verdict: unmet(reason, { remedy: '改正后再办' }) },
              money: { rest: 100, most: 0 },
            },
          ],
        },
      },
    } as unknown as LawPack;
    const offered = (...readings: readonly ReadingDecision[]) =>
      candidatesOf(pack, 'payment.make', facts, { readings })?.map(({ id, locked, money }) => [
        id,
        locked !== undefined,
        money?.most,
      ]);
    expect(offered()).toEqual([
      ['a', true, 0],
      ['b', false, 40],
      ['c', true, 0],
    ]);
    expect(offered(said('r1', 'denied'))).toEqual([
      ['a', false, 100],
      ['b', false, 100],
      ['c', true, 0],
    ]);
  });
});
