import rateLimit from '@fastify/rate-limit';
import { createHash } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { placeOf } from '../auth/place.ts';
import type { RateLimits } from '../config.ts';
import { problem } from './problems.ts';
import { sendProblem } from './send-problem.ts';

/** Counts the requests to the interface by session, or by address where there is none. Comes after the session is known. */
export const registerRateLimits = async (server: FastifyInstance, limits: RateLimits): Promise<void> => {
  await server.register(rateLimit, { global: false });
  const bySession = server.createRateLimit({
    max: limits.session,
    timeWindow: '1 minute',
    keyGenerator: ({ signedIn }) =>
      createHash('sha256')
        .update(signedIn?.token ?? '')
        .digest('base64url'),
  });
  const byAddress = server.createRateLimit({
    max: limits.anonymous,
    timeWindow: '1 minute',
    // Whoever reads the sign-in page over and over keeps nobody at the same address from signing in.
    keyGenerator: ({ ip, method, url }) =>
      `${placeOf(ip)} ${method === 'POST' && url === '/api/session' ? 'sign-in' : ''}`,
  });
  server.addHook('onRequest', async (request, reply) => {
    if (!request.url.startsWith('/api/')) return undefined;
    const [limit, count] = request.signedIn ? [limits.session, bySession] : [limits.anonymous, byAddress];
    if (limit === 0) return undefined;
    const used = await count(request);
    if (used.isAllowed || !used.isExceeded) return undefined;
    return sendProblem(
      reply.header('retry-after', used.ttlInSeconds),
      problem('too-many', {
        detail: `请求太多，请在 ${String(used.ttlInSeconds)} 秒后再试。`,
        remedy: '已填写的内容不会丢失。',
      }).problem,
    );
  });
};
