import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { PORT, socketFolder, type Folder } from './folder.ts';
import { lockText } from '../locks.ts';

/**
 * One connection that a process holds as long as it uses the database, with a shared advisory lock on it. Whoever gets the
 * same lock exclusively is alone and may stop the server. PostgreSQL itself counts the users this way: a process that is
 * killed loses its connection and with it its share, and no list of pids can go stale.
 */
export interface Presence {
  readonly client: pg.Client;
  /** The folder of the socket, which is `host` for the driver. */
  readonly host: string;
}

/** `absent`: nobody listens. `busy`: a server is there but starting, stopping or full; ask again. */
export type JoinAnswer = Presence | 'absent' | 'busy';

/** Its holders use the embedded server. */
const USERS_LOCK = lockText('embeddedUsers');

/** Tries once to join a server that runs on this data folder. */
export const tryJoin = async (folder: Folder): Promise<JoinAnswer> => {
  const host = runningSocket(folder);
  if (host === undefined) return 'absent';
  const client = new pg.Client({
    host,
    port: PORT,
    user: 'postgres',
    database: 'postgres',
    application_name: 'presence',
  });
  // Without a listener a lost connection would end the process; losing it is noticed through 'end'.
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query(`select pg_advisory_lock_shared${USERS_LOCK}`);
    return { client, host };
  } catch (error) {
    client.end().catch(() => undefined);
    return judge(error);
  }
};

/** How long the share of a process that was killed may outlive it: until its backend is given time to see the end. */
const GONE_WITHIN_MS = 1500;
const ASK_AGAIN_MS = 50;

/** Gives up our share and tells whether nobody else has one. Until the connection ends, nobody can get a new one. */
export const leave = async ({ client }: Presence): Promise<'last' | 'others'> => {
  await client.query(`select pg_advisory_unlock_shared${USERS_LOCK}`);
  for (let waited = 0; ; waited += ASK_AGAIN_MS) {
    const { rows } = await client.query<{ alone: boolean }>(`select pg_try_advisory_lock${USERS_LOCK} as alone`);
    if (rows[0]?.alone === true) return 'last';
    if (waited >= GONE_WITHIN_MS) return 'others';
    await sleep(ASK_AGAIN_MS);
  }
};

const runningSocket = (folder: Folder): string | undefined => {
  const places = [socketFolder(folder), recordedSocketFolder(folder), folder.cluster];
  return places.find((place) => place !== undefined && fs.existsSync(path.join(place, `.s.PGSQL.${PORT}`)));
};

/** Line 5 of postmaster.pid: the process that started the server may have another temporary folder than we have. */
const recordedSocketFolder = (folder: Folder): string | undefined => {
  try {
    return fs.readFileSync(path.join(folder.cluster, 'postmaster.pid'), 'utf8').split('\n')[4] || undefined;
  } catch {
    return undefined;
  }
};

const ABSENT = new Set(['ENOENT', 'ECONNREFUSED']);
const BUSY = new Set(['57P03', '57P01', '57P02', '53300', 'ECONNRESET', 'EPIPE', 'EAGAIN']);

const judge = (error: unknown): 'absent' | 'busy' => {
  const code = (error as { code?: string }).code;
  if (code !== undefined && ABSENT.has(code)) return 'absent';
  if (code !== undefined && BUSY.has(code)) return 'busy';
  if (error instanceof Error && /Connection terminated/i.test(error.message)) return 'busy';
  throw error;
};
