import { spawn } from 'node:child_process';
import { once } from 'node:events';
import readline from 'node:readline';
import { fileURLToPath } from 'node:url';

/** A PostgreSQL 15 of this test's own, which it may restart and kill. */
export interface ServedPostgres {
  /** As superuser, to the database `postgres`. */
  readonly url: string;
  /** `fast` and `immediate` as `pg_ctl restart -m` has them; `kill` is SIGKILL for the server and a new one on its files. */
  restart(mode: 'fast' | 'immediate' | 'kill'): Promise<void>;
  stop(): Promise<void>;
}

const script = fileURLToPath(new URL('../../../../scripts/ensure-postgres15.mjs', import.meta.url));

/** @returns undefined where there is none and none can be installed */
export const startServedPostgres = async (): Promise<ServedPostgres | undefined> => {
  const child = spawn(process.execPath, [script], { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = readline.createInterface({ input: child.stdout });
  const ended = once(child, 'close');
  const next = async (): Promise<string | undefined> => {
    const line: unknown = await Promise.race([once(lines, 'line'), ended.then(() => undefined)]);
    return Array.isArray(line) ? String(line[0]) : undefined;
  };
  const url = await next();
  if (url === undefined) return undefined;
  return {
    url,
    restart: async (mode) => {
      child.stdin.write(`restart ${mode}\n`);
      if ((await next()) !== 'restarted') throw new Error('PostgreSQL 15 did not come back');
    },
    stop: async () => {
      child.stdin.end();
      await ended;
    },
  };
};
