import type { Problem } from '@zhengxiang/application/contract';
import { byteRoutes, mediaTypes } from '@zhengxiang/application/contract';
import { Validator } from '@seriousme/openapi-schema-validator';
import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { Visitor } from '../testing/ask.ts';
import { cuttableDatabase, type CuttableDatabase } from '../testing/cuttable-database.ts';
import { installTestCounty } from '../testing/install-county.ts';
import { smallProject, TestCounty } from '../testing/test-county.ts';
import { openTestServer, type TestServer } from '../testing/test-server.ts';

let app: TestServer;
let wire: CuttableDatabase;
const open = async (): Promise<Visitor> => {
  app = await openTestServer(
    undefined,
    { logLevel: 'silent' },
    async (database) => (wire = await cuttableDatabase(database)),
  );
  await installTestCounty(app.database.db, app.clock.now());
  const clerk = new Visitor(app.server);
  await clerk.signIn('minzheng.clerk');
  return clerk;
};
afterEach(() => app.close());

const prepare = async (caseId: string) => ({
  commandId: randomUUID(),
  action: 'initiation.prepare',
  caseId,
  expectedSeq: 0,
  input: await new TestCounty(app.database.db).uploaded('minzheng.clerk', smallProject()),
});

describe('数据库没有应答', () => {
  it('就绪检查变红，办理得到中文答复；恢复后不必重启，同一次提交照样办成', async () => {
    const clerk = await open();
    const payload = await prepare(randomUUID());
    const act = () => clerk.ask({ method: 'POST', url: '/api/acts', payload });
    const health = async () =>
      Promise.all(['/healthz', '/readyz'].map(async (url) => (await clerk.ask({ method: 'GET', url })).statusCode));
    expect(await health()).toEqual([200, 200]);
    await wire.cut();
    expect(await health()).toEqual([200, 503]);
    const gone = await act();
    expect(gone.json<Problem>()).toMatchObject({
      status: 503,
      code: 'unavailable',
      type: 'urn:zhengxiang:problem:unavailable',
    });
    expect(gone.json<Problem>().detail).toContain('数据库暂时没有应答');
    expect(gone.headers['retry-after']).toBe('5');
    await wire.mend();
    expect(await health()).toEqual([200, 200]);
    expect((await act()).json()).toMatchObject({ seq: 1, repeated: false });
    expect((await act()).json()).toMatchObject({ seq: 1, repeated: true });
  });
});

describe('停止', () => {
  it('办到一半的事项办完再停，不再接新的', async () => {
    const clerk = await open();
    await app.server.listen({ host: '127.0.0.1', port: 0 });
    const base = `http://127.0.0.1:${(app.server.server.address() as AddressInfo).port}`;
    const caseId = randomUUID();
    const payload = await prepare(caseId);
    const holder = await app.database.pool.connect();
    await holder.query('begin');
    await holder.query('lock table ledger_event in exclusive mode');
    const acting = fetch(`${base}/api/acts`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: clerk.cookie },
      body: JSON.stringify(payload),
    });
    for (let waiting = 0; waiting === 0;) {
      const { rows } = await holder.query<{ n: number }>('select count(*)::int as n from pg_locks where not granted');
      waiting = rows[0]?.n ?? 0;
    }
    const closed = app.server.close();
    const answers = () =>
      fetch(`${base}/healthz`).then(
        () => true,
        () => false,
      );
    while (await answers());
    await holder.query('commit');
    holder.release();
    const answer = await acting;
    expect([answer.status, answer.headers.get('connection')]).toEqual([200, 'close']);
    expect(await answer.json()).toMatchObject({ caseId, seq: 1 });
    await closed;
  });
});

describe('接口说明', () => {
  it('是有效的 OpenAPI 3.1，页面不用外面的任何东西', async () => {
    const clerk = await open();
    const get = (url: string) => clerk.ask({ method: 'GET', url });
    const document = (await get('/api/docs/json')).json<{ openapi: string; paths: Record<string, object> }>();
    expect(document.openapi).toBe('3.1.0');
    const validator = new Validator();
    expect(await validator.validate(document)).toEqual({ valid: true });
    expect(Object.keys(document.paths)).toEqual(
      expect.arrayContaining(['/api/acts', '/api/files', '/api/projects/{id}']),
    );
    const post = document.paths['/api/acts'] as { post: { responses: Record<string, object> } };
    expect(Object.keys(post.post.responses)).toEqual(['200', 'default']);

    // Routes that answer with bytes say which, and how they refuse.
    type Described = { responses: Record<string, { content: Record<string, object> }>; requestBody?: object };
    const described = (path: string, method: string) =>
      (document.paths[path] as Record<string, Described> | undefined)?.[method];
    for (const { method, path, ...route } of Object.values(byteRoutes)) {
      const found = described(path.replaceAll(/:(\w+)/gu, '{$1}'), method.toLowerCase());
      const media = 'media' in route ? route.media.map((kind) => mediaTypes[kind]) : ['application/json'];
      expect([path, Object.keys(found?.responses['200']?.content ?? {})]).toEqual([path, media]);
      expect([path, Object.keys(found?.responses['default']?.content ?? {})]).toEqual([path, ['application/json']]);
    }

    const page = await get('/api/docs');
    const html = page.statusCode === 302 ? (await get(String(page.headers.location))).body : page.body;
    const links = [...html.matchAll(/(?:src|href)="([^"]+)"/gu)].map(([, link]) => link ?? '');
    expect(links.length).toBeGreaterThan(3);
    expect(links.filter((link) => /^(?:[a-z]+:)?\/\//u.test(link))).toEqual([]);
    for (const link of links) {
      const asset = await get(new URL(link, 'http://x/api/docs/static/').pathname);
      expect([link, asset.statusCode]).toEqual([link, 200]);
      // No request leaves the house from the scripts either: the page's own validator would.
      if (link.includes('initializer')) expect(asset.body).toContain('validatorUrl: null');
    }
  });
});
