import { sweepDevices } from '../db/accounts/known-devices.ts';
import { sweepSessions } from '../db/accounts/sessions.ts';
import { sweepFailures } from '../auth/sign-in-guard.ts';
import type { Clock } from '../clock.ts';
import type { Database } from '../db/database.ts';
import type { Log } from '../db/log.ts';

const HOUR = 60 * 60 * 1000;

/** Clears away sessions that ran out, old failures and forgotten devices: at start and every hour. */
export const keepSessions = (db: Database, clock: Clock, log: Log): { stop(): void } => {
  const sweep = (): void => {
    db.transaction(async (tx) => {
      const now = clock.now();
      await sweepSessions(tx, now);
      await sweepFailures(tx, now);
      await sweepDevices(tx, now);
    }).catch((err: unknown) => log.warn({ err }, 'old sessions were not cleared away'));
  };
  sweep();
  const timer = setInterval(sweep, HOUR);
  timer.unref();
  return { stop: () => clearInterval(timer) };
};
