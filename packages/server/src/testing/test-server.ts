import type { InstalledLaw } from '@zhengxiang/application';
import type { PlainDate } from '@zhengxiang/core';
import type { FastifyInstance } from 'fastify';
import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Clock } from '../clock.ts';
import { compose, type Composition } from '../compose.ts';
import type { Config } from '../config.ts';
import type { Connected } from '../db/connect.ts';
import { openTestDatabase, type TestDatabase } from './database.ts';

export interface TestServer extends Composition {
  readonly server: FastifyInstance;
  readonly clock: Clock & { setDay(day: PlainDate): void; pass(minutes: number): void };
  readonly dataDir: string;
  readonly database: Awaited<ReturnType<typeof openTestDatabase>>;
  /** The program once more on the same database and files, as after a restart. Whoever asks for it closes its server. */
  again(): Promise<Composition>;
  close(): Promise<void>;
}

/** A clock that a test turns: each reading is a second later, so that no two acts share an instant. */
const turnedClock = (): TestServer['clock'] => {
  let at = Date.parse('2024-01-02T09:00:00+08:00');
  return {
    now: () => new Date((at += 1000)),
    pass: (minutes) => {
      at += minutes * 60_000;
    },
    setDay: (day) => {
      at = Date.parse(`${day}T09:00:00+08:00`);
    },
  };
};

/**
 * The whole server on a fresh database and data folder, with a clock of its own.
 * @param laws other laws than those that are installed
 * @param wire puts something between the server and the database
 */
export const openTestServer = async (
  webRoot?: string,
  settings: Partial<Config> = {},
  wire?: (database: TestDatabase) => Promise<Pick<Connected, 'db' | 'pool'> & { close(): Promise<void> }>,
  laws?: readonly InstalledLaw[],
): Promise<TestServer> => {
  const database = await openTestDatabase();
  const wired = await wire?.(database);
  const dataDir = mkdtempSync(path.join(tmpdir(), 'zx-test-'));
  const clock = turnedClock();
  const config: Config = {
    databaseUrl: undefined,
    dataDir,
    host: '127.0.0.1',
    port: 0,
    secureCookies: false,
    uploadLimit: 5 * 1024 * 1024,
    logLevel: 'error',
    // Tests are faster than people.
    rateLimits: { anonymous: 0, session: 0 },
    ...settings,
  };
  const composition = await compose(config, wired ?? database, clock, webRoot, undefined, laws);
  return {
    ...composition,
    clock,
    dataDir,
    database,
    again: () => compose(config, database, clock, webRoot, undefined, laws),
    close: async () => {
      await composition.server.close();
      await wired?.close();
      await database.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
};
