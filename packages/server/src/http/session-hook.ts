import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { SignedIn } from '@zhengxiang/application';
import { problem } from './problems.ts';
import { sendProblem } from './send-problem.ts';

export const cookieName = 'zx_session';
/** Stays when the session ends: it tells a browser that somebody has signed in from before. */
export const deviceCookie = 'zx_device';

declare module 'fastify' {
  interface FastifyRequest {
    signedIn: SignedIn | undefined;
  }
}

/** Finds the session of every API request. Requests that change something must come from our own pages (same origin). */
export const registerSession = (
  server: FastifyInstance,
  find: (token: string) => Promise<SignedIn | undefined>,
): void => {
  server.decorateRequest('signedIn', undefined);
  server.addHook('onRequest', async (request, reply) => {
    if (!request.url.startsWith('/api/')) return undefined;
    const token = request.cookies[cookieName];
    request.signedIn = token === undefined ? undefined : await find(token);
    const changes = request.method !== 'GET' && request.method !== 'HEAD';
    if (changes && !isOwn(request)) {
      return sendProblem(
        reply,
        problem('forbidden', {
          detail: '请求不是从本系统页面发出的，没有办理。',
          remedy:
            '请从本系统的页面操作；经代理访问时，代理须传递原来的 Host；传 X-Forwarded-Host 的，还要把代理的地址写进 TRUSTED_PROXIES。',
        }).problem,
      );
    }
    return undefined;
  });
};

/** Programs send no Origin and carry no ambient cookie; browsers always send it with a change. */
const isOwn = ({ headers: { origin, host }, host: behindProxy }: FastifyRequest): boolean => {
  if (origin === undefined) return true;
  try {
    return [host, behindProxy].includes(new URL(origin).host);
  } catch {
    return false;
  }
};
