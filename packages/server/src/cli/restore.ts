import { rmSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { backupPassphrase } from '../backup/passphrase.ts';
import { readManifest, type Manifest } from '../backup/manifest.ts';
import { checkBackup, checkEmptyPlace, restoreBackup } from '../backup/restore-backup.ts';
import { databaseFolder } from '../config.ts';
import { runCommand, UsageError, type Print } from './command-line.ts';
import { placeOf, placeOptions, seconds, withDatabaseAt, type Place } from './place-options.ts';
import { verifyPlace } from './verify-place.ts';

const USAGE = `用法：npm run restore -- --from 备份 [--check | --without-keys] [--database-url 地址 | --data-dir 数据文件夹]
  把一份备份恢复到空处：数据文件夹须不存在或为空，给出 --database-url 的，数据库也须为空。恢复后核对账册、存证日志、文书和文件。
  --check         只核对备份本身是否完好，不恢复
  --without-keys  不恢复密钥：邮件服务器密码要重新填写，存证日志换新的签名密钥
  口令取自环境变量 BACKUP_PASSPHRASE 或 BACKUP_PASSPHRASE_FILE 所指的文件`;

/** Restores into an empty place and verifies. Exit code 0: whole; 1: restored or checked, with findings; 2: not possible, nothing is left. */
export const restoreCommand = async (args: readonly string[], print: Print): Promise<number> => {
  const { values } = parseArgs({
    args: [...args],
    options: {
      ...placeOptions,
      from: { type: 'string' },
      check: { type: 'boolean' },
      'without-keys': { type: 'boolean' },
    },
  });
  if (values.help) {
    print(USAGE);
    return 0;
  }
  if (values.from === undefined) throw new UsageError(`缺少 --from。\n${USAGE}`);
  const began = performance.now();
  const folder = path.resolve(values.from);
  const manifest = await readManifest(folder);
  const wrong = await checkBackup(folder, manifest);
  for (const line of wrong) print(`  ✗ ${line}`);
  if (wrong.length > 0) {
    print('结论：备份已损坏，没有恢复。请改用另一份备份。');
    return values.check ? 1 : 2;
  }
  if (values.check) {
    print(`结论：备份完好，写于 ${manifest.takenAt}。`);
    return 0;
  }
  const place = placeOf(values);
  await checkEmptyPlace(place.dataDir);
  return restoreInto(place, { folder, manifest, withoutKeys: values['without-keys'] === true }, began, print);
};

interface Source {
  readonly folder: string;
  readonly manifest: Manifest;
  readonly withoutKeys: boolean;
}

const restoreInto = async (place: Place, source: Source, began: number, print: Print): Promise<number> => {
  const { dataDir } = place;
  let restored = false;
  try {
    return await withDatabaseAt(place, async ({ db, pool }) => {
      await restoreBackup({ ...source, pool, dataDir, passphrase: backupPassphrase(process.env) });
      restored = true;
      const loaded = performance.now();
      const { summary, findings } = await verifyPlace(db, dataDir);
      print(`已恢复到 ${dataDir}，用时 ${seconds(loaded - began)}；核对用时 ${seconds(performance.now() - loaded)}。`);
      print(`已核对：${summary}。`);
      for (const finding of findings) print(`  ✗ ${finding}`);
      print(
        findings.length === 0
          ? '结论：恢复完整，账册、存证日志、文书和文件核对无误，可以启动。'
          : `结论：已恢复，但核对发现 ${String(findings.length)} 处异常；备份时就是如此，请先查明再启动。`,
      );
      return findings.length === 0 ? 0 : 1;
    });
  } finally {
    // An engine that was made for nothing would make the next try refuse the place.
    if (!restored && place.databaseUrl === undefined) rmSync(databaseFolder(dataDir), { recursive: true, force: true });
  }
};

await runCommand(import.meta.url, restoreCommand);
