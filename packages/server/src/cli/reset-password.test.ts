import { actorOf, demoPassword } from '@zhengxiang/demo-county';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { installTestCounty } from '../testing/install-county.ts';
import { Visitor } from '../testing/ask.ts';
import { openTestServer, type TestServer } from '../testing/test-server.ts';
import { resetPassword } from './reset-password.ts';

let app: TestServer;
beforeAll(async () => {
  app = await openTestServer();
  await installTestCounty(app.database.db, app.clock.now());
});
afterAll(() => app.close());

const login = 'zhengshu.security-administrator';

describe('在服务器上重置密码：安全管理岗自己忘了密码时的路', () => {
  it('旧密码、旧会话都没有了，新密码先要改；三个管理岗都收到消息，记录里写着是在服务器上做的', async () => {
    const [before, system] = [new Visitor(app.server), new Visitor(app.server)];
    await before.signIn(login);
    await system.signIn('zhengshu.administrator');
    const said: string[] = [];
    expect(await resetPassword(app.database.db, login, (line) => said.push(line), app.clock.now())).toBe(0);
    const [, password = ''] = /只显示这一次）：(\S+)/u.exec(said.join('')) ?? [];
    expect((await before.ask({ method: 'GET', url: '/api/session' })).statusCode).toBe(401);
    expect((await before.signIn(login, demoPassword)).statusCode).toBe(401);
    const fresh = new Visitor(app.server);
    expect((await fresh.signIn(login, password)).json<{ mustChangePassword: boolean }>()).toMatchObject({
      mustChangePassword: true,
      personId: actorOf(login).personId,
    });
    const records = (await system.ask({ method: 'GET', url: '/api/admin/records' })).body;
    expect(records).toContain('在服务器上用命令');
    expect(records).not.toContain(password);
    expect((await system.ask({ method: 'GET', url: '/api/notices/unread' })).body).toContain('1');
  });

  it.each(['nobody', '', login.toUpperCase()])('没有的账号 %s：什么也不做', async (name) => {
    const said: string[] = [];
    expect(await resetPassword(app.database.db, name, (line) => said.push(line), app.clock.now())).toBe(1);
    expect(said.join('')).toContain('没有账号');
  });
});
