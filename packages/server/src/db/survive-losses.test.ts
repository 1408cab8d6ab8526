import { drizzle } from 'drizzle-orm/node-postgres';
import { sql } from 'drizzle-orm';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { useDatabase } from '../testing/database.ts';
import { isDatabaseGone } from './database-gone.ts';
import type { Database } from './database.ts';
import { silentLog } from './log.ts';
import { NotCommitted } from './not-committed.ts';
import * as schema from './schema/index.ts';
import { databasePorts } from './store/database-ports.ts';
import { surviveLosses } from './survive-losses.ts';

const database = useDatabase();
const PLACES = 2;
let pool: pg.Pool;
let db: Database;

beforeEach(() => {
  pool = new pg.Pool({ ...database.connection, max: PLACES, connectionTimeoutMillis: 3000 });
  surviveLosses(pool, silentLog);
  db = drizzle(pool, { schema });
});
afterEach(() => pool.end());

const pidOf = async (run: Pick<Database, 'execute'>): Promise<number> =>
  (await run.execute<{ pid: number }>(sql`select pg_backend_pid() as pid`)).rows[0]?.pid ?? 0;
const kill = (pid: number) => database.pool.query('select pg_terminate_backend($1, 5000)', [pid]);
const faultOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => 'no fault',
    (error: unknown) => error,
  );

/** All places of the pool at once. */
const allPlaces = async (): Promise<number> => {
  const held = await Promise.all(Array.from({ length: PLACES }, () => pool.connect()));
  for (const client of held) client.release();
  return held.length;
};

describe('a connection that is lost', () => {
  it('between two statements of a transaction fails that transaction only', async () => {
    const fault = await faultOf(
      db.transaction(async (tx) => {
        await kill(await pidOf(tx));
        await new Promise((resolve) => setTimeout(resolve, 200));
        await tx.execute(sql`select 1`);
      }),
    );
    expect(isDatabaseGone(fault)).toBe(true);
    expect(await allPlaces()).toBe(PLACES);
  });

  it('in the middle of a statement', async () => {
    const fault = await faultOf(
      db.transaction(async (tx) => {
        const pid = await pidOf(tx);
        await Promise.all([tx.execute(sql`select pg_sleep(20)`), kill(pid)]);
      }),
    );
    expect(isDatabaseGone(fault)).toBe(true);
    expect(await allPlaces()).toBe(PLACES);
  });

  it('before the transaction begins costs no place in the pool, however often', async () => {
    for (let round = 0; round < PLACES * 4; round += 1) {
      const pid = await pidOf(db);
      const [, fault] = await Promise.all([kill(pid), faultOf(db.transaction((tx) => tx.execute(sql`select 1`)))]);
      if (fault !== 'no fault') expect(isDatabaseGone(fault)).toBe(true);
    }
    expect(await allPlaces()).toBe(PLACES);
  });

  it('while the transaction begins: its place is free again although nobody gives it back', async () => {
    for (let round = 0; round < PLACES * 2; round += 1) {
      // What a transaction does whose first statement fails: the client is never released.
      const client = await pool.connect();
      const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
      await kill(rows[0]?.pid ?? 0);
      await faultOf(client.query('begin'));
    }
    await expect.poll(() => allPlaces(), { timeout: 10_000 }).toBe(PLACES);
  });

  it('before the commit: it is certain that nothing is stored; at the commit it is not', async () => {
    const ports = databasePorts(db);
    const before = await faultOf(
      ports.transaction(async (store) => {
        await database.pool.query(
          'select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and datname = current_database()',
        );
        await new Promise((resolve) => setTimeout(resolve, 200));
        await store.readCase('00000000-0000-4000-8000-0000000000aa');
      }),
    );
    expect(before).toBeInstanceOf(NotCommitted);
    expect(isDatabaseGone(before)).toBe(true);
    const at = await faultOf(
      ports.transaction(async () => {
        await database.pool.query(
          'select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and datname = current_database()',
        );
        await new Promise((resolve) => setTimeout(resolve, 200));
      }),
    );
    expect(at).not.toBeInstanceOf(NotCommitted);
    expect(isDatabaseGone(at)).toBe(true);
  });
});
