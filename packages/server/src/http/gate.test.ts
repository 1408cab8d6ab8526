import fastify from 'fastify';
import { expect, it } from 'vitest';
import { registerGate } from './gate.ts';
import { registerHealth } from './health.ts';

it('正在准备数据时，接口说稍候，就绪检查为红，页面照常；准备好后都照办', async () => {
  let open = false;
  const server = fastify();
  registerGate(server, { isOpen: () => open });
  registerHealth(server, () => Promise.resolve(open));
  for (const url of ['/api/workbench', '/projects']) server.get(url, () => ({}));
  const status = async () =>
    Promise.all(
      ['/api/workbench', '/readyz', '/healthz', '/projects'].map(
        async (url) => (await server.inject({ method: 'GET', url })).statusCode,
      ),
    );
  expect(await status()).toEqual([503, 503, 200, 200]);
  const reply = await server.inject({ method: 'GET', url: '/api/workbench' });
  expect(reply.json()).toMatchObject({ code: 'unavailable', detail: '系统正在准备数据。' });
  expect(reply.headers['retry-after']).toBe('5');
  open = true;
  expect(await status()).toEqual([200, 200, 200, 200]);
  await server.close();
});
