import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { lockText } from './locks.ts';

const PREPARE_LOCK = lockText('preparation');

/** Does the work while no other process on this database does the same; the next one finds it done. */
export const alone = async <T>(pool: pg.Pool, stopped: AbortSignal, work: () => Promise<T>): Promise<T> => {
  const client = await pool.connect();
  try {
    for (;;) {
      const { rows } = await client.query<{ ours: boolean }>(`select pg_try_advisory_lock${PREPARE_LOCK} as ours`);
      if (rows[0]?.ours) break;
      await sleep(200, undefined, { signal: stopped });
    }
    return await work();
  } finally {
    // Closing the connection gives the lock back, whatever happened.
    client.release(true);
  }
};
