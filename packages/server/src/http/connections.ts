import type { FastifyInstance } from 'fastify';
import { Socket } from 'node:net';

/** How long a request may still take once the server is to stop, in ms: longer than any act, shorter than anybody waits. */
const LAST_MOMENTS_MS = 10_000;

/** How long somebody who was answered before the end of a body has to hear the answer, in ms; cut at once, the answer would be lost. */
const TO_HEAR_MS = 5000;

/**
 * No connection outlives its use: whoever is answered before all of a body was read is cut off a little later, and a stop waits
 * for requests under way, not for a peer that says nothing.
 */
export const registerConnections = (
  server: FastifyInstance,
  { lastMoments = LAST_MOMENTS_MS, toHear = TO_HEAR_MS } = {},
): void => {
  server.addHook('onResponse', ({ raw }, _reply, done) => {
    // A request without a connection (in tests) has none to cut.
    if (!raw.complete && raw.socket instanceof Socket) {
      const cut = setTimeout(() => raw.socket.destroy(), toHear).unref();
      raw.once('end', () => clearTimeout(cut));
    }
    done();
  });
  server.addHook('preClose', (done) => {
    setTimeout(() => server.server.closeAllConnections(), lastMoments).unref();
    done();
  });
};
