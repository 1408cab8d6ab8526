import { addDays } from '@zhengxiang/core';
import { legalDay, type Clock } from '../clock.ts';
import type { Database } from '../db/database.ts';
import { appendDigest } from '../db/ledger/digest.ts';
import type { Log } from '../db/log.ts';

const hour = 60 * 60 * 1000;

/** Appends the digest of the day before, once it is over. Another process may have done it: then nothing happens. */
export const digestYesterday = async (db: Database, clock: Clock): Promise<string> => {
  const now = clock.now();
  const yesterday = addDays(legalDay(now), -1);
  const result = await db.transaction((tx) => appendDigest(tx, yesterday, now));
  return result.kind;
};

/**
 * Keeps the daily digests of all chains: at start and every hour.
 * @param mayWrite false while nobody knows what day it is: no act is taken then, and the next digest covers what there is
 */
export const keepDigests = (
  db: Database,
  clock: Clock,
  log: Log,
  mayWrite: () => boolean = () => true,
): { stop(): void } => {
  const keep = (): void => {
    if (!mayWrite()) return;
    digestYesterday(db, clock).catch((err: unknown) => log.warn({ err }, 'the daily digest was not written'));
  };
  keep();
  const timer = setInterval(keep, hour);
  timer.unref();
  return { stop: () => clearInterval(timer) };
};
