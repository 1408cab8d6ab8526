import { sweepSessions } from '../auth/sessions.ts';
import type { Clock } from '../clock.ts';
import type { Database } from '../db/database.ts';
import type { Log } from '../db/log.ts';

const HOUR = 60 * 60 * 1000;

/** Clears away the sessions that ran out: at start and every hour. */
export const keepSessions = (db: Database, clock: Clock, log: Log): { stop(): void } => {
  const sweep = (): void => {
    db.transaction((tx) => sweepSessions(tx, clock.now())).catch((err: unknown) =>
      log.warn({ err }, 'old sessions were not cleared away'),
    );
  };
  sweep();
  const timer = setInterval(sweep, HOUR);
  timer.unref();
  return { stop: () => clearInterval(timer) };
};
