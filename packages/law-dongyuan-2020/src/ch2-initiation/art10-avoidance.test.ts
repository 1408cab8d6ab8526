import { describe, expect, it } from 'vitest';
import { day, expertOf, factsOf, people, small, told, type Told } from '../testing/initiation.ts';
import {
  accepted,
  approved,
  concluded,
  convened,
  convenedReviewer,
  disclosed,
  endorsed,
  judged,
} from '../testing/initiation-acts.ts';
import { firstReason, refusals, stateOf, whoMay, type Setting } from '../testing/judging-initiation.ts';

const stands = (events: readonly Told[], action: Parameters<typeof stateOf>[1], setting: Setting = {}): string =>
  stateOf(factsOf(events), action, setting);

const disclosedRelation: Told = told(
  'review.avoidance-disclosed',
  { related: true, relation: '近三年在设计单位任职' },
  '2024-03-12',
  people.expert1,
);
const decided = (avoid: boolean, substitute?: ReturnType<typeof expertOf>): Told =>
  told(
    'review.avoidance-decided',
    { expert: people.expert1.actor.personId, avoid, reason: '决定', substitute },
    '2024-03-12',
    people.review,
  );

describe('第十条（三） 回避', () => {
  const related = [...convened(), disclosedRelation];

  it('每位专家申报一次', () => {
    expect(whoMay('review.discloseAvoidance').every((who) => who.startsWith('review-experts/'))).toBe(true);
    expect(stands(accepted(), 'review.discloseAvoidance', { by: people.expert1 })).toBe('blocked review-not-convened');
    expect(stands(convened(), 'review.discloseAvoidance', { by: people.expert1 })).toBe('open');
    expect(stands(related, 'review.discloseAvoidance', { by: people.expert1 })).toBe('past disclosed');
    expect(stands(related, 'review.discloseAvoidance', { by: people.expert2 })).toBe('open');
  });

  it('其他人看到的是等待，全部申报后办完', () => {
    expect(stands(related, 'review.discloseAvoidance', { by: people.clerk })).toBe('waiting');
    expect(stands(disclosed(), 'review.discloseAvoidance', { by: people.clerk })).toBe('past disclosed');
    expect(stands(concluded('passed'), 'review.discloseAvoidance', { by: people.expert1 })).toBe(
      'past review-concluded',
    );
  });

  it('第三方机构评审时不申报', () => {
    expect(stands(convenedReviewer(), 'review.discloseAvoidance')).toBe('past nobody-to-disclose');
  });

  it('申报有关系的，由县政务服务数据管理局决定', () => {
    expect(stands(convened(), 'review.decideAvoidance')).toBe('past nobody-to-avoid');
    expect(stands(disclosed(), 'review.decideAvoidance')).toBe('past nobody-to-avoid');
    expect(stands(related, 'review.decideAvoidance')).toBe('open');
    expect(stands([...related, decided(false)], 'review.decideAvoidance')).toBe('past nobody-to-avoid');
  });

  const decide = (change: object) =>
    refusals(factsOf(related), 'review.decideAvoidance', {
      expert: people.expert1.actor.personId,
      avoid: true,
      reason: '应当回避',
      substitute: { id: 'new', name: '何秀兰', organisation: '专家库' },
      ...change,
    });

  it('回避的补选一名不相关的专家', () => {
    expect(decide({})).toEqual([]);
    expect(decide({ substitute: undefined })).toEqual(['avoidance-decided: substitute-missing @substitute']);
    expect(decide({ substitute: expertOf(people.expert2) })).toEqual(['avoidance-decided: expert-twice @substitute']);
    expect(decide({ substitute: { id: 'new', name: '何秀兰', organisation: '东源县民政局' } })).toEqual([
      'avoidance-decided: expert-of-party @substitute',
    ]);
    expect(decide({ avoid: false, substitute: undefined })).toEqual([]);
  });

  it('进入下一轮的，看本轮专家申报的情况', () => {
    const next = [
      ...judged([]),
      told('review.round-opened', { reason: '补充论证', meetsOn: day('2024-03-20') }, '2024-03-14', people.review),
    ];
    const again = { ...disclosedRelation, on: '2024-03-20' };
    expect(stands(next, 'review.decideAvoidance')).toBe('past nobody-to-avoid');
    expect(stands([...next, again], 'review.decideAvoidance')).toBe('open');
    expect(
      refusals(factsOf([...next, again]), 'review.decideAvoidance', {
        expert: people.expert1.actor.personId,
        avoid: false,
        reason: '不影响评审',
      }),
    ).toEqual([]);
  });

  it('只对等待决定的专家作出决定', () => {
    expect(decide({ expert: people.expert2.actor.personId })).toEqual([
      'avoidance-decided: no-such-disclosure @expert',
    ]);
    expect(decide({ expert: '不认识的人' })).toEqual(['avoidance-decided: no-such-disclosure @expert']);
  });

  it('回避的退出，补选的加入；不回避的留下', () => {
    const substitute = { id: 'new', name: '何秀兰', organisation: '专家库' };
    const names = (events: readonly Told[]) =>
      factsOf(events).review.rounds[0]?.experts.map(({ person }) => person.name);
    expect(names([...related, decided(true, substitute)])).toEqual(['林慧敏', '黄志远', '何秀兰']);
    expect(names([...related, decided(false)])).toEqual(['陈启明', '林慧敏', '黄志远']);
  });
});

describe('第十条（三） 出具专家意见', () => {
  it('申报之后才能评审，每人一次', () => {
    expect(stands(accepted(), 'review.judge', { by: people.expert1 })).toBe('blocked review-not-convened');
    expect(stands(convened(), 'review.judge', { by: people.expert1 })).toBe('blocked not-disclosed');
    expect(stands(disclosed(), 'review.judge', { by: people.expert1 })).toBe('open');
    expect(stands(judged(), 'review.judge', { by: people.expert1 })).toBe('past judged');
  });

  it('申报的关系未决定之前不得评审，决定不回避的可以', () => {
    const related = [...convened(), disclosedRelation];
    expect(stands(related, 'review.judge', { by: people.expert1 })).toBe('blocked avoidance-undecided');
    expect(firstReason(factsOf(related), 'review.judge', { by: people.expert1 })[1]).toBe('review.decideAvoidance');
    expect(stands([...related, decided(false)], 'review.judge', { by: people.expert1 })).toBe('open');
  });

  it('还有专家没有评审的，其他人等待', () => {
    expect(stands(judged().slice(0, -1), 'review.judge', { by: people.clerk })).toBe('waiting');
    expect(stands(judged(), 'review.judge', { by: people.clerk })).toBe('past judged');
    expect(stands(concluded('postponed'), 'review.judge', { by: people.expert1 })).toBe('blocked review-postponed');
  });

  it('第三方机构出具一次意见，出具的人记录在案', () => {
    expect(stands(convenedReviewer(), 'review.judge', { by: people.reviewer })).toBe('open');
    const done = [...convenedReviewer(), { ...judged().at(-1), by: people.reviewer, on: '2024-03-14' } as Told];
    expect(stands(done, 'review.judge', { by: people.reviewer })).toBe('past judged');
    expect(stands(done, 'review.judge', { by: people.secondReviewer })).toBe('past judged');
    expect(factsOf(done).review.rounds[0]?.experts[0]?.person.name).toBe('黎志成');
  });

  it('备案的项目没有评审', () => {
    expect(stands(endorsed(small()), 'review.judge')).toMatch(/^past.*filed-not-approved/u);
    expect(stands(approved(), 'review.judge', { by: people.expert1 })).toBe('past review-concluded');
  });
});
