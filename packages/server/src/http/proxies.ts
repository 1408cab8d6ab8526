import type { FastifyInstance } from 'fastify';

/**
 * Tells the log, once, that something in front of the server says whom requests come from and is not believed: then all people
 * count as one address, and what one of them gets wrong slows the sign-in of every browser that is new.
 */
export const warnOfProxies = (server: FastifyInstance, trusted: readonly string[] | undefined): void => {
  if (trusted?.length) return;
  let told = false;
  server.addHook('onRequest', (request, _reply, done) => {
    if (!told && request.headers['x-forwarded-for'] !== undefined) {
      told = true;
      request.log.warn({ from: request.socket.remoteAddress }, 'X-Forwarded-For is ignored: set TRUSTED_PROXIES');
    }
    done();
  });
};
