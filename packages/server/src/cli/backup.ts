import path from 'node:path';
import { parseArgs } from 'node:util';
import { backupWords } from '../backup/backup-words.ts';
import { backupPassphrase } from '../backup/passphrase.ts';
import { pruneBackups, writeBackup } from '../backup/write-backup.ts';
import { softwareVersion } from '../software-version.ts';
import { runCommand, UsageError, type Print } from './command-line.ts';
import { placeOf, placeOptions, withPlace } from './place-options.ts';

const USAGE = `用法：npm run backup -- --to 文件夹 [--keep 份数] [--database-url 地址 | --data-dir 数据文件夹]
  在文件夹下写一份完整的备份：数据库、附件和文书、密钥。服务可以照常运行。
  --keep  写成后只留最近的几份；不给则全部留下
  密钥用环境变量 BACKUP_PASSPHRASE（或 BACKUP_PASSPHRASE_FILE 所指的文件）中的口令加密；没有口令则不列入，只列出名称`;

/** Writes a backup. Exit code 0: whole; 1: written, but files were missing in the place itself; 2: not possible. */
export const backupCommand = async (args: readonly string[], print: Print): Promise<number> => {
  const { values } = parseArgs({
    args: [...args],
    options: { ...placeOptions, to: { type: 'string' }, keep: { type: 'string' } },
  });
  if (values.help) {
    print(USAGE);
    return 0;
  }
  const { to, keep } = values;
  if (to === undefined) throw new UsageError(`缺少 --to。\n${USAGE}`);
  if (keep !== undefined && !/^[1-9]\d*$/u.test(keep)) throw new UsageError(`--keep 填 1 以上的整数。\n${USAGE}`);
  const place = placeOf(values);
  const passphrase = backupPassphrase(process.env);
  const folder = path.resolve(to);
  const backup = await withPlace(place, ({ pool }) =>
    writeBackup({
      pool,
      dataDir: place.dataDir,
      to: folder,
      now: new Date(),
      software: softwareVersion,
      passphrase,
    }),
  );
  print(`备份已写成：${backup.folder}`);
  for (const line of backupWords(backup)) print(line);
  if (keep !== undefined) {
    const gone = await pruneBackups(folder, Number(keep), new Date());
    if (gone > 0) print(`按 --keep 删除较早的备份 ${String(gone)} 份。`);
  }
  return backup.manifest.missing.length === 0 ? 0 : 1;
};

await runCommand(import.meta.url, backupCommand);
