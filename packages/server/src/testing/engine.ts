import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { EmbeddedError } from '../db/embedded/embedded-error.ts';
import { startEmbedded, type EmbeddedPostgres } from '../db/embedded/start-embedded.ts';
import { silentLog } from '../db/log.ts';
import { migrationsFolder } from '../db/migrate.ts';

/** The PostgreSQL that the tests of this run share: the embedded one, or the one that TEST_DATABASE_URL names. */
export interface TestEngine {
  readonly kind: 'embedded' | 'served';
  /** The way to one database, as superuser or in the product's own role. */
  connection(database: string, as: 'superuser' | 'product'): pg.ClientConfig;
  /** The role that owns the product's tables. */
  readonly owner: string;
  release(): Promise<void>;
}

/** Set by the run (`global-setup.ts`): it keeps the embedded engine up, so that its files need no share of their own. */
const KEPT = 'ZX_TEST_ENGINE';

/** Opens the shared engine. Outside a run (benchmarks) the last one out stops the embedded server. */
export const openTestEngine = async (): Promise<TestEngine> => {
  const url = process.env['TEST_DATABASE_URL'];
  if (url) return served(url);
  const kept = process.env[KEPT];
  if (kept !== undefined) return embedded({ ...(JSON.parse(kept) as EmbeddedPostgres), stop: () => Promise.resolve() });
  return embedded(await startServer('bench'));
};

/** Opens the engine and keeps it up for every file of the run. */
export const keepTestEngine = async (): Promise<TestEngine> => {
  if (process.env['TEST_DATABASE_URL']) return openTestEngine();
  const server = await startServer('test');
  const engine = embedded(server);
  await hurry(engine.connection('postgres', 'superuser'));
  process.env[KEPT] = JSON.stringify({ connection: server.connection, superuser: server.superuser });
  return engine;
};

const served = (url: string): TestEngine => ({
  kind: 'served',
  connection: (database) => {
    const target = new URL(url);
    target.pathname = `/${database}`;
    return { connectionString: target.href };
  },
  owner: decodeURIComponent(new URL(url).username),
  release: () => Promise.resolve(),
});

const embedded = ({ connection, superuser, stop }: EmbeddedPostgres): TestEngine => ({
  kind: 'embedded',
  connection: (database, as) => ({ ...(as === 'superuser' ? superuser : connection), database }),
  owner: connection.user,
  release: stop,
});

/** One folder per checkout and user, kept between runs: no second initdb. Benchmarks have theirs, which is not hurried. */
const startServer = async (what: 'test' | 'bench'): Promise<EmbeddedPostgres> => {
  const checkout = createHash('sha256').update(migrationsFolder).digest('hex').slice(0, 8);
  const dataDir = path.join(os.tmpdir(), `zhengxiang-${what}-${process.getuid?.() ?? 0}-${checkout}`);
  try {
    return await startEmbedded({ dataDir, log: silentLog });
  } catch (error) {
    if (!(error instanceof EmbeddedError)) throw error;
    // Written without fsync: after a crash of the machine it may be broken, and nothing in it is worth mending.
    fs.rmSync(dataDir, { recursive: true, force: true });
    return startEmbedded({ dataDir, log: silentLog });
  }
};

/** What a database worth nothing can do without. Tests of durability start an engine of their own. */
const hurry = async (superuser: pg.ClientConfig): Promise<void> => {
  const client = new pg.Client(superuser);
  await client.connect();
  for (const setting of ['fsync', 'synchronous_commit', 'full_page_writes'])
    await client.query(`alter system set ${setting} = off`);
  await client.query('select pg_reload_conf()');
  await client.end();
};
