import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import type { Binaries } from './binaries.ts';
import { EmbeddedError } from './embedded-error.ts';
import { giveTo, type Folder } from './folder.ts';
import type { RunAs } from './run-as.ts';

const HALF_MADE = 'postgres.new-';
const ABANDONED_AFTER_MS = 10 * 60_000;

/** Looks for a finished cluster of the right version. */
export const hasCluster = (folder: Folder, binaries: Binaries): boolean => {
  const version = readVersion(folder);
  if (version === undefined) return false;
  if (version !== binaries.majorVersion) {
    throw new EmbeddedError(
      `数据文件夹 ${folder.cluster} 由 PostgreSQL ${version} 建立，本程序内置的是 PostgreSQL ${binaries.majorVersion}，不能直接打开。请用建立它的程序版本备份后再恢复。`,
    );
  }
  return true;
};

const readVersion = (folder: Folder): string | undefined => {
  try {
    return fs.readFileSync(path.join(folder.cluster, 'PG_VERSION'), 'utf8').trim();
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw new EmbeddedError(`无法读取数据文件夹 ${folder.cluster}，它可能属于另一个系统用户；请用建立它的用户启动。`, {
      cause,
    });
  }
};

/**
 * Makes the cluster beside its final place and renames it when it is whole: a process killed in the middle leaves no half
 * cluster, and of two processes starting at once one wins and the other uses the winner's.
 */
export const createCluster = async (folder: Folder, binaries: Binaries, runAs: RunAs): Promise<void> => {
  removeAbandoned(folder);
  const place = fs.mkdtempSync(path.join(folder.root, HALF_MADE));
  giveTo(place, runAs);
  try {
    await initdb(place, binaries, runAs);
    fs.renameSync(place, folder.cluster);
    syncFolder(folder.root);
  } catch (error) {
    const lost = ['ENOTEMPTY', 'EEXIST'].includes((error as NodeJS.ErrnoException).code ?? '');
    if (!lost) throw error;
  } finally {
    fs.rmSync(place, { recursive: true, force: true });
  }
};

const initdb = async (place: string, binaries: Binaries, runAs: RunAs): Promise<void> => {
  // The server is reached through a socket inside a 0700 folder only, so whoever can knock is the owner: trust.
  const access = ['-U', 'postgres', '-A', 'trust', '--no-instructions'];
  // Chinese sorts by pinyin; libc's part stays neutral, since its data change with the machine.
  const language = ['-E', 'UTF8', '--locale=C', '--locale-provider=icu', '--icu-locale=zh-Hans-CN'];
  const [program = '', ...args] = [
    ...runAs.prefix,
    ...[binaries.initdb, '-D', place, ...access, ...language, '--data-checksums'],
  ];
  const child = spawn(program, args, { ...runAs.spawnIds, cwd: '/', stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0) throw new EmbeddedError(`无法在 ${place} 建立数据库：\n${output.trim().slice(-2000)}`);
};

const removeAbandoned = (folder: Folder): void => {
  for (const name of fs.readdirSync(folder.root)) {
    const place = path.join(folder.root, name);
    const stat = name.startsWith(HALF_MADE) ? fs.statSync(place, { throwIfNoEntry: false }) : undefined;
    if (stat && Date.now() - stat.mtimeMs > ABANDONED_AFTER_MS) fs.rmSync(place, { recursive: true, force: true });
  }
};

const syncFolder = (place: string): void => {
  const handle = fs.openSync(place, 'r');
  fs.fsyncSync(handle);
  fs.closeSync(handle);
};
