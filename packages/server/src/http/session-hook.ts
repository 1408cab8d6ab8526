import type { Actor } from '@zhengxiang/core';
import type { FastifyInstance } from 'fastify';

/** The person behind a request, and the desk that acts. */
export interface SignedIn {
  readonly token: string;
  readonly actor: Actor;
  readonly mustChangePassword: boolean;
}

export const cookieName = 'zx_session';

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
    if (!request.url.startsWith('/api/')) return;
    const token = request.cookies[cookieName];
    request.signedIn = token === undefined ? undefined : await find(token);
    const changes = request.method !== 'GET' && request.method !== 'HEAD';
    if (changes && !isSameOrigin(request.headers.origin, request.headers.host)) {
      await reply.code(403).send({
        type: 'urn:zhengxiang:problem:forbidden',
        title: '没有权限',
        status: 403,
        code: 'forbidden',
        detail: '请求不是从本系统页面发出的。',
      });
    }
  });
};

/** Programs send no Origin and carry no ambient cookie; browsers always send it with a change. */
const isSameOrigin = (origin: string | undefined, host: string | undefined): boolean => {
  if (origin === undefined) return true;
  try {
    return new URL(origin).host === host;
  } catch {
    return false;
  }
};
