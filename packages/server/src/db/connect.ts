import { drizzle } from 'drizzle-orm/node-postgres';
import pg from 'pg';
import type { Database } from './database.ts';
import { startEmbedded } from './embedded/start-embedded.ts';
import type { Log } from './log.ts';
import * as schema from './schema/index.ts';
import { surviveLosses } from './survive-losses.ts';

/** How the server finds its database. */
export interface DatabaseOptions {
  /** A served PostgreSQL; left out, the embedded one is started in the data folder. */
  readonly databaseUrl?: string | undefined;
  readonly dataDir: string;
  readonly log: Log;
  /** What the database lists a tool as; left out, it is a server. */
  readonly asTool?: boolean | undefined;
}

/** An open database. */
export interface Connected {
  readonly engine: 'embedded' | 'served';
  /** `150018` for 15.18. */
  readonly serverVersion: number;
  readonly pool: pg.Pool;
  readonly db: Database;
  /** For backups: a way in as superuser, where the engine is our own. */
  readonly superuser: pg.ClientConfig | undefined;
  /** Ends the pool and gives up the share in an embedded engine. */
  close(): Promise<void>;
}

const OLDEST_VERSION = 150_000;

/** Connects to the served or the embedded engine and makes sure that it is one we know; migrates nothing. */
export const connectDatabase = async ({ databaseUrl, dataDir, log, asTool }: DatabaseOptions): Promise<Connected> => {
  const embedded = databaseUrl === undefined ? await startEmbedded({ dataDir, log }) : undefined;
  const pool = new pg.Pool({
    ...(embedded ? embedded.connection : { connectionString: databaseUrl }),
    application_name: asTool === true ? 'zhengxiang-tool' : 'zhengxiang',
    max: 10,
    // A server that does not answer, or ten connections that are all busy: people are told instead of waiting for good.
    connectionTimeoutMillis: 15_000,
    // A transaction whose process hangs must not hold the lock of a case for good.
    // A tool that reads gigabytes of files between two questions hangs nowhere and holds nobody.
    idle_in_transaction_session_timeout: asTool === true ? 0 : 60_000,
  });
  surviveLosses(pool, log);
  const close = async (): Promise<void> => {
    await pool.end();
    await embedded?.stop();
  };
  try {
    return {
      engine: embedded ? 'embedded' : 'served',
      serverVersion: await checkServer(pool),
      pool,
      db: drizzle(pool, { schema }),
      superuser: embedded?.superuser,
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
};

const checkServer = async (pool: pg.Pool): Promise<number> => {
  const { rows } = await pool.query<{ version: number; encoding: string }>(
    `select current_setting('server_version_num')::int as version, current_setting('server_encoding') as encoding`,
  );
  const { version = 0, encoding = '' } = rows[0] ?? {};
  if (version < OLDEST_VERSION) {
    throw new Error(`数据库版本过低：需要 PostgreSQL 15 及以上版本，当前为 ${Math.floor(version / 10_000)}。`);
  }
  if (encoding !== 'UTF8') throw new Error(`数据库编码须为 UTF8，当前为 ${encoding}。`);
  return version;
};
