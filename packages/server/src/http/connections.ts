import type { FastifyInstance } from 'fastify';

/** How long a request may still take once the server is to stop, in ms: longer than any act, shorter than anybody waits. */
const LAST_MOMENTS_MS = 10_000;

/**
 * No connection outlives its use: whoever is answered before all of a body was read is not read any further, and a stop waits
 * for requests under way, not for a peer that says nothing.
 */
export const registerConnections = (server: FastifyInstance, lastMoments = LAST_MOMENTS_MS): void => {
  server.addHook('onSend', (request, reply, payload, done) => {
    if (!request.raw.complete) reply.header('connection', 'close');
    done(null, payload);
  });
  server.addHook('preClose', (done) => {
    setTimeout(() => server.server.closeAllConnections(), lastMoments).unref();
    done();
  });
};
