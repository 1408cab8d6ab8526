import type { Problem } from '@zhengxiang/application/contract';
import type { InjectOptions, LightMyRequestResponse } from 'fastify';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import net, { type AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Visitor } from '../testing/ask.ts';
import { installTestCounty } from '../testing/install-county.ts';
import { smallProject, TestCounty } from '../testing/test-county.ts';
import { openTestServer, type TestServer } from '../testing/test-server.ts';

const lines: string[] = [];
let app: TestServer;
let clerk: Visitor;
/** A project of another unit than the clerk's. */
const hidden = randomUUID();

beforeAll(async () => {
  const logTo = { write: (line: string) => void lines.push(line) };
  // What stands before the server in these tests is on the same machine.
  app = await openTestServer(undefined, { logLevel: 'info', logTo, trustedProxies: ['127.0.0.1'] });
  await installTestCounty(app.database.db, app.clock.now());
  const county = new TestCounty(app.database.db);
  await county.must({
    by: 'shuiwu.clerk',
    action: 'initiation.prepare',
    caseId: hidden,
    seq: 0,
    input: smallProject(),
  });
  clerk = new Visitor(app.server);
  await clerk.signIn('minzheng.clerk');
});
afterAll(() => app.close());

/** What every error answer has: Problem Details with a Chinese sentence, a way out, and nothing of the machine. */
const problemOf = (reply: LightMyRequestResponse): Problem => {
  expect(reply.headers['content-type']).toMatch(/^application\/problem\+json/u);
  const body = reply.json<Problem>();
  expect(body.status).toBe(reply.statusCode);
  expect(body.type).toBe(`urn:zhengxiang:problem:${body.code}`);
  expect(body.title).toMatch(/\p{sc=Han}/u);
  expect(body.detail).toMatch(/\p{sc=Han}/u);
  expect(reply.body).not.toMatch(/\bat .+:\d+|Error|FST_|node_modules|select |\bstack\b/u);
  return body;
};

const act = (change: object = {}): InjectOptions => ({
  method: 'POST',
  url: '/api/acts',
  payload: {
    commandId: randomUUID(),
    action: 'initiation.endorse',
    caseId: hidden,
    expectedSeq: 1,
    input: {},
    ...change,
  },
});
const raw = (url: string, type: string, payload: string): InjectOptions => ({
  method: 'POST',
  url,
  headers: { 'content-type': type },
  payload,
});
const part = (name: string, content: string): InjectOptions =>
  raw(
    '/api/files',
    'multipart/form-data; boundary=zx',
    `--zx\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\n\r\n${content}\r\n--zx--\r\n`,
  );

const kinds: [string, InjectOptions, number, Problem['code'], RegExp][] = [
  ['没有这个地址', { method: 'GET', url: '/api/nothing' }, 404, 'not-found', /没有这个内容/u],
  ['没有这个项目', { method: 'GET', url: `/api/projects/${randomUUID()}` }, 404, 'not-found', /没有这个内容/u],
  ['编号不成样子', { method: 'GET', url: '/api/projects/7' }, 422, 'invalid', /\p{sc=Han}/u],
  ['不支持的操作', { method: 'DELETE', url: '/api/acts' }, 405, 'invalid', /不支持这种操作/u],
  ['不支持的操作，带编号的地址', { method: 'PUT', url: `/api/projects/${hidden}` }, 405, 'invalid', /不支持这种操作/u],
  ['JSON 残缺', raw('/api/acts', 'application/json', '{"commandId": '), 400, 'invalid', /格式有误/u],
  ['空内容', raw('/api/acts', 'application/json', ''), 400, 'invalid', /格式有误/u],
  ['内容类型不对', raw('/api/acts', 'text/plain', '{}'), 415, 'invalid', /不支持这种内容类型/u],
  ['内容过大', raw('/api/acts', 'application/json', `"${'大'.repeat(7_000_000)}"`), 413, 'too-large', /超过大小限制/u],
  ['栏目不对', act({ caseId: 'x' }), 422, 'invalid', /\p{sc=Han}/u],
  ['不是一个对象', raw('/api/acts', 'application/json', '"7"'), 422, 'invalid', /^无效输入/u],
  ['没有这个事项', act({ action: 'project.vanish' }), 422, 'invalid', /没有这个事项/u],
  ['别人的项目', act(), 404, 'not-found', /没有这个内容/u],
  ['不是上传', raw('/api/files', 'application/json', '{}'), 406, 'invalid', /multipart/u],
  ['空文件', part('方案.pdf', ''), 422, 'invalid', /空文件/u],
  ['名不副实的文件', part('方案.pdf', 'MZ not a PDF'), 422, 'invalid', /方案\.pdf/u],
  ['文件过大', part('方案.pdf', `%PDF-1.4\n${'x'.repeat(5 * 1024 * 1024)}`), 413, 'too-large', /5 MB/u],
  ['没有权限', { method: 'GET', url: '/api/admin/people' }, 403, 'forbidden', /\p{sc=Han}/u],
];

describe('每一种错误都说中文', () => {
  it.each(kinds)('%s', async (_what, request, status, code, words) => {
    const body = problemOf(await clerk.ask(request));
    expect([body.status, body.code]).toEqual([status, code]);
    expect(body.detail).toMatch(words);
  });

  it('不支持的操作说出支持哪些', async () => {
    expect((await clerk.ask({ method: 'DELETE', url: '/api/acts' })).headers['allow']).toBe('POST');
    const known = await clerk.ask({ method: 'PUT', url: `/api/projects/${hidden}` });
    expect(known.headers['allow']).toBe('GET, HEAD');
  });

  it.each([
    ['GET', '/api/workbench'],
    ['POST', '/api/acts'],
    ['GET', `/api/projects/${hidden}`],
    ['GET', `/api/files/${randomUUID()}/content`],
    ['POST', '/api/files'],
  ] as const)('没有登录：%s %s', async (method, url) => {
    const request = method === 'POST' ? { ...act(), url } : { method, url };
    const body = problemOf(await app.server.inject(url === '/api/files' ? part('a.pdf', '%PDF-1.4') : request));
    expect([body.status, body.code]).toEqual([401, 'unauthenticated']);
  });

  it('不该知道的和不存在的，逐字节一样', async () => {
    const nothing = randomUUID();
    for (const url of ['/api/projects/ID', '/api/projects/ID/history', '/api/annual-lists/ID', '/api/drafts/ID']) {
      const [there, gone] = await Promise.all(
        [hidden, nothing].map((id) => clerk.ask({ method: 'GET', url: url.replace('ID', id) })),
      );
      expect(there?.statusCode).toBe(404);
      expect([there?.body, there?.headers['content-length']]).toEqual([gone?.body, gone?.headers['content-length']]);
    }
    const [there, gone] = await Promise.all([hidden, nothing].map((caseId) => clerk.ask(act({ caseId }))));
    expect([there?.statusCode, there?.body]).toEqual([404, gone?.body]);
  });

  it('地址不成地址、字节不成请求，也是中文', async () => {
    problemOf(await clerk.ask({ method: 'GET', url: '/api/projects/%zz' }));
    await app.server.listen({ host: '127.0.0.1', port: 0 });
    const socket = net.connect((app.server.server.address() as AddressInfo).port, '127.0.0.1');
    socket.write('这不是请求\r\n\r\n');
    let text = '';
    socket.on('data', (chunk: Buffer) => (text += chunk.toString('utf8')));
    await once(socket, 'close');
    expect(text).toMatch(/^HTTP\/1\.1 400 [\s\S]*application\/problem\+json[\s\S]*请求有误/u);
  });
});

describe('请求须从本系统的页面发出', () => {
  const from = (headers: Record<string, string>) => clerk.ask({ ...act(), headers });
  it.each(['https://evil.example', 'null', 'http://localhost:1', 'garbage'])('来自 %s 的不办', async (origin) => {
    const body = problemOf(await from({ origin }));
    expect([body.status, body.code]).toEqual([403, 'forbidden']);
    expect(body.remedy).toContain('本系统的页面');
  });

  it('自己的页面和代理后面的页面照办', async () => {
    const own = { origin: 'http://zx.example.test', host: 'zx.example.test' };
    const proxied = { origin: 'https://zx.gov.cn', host: '10.0.0.7:3000', 'x-forwarded-host': 'zx.gov.cn' };
    for (const headers of [own, proxied]) expect((await from(headers)).statusCode).toBe(404);
  });

  it('外来页面读不到会话：Cookie 只随本站请求，脚本读不到', async () => {
    const reply = await new Visitor(app.server).signIn('minzheng.clerk');
    expect(String(reply.headers['set-cookie'])).toMatch(/; HttpOnly; SameSite=Lax$/u);
    expect(reply.headers['access-control-allow-origin']).toBeUndefined();
  });
});

describe('系统出错', () => {
  it('给出编号，日志里有原因，没有填写的内容', async () => {
    await app.database.pool.query('alter table draft add constraint broken check (false) not valid');
    const data = { contact: '王小明', phone: '13800138000' };
    const reply = await clerk.ask({
      method: 'PUT',
      url: `/api/drafts/${randomUUID()}`,
      payload: { caseId: randomUUID(), action: 'initiation.prepare', data, version: 0 },
    });
    await app.database.pool.query('alter table draft drop constraint broken');
    const body = problemOf(reply);
    expect([body.status, body.code]).toEqual([500, 'internal']);
    const logged = lines.find((line) => line.includes('request failed')) ?? '';
    expect(JSON.parse(logged)).toMatchObject({
      reqId: body.instance,
      err: { type: 'Error', message: 'a query failed', cause: { code: '23514', table: 'draft', constraint: 'broken' } },
    });
  });

  it('日志逐行是 JSON，没有口令、会话、姓名、电话和查询内容', async () => {
    await new Visitor(app.server).signIn('minzheng.clerk', 'Wrong-Password-1');
    await clerk.ask({ method: 'GET', url: '/api/projects?search=13900139000' });
    const entries = lines.map((line) => JSON.parse(line) as { reqId?: string; req?: { path?: string } });
    expect(entries.filter(({ req }) => req?.path === '/api/projects').length).toBeGreaterThan(0);
    const text = lines.join('');
    const secrets = ['13800138000', '王小明', '13900139000', 'Wrong-Password-1', clerk.cookie.split('=')[1] ?? ''];
    for (const secret of secrets) expect(text).not.toContain(secret);
  });
});
