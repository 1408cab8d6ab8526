import { existsSync, renameSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { loadDatabase } from '../backup/restore-backup.ts';
import { writeBackup } from '../backup/write-backup.ts';
import { databaseFolder } from '../config.ts';
import { countRows, emptyDatabase, isEmptyDatabase, isInUse } from '../db/backup/load.ts';
import { softwareVersion } from '../software-version.ts';
import { runCommand, UsageError, type Print } from './command-line.ts';
import { placeOf, seconds, withDatabaseAt, withPlace } from './place-options.ts';
import { verifyPlace } from './verify-place.ts';

const USAGE = `用法：npm run move -- --to postgresql://用户:密码@地址/数据库 [--data-dir 数据文件夹]
  把内置数据库搬到单独安装的 PostgreSQL（空库）。请先停止服务。附件和密钥留在数据文件夹，仍在原处使用。
  搬完核对无误后，内置数据库的文件夹改名留存，不删除。`;

/** Moves an embedded database to a served one. Exit code 0: moved; 2: not possible, the embedded one is as before. */
export const moveCommand = async (args: readonly string[], print: Print): Promise<number> => {
  const { values } = parseArgs({
    args: [...args],
    options: { to: { type: 'string' }, 'data-dir': { type: 'string' }, help: { type: 'boolean' } },
  });
  if (values.help) {
    print(USAGE);
    return 0;
  }
  if (values.to === undefined) throw new UsageError(`缺少 --to。\n${USAGE}`);
  const began = performance.now();
  const { dataDir } = placeOf({ 'data-dir': values['data-dir'] ?? process.env['DATA_DIR'] ?? 'data' });
  const { summary, findings } = await copyAcross({ dataDir, databaseUrl: undefined }, values.to);
  const kept = `${databaseFolder(dataDir)}.moved-${new Date().toISOString().slice(0, 19).replaceAll(/[-:]/gu, '')}`;
  renameSync(databaseFolder(dataDir), kept);
  print(`已搬到新的数据库，用时 ${seconds(performance.now() - began)}。已核对：${summary}。`);
  print(
    findings.length === 0
      ? '搬移没有带来异常，核对无误。'
      : `搬移没有带来异常；原来就有 ${String(findings.length)} 处，请查明：${findings.join('；')}`,
  );
  print(`原数据库留存为 ${kept}，确认不再需要后可以删除。`);
  print('今后启动前设置环境变量 DATABASE_URL 为新地址；DATA_DIR 不变。');
  return 0;
};

const copyAcross = async (from: { readonly dataDir: string; readonly databaseUrl: undefined }, url: string) => {
  const scratch = path.join(from.dataDir, '.moving');
  try {
    return await withPlace(from, async (source) => {
      if (await isInUse(source.pool, 'embedded'))
        throw new UsageError('服务正在运行，搬移期间办理的内容会丢失。请先停止服务。');
      const before = await verifyPlace(source.db, from.dataDir);
      await rm(scratch, { recursive: true, force: true });
      const { folder, manifest } = await writeBackup({
        pool: source.pool,
        dataDir: from.dataDir,
        to: scratch,
        now: new Date(),
        software: softwareVersion,
        withFiles: false,
      });
      return withDatabaseAt({ dataDir: from.dataDir, databaseUrl: url }, async (target) => {
        if (!(await isEmptyDatabase(target.pool)))
          throw new UsageError('目标数据库不是空的，没有搬移。请新建一个空数据库。');
        try {
          await loadDatabase(target.pool, folder, manifest);
          const moved = await verifyPlace(target.db, from.dataDir);
          const fresh = moved.findings.filter((one) => !before.findings.includes(one));
          if (fresh.length > 0) throw new Error(`搬过去的核对有异常，没有搬移：${fresh.join('；')}`);
          const counts = await countRows(source.pool);
          const same = manifest.tables.every(({ name, rows }) => counts.get(name) === rows);
          if (!same || (await isInUse(source.pool, 'embedded')))
            throw new Error('搬移期间有服务写入了原数据库，没有搬移。请停止服务后重新执行。');
          return moved;
        } catch (error) {
          await emptyDatabase(target.pool);
          throw error;
        }
      });
    });
  } finally {
    if (existsSync(scratch)) await rm(scratch, { recursive: true, force: true });
  }
};

await runCommand(import.meta.url, moveCommand);
