import type { Backup } from './write-backup.ts';

const sizeText = (bytes: number): string =>
  bytes < 1024 * 1024 * 1024
    ? `${(bytes / 1024 / 1024).toFixed(1)} MB`
    : `${(bytes / 1024 / 1024 / 1024).toFixed(1)} GB`;

/** `表 41 张、12034 行，文件 230 个，共 81.5 MB，用时 3.2 秒`. */
export const backupFigures = ({ manifest, bytes, ms }: Backup): string => {
  const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
  return (
    `表 ${String(manifest.tables.length)} 张、${String(rows)} 行，文件 ${String(manifest.files.length)} 个，` +
    `共 ${sizeText(bytes)}，用时 ${(ms / 1000).toFixed(1)} 秒`
  );
};

/** What somebody has to know of a backup: how much it is, and what is not in it. */
export const backupWords = (backup: Backup): string[] => {
  const { keys, missing } = backup.manifest;
  return [
    `${backupFigures(backup)}。`,
    ...(keys.included ? [`密钥 ${String(keys.names.length)} 个已加密列入，恢复时需要同一口令。`] : []),
    ...(!keys.included && keys.names.length > 0
      ? [`注意：密钥没有列入（没有给出 BACKUP_PASSPHRASE），请另行妥善保存：${keys.names.join('、')}。`]
      : []),
    ...(missing.length > 0
      ? [
          `注意：${String(missing.length)} 个文件缺失或内容已变，没有列入：${missing.map((one) => `${one.slice(0, 12)}…`).join('、')}。`,
        ]
      : []),
  ];
};
