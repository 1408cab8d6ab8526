import fs from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import type { Log } from '../log.ts';
import { findBinaries, type Binaries } from './binaries.ts';
import { openFolder, PORT, type Folder } from './folder.ts';
import { joinOrStart, type Site } from './join-or-start.ts';
import { findPostmaster } from './postmaster.ts';
import { lockText } from '../locks.ts';
import { leave, tryJoin, type Presence } from './presence.ts';
import type { Strategy } from './run-as.ts';

/** How the driver reaches one database of the embedded server. */
export interface EmbeddedConnection {
  /** The folder of the unix socket. */
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly database: string;
}

/** A share in the embedded server of one data folder. */
export interface EmbeddedPostgres {
  /** The product's own role and database; the role is no superuser. */
  readonly connection: EmbeddedConnection;
  /** For backups and tests only. */
  readonly superuser: EmbeddedConnection;
  /** Gives up the share; the last process out stops the server. May be called more than once. */
  readonly stop: () => Promise<void>;
}

export interface StartOptions {
  /** The product's data folder; the database takes `postgres`, `postgres.lock` and `postgres.log` in it. */
  readonly dataDir: string;
  readonly log: Log;
  /** Only to force a way of leaving root; left out, the launcher finds one that works here. */
  readonly strategy?: Strategy;
  /** Programs that lie elsewhere than npm put them. */
  readonly binaries?: Binaries;
}

const NAME = 'zhengxiang';
const STOP_LIMIT_MS = 50_000;
const FAST_STOP_LIMIT_MS = 25_000;
/** How long a server that was just started again is waited for when we stop. */
const REJOIN_LIMIT_MS = 5000;

/**
 * After so many failures in a row the next start waits 1, 2, 4 … seconds, and from the eighth on five minutes: a full disk is
 * not made worse, and when somebody has made room the county is back without a person who starts it.
 */
export const pauseAfter = (failures: number): number => (failures < 8 ? 1000 * 2 ** (failures - 1) : 5 * 60_000);

/**
 * Starts PostgreSQL from npm on the data folder, or joins it when it already runs there (another process of the product,
 * or the orphan of one that was killed). Should the server be killed while we use it, it is started again.
 */
export const startEmbedded = async ({ dataDir, log, strategy, binaries }: StartOptions): Promise<EmbeddedPostgres> => {
  const site: Site = { folder: openFolder(dataDir), binaries: binaries ?? findBinaries(), log, strategy };
  let stopping: Promise<void> | undefined;
  const ending = new AbortController();
  let recovering = Promise.resolve();
  let presence = await joinOrStart(site);

  const recover = async (): Promise<void> => {
    log.warn({}, 'the embedded database went away; starting it again');
    for (let failures = 0; !stopping; failures += 1) {
      if (failures > 0) await sleep(pauseAfter(failures), undefined, { signal: ending.signal }).catch(() => undefined);
      try {
        const joined = await joinOrStart(site, ending.signal);
        log.warn({ failures }, 'the embedded database is back');
        watch(joined);
        return;
      } catch (err) {
        if (stopping) return;
        const next = { seconds: pauseAfter(failures + 1) / 1000, failures: failures + 1 };
        log.error(
          { err, ...next },
          'the embedded database cannot be started again yet; see its log in the data folder',
        );
      }
    }
  };
  const watch = (joined: Presence): void => {
    presence = joined;
    joined.client.once('end', () => {
      if (!stopping) recovering = recover();
    });
  };

  watch(presence);
  await createDatabase(presence.client);
  const at = { host: presence.host, port: PORT };
  return {
    connection: { ...at, user: NAME, database: NAME },
    superuser: { ...at, user: 'postgres', database: NAME },
    stop: () => {
      ending.abort();
      return (stopping ??= recovering.then(() => leaveOrStop(presence, site)));
    },
  };
};

/** Held while role and database are made. */
const SETUP_LOCK = lockText('embeddedSetup');

const createDatabase = async (client: pg.Client): Promise<void> => {
  await client.query(`select pg_advisory_lock${SETUP_LOCK}`);
  try {
    const role = await client.query('select 1 from pg_roles where rolname = $1', [NAME]);
    if (role.rowCount === 0) await client.query(`create role ${NAME} login`);
    const database = await client.query('select 1 from pg_database where datname = $1', [NAME]);
    if (database.rowCount === 0) await client.query(`create database ${NAME} owner ${NAME}`);
  } finally {
    await client.query(`select pg_advisory_unlock${SETUP_LOCK}`);
  }
};

const leaveOrStop = async (presence: Presence, site: Site): Promise<void> => {
  const { folder, log } = site;
  const held = await withShare(presence, folder);
  try {
    if (!held) {
      // It runs but lets nobody in, so nobody has a share: left alone it would outlive us.
      if (findPostmaster(folder.cluster)?.alive) await stopServer(folder, log);
      else log.warn({}, 'the embedded database was gone before it could be stopped');
    } else if ((await leave(held)) === 'last') await stopServer(folder, log);
    else log.info({}, 'left the embedded database running for the other process that uses it');
  } catch (error) {
    log.warn({ err: error }, 'the embedded database was gone before it could be stopped');
  }
  await held?.client.end().catch(() => undefined);
  removeShortSocketFolder(presence.host, folder);
};

/** Our share as it is, or, when the server was started anew since, one in the new server. */
const withShare = async (presence: Presence, folder: Folder): Promise<Presence | undefined> => {
  try {
    await presence.client.query('select 1');
    return presence;
  } catch {
    const until = Date.now() + REJOIN_LIMIT_MS;
    while (findPostmaster(folder.cluster)?.alive && Date.now() < until) {
      const answer = await tryJoin(folder);
      if (typeof answer !== 'string') return answer;
      await sleep(50);
    }
    return undefined;
  }
};

/**
 * SIGINT is PostgreSQL's fast stop: sessions end, a checkpoint is written, the next start needs no recovery. Where no checkpoint
 * can be written (a full disk), SIGQUIT ends it all the same: nothing is lost, the next start replays the log.
 */
const stopServer = async (folder: Folder, log: Log): Promise<void> => {
  const postmaster = findPostmaster(folder.cluster);
  if (!postmaster?.alive) return;
  process.kill(postmaster.pid, 'SIGINT');
  const began = Date.now();
  let urged = false;
  while (findPostmaster(folder.cluster)?.alive) {
    if (!urged && Date.now() - began > FAST_STOP_LIMIT_MS) {
      urged = true;
      log.warn({ pid: postmaster.pid }, 'the embedded database does not end its stop; it is ended at once');
      process.kill(postmaster.pid, 'SIGQUIT');
    }
    if (Date.now() - began > STOP_LIMIT_MS) {
      log.error({ pid: postmaster.pid }, 'the embedded database does not stop');
      return;
    }
    await sleep(10);
  }
  log.info({ pid: postmaster.pid, ms: Date.now() - began }, 'embedded database stopped');
};

const removeShortSocketFolder = (host: string, folder: Folder): void => {
  if (host === folder.cluster) return;
  try {
    fs.rmdirSync(host);
  } catch {
    // Not empty: the server runs on for another process.
  }
};
