import type { JobKind } from '@zhengxiang/application';
import type { Log } from '../db/log.ts';
import { diskSpace } from '../files/disk-space.ts';
import type { FileStore } from '../files/store.ts';

const diskWords = { enough: '磁盘空间够用', low: '磁盘空间不多了', full: '磁盘已满' } as const;

/** Clears away broken uploads, and says in the log when the disk runs full: every process for its own data folder. */
export const fileJob = (
  files: Pick<FileStore, 'sweep'>,
  { dataDir, now, log }: { readonly dataDir: string; readonly now: () => Date; readonly log: Log },
): JobKind => ({
  kind: 'files',
  title: '数据目录：清理中断的上传，查看磁盘空间',
  everySeconds: 10 * 60,
  run: async () => {
    const swept = await files.sweep(now());
    if (swept > 0) log.info({ swept }, 'uploads that were broken off were cleared away');
    const disk = await diskSpace(dataDir);
    if (disk !== 'enough') log.error({ disk, dataDir }, 'the disk of the data folder is nearly full, make room');
    return { said: `${swept > 0 ? `清理 ${String(swept)} 个，` : ''}${diskWords[disk]}` };
  },
});
