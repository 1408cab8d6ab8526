import { createHash } from 'node:crypto';
import os from 'node:os';
import path from 'node:path';
import type pg from 'pg';
import { startEmbedded } from '../db/embedded/start-embedded.ts';
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

/** Opens the shared engine. Every test process holds its own share; the last one out stops the embedded server. */
export const openTestEngine = (): Promise<TestEngine> => {
  const url = process.env['TEST_DATABASE_URL'];
  return url ? Promise.resolve(served(url)) : embedded();
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

const embedded = async (): Promise<TestEngine> => {
  // One folder per checkout and user, kept between runs: no second initdb, and the template stays while the schema does.
  const checkout = createHash('sha256').update(migrationsFolder).digest('hex').slice(0, 8);
  const dataDir = path.join(os.tmpdir(), `zhengxiang-test-${process.getuid?.() ?? 0}-${checkout}`);
  const engine = await startEmbedded({ dataDir, log: silentLog });
  return {
    kind: 'embedded',
    connection: (database, as) => ({ ...(as === 'superuser' ? engine.superuser : engine.connection), database }),
    owner: engine.connection.user,
    release: () => engine.stop(),
  };
};
