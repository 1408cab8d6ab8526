import { demoPassword } from '@zhengxiang/demo-county';
import { plainDate } from '@zhengxiang/core';
import { count } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sweepSessions } from '../db/accounts/sessions.ts';
import { session } from '../db/schema/accounts.ts';
import { Visitor } from '../testing/ask.ts';
import { installTestCounty } from '../testing/install-county.ts';
import { openTestServer, type TestServer } from '../testing/test-server.ts';

let app: TestServer;
beforeAll(async () => {
  app = await openTestServer();
  await installTestCounty(app.database.db, app.clock.now());
});
afterAll(() => app.close());

const visitor = async (login: string, password?: string): Promise<Visitor> => {
  const made = new Visitor(app.server);
  expect((await made.signIn(login, password)).statusCode).toBe(200);
  return made;
};
const statusOf = async (who: Visitor): Promise<number> =>
  (await who.ask({ method: 'GET', url: '/api/session' })).statusCode;
const rows = async (): Promise<number> => (await app.database.db.select({ n: count() }).from(session))[0]?.n ?? -1;

describe('会话', () => {
  it('一小时不用就失效，一直在用也最多十二小时', async () => {
    app.clock.setDay(plainDate('2024-03-01'));
    const idle = await visitor('minzheng.clerk');
    const busy = await visitor('minzheng.clerk');
    for (let minutes = 50; minutes < 12 * 60; minutes += 50) {
      app.clock.pass(50);
      expect(await statusOf(busy)).toBe(200);
    }
    expect(await statusOf(idle)).toBe(401);
    app.clock.pass(50);
    expect(await statusOf(busy)).toBe(401);
  });

  it('退出以后不能再用', async () => {
    const who = await visitor('minzheng.clerk');
    expect((await who.ask({ method: 'DELETE', url: '/api/session' })).statusCode).toBe(200);
    expect(await statusOf(who)).toBe(401);
  });

  it('改了密码，别处的会话都结束，自己的继续', async () => {
    const [here, elsewhere] = [await visitor('shuiwu.clerk'), await visitor('shuiwu.clerk')];
    const stranger = await visitor('minzheng.clerk');
    const next = 'Xin-Mima-2024!';
    const change = (current: string) =>
      here.ask({ method: 'PUT', url: '/api/session/password', payload: { current, next } });
    expect((await change('Not-The-Password-1')).statusCode).toBe(422);
    expect(await statusOf(elsewhere)).toBe(200);
    expect((await change(demoPassword)).statusCode).toBe(200);
    expect([await statusOf(here), await statusOf(elsewhere), await statusOf(stranger)]).toEqual([200, 401, 200]);
    await visitor('shuiwu.clerk', next);
  });

  it('过期的会话被清掉，别的留着', async () => {
    app.clock.pass(24 * 60);
    const alive = await visitor('minzheng.clerk');
    expect(await rows()).toBeGreaterThan(1);
    await app.database.db.transaction((tx) => sweepSessions(tx, app.clock.now()));
    expect(await rows()).toBe(1);
    expect(await statusOf(alive)).toBe(200);
  });
});
