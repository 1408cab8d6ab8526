import { drizzle } from 'drizzle-orm/node-postgres';
import { migrate } from 'drizzle-orm/node-postgres/migrator';
import { readMigrationFiles } from 'drizzle-orm/migrator';
import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type pg from 'pg';
import { z } from 'zod';
import type { TakenStep } from './backup/snapshot.ts';
import { lockText } from './locks.ts';

/** The folder that drizzle-kit writes. */
export const migrationsFolder = fileURLToPath(new URL('../../migrations', import.meta.url));

const MIGRATION_LOCK = lockText('migration');

/** Brings the schema up to date. Drizzle takes no lock of its own, so two servers starting at once would both migrate. */
export const runMigrations = async (pool: pg.Pool, folder = migrationsFolder): Promise<void> => {
  const client = await pool.connect();
  try {
    await client.query(`select pg_advisory_lock${MIGRATION_LOCK}`);
    await migrate(drizzle(client), { migrationsFolder: folder });
    await client.query(`select pg_advisory_unlock${MIGRATION_LOCK}`);
    client.release();
  } catch (error) {
    // Closing the connection gives the lock back whatever state it is in.
    client.release(true);
    throw error;
  }
};

/** The steps of the schema that this release knows, oldest first. */
export const knownSteps = (): readonly TakenStep[] =>
  readMigrationFiles({ migrationsFolder }).map(({ folderMillis, hash }) => ({ when: folderMillis, hash }));

const journalSchema = z.looseObject({ entries: z.array(z.looseObject({ when: z.number(), tag: z.string() })) });

/** Brings an empty database to the first `count` steps: as an earlier release had it. */
export const runFirstMigrations = async (pool: pg.Pool, count: number): Promise<void> => {
  const folder = await mkdtemp(path.join(tmpdir(), 'zx-steps-'));
  try {
    const journal = journalSchema.parse(
      JSON.parse(await readFile(path.join(migrationsFolder, 'meta/_journal.json'), 'utf8')),
    );
    const entries = journal.entries.toSorted((a, b) => a.when - b.when).slice(0, count);
    await mkdir(path.join(folder, 'meta'));
    await writeFile(path.join(folder, 'meta/_journal.json'), JSON.stringify({ ...journal, entries }));
    for (const { tag } of entries)
      await copyFile(path.join(migrationsFolder, `${tag}.sql`), path.join(folder, `${tag}.sql`));
    await runMigrations(pool, folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};
