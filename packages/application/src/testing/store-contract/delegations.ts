import { addDays, type Actor } from '@zhengxiang/core';
import { actorOf, organisationOf } from '@zhengxiang/demo-county';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Delegation } from '../../ports/index.ts';
import { freshId } from '../test-county.ts';
import { aTodo, day, now, seen, stored, type Opened } from './opened.ts';

const at = organisationOf('jiaotong');
const clerk = actorOf('jiaotong.clerk');
const leader = actorOf('jiaotong.leader');
const named = ({ personId: id, name }: Actor) => ({ id, name });

const aDelegation = (change: Partial<Delegation> = {}): Delegation => ({
  id: freshId(),
  organisationId: at.id,
  post: 'leader',
  delegator: named(leader),
  delegate: named(clerk),
  from: day,
  to: addDays(day, 2),
  reason: '外出开会',
  recordedBy: named(leader),
  recordedAt: now,
  ...change,
});

/** Desks that are lent for a time: who may act there on which day, what they find, who is told. */
export const delegationContract = (opened: Opened): void => {
  describe('授权代办', () => {
    const one = aDelegation();
    const lentOn = (today = day) =>
      seen(opened, async (store) =>
        (await store.desksOf(clerk.personId, today)).flatMap(({ delegation }) => delegation?.id ?? []),
      );
    const person = (actor: Actor, change: object = {}) => ({
      id: actor.personId,
      name: actor.name,
      organisationId: at.id,
      posts: [actor.post],
      ...change,
    });
    beforeAll(async () => {
      await stored(opened, (store) => store.addDelegation(one));
      await stored(opened, (store) =>
        store.putAccount({
          personId: clerk.personId,
          login: 'jiaotong.clerk',
          passwordHash: 'x',
          mustChange: false,
          changedAt: now,
        }),
      );
    });

    it('记下来的读得回来，新的在前，别的单位的不在其内', async () => {
      const later = aDelegation({
        from: addDays(day, 30),
        to: addDays(day, 31),
        recordedAt: new Date(now.getTime() + 1),
      });
      await stored(opened, async (store) => {
        await store.holdDelegations(at.id);
        await store.addDelegation(later);
      });
      expect(await seen(opened, (store) => store.delegationsAt(at.id))).toEqual([later, one]);
      expect(await seen(opened, (store) => store.delegationsAt(freshId()))).toEqual([]);
    });

    it.each([
      [-1, false],
      [0, true],
      [2, true],
      [3, false],
    ])('从第一天到最后一天都算（第 %i 天）', async (days, lends) => {
      expect(await lentOn(addDays(day, days))).toEqual(lends ? [one.id] : []);
    });

    it('代办的岗位排在自己的后面；办的人是谁、代谁都在', async () => {
      const desks = await seen(opened, (store) => store.desksOf(clerk.personId, day));
      expect(desks.map(({ post, delegation }) => [post, delegation?.name])).toEqual([
        ['clerk', undefined],
        ['leader', leader.name],
      ]);
      const { personId, organisationId } = clerk;
      const actorAt = (delegation?: string, today = day) =>
        seen(opened, (store) => store.actorAt({ personId, organisationId, post: 'leader', delegation }, today));
      const onBehalfOf = { delegation: one.id, personId: leader.personId, name: leader.name };
      const { actor, mustChangePassword } = (await actorAt(one.id)) ?? {};
      expect({ actor, mustChangePassword }).toEqual({
        actor: { ...clerk, post: 'leader', onBehalfOf },
        mustChangePassword: false,
      });
      expect([await actorAt(), await actorAt(freshId()), await actorAt(one.id, addDays(day, 3))]).toEqual([
        undefined,
        undefined,
        undefined,
      ]);
    });

    it('会话记得是代办的岗位', async () => {
      const hash = freshId();
      const { personId, organisationId } = clerk;
      await stored(opened, (store) =>
        store.openSession(
          hash,
          { personId, organisationId, post: 'clerk', id: freshId(), address: '', agent: '' },
          now,
        ),
      );
      const found = async () => (await seen(opened, (store) => store.findSession(hash)))?.delegation;
      expect(await found()).toBeUndefined();
      await stored(opened, (store) => store.moveSession(hash, { organisationId, post: 'leader', delegation: one.id }));
      expect(await found()).toBe(one.id);
      await stored(opened, (store) => store.moveSession(hash, { organisationId, post: 'clerk' }));
      expect(await found()).toBeUndefined();
      await stored(opened, (store) => store.closeSession(hash));
    });

    it('待办：看得到委托人岗位的，看不到指定委托人本人的；两人中有一人不能办的，都看不到', async () => {
      const onBehalfOf = { delegation: one.id, personId: leader.personId, name: leader.name };
      const deputy: Actor = { ...clerk, post: 'leader', onBehalfOf };
      const sees = async (barred: readonly string[], change: object = {}) => {
        const caseId = freshId();
        const todo = aTodo({ organisationId: at.id, barred, ...change });
        await stored(opened, (store) =>
          store.replaceTodos(caseId, 'project', [todo], { on: day, settles: () => false }),
        );
        const found = await seen(opened, (store) => store.todosFor(deputy));
        return found.some((row) => row.caseId === caseId);
      };
      expect(await sees([])).toBe(true);
      expect(await sees([clerk.personId])).toBe(false);
      expect(await sees([leader.personId])).toBe(false);
      expect(await sees([freshId()])).toBe(true);
      const inPerson = { organisationId: null, post: null };
      expect(await sees([], { ...inPerson, personId: leader.personId })).toBe(false);
      expect(await sees([], { ...inPerson, personId: clerk.personId })).toBe(false);
    });

    it('通知：代办的人排在本岗位的人后面，不在期间的不在其内', async () => {
      const told = (today = day) =>
        seen(opened, async (store) =>
          (await store.actorsAt(at.id, ['leader'], today)).map(({ name, onBehalfOf }) => [name, onBehalfOf?.name]),
        );
      expect(await told()).toEqual([
        [leader.name, undefined],
        [clerk.name, leader.name],
      ]);
      expect(await told(addDays(day, 3))).toEqual([[leader.name, undefined]]);
    });

    it.each<readonly [string, Actor, object]>([
      ['委托人停用', leader, { active: false }],
      ['委托人换了岗位', leader, { posts: ['clerk'] }],
      ['委托人调走', leader, { organisationId: organisationOf('shuiwu').id }],
      ['代办的人停用', clerk, { active: false }],
      ['代办的人调走', clerk, { organisationId: organisationOf('shuiwu').id }],
      ['代办的人改做系统管理员', clerk, { posts: ['administrator'] }],
    ])('%s：授权就不起作用，改回来又起作用', async (_what, who, change) => {
      await opened().putPerson({ ...person(who), ...change });
      const { personId, organisationId } = clerk;
      const lends = async () =>
        (await seen(opened, (store) =>
          store.actorAt({ personId, organisationId, post: 'leader', delegation: one.id }, day),
        )) !== undefined;
      const isTold = async () =>
        (await seen(opened, (store) => store.actorsAt(at.id, ['leader'], day))).some(
          ({ onBehalfOf }) => onBehalfOf !== undefined,
        );
      expect([await lends(), await isTold()]).toEqual([false, false]);
      await opened().putPerson(person(who));
      expect([await lends(), await isTold()]).toEqual([true, true]);
    });

    it('撤回以后马上不起作用，写着谁为什么撤回；撤回只有一次', async () => {
      const end = { by: named(leader), reason: '提前回来', at: now };
      const withdraw = () => stored(opened, (store) => store.withdrawDelegation(one.id, end));
      await withdraw();
      expect(await lentOn()).toEqual([]);
      const kept = await seen(opened, (store) => store.delegationsAt(at.id));
      expect(kept.find(({ id }) => id === one.id)?.withdrawn).toEqual(end);
      await expect(withdraw()).rejects.toThrow();
    });
  });
};
