import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import type { Binaries } from './binaries.ts';
import { giveTo, PORT, prepareSocketFolder, type Folder } from './folder.ts';
import type { RunAs } from './run-as.ts';

/** A server process that this process started; it outlives us when we are killed, and is adopted by the next start. */
export interface Launched {
  readonly pid: number | undefined;
  running(): boolean;
  /** Stops it before anybody uses it, and waits until it is gone. */
  abandon(): Promise<void>;
  /** What the server wrote to its log since it was launched. */
  output(): string;
}

const LOG_LIMIT_BYTES = 10 * 1024 * 1024;

/**
 * Starts the server, or answers `held` while a server (or a child of a killed one) still has the files open.
 *
 * PostgreSQL's own guard is a pid file and a shared memory segment, and both fail between two containers on one volume;
 * so the server also inherits an flock(2), which the kernel releases when the last process of the server is gone.
 * Under that lock a pid file that names a foreign process is left over, and is removed.
 */
export const launch = (folder: Folder, binaries: Binaries, runAs: RunAs, stalePid?: number): Launched | 'held' => {
  fs.closeSync(fs.openSync(folder.lock, 'a', 0o600));
  const logFile = openLog(folder);
  giveTo(folder.lock, runAs);
  giveTo(folder.log, runAs);
  giveTo(folder.cluster, runAs);
  const guard = lockPrefix(folder, runAs);
  if (guard === 'held') {
    fs.closeSync(logFile);
    return 'held';
  }
  const from = fs.fstatSync(logFile).size;
  const cleaning = stalePid === undefined ? [] : removeStale(folder, stalePid);
  const server = [binaries.postgres, '-D', folder.cluster, ...settings(prepareSocketFolder(folder, runAs))];
  const [program = '', ...args] = [...guard, ...cleaning, ...runAs.prefix, ...server];
  const child = spawn(program, args, {
    ...runAs.spawnIds,
    cwd: '/',
    // Its own session: Ctrl-C in our terminal must not stop it under our feet. Its log is a file: it outlives our pipes.
    detached: true,
    stdio: ['ignore', logFile, logFile],
  });
  fs.closeSync(logFile);
  let failed = false;
  child.on('error', () => (failed = true));
  child.unref();
  const running = (): boolean => !failed && child.exitCode === null && child.signalCode === null;
  return {
    pid: child.pid,
    running,
    abandon: async () => {
      if (!running()) return;
      const gone = once(child, 'exit');
      child.kill('SIGINT');
      await gone;
    },
    output: () => fs.readFileSync(folder.log).subarray(from).toString('utf8').trim(),
  };
};

const settings = (socketFolder: string): string[] => {
  const values: Record<string, string> = {
    listen_addresses: '',
    port: String(PORT),
    unix_socket_directories: `"${socketFolder.replaceAll('"', '""')}"`,
    unix_socket_permissions: '0700',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_checkpoints: 'off',
  };
  return Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
};

/** `flock` of util-linux; where it is missing or the file system knows no locks, PostgreSQL's own guards remain. */
const lockPrefix = (folder: Folder, runAs: RunAs): readonly string[] | 'held' => {
  const flock = ['flock', '--nonblock', '--no-fork', '--conflict-exit-code', '75', folder.lock];
  const [program = '', ...args] = [...flock, 'true'];
  const { status } = spawnSync(program, args, { ...runAs.spawnIds, cwd: '/', stdio: 'ignore' });
  if (status === 75) return 'held';
  return status === 0 ? flock : [];
};

/** Looks again under the lock: only the very file that was judged is removed. */
const removeStale = (folder: Folder, pid: number): readonly string[] => {
  const script = '[ "$(head -n 1 "$1")" != "$2" ] || rm -f "$1"; shift 2; exec "$@"';
  return ['/bin/sh', '-c', script, 'sh', path.join(folder.cluster, 'postmaster.pid'), String(pid)];
};

const openLog = (folder: Folder): number => {
  const size = fs.statSync(folder.log, { throwIfNoEntry: false })?.size ?? 0;
  if (size > LOG_LIMIT_BYTES) fs.renameSync(folder.log, `${folder.log}.old`);
  return fs.openSync(folder.log, 'a', 0o600);
};
