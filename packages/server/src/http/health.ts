import type { FastifyInstance } from 'fastify';
import { setTimeout as sleep } from 'node:timers/promises';

/** A database that does not answer within this time is not there. */
const PATIENCE_MS = 2000;

/**
 * `/healthz`: the process lives. `/readyz`: it can serve, the database answers. While the server stops it is not ready, and
 * connections end with their answer: a browser would keep one open, and the stop waiting, for more than a minute.
 * @param more what is told beside, for whoever watches the machine
 */
export const registerHealth = (
  server: FastifyInstance,
  isReady: () => Promise<boolean>,
  more: () => Promise<Readonly<Record<string, string>>> = () => Promise.resolve({}),
): void => {
  let closing = false;
  server.addHook('preClose', (done) => {
    closing = true;
    done();
  });
  server.addHook('onSend', (_request, reply, payload, done) => {
    if (closing) reply.header('connection', 'close');
    done(null, payload);
  });
  server.get('/healthz', { logLevel: 'warn', schema: { hide: true } }, () => ({ status: 'ok' }));
  server.get('/readyz', { logLevel: 'warn', schema: { hide: true } }, async (_request, reply) => {
    const given = new AbortController();
    const ready = await Promise.race([
      isReady().catch(() => false),
      sleep(PATIENCE_MS, false, { signal: given.signal }).catch(() => false),
    ]);
    given.abort();
    const serves = ready && !closing;
    return reply.code(serves ? 200 : 503).send({ status: serves ? 'ready' : 'unavailable', ...(await more()) });
  });
};
