import type { Problem } from '@zhengxiang/application/contract';
import { createAccounts, usualSignInPolicy, waitAfter } from '@zhengxiang/application';
import { plainDate } from '@zhengxiang/core';
import { actorOf, demoPassword } from '@zhengxiang/demo-county';
import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import type { LightMyRequestResponse } from 'fastify';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { account, knownDevice, signInFailure } from '../db/schema/accounts.ts';
import { installTestCounty } from '../testing/install-county.ts';
import { testUseCases } from '../testing/use-cases.ts';
import { databasePorts } from '../db/store/database-ports.ts';
import { openTestServer, type TestServer } from '../testing/test-server.ts';
import { placeOf } from './place.ts';
import { argonPasswords, newSecret } from './passwords.ts';

const lines: string[] = [];
let app: TestServer;
beforeEach(async () => {
  lines.length = 0;
  app = await openTestServer(undefined, {
    demoOnNetwork: true,
    // The clock of the tests runs on with every reading: a wait of seconds would be over by itself.
    signIn: { firstWaitSeconds: 600 },
    logLevel: 'info',
    logTo: { write: (line: string) => void lines.push(line) },
  });
  await installTestCounty(app.database.db, app.clock.now());
});
afterEach(() => app.close());

/** Somebody at a browser of their own; keeps the cookies it is given. */
class Browser {
  private readonly cookies = new Map<string, string>();

  constructor(readonly address: string) {}

  async signIn(login: string, password: string = demoPassword): Promise<LightMyRequestResponse> {
    const reply = await app.server.inject({
      method: 'POST',
      url: '/api/session',
      remoteAddress: this.address,
      headers: { cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
      payload: { login, password },
    });
    for (const { name, value } of reply.cookies) this.cookies.set(name, value);
    return reply;
  }

  async status(login: string, password?: string): Promise<number> {
    return (await this.signIn(login, password)).statusCode;
  }

  deviceOf(): string | undefined {
    return this.cookies.get('zx_device');
  }

  leaveOut(name: string): void {
    this.cookies.delete(name);
  }
}

const attack = async (login: string, times: number, address = '10.66.6.6'): Promise<number[]> => {
  const attacker = new Browser(address);
  const seen: number[] = [];
  for (let time = 0; time < times; time += 1) seen.push(await attacker.status(login, `Wrong-${String(time)}`));
  return seen;
};

describe('有人乱试别人的密码', () => {
  it('乱试的人越等越久；对的密码从别处马上能进，账号没有被锁', async () => {
    const seen = await attack('caizheng.leader', 12);
    expect(seen.slice(0, 3)).toEqual([401, 401, 401]);
    expect(seen.slice(3)).toContain(429);
    expect(await new Browser('10.1.1.1').status('caizheng.leader')).toBe(200);
    // Where it is being tried, even the right password waits, and then is right.
    const there = new Browser('10.66.6.6');
    expect(await there.status('caizheng.leader')).toBe(429);
    app.clock.pass(16);
    expect(await there.status('caizheng.leader')).toBe(200);
  });

  it('一百次锁不住任何人：每个账号从别处都能进', async () => {
    const logins = ['zhengshu.administrator', 'caizheng.leader', 'minzheng.clerk', 'shenji.clerk', 'zhuanjia.1'];
    for (const login of logins) await attack(login, 20);
    for (const login of logins) expect([login, await new Browser('10.1.1.2').status(login)]).toEqual([login, 200]);
  });

  it('同一个出口的人，在以前登录过的电脑上不受影响；第一次用的电脑要等', async () => {
    const known = new Browser('10.66.6.6');
    expect(await known.status('minzheng.clerk')).toBe(200);
    known.leaveOut('zx_session');
    await attack('minzheng.clerk', 10);
    expect(await known.status('minzheng.clerk')).toBe(200);
    expect(await new Browser('10.66.6.6').status('minzheng.clerk')).toBe(429);
    // The device answers for itself: its own mistakes make it wait, and nobody else.
    for (let time = 0; time < 4; time += 1) await known.signIn('minzheng.clerk', 'Wrong-1234567');
    expect(await known.status('minzheng.clerk')).toBe(429);
    expect(await new Browser('10.1.1.3').status('minzheng.clerk')).toBe(200);
  });

  it('登录过的电脑只为登录过的人作保，别人编的标识不算', async () => {
    const known = new Browser('10.66.6.6');
    await known.signIn('minzheng.clerk');
    for (let time = 0; time < 4; time += 1) await known.signIn('caizheng.leader', 'Wrong-1234567');
    expect(await known.status('caizheng.leader')).toBe(429);
    expect(await new Browser('10.66.6.6').status('caizheng.leader')).toBe(429);
    const planted = await app.server.inject({
      method: 'POST',
      url: '/api/session',
      headers: { cookie: `zx_device=${'A'.repeat(43)}` },
      payload: { login: 'shuiwu.clerk', password: demoPassword },
    });
    const given = planted.cookies.find(({ name }) => name === 'zx_device');
    expect(given).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' });
    expect(given?.value).not.toBe('A'.repeat(43));
    const stored = await app.database.db.select().from(knownDevice);
    expect(JSON.stringify(stored)).not.toContain(given?.value);
  });

  it('同时试二十五个，也只有三个看得到密码对不对', async () => {
    const attacker = new Browser('10.66.6.7');
    const seen = await Promise.all(
      Array.from({ length: 25 }, (_one, at) => attacker.status('minzheng.leader', `Wrong-${String(at)}`)),
    );
    expect(seen.filter((status) => status === 401).length).toBe(3);
    expect(seen.filter((status) => status === 429).length).toBe(22);
  });

  it('一个地址换着账号试，总数到了答复就晚，同一个办公室的人用对的密码照样进', async () => {
    const paused: number[] = [];
    const accounts = createAccounts({
      unit: databasePorts(app.database.db),
      now: () => app.clock.now(),
      passwords: argonPasswords,
      newSecret,
      newId: randomUUID,
      note: () => undefined,
      demo: { accounts: [], password: '' },
      pause: (ms) => Promise.resolve(paused.push(ms)),
    });
    const signIn = (login: string, password: string, address: string) =>
      accounts.signIn(login, password, { address, network: address, device: undefined });
    for (let name = 0; name < usualSignInPolicy.perAddress + 10; name += 1)
      expect(await signIn(`someone.${String(name)}`, 'Wrong-1234567', '10.66.6.8')).toEqual({ kind: 'refused' });
    expect(paused).toEqual(Array.from({ length: 10 }, () => usualSignInPolicy.crowdPauseMs));
    for (const login of ['sifa.clerk', 'sifa.leader', 'jiaoyu.leader'])
      expect(await signIn(login, demoPassword, '10.66.6.8')).toMatchObject({ kind: 'signed-in' });
    expect(paused.length).toBe(13);
    expect(await signIn('shuiwu.leader', demoPassword, '10.1.1.4')).toMatchObject({ kind: 'signed-in' });
    expect(paused.length).toBe(13);
  });

  it('重置密码以后，那个账号在哪里都不用等', async () => {
    await attack('jiaoyu.clerk', 8, '10.2.2.2');
    const admin = new Browser('10.1.1.5');
    const session = (await admin.signIn('zhengshu.administrator')).cookies.find(({ name }) => name === 'zx_session');
    const reset = await app.server.inject({
      method: 'POST',
      url: `/api/admin/people/${actorOf('jiaoyu.clerk').personId}/password`,
      headers: { cookie: `zx_session=${session?.value ?? ''}` },
    });
    const { password } = reset.json<{ password: string }>();
    expect(await new Browser('10.2.2.2').status('jiaoyu.clerk', password)).toBe(200);
  });
});

describe('看不出有没有这个账号', () => {
  it.each([
    ['有的', 'caizheng.clerk'],
    ['没有的', 'caizheng.nobody'],
    ['停用的', 'tongji.clerk'],
    ['不像账号的', '！！'],
    ['很长的', 'x'.repeat(60)],
  ])('%s：状态、文字、先后都一样', async (_what, login) => {
    await app.database.db.update(account).set({ active: false }).where(eq(account.login, 'tongji.clerk'));
    const answers = async (name: string): Promise<readonly unknown[]> => {
      const browser = new Browser(name === login ? '10.3.3.3' : '10.3.3.4');
      const told: unknown[] = [];
      for (let time = 0; time < 6; time += 1) {
        const reply = await browser.signIn(name, 'Wrong-1234567');
        const { 'set-cookie': cookie, 'retry-after': wait } = reply.headers;
        told.push([reply.statusCode, reply.json<Problem>(), cookie, wait]);
      }
      return told;
    };
    expect(await answers(login)).toEqual(await answers('minzheng.clerk'));
  });
});

describe('很多地址一起试一个账号', () => {
  it('陌生电脑晚一点得到答复，对的密码照样进；登录过的电脑马上', async () => {
    const paused: number[] = [];
    const pause = (ms: number) => Promise.resolve(paused.push(ms));
    const accounts = createAccounts({
      unit: databasePorts(app.database.db),
      now: () => app.clock.now(),
      passwords: argonPasswords,
      newSecret,
      newId: randomUUID,
      note: () => undefined,
      demo: { accounts: [], password: demoPassword },
      pause,
    });
    const enter = (address: string, password: string, device?: string) =>
      accounts.signIn('weijian.leader', password, { address, network: address, device });
    const first = await enter('10.4.0.250', demoPassword);
    const device = first.kind === 'signed-in' ? first.device : undefined;
    for (let host = 1; host <= 12; host += 1)
      for (let time = 0; time < 3; time += 1) await enter(`10.4.0.${String(host)}`, 'Wrong-1234567');
    expect(paused.length).toBeGreaterThan(0);
    paused.length = 0;
    expect((await enter('10.5.0.1', demoPassword)).kind).toBe('signed-in');
    expect(paused).toEqual([usualSignInPolicy.crowdPauseMs]);
    expect((await enter('10.5.0.2', demoPassword, device)).kind).toBe('signed-in');
    expect(paused).toHaveLength(1);
  });
});

describe('登录失败留痕，过后清理', () => {
  it('日志里有失败和等待，没有密码和填的账号', async () => {
    await attack('My-Secret-Password-1', 5);
    const entries = lines.map((line) => JSON.parse(line) as { signIn?: string; from?: string });
    const outcomes = entries.flatMap(({ signIn, from }) => (signIn === undefined ? [] : [`${signIn} ${from ?? ''}`]));
    expect(outcomes).toEqual([
      'refused 10.66.6.6',
      'refused 10.66.6.6',
      'refused 10.66.6.6',
      'has to wait 10.66.6.6',
      'has to wait 10.66.6.6',
    ]);
    expect(lines.join('')).not.toMatch(/My-Secret|Wrong-/u);
    expect(JSON.stringify(await app.database.db.select().from(signInFailure))).not.toContain('My-Secret');
  });

  it('旧的失败被清掉', async () => {
    await attack('minzheng.clerk', 2);
    app.clock.pass(24 * 60);
    await testUseCases(app.database.db, app.clock).accounts.sweep();
    expect(await app.database.db.select().from(signInFailure)).toEqual([]);
  });

  it('钟拨回去了，也只等该等的时间', async () => {
    app.clock.setDay(plainDate('2026-03-01'));
    await attack('minzheng.clerk', 4);
    app.clock.setDay(plainDate('2025-03-01'));
    const reply = await new Browser('10.66.6.6').signIn('minzheng.clerk');
    expect(reply.statusCode).toBe(429);
    expect(Number(reply.headers['retry-after'])).toBeLessThanOrEqual(600);
  });

  it('等待成倍增加，有上限', () => {
    expect([0, 2, 3, 4, 5, 40].map((failures) => waitAfter(failures, usualSignInPolicy))).toEqual([0, 0, 2, 4, 8, 900]);
  });

  it('IPv6 按网段算一处，映射的 IPv4 就是 IPv4', () => {
    expect(placeOf('2001:db8:1:2:3:4:5:6')).toBe(placeOf('2001:db8:1:2::9'));
    expect(placeOf('2001:db8::1')).toBe('2001:db8:0:0::/64');
    expect(placeOf('2001:db8:1:2::1')).not.toBe(placeOf('2001:db8:1:3::1'));
    expect(placeOf('::1')).toBe('0:0:0:0::/64');
    expect(placeOf('::ffff:10.0.0.7')).toBe('10.0.0.7');
    expect(placeOf('10.0.0.7')).toBe('10.0.0.7');
  });
});
