import { expect, it } from 'vitest';
import { findLatestDigest } from '../db/ledger/digest.ts';
import { useDatabase } from '../testing/database.ts';
import { digestYesterday } from './keep-digests.ts';

const database = useDatabase();

it('每天只写一次前一天的摘要，时差按上海算', async () => {
  // 00:30 on the 6th in Shanghai is still the 5th in UTC: the day that is over is the 5th.
  const clock = { now: () => new Date('2026-03-05T16:30:00Z') };
  expect(await digestYesterday(database.db, clock)).toBe('appended');
  expect(await digestYesterday(database.db, clock)).toBe('exists');
  expect(await database.db.transaction((tx) => findLatestDigest(tx))).toMatchObject({ day: '2026-03-05' });
});
