import { describe, expect, it } from 'vitest';
import { freshId } from '../test-county.ts';
import { clerk, day, now, seen, stored, type Opened } from './opened.ts';

const later = (minutes: number): Date => new Date(now.getTime() + minutes * 60_000);

/** Accounts, sessions, devices, wrong passwords; settings with who changed them; the clock and the daily digest. */
export const accountContract = (opened: Opened): void => {
  describe('账号、会话和设置', () => {
    const account = (change: object = {}) => ({
      personId: freshId(),
      login: freshId(),
      passwordHash: 'hash-1',
      mustChange: true,
      changedAt: now,
      ...change,
    });

    it('账号：按登录名找到，换密码记得旧的，新的在前；重置不动停用', async () => {
      const one = account();
      await stored(opened, (store) => store.putAccount(one));
      const found = await seen(opened, (store) => store.findAccount(one.login));
      expect(found).toEqual({ ...one, active: true });
      expect(await seen(opened, (store) => store.findAccount('nobody'))).toBeUndefined();
      for (const [minute, passwordHash] of [
        [1, 'hash-2'],
        [2, 'hash-3'],
      ] as const)
        await stored(opened, async (store) => {
          const before = await store.lockAccount(one.personId);
          if (before) await store.replacePassword(before, { passwordHash, now: later(minute) });
        });
      const changed = await seen(opened, (store) => store.findAccount(one.login));
      expect(changed).toMatchObject({ passwordHash: 'hash-3', mustChange: false });
      const earlier = (most: number) => seen(opened, (store) => store.earlierPasswords(one.personId, most));
      expect([await earlier(5), await earlier(1)]).toEqual([['hash-2', 'hash-1'], ['hash-2']]);
      await stored(opened, (store) => store.putAccount({ ...one, active: false }));
      await stored(opened, (store) => store.putAccount({ ...one, passwordHash: 'hash-4' }));
      expect(await seen(opened, (store) => store.findAccount(one.login))).toMatchObject({ active: false });
    });

    it('会话：开、看、换岗位、关；关别处的留下自己的；过期的清掉', async () => {
      const { personId, organisationId, post } = clerk;
      const [mine, other] = [freshId(), freshId()];
      const mineAt = { personId, organisationId, post, address: '10.0.0.7', agent: 'Firefox' };
      for (const hash of [mine, other])
        await stored(opened, (store) => store.openSession(hash, { ...mineAt, id: freshId() }, now));
      await stored(opened, (store) => store.touchSession(mine, later(5)));
      await stored(opened, (store) => store.moveSession(mine, { organisationId, post: 'leader' }));
      const find = (hash: string) => seen(opened, (store) => store.findSession(hash));
      expect(await find(mine)).toMatchObject({ personId, post: 'leader', createdAt: now, lastSeenAt: later(5) });
      const { actor, mustChangePassword } = (await find(other))?.at ?? {};
      expect({ actor, mustChangePassword }).toEqual({ actor: clerk, mustChangePassword: false });
      // No desk of this person: the session is there, but nobody acts in it.
      expect((await find(mine))?.at).toBeUndefined();
      const list = await seen(opened, (store) => store.sessionsOf(personId));
      expect(list.map(({ tokenHash, address, agent }) => [tokenHash, address, agent])).toEqual([
        [mine, '10.0.0.7', 'Firefox'],
        [other, '10.0.0.7', 'Firefox'],
      ]);
      const third = freshId();
      await stored(opened, (store) => store.openSession(freshId(), { ...mineAt, id: third }, now));
      const close = (whose: string) => stored(opened, (store) => store.closeSessionOf(whose, third));
      expect([await close(freshId()), await close(personId), await close(personId)]).toEqual([false, true, false]);
      await stored(opened, (store) => store.closeSessionsOf(personId, mine));
      expect([(await find(mine)) !== undefined, await find(other)]).toEqual([true, undefined]);
      expect(await stored(opened, (store) => store.sweepSessions(later(4), later(-1)))).toBe(0);
      expect(await stored(opened, (store) => store.sweepSessions(later(6), later(-1)))).toBe(1);
      await stored(opened, (store) => store.closeSession(mine));
    });

    it('电脑和输错的密码：谁在哪台登录过，在哪里错了几次', async () => {
      const one = account();
      await stored(opened, (store) => store.putAccount(one));
      const [here, there] = [freshId(), freshId()];
      for (const hash of [here, there]) await stored(opened, (store) => store.noteDevice(hash, one.personId, now));
      const knows = (hash: string, login = one.login) => seen(opened, (store) => store.isKnownDevice(hash, login));
      expect([await knows(here), await knows(here, 'nobody'), await knows(freshId())]).toEqual([true, false, false]);
      await stored(opened, (store) => store.forgetDevices(one.personId, here));
      expect([await knows(here), await knows(there)]).toEqual([true, false]);
      expect(await seen(opened, (store) => store.isOurDevice(here))).toBe(true);
      expect(await stored(opened, (store) => store.sweepDevices(later(1)))).toBeGreaterThanOrEqual(1);

      const [name, first, second] = [freshId(), `address:${freshId()}`, `address:${freshId()}`];
      await stored(opened, async (store) => {
        await store.holdPlace(first);
        await store.putFailures(name, first, { failures: 2, lastAt: later(1) });
        await store.putFailures(name, second, { failures: 3, lastAt: later(2) });
        await store.putFailures(name, `device:${freshId()}`, { failures: 9, lastAt: later(2) });
      });
      expect(await seen(opened, (store) => store.findFailures(name, first))).toEqual({ failures: 2, lastAt: later(1) });
      expect(await seen(opened, (store) => store.failuresUnder(name, now))).toEqual({ places: 2, failures: 5 });
      expect(await seen(opened, (store) => store.failuresUnder(name, later(1)))).toEqual({ places: 1, failures: 3 });
      expect(await seen(opened, (store) => store.failuresAt(second, now))).toHaveLength(1);
      await stored(opened, (store) => store.forgetFailures(name, first));
      expect(await seen(opened, (store) => store.findFailures(name, first))).toBeUndefined();
      expect(await stored(opened, (store) => store.sweepFailures(later(3)))).toBeGreaterThanOrEqual(2);
    });

    it('岗位：在岗的才有，离岗就没有', async () => {
      const { personId, organisationId, post } = clerk;
      const at = (given: string) =>
        seen(opened, (store) => store.actorAt({ personId, organisationId, post: given }, day));
      const { actor, mustChangePassword } = (await at(post)) ?? {};
      expect({ actor, mustChangePassword }).toEqual({ actor: clerk, mustChangePassword: false });
      expect(await at('leader')).toBeUndefined();
      expect(await seen(opened, (store) => store.desksOf(personId, day))).toMatchObject([{ organisationId, post }]);
      expect(await seen(opened, (store) => store.desksOf(freshId(), day))).toEqual([]);
    });

    it('设置和谁为什么改的一起存；新的在前，只看这一项的', async () => {
      const key = freshId();
      expect(await seen(opened, (store) => store.readSetting(key))).toBeUndefined();
      const change = (value: unknown, minute: number) =>
        stored(opened, (store) =>
          store.changeSetting({
            setting: key,
            value,
            actor: clerk,
            reason: '试',
            what: [String(minute)],
            now: later(minute),
          }),
        );
      await change({ a: 1 }, 1);
      await change({ a: 2 }, 2);
      expect(await stored(opened, (store) => store.readSetting(key, 'for-change'))).toEqual({ a: 2 });
      const changes = await seen(opened, (store) => store.changesOf(key));
      expect(changes.map(({ what, by }) => [what, by])).toEqual([
        [['2'], `${clerk.organisationName} ${clerk.name}`],
        [['1'], `${clerk.organisationName} ${clerk.name}`],
      ]);
    });

    it('时钟：看到过什么时候、确认过什么都记得；一天一份摘要', async () => {
      const confirmed = { latest: later(3), offset: 5 };
      await stored(opened, (store) => store.putClockRecord({ lastSeen: now, confirmed }, now));
      await stored(opened, (store) => store.noteSeen(later(9)));
      expect(await seen(opened, (store) => store.clockRecord())).toEqual({ lastSeen: later(9), confirmed });
      expect(await seen(opened, (store) => store.storeTime())).toBeInstanceOf(Date);
      const digest = () => stored(opened, (store) => store.addDigest(day, now));
      expect([await digest(), await digest()]).toEqual(['appended', 'exists']);
    });
  });
};
