import PgBoss from 'pg-boss';
import { randomUUID } from 'node:crypto';
import type { Connected } from '../db/connect.ts';
import type { Log } from '../db/log.ts';
import { workJobs, type Working } from './work-jobs.ts';

/** Work that must not run inside a request: kept in the same database, done by whichever server process is free. */
export interface Queue {
  /** Asks for a job. With a `singletonKey` the same job waits at most once. */
  send(name: string, data: object, options?: SendOptions): Promise<void>;
  /** Does the jobs of one name here, one after the other; a handler that throws is tried again later, each time after a longer wait. */
  work<T extends object>(name: string, handler: (data: T) => Promise<void>): Promise<void>;
  /** Lets the running jobs end. */
  stop(): Promise<void>;
}

export interface SendOptions {
  readonly singletonKey?: string;
  readonly startAfter?: Date;
}

const retries = { retryLimit: 8, retryDelay: 2, retryBackoff: true, expireInMinutes: 30 } as const;

/** How long a running job may take to end when the server stops. */
const PATIENCE_MS = 20_000;

/** Starts the queue on the product's own connections. Its tables live in the schema `jobs`. */
export const startQueue = async (pool: Connected['pool'], log: Log): Promise<Queue> => {
  const boss = new PgBoss({
    db: { executeSql: (text, values) => pool.query(text, values) },
    schema: 'jobs',
    archiveCompletedAfterSeconds: 60 * 60,
    deleteAfterDays: 7,
    // No job of ours comes by the calendar of the queue.
    schedule: false,
  });
  boss.on('error', (err) => log.warn({ err }, 'the job queue had a fault'));
  await boss.start();
  const working: Working[] = [];
  const known = new Map<string, Promise<void>>();
  const ready = (name: string): Promise<void> => {
    const made = known.get(name) ?? boss.createQueue(name, { name, policy: 'short' });
    known.set(name, made);
    // Asked for while the database was away: the next asking tries again.
    made.catch(() => known.delete(name));
    return made;
  };
  return {
    send: async (name, data, { singletonKey, startAfter } = {}) => {
      await ready(name);
      await boss.send(name, data, {
        ...retries,
        // The policy `short` lets one job of a key wait.
        singletonKey: singletonKey ?? randomUUID(),
        ...(startAfter === undefined ? {} : { startAfter }),
      });
    },
    work: async <T extends object>(name: string, handler: (data: T) => Promise<void>) => {
      await ready(name);
      working.push(workJobs(boss, name, handler, log));
    },
    stop: async () => {
      await Promise.all(working.map((one) => one.stop(PATIENCE_MS)));
      await boss.stop({ graceful: true, wait: true, timeout: PATIENCE_MS });
    },
  };
};
