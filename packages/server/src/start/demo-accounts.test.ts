import { plainDate } from '@zhengxiang/core';
import { demoPassword } from '@zhengxiang/demo-county';
import { afterEach, describe, expect, it } from 'vitest';
import { installTestCounty } from '../testing/install-county.ts';
import { openTestServer, type TestServer } from '../testing/test-server.ts';

describe('演示账号只在本机列出，也只在本机能登录', () => {
  let app: TestServer;
  afterEach(() => app.close());
  const door = async (given: { demoOnNetwork?: boolean }, remoteAddress: string, headers: Record<string, string>) => {
    app = await openTestServer(undefined, { logLevel: 'silent', ...given });
    app.clock.setDay(plainDate('2026-03-02'));
    await installTestCounty(app.database.db, app.clock.now());
    const reply = await app.server.inject({ method: 'GET', url: '/api/front-door', remoteAddress, headers });
    const entered = await app.server.inject({
      method: 'POST',
      url: '/api/session',
      remoteAddress,
      headers,
      payload: { login: 'caizheng.leader', password: demoPassword },
    });
    const { accounts, demoPassword: said, demo } = reply.json<{ accounts: []; demoPassword?: string; demo: boolean }>();
    const shown = accounts.length > 0 && said !== undefined;
    return { demo, shown, entered: entered.statusCode === 200 };
  };
  const here = { host: '127.0.0.1:3000' };

  it.each<[string, string, Record<string, string>, boolean]>([
    ['本机', '127.0.0.1', here, true],
    ['本机，IPv6', '::1', { host: '[::1]:3000' }, true],
    ['本机，IPv4 写成 IPv6', '::ffff:127.0.0.1', { host: 'localhost:3000' }, true],
    ['网络上的电脑', '192.0.2.7', here, false],
    ['经本机的代理', '127.0.0.1', { ...here, 'x-forwarded-for': '192.0.2.7' }, false],
    ['自称来自本机', '192.0.2.7', { ...here, 'x-forwarded-for': '127.0.0.1' }, false],
    ['本机的代理只转来页面的网址', '127.0.0.1', { ...here, origin: 'https://zxt.example.gov.cn' }, false],
    ['本机的代理只转来上一页', '127.0.0.1', { ...here, referer: 'http://192.0.2.1/login' }, false],
    ['来路不明的页面', '127.0.0.1', { ...here, origin: 'null' }, false],
    [
      '本机的页面',
      '127.0.0.1',
      { ...here, origin: 'http://127.0.0.1:3000', referer: 'http://127.0.0.1:3000/login' },
      true,
    ],
    ['本机的代理不说来处，但用的是单位的域名', '127.0.0.1', { host: 'zxt.example.gov.cn' }, false],
  ])('%s（%s）', async (_name, from, headers, shown) => {
    expect(await door({}, from, headers)).toEqual({ demo: true, shown, entered: shown });
  });
  it('写明同意的，都列出', async () => {
    expect(await door({ demoOnNetwork: true }, '192.0.2.7', { host: 'x' })).toEqual({
      demo: true,
      shown: true,
      entered: true,
    });
  });
});
