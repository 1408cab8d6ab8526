import { createReadStream } from 'node:fs';
import { copyFile, mkdir, readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { createGunzip } from 'node:zlib';
import type { Connected } from '../db/connect.ts';
import { emptyDatabase, isEmptyDatabase, loadTables } from '../db/backup/load.ts';
import { knownSteps, runFirstMigrations, runMigrations } from '../db/migrate.ts';
import { folderStore } from '../files/store.ts';
import { openKeys, placeKeys } from './key-pack.ts';
import { BackupFault, filePath, keyFile, tableFile, type Manifest } from './manifest.ts';
import { hashOf } from './write-backup.ts';

/** Reads every byte of a backup and compares. Answers, in Chinese, what is wrong. */
export const checkBackup = async (folder: string, manifest: Manifest): Promise<string[]> => {
  const wrong: string[] = [];
  for (const { name, sha256 } of manifest.tables) {
    const found = await hashOf(tableFile(folder, name));
    if (found !== sha256) wrong.push(`表 ${name} 的内容${found === undefined ? '缺失' : '已损坏'}`);
  }
  for (const { sha256 } of manifest.files) {
    const found = await hashOf(filePath(folder, sha256));
    if (found !== sha256) wrong.push(`文件 ${sha256.slice(0, 12)}… ${found === undefined ? '缺失' : '已损坏'}`);
  }
  if (manifest.keys.included && (await hashOf(keyFile(folder))) === undefined) wrong.push('keys.enc 缺失');
  return wrong;
};

/** How many steps of ours the backup has. @throws BackupFault where it has steps that we do not know */
const stepsTaken = ({ steps, software }: Manifest): number => {
  const known = knownSteps();
  const unknown = steps.some(({ when, hash }, at) => known[at]?.when !== when || known[at].hash !== hash);
  if (unknown)
    throw new BackupFault(
      `备份由另一个版本（${software}）写出，本版本不认识它的表结构。请用写出它的版本或更新的版本恢复。`,
    );
  return steps.length;
};

export interface RestoreOptions {
  readonly folder: string;
  readonly manifest: Manifest;
  readonly pool: Connected['pool'];
  readonly dataDir: string;
  readonly passphrase: string | undefined;
  readonly withoutKeys: boolean;
}

/** @throws BackupFault unless nothing lies there; PostgreSQL's own files beside it may, when the engine has just been made */
export const checkEmptyPlace = async (dataDir: string): Promise<void> => {
  const found = await readdir(dataDir).catch(() => []);
  if (found.length > 0)
    throw new BackupFault(
      `数据文件夹 ${dataDir} 不是空的（有 ${found.slice(0, 3).join('、')}）。恢复只写入空处，不覆盖任何内容：请另指一个文件夹。`,
    );
};

/** The keys of a backup, opened before anything is written. Undefined where they stay out. */
const keysOf = async ({ folder, manifest, passphrase, withoutKeys }: RestoreOptions) => {
  if (!manifest.keys.included || withoutKeys) return undefined;
  if (passphrase === undefined)
    throw new BackupFault(
      '备份中有加密的密钥，请用 BACKUP_PASSPHRASE 给出备份口令；口令找不回来的，加 --without-keys 恢复其余内容。',
    );
  return openKeys(await readFile(keyFile(folder)), passphrase);
};

/**
 * Brings a backup into an empty database and the data folder beside it: the schema as the backup has it, all rows, files, keys, then
 * the steps of the schema that came since. What fails is taken away again.
 */
export const restoreBackup = async (options: RestoreOptions): Promise<void> => {
  const { folder, manifest, pool, dataDir } = options;
  const steps = stepsTaken(manifest);
  const keys = await keysOf(options);
  if (!(await isEmptyDatabase(pool)))
    throw new BackupFault('数据库不是空的。恢复只写入空处，不覆盖任何内容：请新建一个空数据库。');
  try {
    await loadDatabase(pool, folder, manifest, steps);
    await placeFiles(dataDir, folder, manifest);
    if (keys) await placeKeys(dataDir, keys);
  } catch (error) {
    await emptyDatabase(pool);
    await rm(path.join(dataDir, 'files'), { recursive: true, force: true });
    throw error;
  }
};

/** Tables only: also for a move, whose files stay where they are. */
export const loadDatabase = async (
  pool: Connected['pool'],
  folder: string,
  manifest: Manifest,
  steps = stepsTaken(manifest),
): Promise<void> => {
  await runFirstMigrations(pool, steps);
  const tables = manifest.tables.map((table) => ({
    ...table,
    open: () => {
      const file = createReadStream(tableFile(folder, table.name));
      const content = createGunzip();
      file.on('error', (error) => content.destroy(error));
      return file.pipe(content);
    },
  }));
  await loadTables(pool, tables, manifest.sequences);
  await runMigrations(pool);
};

const placeFiles = async (dataDir: string, folder: string, { files }: Manifest): Promise<void> => {
  const store = folderStore(path.join(dataDir, 'files'));
  for (const { sha256 } of files) {
    const target = store.pathOf(sha256);
    await mkdir(path.dirname(target), { recursive: true, mode: 0o700 });
    await copyFile(filePath(folder, sha256), target);
  }
};
