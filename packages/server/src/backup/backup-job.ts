import { momentOf, type JobKind } from '@zhengxiang/application';
import { z } from 'zod';
import type { Connected } from '../db/connect.ts';
import { backupFigures } from './backup-words.ts';
import { pruneBackups, writeBackup } from './write-backup.ts';

/** Where and when a server writes backups by itself, and how many are left. */
export interface BackupPlan {
  readonly folder: string;
  /** The hour of the county's clock from which a day's backup is due. */
  readonly hour: number;
  readonly keep: number;
  readonly passphrase?: string | undefined;
}

export interface BackupJobParts {
  readonly plan: BackupPlan | undefined;
  readonly pool: Connected['pool'];
  readonly dataDir: string;
  readonly now: () => Date;
  readonly software: string;
}

const MINUTE = 60;
const lastOne = z.object({ day: z.string(), said: z.string() });

const hourOf = (now: Date): number =>
  Number(now.toLocaleString('en-GB', { timeZone: 'Asia/Shanghai', hour: '2-digit', hour12: false })) % 24;

/** One backup a day, by whichever process is free. What it wrote last stands beside it for the administrator until the next. */
export const backupJob = ({ plan, pool, dataDir, now, software }: BackupJobParts): JobKind => ({
  kind: 'backup',
  title: '每日备份',
  everySeconds: 10 * MINUTE,
  run: async ({ data }) => {
    if (!plan) return { said: '没有设置备份文件夹（BACKUP_DIR），没有自动备份' };
    const last = lastOne.safeParse(data).data;
    const at = now();
    const day = momentOf(at).today;
    if (last?.day === day || (last !== undefined && hourOf(at) < plan.hour)) return { said: last.said, data: last };
    const { folder, keep, passphrase } = plan;
    const backup = await writeBackup({ pool, dataDir, to: folder, now: at, software, passphrase });
    const gone = await pruneBackups(folder, keep, at);
    const { missing, keys } = backup.manifest;
    const said = [
      `${day} 已备份：${backupFigures(backup)}`,
      ...(keys.included || keys.names.length === 0 ? [] : ['密钥未列入（没有备份口令）']),
      ...(missing.length > 0 ? [`${String(missing.length)} 个文件缺失或内容已变，请核对`] : []),
      ...(gone > 0 ? [`删除较早的 ${String(gone)} 份`] : []),
    ].join('；');
    return { said, data: { day, said } };
  },
});
