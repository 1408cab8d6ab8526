import type { Problem } from '@zhengxiang/application/contract';
import { actorOf, demoPassword } from '@zhengxiang/demo-county';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { account } from '../db/schema/accounts.ts';
import { desk, organisation, person } from '../db/schema/registers.ts';
import { installTestCounty } from '../testing/install-county.ts';
import { openTestServer, type TestServer } from '../testing/test-server.ts';

let app: TestServer;
beforeAll(async () => {
  app = await openTestServer();
  await installTestCounty(app.database.db, app.clock.now());
});
afterAll(() => app.close());

describe('密码是对的，进不去的写明真正的原因', () => {
  const detailOf = async (login: string, password = demoPassword) => {
    const reply = await app.server.inject({ method: 'POST', url: '/api/session', payload: { login, password } });
    return [reply.statusCode, reply.json<Problem>().detail];
  };
  const unit = actorOf('weijian.clerk').organisationId;

  it.each([
    [
      '账号停用',
      'weijian.clerk',
      () => app.database.db.update(account).set({ active: false }).where(eq(account.login, 'weijian.clerk')),
      '密码是对的，但这个账号已经停用。',
    ],
    [
      '人员停用',
      'weijian.leader',
      () =>
        app.database.db
          .update(person)
          .set({ active: false })
          .where(eq(person.id, actorOf('weijian.leader').personId)),
      '密码是对的，但这个账号已经停用。',
    ],
    [
      '没有岗位',
      'weijian.leader',
      async () => {
        const { personId } = actorOf('weijian.leader');
        await app.database.db.update(person).set({ active: true }).where(eq(person.id, personId));
        await app.database.db.delete(desk).where(eq(desk.personId, personId));
      },
      '密码是对的，但这个账号还没有岗位。',
    ],
    [
      '单位停用',
      'weijian.clerk',
      async () => {
        await app.database.db.update(account).set({ active: true }).where(eq(account.login, 'weijian.clerk'));
        await app.database.db.update(organisation).set({ active: false }).where(eq(organisation.id, unit));
      },
      `密码是对的，但“${actorOf('weijian.clerk').organisationName}”已经停用。`,
    ],
  ] as const)('%s；密码不对的，还是什么也看不出', async (_what, login, shut, detail) => {
    await shut();
    expect(await detailOf(login)).toEqual([401, detail]);
    expect(await detailOf(login, 'Wrong-1234567')).toEqual([401, '账号或密码不对。']);
  });
});
