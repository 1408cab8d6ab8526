import fastifyStatic from '@fastify/static';
import fastify from 'fastify';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { installTestCounty } from '../testing/install-county.ts';
import { openTestServer, type TestServer } from '../testing/test-server.ts';
import { demoPassword } from '@zhengxiang/demo-county';

/**
 * `overrides` in the root manifest put `cookie` and `content-disposition` a major version below what Fastify's plugins ask for: the
 * newer ones exclude Node 20. What the product uses of them has to do the same.
 */
describe('Cookie', () => {
  let app: TestServer;
  beforeAll(async () => {
    app = await openTestServer();
    await installTestCounty(app.database.db, app.clock.now());
  });
  afterAll(() => app?.close());

  const signIn = async (): Promise<string> => {
    const payload = { login: 'minzheng.clerk', password: demoPassword };
    const reply = await app.server.inject({ method: 'POST', url: '/api/session', payload });
    const [session, device] = [reply.headers['set-cookie']].flat();
    // The browser is known again as a device by a second one, for longer.
    expect(device).toMatch(/^[\w-]+=[^;\s]+; Max-Age=\d+; Path=\/; HttpOnly; SameSite=Lax$/u);
    return String(session);
  };
  const whoAmI = async (cookie: string): Promise<number> =>
    (await app.server.inject({ method: 'GET', url: '/api/session', headers: { cookie } })).statusCode;

  it('登录时设置，之后认得', async () => {
    const set = await signIn();
    expect(set).toMatch(/^[\w-]+=[^;\s]+; Path=\/; HttpOnly; SameSite=Lax$/u);
    expect(await whoAmI(set.split(';')[0] ?? '')).toBe(200);
  });

  it.each([
    ['在别的 Cookie 之间', (own: string) => `theme=dark; ${own}; lang=zh%E4%B8%AD`],
    ['别的 Cookie 坏了', (own: string) => `bad=%E4%ZZ; ; =x; ${own}`],
    ['同名的在后面', (own: string) => `${own}; ${own.split('=')[0] ?? ''}=other`],
  ])('%s也认得', async (_name, header) => {
    expect(await whoAmI(header((await signIn()).split(';')[0] ?? ''))).toBe(200);
  });

  it.each([
    ['没有', ''],
    ['别人的', 'zx=1'],
    ['坏的', '%%%=;;;='],
  ])('%s：不认', async (_name, cookie) => {
    expect(await whoAmI(cookie)).toBe(401);
  });

  it('退出时清除，之后不认', async () => {
    const own = (await signIn()).split(';')[0] ?? '';
    const reply = await app.server.inject({ method: 'DELETE', url: '/api/session', headers: { cookie: own } });
    const cleared = String(reply.headers['set-cookie']);
    expect(cleared).toContain(`${own.split('=')[0] ?? ''}=;`);
    expect(cleared).toMatch(/Path=\/(?:;|$)/u);
    expect(cleared).toMatch(/Max-Age=0|Expires=Thu, 01 Jan 1970/u);
    expect(await whoAmI(own)).toBe(401);
  });
});

describe('下载的文件名', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'zx-static-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each(['立项批复（东府办〔2020〕19号）.pdf', 'a "b".pdf', '100% 完成.txt'])('%s', async (name) => {
    writeFileSync(path.join(folder, 'file'), 'x');
    const server = fastify();
    await server.register(fastifyStatic, { root: folder });
    server.get('/given', (_request, reply) => reply.download('file', name));
    const disposition = String((await server.inject('/given')).headers['content-disposition']);
    const encoded = /filename\*=UTF-8''([^;]+)/u.exec(disposition)?.[1];
    const plain = /filename="((?:[^"\\]|\\.)*)"/u.exec(disposition)?.[1]?.replaceAll(/\\(.)/gu, '$1');
    expect(disposition).toMatch(/^attachment; /u);
    expect(encoded === undefined ? plain : decodeURIComponent(encoded)).toBe(name);
    await server.close();
  });
});
