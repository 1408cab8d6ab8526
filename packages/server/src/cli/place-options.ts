import { existsSync } from 'node:fs';
import path from 'node:path';
import { databaseFolder } from '../config.ts';
import type { Connected } from '../db/connect.ts';
import { silentLog } from '../db/log.ts';
import { UsageError } from './command-line.ts';

/** The options of every command that is about one place: a database and the data folder beside it. */
export const placeOptions = {
  'database-url': { type: 'string' },
  'data-dir': { type: 'string' },
  help: { type: 'boolean' },
} as const;

export interface Place {
  readonly databaseUrl: string | undefined;
  readonly dataDir: string;
}

/** As the server itself finds it: by the environment, unless the command says otherwise. */
export const placeOf = (values: {
  readonly 'database-url'?: string | undefined;
  readonly 'data-dir'?: string | undefined;
}): Place => ({
  databaseUrl: values['database-url'] ?? (values['data-dir'] === undefined ? process.env['DATABASE_URL'] : undefined),
  dataDir: path.resolve(values['data-dir'] ?? process.env['DATA_DIR'] ?? 'data'),
});

const mustBeThere = ({ databaseUrl, dataDir }: Place): void => {
  if (databaseUrl === undefined && !existsSync(databaseFolder(dataDir)))
    throw new UsageError(`数据文件夹 ${dataDir} 中没有数据库。`);
};

/** Opens the database of a place without changing it, and closes it afterwards. */
export const withPlace = async <T>(place: Place, use: (connected: Connected) => Promise<T>): Promise<T> => {
  mustBeThere(place);
  return withDatabaseAt(place, use);
};

/** Opens the database of a place for work on it, brought to the tables of this release, and closes it afterwards. */
export const withOpenPlace = async <T>(place: Place, use: (connected: Connected) => Promise<T>): Promise<T> => {
  mustBeThere(place);
  const { openDatabase } = await import('../db/open.ts');
  const { databaseUrl, dataDir } = place;
  const connected = await openDatabase({ databaseUrl, dataDir: databaseFolder(dataDir), log: silentLog });
  try {
    return await use(connected);
  } finally {
    await connected.close();
  }
};

/** The same where the embedded database may have to be made first. */
export const withDatabaseAt = async <T>(place: Place, use: (connected: Connected) => Promise<T>): Promise<T> => {
  // Loaded only here: a dump is verified without any database driver.
  const { connectDatabase } = await import('../db/connect.ts');
  const connected = await connectDatabase({
    databaseUrl: place.databaseUrl,
    dataDir: databaseFolder(place.dataDir),
    log: silentLog,
    asTool: true,
  });
  try {
    return await use(connected);
  } finally {
    await connected.close();
  }
};

export const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} 秒`;
