import type { Problem } from '@zhengxiang/application/contract';
import { randomUUID } from 'node:crypto';
import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { Visitor } from '../testing/ask.ts';
import { installTestCounty } from '../testing/install-county.ts';
import { openTestServer, type TestServer } from '../testing/test-server.ts';

const megabyte = 1024 * 1024;
let app: TestServer;
let base: URL;
let clerk: Visitor;
beforeAll(async () => {
  app = await openTestServer(undefined, { uploadLimit: 2 * megabyte });
  await installTestCounty(app.database.db, app.clock.now());
  base = new URL(await app.server.listen({ host: '127.0.0.1', port: 0 }));
  clerk = new Visitor(app.server);
  await clerk.signIn('minzheng.clerk');
});
afterAll(() => app?.close());

/** The answer to a body that is announced, and comes, whole. */
const answerTo = async (
  method: 'POST' | 'PUT',
  url: string,
  payload: Buffer,
  cookie = '',
): Promise<readonly [number, Problem]> => {
  const headers = { 'content-type': 'application/json', cookie };
  const reply = await app.server.inject({ method, url, headers, payload });
  return [reply.statusCode, reply.json<Problem>()];
};

/**
 * Sends a body over a connection, piece by piece, until the server has answered or hung up (status 0: it does not read what it
 * refuses). Tells how much had been sent by then.
 */
const send = (
  path: string,
  size: number,
  announced: boolean,
): Promise<{ readonly status: number; readonly bytes: number }> =>
  new Promise((resolve) => {
    let bytes = 0;
    let over = false;
    const end = (status: number): void => {
      over = true;
      resolve({ status, bytes });
    };
    const asked = request(new URL(path, base), {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(announced ? { 'content-length': size } : {}) },
    });
    asked.on('error', () => end(0));
    asked.on('response', (reply) => {
      end(reply.statusCode ?? 0);
      asked.destroy();
    });
    const piece = Buffer.alloc(64 * 1024, '[');
    const more = (): void => {
      if (over || bytes >= size) return;
      bytes += piece.length;
      asked.write(piece, () => setImmediate(more));
    };
    more();
  });

describe('没有登录的人发来的大内容', () => {
  it.each([
    ['POST', '/api/session', 413],
    ['POST', '/api/acts', 401],
    ['PUT', '/api/session/password', 401],
    ['PUT', `/api/drafts/${randomUUID()}`, 401],
    ['POST', '/api/admin/people', 401],
    ['POST', '/api/files', 401],
    ['POST', '/api/forms/annex1/copy', 401],
  ] as const)('%s %s：%i，18 MB 的“[”没有一个被解析', async (method, path, status) => {
    const parse = vi.spyOn(JSON, 'parse');
    const [seen, problem] = await answerTo(method, path, Buffer.alloc(18 * megabyte, '['));
    const parsed = parse.mock.calls.filter(([text]) => text.length > 1000);
    parse.mockRestore();
    expect([seen, problem.code]).toEqual([status, status === 401 ? 'unauthenticated' : 'too-large']);
    expect(problem.detail).toMatch(/\p{sc=Han}/u);
    expect(parsed).toEqual([]);
  });

  it('不说明长度的，读到上限就回绝', async () => {
    const { status, bytes } = await send('/api/session', 18 * megabyte, false);
    expect([0, 413]).toContain(status);
    expect(bytes).toBeLessThan(8 * megabyte);
  });

  it('二十五个同时来，登录的人照常办事', async () => {
    const floods = Array.from({ length: 25 }, () => send('/api/session', 18 * megabyte, true));
    const parse = vi.spyOn(JSON, 'parse');
    const seen = await fetch(new URL('/api/workbench', base), { headers: { cookie: clerk.cookie } });
    expect(seen.status).toBe(200);
    for (const { status } of await Promise.all(floods)) expect([0, 413]).toContain(status);
    expect(parse.mock.calls.filter(([text]) => text.length > 16 * 1024)).toEqual([]);
    parse.mockRestore();
  });
});

describe('登录的人发来的内容', () => {
  const act = (text: string, type = 'application/json') =>
    clerk.ask({ method: 'POST', url: '/api/acts', headers: { 'content-type': type }, payload: text });

  it.each([
    ['只有“[”', '['.repeat(4 * megabyte)],
    ['只有“{"a":”', '{"a":'.repeat(megabyte)],
    ['套了一千层的列表', `${'['.repeat(1000)}${']'.repeat(1000)}`],
    ['套在字段里', `{"commandId":${'[{"a":'.repeat(500)}1${'}]'.repeat(500)}}`],
  ])('嵌套过深：%s', async (_what, text) => {
    const parse = vi.spyOn(JSON, 'parse');
    const reply = await act(text);
    const parsed = parse.mock.calls.filter(([given]) => given === text);
    parse.mockRestore();
    expect([reply.statusCode, parsed]).toEqual([400, []]);
    expect(reply.json<Problem>().detail).toContain('嵌套');
  });

  it('项数太多的不办；字里的括号不算', async () => {
    expect((await act(`[${'0,'.repeat(600_000)}0]`)).json<Problem>().detail).toContain('项数太多');
    const text = JSON.stringify({ commandId: `${'['.repeat(3000)}\\"${'{'.repeat(3000)}` });
    expect((await act(text)).statusCode).toBe(422);
  });

  it.each([
    ['小的接口', 'PUT', '/api/session/password', 65 * 1024],
    ['小的接口', 'POST', '/api/tasks/x/cancel', 65 * 1024],
    ['导入', 'POST', '/api/ledger-imports/preview', megabyte + 1],
    ['表单', 'POST', '/api/acts', 8 * megabyte + 1],
  ] as const)('%s的上限：%s %s', async (_what, method, path, size) => {
    const [status, problem] = await answerTo(method, path, Buffer.alloc(size, ' '), clerk.cookie);
    expect([status, problem.code]).toEqual([413, 'too-large']);
  });

  it('长表单照收', async () => {
    const rows = Array.from({ length: 8000 }, (_one, at) => ({ id: String(at), name: '栏目'.repeat(40), amount: at }));
    const reply = await clerk.ask({
      method: 'PUT',
      url: `/api/drafts/${randomUUID()}`,
      payload: { caseId: randomUUID(), action: 'initiation.prepare', data: { rows }, version: 0 },
    });
    expect(reply.statusCode).toBe(200);
  });

  it('不是 UTF-8 的不猜', async () => {
    const bytes = Buffer.from([0x22, 0xc3, 0x28, 0x22]);
    const reply = await clerk.ask({
      method: 'POST',
      url: '/api/acts',
      headers: { 'content-type': 'application/json' },
      payload: bytes,
    });
    expect([reply.statusCode, reply.json<Problem>().detail]).toEqual([400, expect.stringContaining('UTF-8')]);
  });
});

describe('请求太多', () => {
  it('没有登录的按地址，登录的按会话，别人不受影响', async () => {
    const limited = await openTestServer(undefined, { rateLimits: { anonymous: 5, session: 8 } });
    try {
      await installTestCounty(limited.database.db, limited.clock.now());
      const [one, other] = [new Visitor(limited.server), new Visitor(limited.server)];
      for (const visitor of [one, other]) await visitor.signIn('minzheng.clerk');
      const status = async (who: Visitor, remoteAddress = '127.0.0.1'): Promise<number> =>
        (await who.ask({ method: 'GET', url: '/api/session', remoteAddress })).statusCode;
      const stranger = new Visitor(limited.server);
      const seen: number[] = [];
      for (let time = 0; time < 7; time += 1) seen.push(await status(stranger));
      expect(seen).toEqual([401, 401, 401, 401, 401, 429, 429]);
      // Whoever shares the address can still sign in.
      await new Visitor(limited.server).signIn('minzheng.leader');
      expect(await status(stranger, '10.1.1.1')).toBe(401);
      expect((await stranger.ask({ method: 'GET', url: '/healthz' })).statusCode).toBe(200);
      const used: number[] = [];
      for (let time = 0; time < 10; time += 1) used.push(await status(one));
      expect(used).toEqual([...Array<number>(8).fill(200), 429, 429]);
      expect(await status(one, '10.1.1.1')).toBe(429);
      expect(await status(other)).toBe(200);
      const reply = await one.ask({ method: 'GET', url: '/api/session' });
      expect(reply.json<Problem>().code).toBe('too-many');
      expect(reply.json<Problem>().detail).toMatch(/\d+ 秒后再试/u);
      expect(Number(reply.headers['retry-after'])).toBeGreaterThan(0);
    } finally {
      await limited.close();
    }
  });

  it('X-Forwarded-For 换不了地址，除非来自指明的代理', async () => {
    for (const [trustedProxies, expected] of [
      [undefined, 429],
      [['10.9.9.9'], 429],
      [['127.0.0.1'], 401],
    ] as const) {
      const lines: string[] = [];
      const limited = await openTestServer(undefined, {
        rateLimits: { anonymous: 2, session: 0 },
        trustedProxies,
        logLevel: 'warn',
        logTo: { write: (line: string) => void lines.push(line) },
      });
      try {
        const from = async (address: string): Promise<number> =>
          (
            await limited.server.inject({
              method: 'GET',
              url: '/api/session',
              headers: { 'x-forwarded-for': address },
            })
          ).statusCode;
        const seen = [await from('6.6.6.1'), await from('6.6.6.2'), await from('6.6.6.3')];
        expect([trustedProxies, seen.at(-1)]).toEqual([trustedProxies, expected]);
        // Once: whoever runs the server behind a proxy has to know.
        const warned = lines.filter((line) => line.includes('TRUSTED_PROXIES')).length;
        expect([trustedProxies, warned]).toEqual([trustedProxies, trustedProxies === undefined ? 1 : 0]);
      } finally {
        await limited.close();
      }
    }
  });
});
