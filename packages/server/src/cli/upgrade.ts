import path from 'node:path';
import { parseArgs } from 'node:util';
import { backupWords } from '../backup/backup-words.ts';
import { backupPassphrase } from '../backup/passphrase.ts';
import { writeBackup } from '../backup/write-backup.ts';
import { isInUse } from '../db/backup/load.ts';
import { runMigrations } from '../db/migrate.ts';
import { softwareVersion } from '../software-version.ts';
import { runCommand, UsageError, type Print } from './command-line.ts';
import { placeOf, placeOptions, seconds, withPlace } from './place-options.ts';
import { verifyPlace } from './verify-place.ts';

const USAGE = `用法：npm run upgrade -- --backup-to 文件夹 [--database-url 地址 | --data-dir 数据文件夹]
  换上新版本的程序后、启动前执行：先备份，再升级数据库的表结构，然后核对账册、存证日志、文书和文件。请先停止服务。
  核对不过的，用这份备份和原来的程序恢复到另一处。`;

/** Exit code 0: up to date and whole; 1: up to date with findings; 2: not possible. */
export const upgradeCommand = async (args: readonly string[], print: Print): Promise<number> => {
  const { values } = parseArgs({ args: [...args], options: { ...placeOptions, 'backup-to': { type: 'string' } } });
  if (values.help) {
    print(USAGE);
    return 0;
  }
  const to = values['backup-to'];
  if (to === undefined) throw new UsageError(`缺少 --backup-to。\n${USAGE}`);
  const place = placeOf(values);
  return withPlace(place, async ({ pool, db }) => {
    if (await isInUse(pool, place.databaseUrl === undefined ? 'embedded' : 'served'))
      throw new UsageError('服务正在运行。请先停止服务，再升级。');
    const backup = await writeBackup({
      pool,
      dataDir: place.dataDir,
      to: path.resolve(to),
      now: new Date(),
      software: `${softwareVersion} 升级前`,
      passphrase: backupPassphrase(process.env),
    });
    print(`升级前的备份：${backup.folder}`);
    for (const line of backupWords(backup)) print(line);
    const began = performance.now();
    await runMigrations(pool);
    const { summary, findings } = await verifyPlace(db, place.dataDir);
    print(`表结构已是本版本的，连同核对用时 ${seconds(performance.now() - began)}。已核对：${summary}。`);
    for (const finding of findings) print(`  ✗ ${finding}`);
    print(
      findings.length === 0
        ? '结论：升级完成，核对无误，可以启动。'
        : `结论：核对发现 ${String(findings.length)} 处异常。请不要启动；用升级前的备份恢复到另一处，查明后再升级。`,
    );
    return findings.length === 0 ? 0 : 1;
  });
};

await runCommand(import.meta.url, upgradeCommand);
