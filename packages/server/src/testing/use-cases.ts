import type { DrawBeacon } from '@zhengxiang/application';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Clock } from '../clock.ts';
import { createUseCases, type UseCases } from '../compose/use-cases.ts';
import type { Database } from '../db/database.ts';
import { silentLog } from '../db/log.ts';
import { laws } from '../laws.ts';
import { logBeacon } from '../transparency/draw-beacon.ts';
import { openLogKeys } from '../transparency/log-keys.ts';
import { createTransparencyLog } from '../transparency/transparency-log.ts';

/** The log of a server without witnesses. */
const beaconOf = (db: Database, dataDir: string): DrawBeacon => {
  const keys = openLogKeys(dataDir, undefined, false);
  return logBeacon(db, createTransparencyLog({ db, keys, witnesses: [], log: silentLog }), keys.drawSecret);
};

/** Every use case on a database, as the server has them, without HTTP and without jobs. */
export const testUseCases = (
  db: Database,
  clock: Clock,
  { dataDir = mkdtempSync(path.join(tmpdir(), 'zx-use-')), publicUrl }: { dataDir?: string; publicUrl?: string } = {},
): UseCases =>
  createUseCases({
    drawBeacon: beaconOf(db, dataDir),
    config: {
      databaseUrl: undefined,
      dataDir,
      host: '127.0.0.1',
      port: 0,
      secureCookies: false,
      uploadLimit: 5 * 1024 * 1024,
      logLevel: 'error',
      publicUrl,
    },
    db,
    clock,
    log: silentLog,
    laws,
    softwareVersion: 'test',
  });
