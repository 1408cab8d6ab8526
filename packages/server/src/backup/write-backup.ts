import { createHash, randomBytes } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { copyFile, link, mkdir, open, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { Connected } from '../db/connect.ts';
import { withSnapshot, type Snapshot } from '../db/backup/snapshot.ts';
import { folderStore } from '../files/store.ts';
import { keyNames, packKeys } from './key-pack.ts';
import { filePath, keyFile, manifestFile, tableFile, type Manifest } from './manifest.ts';

export interface BackupOptions {
  readonly pool: Connected['pool'];
  readonly dataDir: string;
  /** Where backups are kept, each in a folder of its own. */
  readonly to: string;
  readonly now: Date;
  readonly software: string;
  /** Without one, keys are named and left out. */
  readonly passphrase?: string | undefined;
  /** Left out, files stay where they are: only for a move of the database beside them. */
  readonly withFiles?: boolean;
}

export interface Backup {
  readonly folder: string;
  readonly manifest: Manifest;
  /** Of what was written, files that are shared with an earlier backup included. */
  readonly bytes: number;
  readonly ms: number;
}

const PREFIX = 'zhengxiang-';
const UNFINISHED = '.zhengxiang-';

/** `zhengxiang-20261130-084200`, by the clock of the county; names sort as times do. */
const nameOf = (now: Date): string =>
  `${PREFIX}${now.toLocaleString('sv', { timeZone: 'Asia/Shanghai' }).replaceAll(/[-:]/gu, '').replace(' ', '-')}`;

/**
 * Writes a backup while people work: all tables as of one moment, then the files that their rows name (a file is there before a row
 * names it, and is never written again), then the keys. The folder gets its name when everything in it is on the disk.
 */
export const writeBackup = async (options: BackupOptions): Promise<Backup> => {
  const { pool, dataDir, to, now, software, passphrase, withFiles = true } = options;
  const began = performance.now();
  await mkdir(to, { recursive: true, mode: 0o700 });
  const before = (await backupsIn(to)).at(-1);
  const folder = path.join(to, `${UNFINISHED}${randomBytes(6).toString('hex')}`);
  await mkdir(path.join(folder, 'tables'), { recursive: true, mode: 0o700 });
  try {
    const { tables, hashes, ...database } = await withSnapshot(pool, (taken) => writeTables(taken, folder));
    const files = withFiles ? await writeFiles(dataDir, folder, hashes, before) : { kept: [], missing: [] };
    const names = await keyNames(dataDir);
    const included = withFiles && passphrase !== undefined && names.length > 0;
    if (included)
      await writeFile(keyFile(folder), await packKeys(dataDir, names, passphrase), { mode: 0o600, flush: true });
    const manifest: Manifest = {
      format: 'zhengxiang-backup-1',
      software,
      takenAt: now.toISOString(),
      ...database,
      tables,
      files: files.kept,
      missing: files.missing,
      keys: { included, names },
    };
    await writeFile(manifestFile(folder), `${JSON.stringify(manifest, null, 1)}\n`, { mode: 0o600, flush: true });
    const named = await giveName(folder, to, nameOf(now));
    return { folder: named, manifest, bytes: await sizeOf(named), ms: performance.now() - began };
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
};

const writeTables = async (taken: Snapshot, folder: string) => {
  const tables: Manifest['tables'] = [];
  for (const table of taken.tables) {
    const { content, count } = taken.rows(table);
    const hash = createHash('sha256');
    const measure = new Transform({
      transform: (chunk: Buffer, _encoding, done) => {
        hash.update(chunk);
        done(null, chunk);
      },
    });
    const file = createWriteStream(tableFile(folder, table.name), { flags: 'wx', mode: 0o600, flush: true });
    await pipeline(content, createGzip({ level: 4 }), measure, file);
    tables.push({ name: table.name, columns: [...table.columns], rows: count(), sha256: hash.digest('hex') });
  }
  return {
    tables,
    steps: [...taken.steps],
    sequences: [...taken.sequences],
    postgres: taken.postgres,
    hashes: taken.files,
  };
};

/** @returns the hash of a file's bytes; undefined where there is none */
export const hashOf = async (file: string): Promise<string | undefined> => {
  if (!(await stat(file).catch(() => undefined))) return undefined;
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
};

/** Copies what is what it should be; a file that the backup before has as well is shared with it where the disk can do that. */
const writeFiles = async (dataDir: string, folder: string, hashes: readonly string[], before: string | undefined) => {
  const store = folderStore(path.join(dataDir, 'files'));
  const kept: Manifest['files'] = [];
  const missing: string[] = [];
  for (const sha256 of hashes) {
    const source = store.pathOf(sha256);
    if ((await hashOf(source)) !== sha256) {
      missing.push(sha256);
      continue;
    }
    const { size } = await stat(source);
    const target = filePath(folder, sha256);
    await mkdir(path.dirname(target), { recursive: true, mode: 0o700 });
    if (before === undefined || !(await shared(filePath(before, sha256), target, size)))
      await copyWhole(source, target);
    kept.push({ sha256, size });
  }
  return { kept, missing };
};

const shared = async (earlier: string, target: string, size: number): Promise<boolean> => {
  const found = await stat(earlier).catch(() => undefined);
  if (found?.size !== size) return false;
  return link(earlier, target).then(
    () => true,
    () => false,
  );
};

const copyWhole = async (source: string, target: string): Promise<void> => {
  await copyFile(source, target);
  const handle = await open(target, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
};

/** Two backups of one second get different names. */
const giveName = async (folder: string, to: string, name: string): Promise<string> => {
  for (let turn = 1; ; turn += 1) {
    const named = path.join(to, turn === 1 ? name : `${name}-${String(turn)}`);
    if (await stat(named).catch(() => undefined)) continue;
    await rename(folder, named);
    return named;
  }
};

const sizeOf = async (folder: string): Promise<number> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const sizes = entries
    .filter((entry) => entry.isFile())
    .map(async (entry) => (await stat(path.join(entry.parentPath, entry.name))).size);
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
};

/** Whole backups in a folder, oldest first. */
export const backupsIn = async (folder: string): Promise<string[]> => {
  const names = (await readdir(folder).catch(() => [])).filter((name) => name.startsWith(PREFIX)).toSorted();
  const whole: string[] = [];
  for (const name of names)
    if (await stat(manifestFile(path.join(folder, name))).catch(() => undefined)) whole.push(path.join(folder, name));
  return whole;
};

const DAY_MS = 24 * 60 * 60_000;

/** Takes away all but the newest `keep`, and what backups that were broken off more than a day ago have left. Answers how many. */
export const pruneBackups = async (folder: string, keep: number, now: Date): Promise<number> => {
  const old = (await backupsIn(folder)).slice(0, -keep);
  for (const name of (await readdir(folder)).filter((one) => one.startsWith(UNFINISHED))) {
    const { mtimeMs } = await stat(path.join(folder, name));
    if (now.getTime() - mtimeMs > DAY_MS) await rm(path.join(folder, name), { recursive: true, force: true });
  }
  for (const one of old) await rm(one, { recursive: true, force: true });
  return old.length;
};
