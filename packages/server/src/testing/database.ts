import { drizzle } from 'drizzle-orm/node-postgres';
import pg from 'pg';
import { afterAll, beforeAll } from 'vitest';
import type { Database } from '../db/database.ts';
import { runMigrations } from '../db/migrate.ts';
import * as schema from '../db/schema/index.ts';
import { openTestEngine, type TestEngine } from './engine.ts';

/** A fresh, migrated database for one test file, dropped at its end. Readable inside hooks and tests only. */
export interface TestDatabase {
  readonly engine: 'embedded' | 'served';
  readonly pool: pg.Pool;
  readonly db: Database;
  /** The product's own role. */
  readonly connection: pg.ClientConfig;
  /** For what only an attacker with all rights could do. */
  readonly superuser: pg.ClientConfig;
}

/** Registers the hooks that make a database before the tests of a file and drop it after them. */
export const useDatabase = (): TestDatabase => {
  let opened: (TestDatabase & { readonly close: () => Promise<void> }) | undefined;
  const get = (): TestDatabase => {
    if (!opened) throw new Error('the test database is open only inside hooks and tests');
    return opened;
  };
  beforeAll(async () => {
    opened = await openTestDatabase();
  });
  afterAll(async () => {
    await opened?.close();
    opened = undefined;
  });
  return {
    get engine() {
      return get().engine;
    },
    get pool() {
      return get().pool;
    },
    get db() {
      return get().db;
    },
    get connection() {
      return get().connection;
    },
    get superuser() {
      return get().superuser;
    },
  };
};

let made = 0;

/** The same without hooks, for files that need more than one database. `filled: false` leaves the tables out as well. */
export const openTestDatabase = async ({ filled = true } = {}): Promise<
  TestDatabase & { readonly close: () => Promise<void> }
> => {
  const engine = await openTestEngine();
  made += 1;
  const name = `zx_test_${process.pid}_${made}_${Date.now().toString(36)}`;
  const template = filled ? process.env[TEMPLATE] : undefined;
  await asAdmin(engine, (admin) => createDatabase(engine, admin, name, template));
  if (filled && template === undefined) await fillTemplate(engine, name);
  const connection = engine.connection(name, 'product');
  const pool = new pg.Pool({ ...connection, max: 10 });
  pool.on('error', () => undefined);
  const close = async (): Promise<void> => {
    await pool.end();
    await asAdmin(engine, (admin) => admin.query(`drop database ${name} with (force)`));
    await engine.release();
  };
  const superuser = engine.connection(name, 'superuser');
  return { engine: engine.kind, pool, db: drizzle(pool, { schema }), connection, superuser, close };
};

const asAdmin = async (engine: TestEngine, use: (admin: pg.Client) => Promise<unknown>): Promise<void> => {
  const admin = new pg.Client(engine.connection('postgres', 'superuser'));
  await admin.connect();
  try {
    await use(admin);
  } finally {
    await admin.end();
  }
};

/** Set by the run (`global-setup.ts`): the migrated database that all others are copied from. */
const TEMPLATE = 'ZX_TEST_TEMPLATE';

/** Makes the template of a run. Answers how to remove it. */
export const keepTemplate = async (engine: TestEngine): Promise<() => Promise<void>> => {
  const name = `zx_template_${process.pid}_${Date.now().toString(36)}`;
  await asAdmin(engine, async (admin) => {
    if (engine.kind === 'embedded') await dropAbandoned(admin);
    await createDatabase(engine, admin, name);
  });
  await fillTemplate(engine, name);
  process.env[TEMPLATE] = name;
  return () => asAdmin(engine, (admin) => admin.query(`drop database ${name} with (force)`));
};

const createDatabase = (engine: TestEngine, admin: pg.Client, name: string, template = 'template1') =>
  admin.query(`create database ${name} template ${template} owner ${pg.escapeIdentifier(engine.owner)}`);

/** The product's tables, as a server makes them at its first start. */
const fillTemplate = async (engine: TestEngine, name: string): Promise<void> => {
  const pool = new pg.Pool({ ...engine.connection(name, 'product'), max: 1 });
  try {
    await runMigrations(pool);
  } finally {
    await pool.end();
  }
};

/** Databases of test processes that were killed. */
const dropAbandoned = async (admin: pg.Client): Promise<void> => {
  const { rows } = await admin.query<{ name: string }>(
    `select datname as name from pg_database where datname ~ '^zx_(test|template)_'`,
  );
  for (const { name } of rows) {
    const pid = /^zx_(?:test|template)_(\d+)_/.exec(name)?.[1];
    if (!pid || !isAlive(Number(pid))) await admin.query(`drop database if exists ${name} with (force)`);
  }
};

const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
};
