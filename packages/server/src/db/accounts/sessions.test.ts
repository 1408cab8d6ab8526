import { demoPassword } from '@zhengxiang/demo-county';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { installTestCounty } from '../../testing/install-county.ts';
import { countStatements } from '../../testing/statements.ts';
import { openTestServer, type TestServer } from '../../testing/test-server.ts';
import { organisation, person } from '../schema/registers.ts';

describe('会话：每个请求都要认出是谁', () => {
  let app: TestServer;
  let cookie = '';
  const ask = async () => (await app.server.inject({ url: '/api/session', headers: { cookie } })).statusCode;
  const questions = async (): Promise<readonly string[]> =>
    (
      await countStatements(app.database.pool, () => app.server.inject({ url: '/api/nowhere', headers: { cookie } }))
    ).filter((text) => text.includes('"session"') || /^(begin|commit)/iu.test(text));

  beforeAll(async () => {
    app = await openTestServer();
    await installTestCounty(app.database.db, app.clock.now());
    const payload = { login: 'minzheng.clerk', password: demoPassword };
    const reply = await app.server.inject({ method: 'POST', url: '/api/session', payload });
    cookie = String(reply.headers['set-cookie']).split(';')[0] ?? '';
  });
  afterAll(() => app.close());

  it('一条语句就够，不开事务；隔了一分钟，再加一条记下最后活动的时间', async () => {
    expect(await questions()).toHaveLength(1);
    app.clock.pass(2);
    expect(await questions()).toHaveLength(2);
  });

  it('人员停用、单位停用，下一个请求就认不出', async () => {
    const db = app.database.db;
    expect(await ask()).toBe(200);
    await db.update(person).set({ active: false });
    expect(await ask()).toBe(401);
    await db.update(person).set({ active: true });
    expect(await ask()).toBe(200);
    await db.update(organisation).set({ active: false }).where(eq(organisation.name, '东源县民政局'));
    expect(await ask()).toBe(401);
  });
});
