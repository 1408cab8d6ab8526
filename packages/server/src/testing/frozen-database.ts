import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import pg from 'pg';

const folder = fileURLToPath(new URL('../../../../test/frozen', import.meta.url));

/** The releases whose databases are kept, oldest first; between two releases only samples of new events are. */
export const frozenReleases = (): readonly string[] =>
  readdirSync(folder)
    .filter((release) => existsSync(path.join(folder, release, 'database.sql.gz')))
    .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));

/** Brings a database that a release wrote (the demo county, as dumped then) into an empty one. */
export const restoreFrozen = async (release: string, connection: pg.ClientConfig): Promise<void> => {
  const dump = gunzipSync(readFileSync(path.join(folder, release, 'database.sql.gz'))).toString('utf8');
  const client = new pg.Client(connection);
  await client.connect();
  try {
    await client.query(dump);
  } finally {
    await client.end();
  }
};
