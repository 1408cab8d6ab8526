import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { addDays } from '@zhengxiang/core';
import { legalDay } from '../../clock.ts';
import { verifyLedgerCommand } from '../../cli/verify-ledger.ts';
import { migrationsFolder } from '../migrate.ts';
import { openTestDatabase } from '../../testing/database.ts';
import { sampleCase } from '../../testing/ledger-sample.ts';
import { appendDigest } from './digest.ts';
import { readLedger } from './read-ledger.ts';
import { verifyLedger, type Verification } from './verify.ts';

type Opened = Awaited<ReturnType<typeof openTestDatabase>>;
let database: Opened;

beforeEach(async () => {
  database = await openTestDatabase();
  return () => database.close();
});

const on = async (instant: string): Promise<string> => {
  const at = new Date(instant);
  const { kind } = await database.db.transaction((tx) => appendDigest(tx, addDays(legalDay(at), -1), at));
  return kind;
};
const verify = (): Promise<Verification> => database.db.transaction((tx) => verifyLedger(readLedger(tx)));
const days = async (): Promise<string[]> =>
  (await database.pool.query<{ day: string }>('select day::text from ledger_digest order by number')).rows.map(
    ({ day }) => day,
  );

describe('每日摘要按次序写，日期只是标签', () => {
  it.each([
    ['第二天', ['2026-12-07', '2026-12-08', '2027-01-06']],
    ['真的到了那一天', ['2028-01-02', '2028-01-03', '2028-01-04']],
    ['又快了一年', ['2029-02-01', '2026-12-09']],
  ])('时钟快了四百天，写过一份，又改对了：%s，每一份都照写', async (_name, later) => {
    expect(await on('2026-12-06T01:00:00Z')).toBe('appended');
    await sampleCase(database.db, 2);
    expect(await on('2028-01-03T01:00:00Z')).toBe('appended');
    await sampleCase(database.db, 2);
    expect(await verify()).toMatchObject({ undigested: { events: 2 } });
    for (const day of later) {
      expect(await on(`${day}T01:00:00Z`)).toBe('appended');
      expect(await on(`${day}T02:00:00Z`)).toBe('exists');
      await sampleCase(database.db, 1);
    }
    expect(await days()).toHaveLength(2 + later.length);
    expect(await verify()).toMatchObject({ digests: 2 + later.length, undigested: { events: 1 }, findings: [] });
  });

  it('时钟慢了，回到摘要已写过的日子', async () => {
    await on('2026-12-06T01:00:00Z');
    await sampleCase(database.db, 1);
    expect(await on('2020-01-01T01:00:00Z')).toBe('appended');
    expect(await on('2026-12-07T01:00:00Z')).toBe('appended');
    expect(await days()).toEqual(['2026-12-05', '2019-12-31', '2026-12-06']);
    expect((await verify()).findings).toEqual([]);
  });

  it('午夜前后时钟往回调几分钟，不多写', async () => {
    expect(await on('2026-12-06T16:10:00Z')).toBe('appended');
    expect(await on('2026-12-06T15:55:00Z')).toBe('exists');
    expect(await on('2026-12-06T16:20:00Z')).toBe('exists');
  });

  it('核对时如实说出还没有列入摘要的记录', async () => {
    await sampleCase(database.db, 3);
    await on('2026-12-06T01:00:00Z');
    await sampleCase(database.db, 2);
    const lines: string[] = [];
    const { connectionString, host, user, database: name } = database.connection;
    const url = connectionString ?? `postgresql://${user ?? ''}@${encodeURIComponent(host ?? '')}/${name ?? ''}`;
    expect(await verifyLedgerCommand(['--database-url', url], (line) => lines.push(line))).toBe(0);
    expect(lines.join('\n')).toContain('尚未列入每日摘要：2 条，最早的记于 2021-03-15 09:02');
  });

  it('以前的版本写下的摘要，升级后按日期编号，照样核对得过', async () => {
    for (const day of ['2026-12-07', '2026-12-06', '2026-12-08']) {
      await sampleCase(database.db, 1);
      await on(`${day}T01:00:00Z`);
    }
    // As an earlier release left it: the label was the key, and labels were in order.
    await database.pool.query(
      `alter table ledger_digest disable trigger ledger_digest_append_only; delete from ledger_digest where number = 2;
       alter table ledger_digest enable always trigger ledger_digest_append_only;
       alter table ledger_digest drop constraint ledger_digest_pkey, drop column number; alter table ledger_digest add primary key (day)`,
    );
    await database.pool.query(readFileSync(path.join(migrationsFolder, '0016_digest-numbers.sql'), 'utf8'));
    const { rows } = await database.pool.query('select number, day::text from ledger_digest order by number');
    expect(rows).toEqual([
      { number: 1, day: '2026-12-06' },
      { number: 2, day: '2026-12-07' },
    ]);
    await expect(database.pool.query('update ledger_digest set number = 9')).rejects.toThrow('append-only');
  });

  it('调换两份摘要的次序，看得出来', async () => {
    for (const day of ['2026-12-06', '2026-12-07', '2026-12-08']) {
      await sampleCase(database.db, 1);
      await on(`${day}T01:00:00Z`);
    }
    await database.pool.query('alter table ledger_digest disable trigger ledger_digest_append_only');
    await database.pool.query('update ledger_digest set number = number + 10');
    expect((await verify()).findings).toEqual([]);
    await database.pool.query('update ledger_digest set number = 30 - number');
    expect((await verify()).findings.map(({ kind }) => kind)).toContain('digest-link-broken');
  });
});
