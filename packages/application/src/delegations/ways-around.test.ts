import { addDays, plainDate, type Actor } from '@zhengxiang/core';
import { actorOf, organisationOf } from '@zhengxiang/demo-county';
import { postNames, type ActionId, type Post } from '@zhengxiang/procedure';
import { beforeEach, describe, expect, it } from 'vitest';
import type { DelegationGiven } from '../contract/index.ts';
import type { MemoryPerson } from '../memory/tables.ts';
import { freshId, fullProject, MemoryCounty } from '../testing/test-county.ts';
import { createDelegations, type Delegations } from './create-delegations.ts';

const day = plainDate('2024-03-01');
const clerk = actorOf('minzheng.clerk');
const leader = actorOf('minzheng.leader');
/** A third person of the unit, at whatever desk the test needs. */
const third: Actor = { ...clerk, personId: freshId(), name: '第三人' };

describe('绕不过去的：授权代办', () => {
  let county: MemoryCounty;
  let delegations: Delegations;
  beforeEach(async () => {
    county = new MemoryCounty();
    delegations = createDelegations({ unit: county.memory, newId: freshId });
    await seat(third, ['clerk']);
  });
  const seat = (who: Actor, posts: readonly Post[], change: Partial<MemoryPerson> = {}) =>
    county.memory.putPerson({
      id: who.personId,
      name: who.name,
      organisationId: who.organisationId,
      posts,
      ...change,
    });
  const moment = (on = day) => ({ now: new Date(`${on}T01:00:00Z`), today: on });
  const ask = (from: Actor, to: Actor, change: Partial<DelegationGiven> = {}): DelegationGiven => ({
    delegatorId: from.personId,
    post: from.post,
    delegateId: to.personId,
    from: day,
    to: addDays(day, 2),
    reason: '休假',
    ...change,
  });
  const grant = (by: Actor, given: DelegationGiven, on = day) => delegations.grant(by, given, moment(on));
  /** The deputy as the session finds them; undefined where the delegation lends nothing. */
  const deputyOf = async (whose: Actor, deputy: Actor, on = day): Promise<Actor | undefined> =>
    county.memory.snapshot(async (store) => {
      const desks = await store.desksOf(deputy.personId, on);
      const at = desks.find((desk) => desk.post === whose.post && desk.delegation?.personId === whose.personId);
      const { personId } = deputy;
      const { organisationId, post } = whose;
      return at && (await store.actorAt({ personId, organisationId, post, delegation: at.delegation?.id }, on))?.actor;
    });
  const lend = async (whose: Actor, deputy: Actor): Promise<Actor> => {
    const done = await grant(whose, ask(whose, deputy));
    if (!done.ok) throw new Error(done.fault.message);
    const found = await deputyOf(whose, deputy);
    if (!found) throw new Error(`${deputy.name}没有得到${postNames[whose.post]}`);
    return found;
  };
  /** One act, and what came of it: accepted, or the codes of what refused it. */
  const does = async (by: Actor, action: ActionId, caseId: string, seq: number, input: object = {}) => {
    const outcome = await county.application.act(
      by,
      { commandId: freshId(), action, caseId, expectedSeq: seq, input: await county.uploaded('minzheng.clerk', input) },
      county.moment(day),
    );
    return outcome.kind === 'refused' ? outcome.findings.map(({ code }) => code) : outcome.kind;
  };
  const sign = { opinion: '同意申报。', signedOn: day, scan: [] };
  const prepared = async (by: Actor): Promise<string> => {
    const caseId = freshId();
    expect(await does(by, 'initiation.prepare', caseId, 0, fullProject())).toBe('accepted');
    return caseId;
  };

  describe('办过一边的，不能靠授权办另一边', () => {
    it('定稿的人代领导签批', async () => {
      const caseId = await prepared(clerk);
      expect(await does(await lend(leader, clerk), 'initiation.endorse', caseId, 1, sign)).toEqual([
        'preparer-endorses',
      ]);
      expect(await does(leader, 'initiation.endorse', caseId, 1, sign)).toBe('accepted');
    });

    it('领导代经办定稿，再以自己的岗位签批', async () => {
      const caseId = await prepared(await lend(clerk, leader));
      expect(await does(leader, 'initiation.endorse', caseId, 1, sign)).toEqual(['preparer-endorses']);
    });

    it('委托别人定稿，自己代领导签批', async () => {
      const caseId = await prepared(await lend(clerk, await another()));
      expect(await does(await lend(leader, clerk), 'initiation.endorse', caseId, 1, sign)).toEqual([
        'preparer-endorses',
      ]);
    });

    it('一人代两个岗位：代经办定稿，又代领导签批', async () => {
      const both = await another();
      const caseId = await prepared(await lend(clerk, both));
      expect(await does(await lend(leader, both), 'initiation.endorse', caseId, 1, sign)).toEqual([
        'preparer-endorses',
      ]);
    });

    it('委托人定稿，没有办过的人代他签批：代的是定稿的人，也不行', async () => {
      await seat(clerk, ['clerk', 'leader']);
      const caseId = await prepared(clerk);
      const deputy = await lend({ ...clerk, post: 'leader' }, third);
      expect(await does(deputy, 'initiation.endorse', caseId, 1, sign)).toEqual(['preparer-endorses']);
      await seat(clerk, ['clerk']);
    });

    it('两个人都没有办过的，代领导签批办得成，记录写明代谁', async () => {
      const caseId = await prepared(clerk);
      const deputy = await lend(leader, third);
      expect(await does(deputy, 'initiation.endorse', caseId, 1, sign)).toBe('accepted');
      const recorded = await county.memory.snapshot((store) => store.readCase(caseId));
      expect(recorded?.events.at(-1)?.actor).toMatchObject({
        personId: third.personId,
        name: third.name,
        post: 'leader',
        onBehalfOf: { personId: leader.personId, name: leader.name, delegation: deputy.onBehalfOf?.delegation },
      });
    });
  });

  /** Somebody of the unit at a desk that no test uses. */
  const another = async (): Promise<Actor> => {
    const one: Actor = { ...clerk, personId: freshId(), name: '第四人' };
    await seat(one, ['evaluation']);
    return one;
  };

  describe('授权本身', () => {
    const faultAt = async (by: Actor, given: DelegationGiven, on = day) => {
      const done = await grant(by, given, on);
      return done.ok ? '登记了' : done.fault.path;
    };

    it.each<readonly [string, string, () => Promise<string>]>([
      ['授权给本人', 'delegateId', () => faultAt(leader, ask(leader, leader))],
      ['补记昨天的', 'from', () => faultAt(leader, ask(leader, third, { from: addDays(day, -1) }))],
      ['结束早于开始', 'to', () => faultAt(leader, ask(leader, third, { to: addDays(day, -1), from: day }))],
      ['授权给别的单位的人', 'delegateId', () => faultAt(leader, ask(leader, actorOf('shuiwu.clerk')))],
      ['授权给没有这个人的', 'delegateId', () => faultAt(leader, ask(leader, { ...third, personId: freshId() }))],
      ['授权自己没有的岗位', 'post', () => faultAt(clerk, ask({ ...clerk, post: 'leader' }, third))],
      ['替领导授权（自己不是领导）', 'delegatorId', () => faultAt(clerk, ask(leader, clerk))],
      ['替别的单位授权', 'delegatorId', () => faultAt(leader, ask(actorOf('shuiwu.leader'), third))],
      ['授权给本来就在这个岗位的人', 'delegateId', () => faultAt(clerk, ask(clerk, third))],
      ['政数局系统管理岗授权出去', 'post', () => faultAt(keeper, ask(keeper, actorOf('zhengshu.clerk')))],
      ['授权给系统管理员', 'delegateId', () => faultAt(bureauLeader, ask(bureauLeader, keeper))],
      ['专家授权别的专家', 'post', () => faultAt(expert, ask(expert, actorOf('zhuanjia.2')))],
      [
        '第三方机构的人授权同事',
        'post',
        () => faultAt(actorOf('pingshen.clerk'), ask(actorOf('pingshen.clerk'), actorOf('pingshen.leader'))),
      ],
    ])('%s：不登记，指出哪一栏', async (_what, path, tried) => {
      expect(await tried()).toBe(path);
    });
    const keeper = actorOf('zhengshu.administrator');
    const bureauLeader = actorOf('zhengshu.leader');
    const expert = actorOf('zhuanjia.1');

    it('代办的岗位不能再授权：以代办的岗位不行，以自己的岗位也不行；自己的岗位授权出去，代办的不跟着走', async () => {
      const deputy = await lend(leader, clerk);
      expect(await faultAt(deputy, ask(leader, third))).toBe('post');
      expect(await faultAt(clerk, ask(leader, third))).toBe('delegatorId');
      const fourth = await another();
      await lend(clerk, fourth);
      expect(await deputyOf(leader, fourth)).toBeUndefined();
    });

    it('代领导的人不能以领导身份登记、撤回别人的授权', async () => {
      const deputy = await lend(leader, third);
      expect(await faultAt(deputy, ask(clerk, await another()))).toBe('post');
      const seen = await delegations.view(deputy, day);
      expect(seen.barred).toContain('代办的岗位不能再授权他人');
      const [id = ''] = seen.delegations.map((one) => one.id);
      expect(await delegations.withdraw(deputy, id, '不要了', moment())).toMatchObject({ ok: false });
    });

    it('同一岗位同一天只授权一个人；错开的、撤回以后的可以', async () => {
      await lend(leader, third);
      const fourth = await another();
      expect(await faultAt(leader, ask(leader, fourth, { from: addDays(day, 2), to: addDays(day, 5) }))).toBe('from');
      expect(await faultAt(leader, ask(leader, fourth, { from: addDays(day, 3), to: addDays(day, 5) }))).toBe('登记了');
      const running = (await delegations.view(leader, day)).delegations.find(({ state }) => state === 'running');
      const id = running?.id ?? '';
      expect(await delegations.withdraw(leader, id, '提前回来', moment())).toEqual({ ok: true, value: {} });
      expect(await faultAt(leader, ask(leader, fourth))).toBe('登记了');
    });

    it.each<readonly [string, () => Promise<unknown>, number]>([
      ['到期', () => Promise.resolve(), 3],
      ['委托人停用', () => seat(leader, ['leader'], { active: false }), 0],
      ['委托人换岗', () => seat(leader, ['clerk']), 0],
      ['委托人调走', () => seat(leader, ['leader'], { organisationId: organisationOf('shuiwu').id }), 0],
      ['代办的人停用', () => seat(third, ['clerk'], { active: false }), 0],
      ['代办的人调走', () => seat(third, ['clerk'], { organisationId: organisationOf('shuiwu').id }), 0],
      ['代办的人改做系统管理员', () => seat(third, ['administrator']), 0],
    ])('%s以后不能再代办', async (_what, happens, later) => {
      await lend(leader, third);
      await happens();
      expect(await deputyOf(leader, third, addDays(day, later))).toBeUndefined();
    });

    it('同事不在的由领导登记；两个人都收到消息，写着由谁登记', async () => {
      const fourth = await another();
      expect(await grant(leader, ask(clerk, fourth, { reason: '住院' }))).toMatchObject({ ok: true });
      expect(county.memory.notices().map(({ personId, title, kind }) => [personId, title, kind])).toEqual(
        [clerk, fourth].map(({ personId }) => [
          personId,
          `${clerk.name}授权${fourth.name}代办经办岗（由${leader.name}登记）：住院`,
          'account',
        ]),
      );
      const seen = async (who: Actor) => (await delegations.view(who, day)).delegations.map(({ state }) => state);
      expect([await seen(leader), await seen(clerk), await seen(fourth), await seen(third)]).toEqual([
        ['running'],
        ['running'],
        ['running'],
        [],
      ]);
    });
  });
});
