import { actorOf } from '@zhengxiang/demo-county';
import { beforeEach, describe, expect, it } from 'vitest';
import { plainPasswords } from '../testing/plain-passwords.ts';
import { freshId, MemoryCounty } from '../testing/test-county.ts';
import type { Accounts, Unsigned } from './account-parts.ts';
import { createAccounts } from './create-accounts.ts';
import { createSignInRuleDesk, usualSignInRules } from './sign-in-rules.ts';
import { usualSignInPolicy, waitAfter } from './sign-in-guard.ts';

const clerk = actorOf('minzheng.clerk');
const first = 'Kx-mulberry-93';
const MINUTE = 60_000;

describe('账号和登录（内存存储）', () => {
  let county: MemoryCounty;
  let accounts: Accounts;
  let at: number;
  let paused: number[];
  let noted: Unsigned[];
  let secrets: number;
  beforeEach(async () => {
    [at, paused, noted, secrets] = [Date.parse('2024-03-01T09:00:00+08:00'), [], [], 0];
    county = new MemoryCounty();
    for (const login of ['minzheng.clerk', 'shuiwu.clerk', 'zhuanjia.1'])
      await county.memory.transaction((store) =>
        store.putAccount({
          personId: actorOf(login).personId,
          login,
          passwordHash: `plain:${first}`,
          mustChange: false,
          changedAt: new Date(at),
        }),
      );
    accounts = createAccounts({
      unit: county.memory,
      now: () => new Date(at),
      passwords: plainPasswords,
      newSecret: () => String((secrets += 1)).padStart(43, 's'),
      newId: freshId,
      pause: (ms) => Promise.resolve(paused.push(ms)),
      note: (one) => noted.push(one),
      demo: { accounts: [], password: first },
    });
  });
  const from = (network: string, device?: string) => ({ address: network, network, device });
  const enter = async (login = 'minzheng.clerk', device?: string) => {
    const answer = await accounts.signIn(login, first, from('10.0.0.1', device));
    if (answer.kind !== 'signed-in') throw new Error(answer.kind);
    return answer;
  };
  const fail = (times: number, network = '10.6.6.6', login = 'minzheng.clerk') =>
    Promise.all(Array.from({ length: times }, () => accounts.signIn(login, 'Wrong-123456', from(network))));

  it('对的密码进得来，会话一小时不用就过期，最长半天；退出以后不能再用', async () => {
    const { session } = await enter();
    expect(session.actor).toMatchObject({ personId: clerk.personId, post: 'clerk' });
    at += 59 * MINUTE;
    expect(await accounts.find(session.token)).toMatchObject({ actor: { personId: clerk.personId } });
    at += 61 * MINUTE;
    expect(await accounts.find(session.token)).toBeUndefined();
    const { session: long } = await enter();
    for (let half = 0; half < 24; half += 1) {
      at += 30 * MINUTE;
      await accounts.find(long.token);
    }
    at += MINUTE;
    expect(await accounts.find(long.token)).toBeUndefined();
    const { session: out } = await enter();
    await accounts.signOut(out.token);
    expect(await accounts.find(out.token)).toBeUndefined();
  });

  it('乱试的越等越久，别处和认识的电脑不受影响；有没有这个账号看不出来', async () => {
    const { device } = await enter();
    const seen = await fail(8);
    expect(seen.map(({ kind }) => kind)).toEqual([
      ...Array<string>(3).fill('refused'),
      ...Array<string>(5).fill('wait'),
    ]);
    expect((await fail(8, '10.6.6.7', 'nobody')).map(({ kind }) => kind)).toEqual(seen.map(({ kind }) => kind));
    expect(await accounts.signIn('minzheng.clerk', first, from('10.9.9.9'))).toMatchObject({ kind: 'signed-in' });
    expect(await accounts.signIn('minzheng.clerk', first, from('10.6.6.6', device))).toMatchObject({
      kind: 'signed-in',
    });
    expect(noted.map(({ signIn }) => signIn)).toContain('has to wait');
    expect(JSON.stringify(noted)).not.toContain('Wrong');
    expect([2, 3, 4, 40].map((failures) => waitAfter(failures, usualSignInPolicy))).toEqual([0, 2, 4, 900]);
  });

  it('很多地址一起试一个账号：陌生电脑晚一点答复；种的电脑标记不算认识', async () => {
    for (let host = 0; host < 12; host += 1) await fail(3, `10.4.0.${String(host)}`);
    expect(paused.length).toBeGreaterThan(0);
    const planted = 'p'.repeat(43);
    const { device } = await enter('minzheng.clerk', planted);
    expect(device).not.toBe(planted);
    paused.length = 0;
    await enter('minzheng.clerk', device);
    expect(paused).toEqual([]);
  });

  it('停用的账号、没有岗位的人进不来；离岗以后会话就没有了', async () => {
    const { session } = await enter();
    const gone = { id: clerk.personId, name: clerk.name, organisationId: clerk.organisationId, posts: [] };
    await county.memory.putPerson(gone);
    expect(await accounts.find(session.token)).toBeUndefined();
    expect(await accounts.signIn('minzheng.clerk', first, from('10.0.0.2'))).toEqual({
      kind: 'shut',
      why: { kind: 'no-desk' },
    });
    await county.memory.transaction(async (store) => {
      const account = await store.findAccount('shuiwu.clerk');
      if (account) await store.putAccount({ ...account, active: false });
    });
    expect(await accounts.signIn('shuiwu.clerk', first, from('10.0.0.2'))).toEqual({
      kind: 'shut',
      why: { kind: 'account' },
    });
    expect(await accounts.signIn('shuiwu.clerk', 'Wrong-1234567', from('10.0.0.2'))).toEqual({ kind: 'refused' });
  });

  it('改密码：当前的要对，规则要合，最近五次的不能再用；别处的会话和电脑都不算了', async () => {
    const [here, there] = [await enter(), await enter()];
    const change = (current: string, next: string) => accounts.changePassword(here.session, current, next, here.device);
    expect(await change('x', 'Xin-Mima-2024')).toMatchObject({ path: 'current' });
    for (const weak of ['short', 'alllowercase123', 'Minzheng.clerk-1', `Aa1-${'x'.repeat(200)}`])
      expect(await change(first, weak), weak).toMatchObject({ path: 'next' });
    expect(await change(first, first)).toMatchObject({ path: 'next' });
    let current = first;
    for (let n = 0; n < 6; n += 1) {
      at += MINUTE;
      expect(await change(current, `Xin-Mima-${String(n)}-24`)).toBeUndefined();
      current = `Xin-Mima-${String(n)}-24`;
    }
    expect(await change(current, 'Xin-Mima-1-24')).toMatchObject({ path: 'next' });
    expect(await change(current, first)).toBeUndefined();
    expect([await accounts.find(here.session.token), await accounts.find(there.session.token)]).toEqual([
      expect.anything(),
      undefined,
    ]);
  });

  it('当前密码连着输错的要等，改密码的页面再对也等；别处登录不受影响', async () => {
    const { session } = await enter();
    const change = (current: string) => accounts.changePassword(session, current, 'Xin-plover-24', undefined);
    for (let time = 0; time < 3; time += 1) expect((await change('wrong'))?.message).toBe('当前密码不对');
    expect((await change('wrong'))?.message).toContain('连续输错');
    expect(await change(first)).toMatchObject({ path: 'current' });
    expect(await enter()).toMatchObject({ kind: 'signed-in' });
    at += 15 * MINUTE;
    expect(await change(first)).toBeUndefined();
  });

  it('自己登录着的地方：看得到在哪里、什么时候；退出别处的一个、全部，别人的退不了', async () => {
    const agent = 'Mozilla/5.0 (Windows NT 10.0) AppleWebKit Chrome/140.0 Safari/537.36';
    const here = (await enter()).session;
    at += MINUTE;
    const open = (login: string, network: string) => accounts.signIn(login, first, { ...from(network), agent });
    const there = await open('minzheng.clerk', '10.0.0.9');
    const other = await open('shuiwu.clerk', '10.0.0.9');
    if (there.kind !== 'signed-in' || other.kind !== 'signed-in') throw new Error('not signed in');
    const list = await accounts.sessionsOf(here);
    expect(list.map(({ device, address, current }) => [device, address, current])).toEqual([
      ['Chrome，Windows', '10.0.0.9', false],
      ['未知设备', '10.0.0.1', true],
    ]);
    const [strange] = await accounts.sessionsOf(other.session);
    expect(await accounts.endSession(here, strange?.id ?? '')).toBe(false);
    expect(await accounts.endSession(here, list[0]?.id ?? '')).toBe(true);
    expect([await accounts.find(there.session.token), await accounts.find(other.session.token)]).toEqual([
      undefined,
      expect.anything(),
    ]);
    const again = await enter();
    await accounts.endOtherSessions(here, undefined);
    expect([await accounts.find(again.session.token), await accounts.find(here.token)]).toEqual([
      undefined,
      expect.anything(),
    ]);
  });

  it('登录规则：改了马上按新的，为什么改记下来；密码到期的先改密码', async () => {
    const desk = createSignInRuleDesk({ unit: county.memory, now: () => new Date(at), newId: freshId });
    const { session } = await enter();
    const passwords = { ...usualSignInRules.passwords, minLength: 14, history: 0, maxAgeDays: 90 };
    await desk.saveRules(clerk, { passwords, sessions: { idleMinutes: 15, absoluteMinutes: 60 } }, '等保测评');
    const [change] = await county.memory.transaction((store) => store.changesOf('sign-in'));
    expect(change).toMatchObject({ reason: '等保测评' });
    expect(change?.what).toContain('密码最短：10 位 → 14 位');
    expect(change?.what).not.toContain('密码的字符种类：3 种 → 3 种');
    const short = await accounts.changePassword(session, first, 'Xin-plover-24', undefined);
    expect(short?.message).toBe('密码至少 14 位');
    expect(await accounts.find(session.token)).toMatchObject({ mustChangePassword: false });
    at += 16 * MINUTE;
    expect(await accounts.find(session.token)).toBeUndefined();
    at += 90 * 24 * 60 * MINUTE;
    const late = (await enter()).session;
    expect(late).toMatchObject({ mustChangePassword: true, passwordTooOld: true });
    expect(await accounts.changePassword(late, first, 'Xin-plover-2491', undefined)).toBeUndefined();
    expect(await accounts.find(late.token)).toMatchObject({ mustChangePassword: false, passwordTooOld: false });
  });

  it('切换到自己的岗位，不是自己的不行；过期的清掉', async () => {
    const { session } = await enter();
    const { organisationId } = clerk;
    const away = actorOf('shuiwu.clerk').organisationId;
    expect(await accounts.moveTo(session, { organisationId: away, post: 'clerk' })).toBeUndefined();
    expect(await accounts.moveTo(session, { organisationId, post: 'leader' })).toBeUndefined();
    expect(await accounts.moveTo(session, { organisationId, post: 'clerk' })).toMatchObject({ token: session.token });
    await fail(2);
    at += 24 * 60 * MINUTE;
    expect(await accounts.sweep()).toBe(2);
    expect(county.memory.rows()).toMatchObject({ sessions: 0, failures: 0, devices: 1 });
  });
});
