import path from 'node:path';
import readline from 'node:readline';
import pg from 'pg';
import { findBinaries } from '../../db/embedded/binaries.ts';
import { startEmbedded } from '../../db/embedded/start-embedded.ts';
import { become, reachable } from './become.ts';
import type { Strategy } from '../../db/embedded/run-as.ts';
import type { Log } from '../../db/log.ts';

// Takes a share in the embedded engine of a folder, does what it is told by lines, and prints what happened.
const [dataDir = '', strategy] = process.argv.slice(2);
const print = (word: string, fields: object): void => console.log(`${word} ${JSON.stringify(fields)}`);
const log: Log = {
  info: (fields, message) => print('info', { message, ...fields }),
  warn: (_fields, message) => print('warn', { message }),
  error: (fields, message) => print('error', { message, ...fields }),
};

const binaries = reachable(findBinaries(), path.dirname(dataDir));
become();
const engine = await startEmbedded({ dataDir, log, binaries, ...(strategy ? { strategy: strategy as Strategy } : {}) });
const query = async (sql: string): Promise<unknown[]> => {
  const client = new pg.Client(engine.connection);
  client.on('error', () => undefined);
  await client.connect();
  const { rows } = await client.query<Record<string, unknown>>(sql);
  await client.end();
  return rows;
};
print('ready', { uid: process.getuid?.(), ...engine.connection });

for await (const line of readline.createInterface({ input: process.stdin })) {
  if (line === 'stop') {
    await engine.stop();
    print('stopped', {});
    break;
  }
  print('rows', await query(line).catch((error: unknown) => ({ error: String(error) })));
}
// The pipe to the parent is still open; nothing of the engine may keep the process alive.
process.stdin.destroy();
