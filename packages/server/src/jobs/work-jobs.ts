import type PgBoss from 'pg-boss';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Log } from '../db/log.ts';

const POLL_MS = 1000;
/** How long it is tried to write down how a job ended; afterwards the job runs out and is done once more. */
const SETTLE_FOR_MS = 10 * 60_000;

export interface Working {
  /** Takes no more jobs and answers when the running one has ended, at the latest after `patience` milliseconds. */
  stop(patience: number): Promise<void>;
}

/**
 * Does the jobs of one queue here, one after the other, until it is stopped. The worker of pg-boss does not wait for the
 * end of a job to be written down, so that a database that goes away in this moment ends the process; this one waits, and
 * goes on when the database is back.
 */
export const workJobs = <T extends object>(
  boss: PgBoss,
  name: string,
  handler: (data: T) => Promise<void>,
  log: Log,
): Working => {
  const stopping = new AbortController();
  const { signal } = stopping;
  const pause = (ms: number): Promise<void> => sleep(ms, undefined, { signal }).catch(() => undefined);

  const settle = async (write: () => Promise<unknown>): Promise<void> => {
    for (const end = Date.now() + SETTLE_FOR_MS; ;) {
      try {
        await write();
        return;
      } catch (err) {
        log.warn({ err, job: name }, 'the end of a job could not be written down yet');
        if (signal.aborted || Date.now() > end) return;
      }
      await pause(POLL_MS);
    }
  };

  const doOne = async ({ id, data }: PgBoss.Job<T>): Promise<void> => {
    try {
      await handler(data);
    } catch (err) {
      log.warn({ err, job: name }, 'a job failed and will be tried again');
      await settle(() => boss.fail(name, id, { message: err instanceof Error ? err.message : String(err) }));
      return;
    }
    await settle(() => boss.complete(name, id));
  };

  const loop = async (): Promise<void> => {
    while (!signal.aborted) {
      let found = false;
      try {
        const [job] = (await boss.fetch<T>(name, { batchSize: 1 })) ?? [];
        found = job !== undefined;
        if (job) await doOne(job);
      } catch (err) {
        log.warn({ err, job: name }, 'no jobs could be taken, they wait');
      }
      if (!found) await pause(POLL_MS);
    }
  };

  const running = loop();
  return {
    stop: async (patience) => {
      stopping.abort();
      const waited = new AbortController();
      await Promise.race([running, sleep(patience, undefined, { signal: waited.signal }).catch(() => undefined)]);
      waited.abort();
    },
  };
};
