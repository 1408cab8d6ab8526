import { describe, expect, it } from 'vitest';
import { accepted, convened, disclosed, submitted } from '../testing/initiation-acts.ts';
import { application, factsOf, people, told, type Person } from '../testing/initiation.ts';
import { stateOf } from '../testing/judging-initiation.ts';

/** Somebody in another's post (授权代办). */
const standingIn = (deputy: Person, whose: Person): Person => ({
  ...whose,
  actor: {
    ...whose.actor,
    personId: deputy.actor.personId,
    name: deputy.actor.name,
    onBehalfOf: { delegation: 'W1', personId: whose.actor.personId, name: whose.actor.name },
  },
});
/** The same person at another desk later on. */
const movedTo = (who: Person, desk: Person): Person => ({
  ...desk,
  actor: { ...desk.actor, personId: who.actor.personId, name: who.actor.name },
});
const nobody: Person = { ...people.clerk, actor: { ...people.clerk.actor, personId: '无关的人', name: '无关的人' } };

describe('第三条 自己办过的，不能靠授权代办审', () => {
  const facts = factsOf(submitted());
  const intakeBy = (by: Person): string => stateOf(facts, 'intake.accept', { by });
  const { clerk, leader, intake, review } = people;

  it.each<readonly [string, Person]>([
    ['经办人代受理岗', standingIn(clerk, intake)],
    ['签批的领导代受理岗', standingIn(leader, intake)],
    ['没有办过的人，代调来受理岗的经办人', standingIn(review, movedTo(clerk, intake))],
    ['没有办过的人，代调来受理岗的领导', standingIn(review, movedTo(leader, intake))],
    ['经办人代调来受理岗的领导：两个人都办过', standingIn(clerk, movedTo(leader, intake))],
  ])('%s：不能受理', (_who, by) => {
    expect(intakeBy(by)).toBe('blocked handled-it-oneself');
  });

  it('两个人都没有办过的，可以', () => {
    expect(intakeBy(standingIn(review, intake))).toBe('open');
  });

  it.each<readonly [string, Person]>([
    ['办理人', nobody],
    ['委托人', clerk],
  ])('受委托定稿的项目，%s以后到了政数局也不能受理', (_who, who) => {
    const signed = factsOf([
      told('initiation.prepared', application(), '2024-03-01', standingIn(nobody, clerk)),
      ...submitted().slice(1, 2),
      told('initiation.submitted', {}, '2024-03-04', leader),
    ]);
    expect(stateOf(signed, 'intake.accept', { by: movedTo(who, intake) })).toBe('blocked handled-it-oneself');
    expect(stateOf(signed, 'intake.accept', { by: intake })).toBe('open');
  });

  it.each<readonly [string, Person]>([
    ['定稿的人代领导', standingIn(clerk, leader)],
    ['领导由人代办，领导自己定的稿', standingIn(nobody, movedTo(clerk, leader))],
  ])('%s：不能签批', (_who, by) => {
    expect(stateOf(factsOf(submitted().slice(0, 1)), 'initiation.endorse', { by })).toBe('blocked preparer-endorses');
  });

  it('经办、签批的是两个人的，代领导签批可以', () => {
    const by = standingIn(nobody, leader);
    expect(stateOf(factsOf(submitted().slice(0, 1)), 'initiation.endorse', { by })).toBe('open');
  });
});

describe('第三条 本人的意见由本人出具', () => {
  const atLentDesk = standingIn(people.expert1, { ...people.expert2 });

  it.each([
    ['review.discloseAvoidance', factsOf(convened())],
    ['review.judge', factsOf(disclosed())],
  ] as const)('专家坐在代办的岗位上不能办：%s；本人可以', (action, facts) => {
    expect(stateOf(facts, action, { by: atLentDesk })).toBe('blocked not-by-delegation');
    expect(stateOf(facts, action, { by: people.expert1 })).toBe('open');
  });

  it('不是本人出具的事，不受影响', () => {
    expect(stateOf(factsOf(accepted()), 'review.convene', { by: standingIn(people.intake, people.review) })).toBe(
      'open',
    );
  });
});
