import { drizzle } from 'drizzle-orm/node-postgres';
import { migrate } from 'drizzle-orm/node-postgres/migrator';
import { fileURLToPath } from 'node:url';
import type pg from 'pg';
import { lockText } from './locks.ts';

/** The folder that drizzle-kit writes. */
export const migrationsFolder = fileURLToPath(new URL('../../migrations', import.meta.url));

const MIGRATION_LOCK = lockText('migration');

/** Brings the schema up to date. Drizzle takes no lock of its own, so two servers starting at once would both migrate. */
export const runMigrations = async (pool: pg.Pool): Promise<void> => {
  const client = await pool.connect();
  try {
    await client.query(`select pg_advisory_lock${MIGRATION_LOCK}`);
    await migrate(drizzle(client), { migrationsFolder });
    await client.query(`select pg_advisory_unlock${MIGRATION_LOCK}`);
    client.release();
  } catch (error) {
    // Closing the connection gives the lock back whatever state it is in.
    client.release(true);
    throw error;
  }
};
