import fastify, { type FastifyInstance } from 'fastify';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { registerStatic } from './static.ts';
import { watchRoutes } from './unknown-routes.ts';

const root = mkdtempSync(path.join(tmpdir(), 'zx-static-'));
let server: FastifyInstance;

beforeAll(async () => {
  mkdirSync(path.join(root, 'assets'));
  writeFileSync(path.join(root, 'index.html'), '<!doctype html><title>政项通</title>');
  writeFileSync(path.join(root, 'assets', 'form-1a2b.js'), 'export {};');
  server = fastify();
  await registerStatic(server, root, watchRoutes(server));
});
afterAll(async () => {
  await server.close();
  rmSync(root, { recursive: true, force: true });
});

const ask = (url: string) => server.inject({ method: 'GET', url });

it('屏幕的地址都给同一页，构建的文件可以长期缓存', async () => {
  expect((await ask('/projects/123?tab=money')).body).toContain('政项通');
  const file = await ask('/assets/form-1a2b.js');
  expect(file.statusCode).toBe(200);
  expect(file.headers['cache-control']).toContain('immutable');
});

it('升级前的文件已经没有了，就说没有，不拿首页顶替', async () => {
  const gone = await ask('/assets/form-9z8y.js');
  expect(gone.statusCode).toBe(404);
  expect(gone.headers['content-type']).not.toContain('html');
  expect(gone.headers['cache-control'] ?? '').not.toContain('immutable');
});
