import { createHash } from 'node:crypto';
import { drizzle } from 'drizzle-orm/node-postgres';
import fs from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll } from 'vitest';
import type { Database } from '../db/database.ts';
import { migrationsFolder, runMigrations } from '../db/migrate.ts';
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

const TEMPLATE_LOCK = '(1920231546, 90)';

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

/** The same without hooks, for files that need more than one database. */
export const openTestDatabase = async (): Promise<TestDatabase & { readonly close: () => Promise<void> }> => {
  const engine = await openTestEngine();
  made += 1;
  const name = `zx_test_${process.pid}_${made}_${Date.now().toString(36)}`;
  await asAdmin(engine, async (admin) => {
    const template = await ensureTemplate(engine, admin);
    if (engine.kind === 'embedded') await dropAbandoned(admin);
    await admin.query(`create database ${name} template ${template} owner ${pg.escapeIdentifier(engine.owner)}`);
  });
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

/** The migrated database that all others are copied from, named by the migrations it holds. */
const ensureTemplate = async (engine: TestEngine, admin: pg.Client): Promise<string> => {
  const name = `zx_template_${migrationsHash()}`;
  await admin.query(`select pg_advisory_lock${TEMPLATE_LOCK}`);
  try {
    const { rowCount } = await admin.query('select 1 from pg_database where datname = $1', [name]);
    if (rowCount !== 0) return name;
    await admin.query(`drop database if exists ${name}_new with (force)`);
    await admin.query(`create database ${name}_new owner ${pg.escapeIdentifier(engine.owner)}`);
    const pool = new pg.Pool({ ...engine.connection(`${name}_new`, 'product'), max: 1 });
    await runMigrations(pool).finally(() => pool.end());
    await admin.query(`alter database ${name}_new rename to ${name}`);
    return name;
  } finally {
    await admin.query(`select pg_advisory_unlock${TEMPLATE_LOCK}`);
  }
};

const migrationsHash = (): string => {
  const hash = createHash('sha256');
  for (const file of fs.readdirSync(migrationsFolder).sort()) {
    if (file.endsWith('.sql')) hash.update(file).update(fs.readFileSync(path.join(migrationsFolder, file)));
  }
  return hash.digest('hex').slice(0, 12);
};

/** Databases of test processes that were killed, and templates of older migrations. */
const dropAbandoned = async (admin: pg.Client): Promise<void> => {
  const { rows } = await admin.query<{ name: string }>(
    `select datname as name from pg_database where datname like 'zx\\_test\\_%' or datname like 'zx\\_template\\_%'`,
  );
  const current = `zx_template_${migrationsHash()}`;
  for (const { name } of rows) {
    const pid = /^zx_test_(\d+)_/.exec(name)?.[1];
    const abandoned = pid === undefined ? !name.startsWith(current) : !isAlive(Number(pid));
    if (abandoned) await admin.query(`drop database if exists ${name} with (force)`);
  }
};

const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
};
