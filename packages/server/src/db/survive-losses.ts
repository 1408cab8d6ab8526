import type pg from 'pg';
import type { Log } from './log.ts';

/**
 * Lets a pool outlive its connections: a server that restarts, or a connection that is killed, fails the work that used it and
 * nothing else.
 *
 * A lost connection is an 'error' event on its client, and an event that nobody hears ends the process. The pool itself hears
 * only the clients that lie idle; a transaction between two statements hears nothing. Whoever holds a client that is gone may
 * also never give it back (a transaction whose `begin` failed does not): its place in the pool is freed when it ends.
 */
export const surviveLosses = (pool: pg.Pool, log: Log): void => {
  const lent = new Set<pg.PoolClient>();
  pool.on('error', (err) => log.warn({ err }, 'an idle database connection was lost'));
  pool.on('acquire', (client) => lent.add(client));
  pool.on('release', (_error, client) => lent.delete(client));
  pool.on('connect', (client) => {
    client.on('error', (err) => {
      if (lent.has(client)) log.warn({ err }, 'a database connection was lost in the middle of its work');
    });
    client.on('end', () => {
      if (!lent.has(client)) return;
      client.release(true);
      // Its user gives it back once more, and that is no fault.
      client.release = () => undefined;
    });
  });
};
