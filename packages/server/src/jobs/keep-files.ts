import type { Clock } from '../clock.ts';
import type { Log } from '../db/log.ts';
import { diskSpace } from '../files/disk-space.ts';
import type { FileStore } from '../files/store.ts';

const MINUTE = 60_000;

/** Clears away broken uploads, and says in the log when the disk runs full: at start and every ten minutes. */
export const keepFiles = (files: FileStore, dataDir: string, clock: Clock, log: Log): { stop(): void } => {
  const keep = async (): Promise<void> => {
    const swept = await files.sweep(clock.now());
    if (swept > 0) log.info({ swept }, 'uploads that were broken off were cleared away');
    const disk = await diskSpace(dataDir);
    if (disk !== 'enough') log.error({ disk, dataDir }, 'the disk of the data folder is nearly full, make room');
  };
  const beat = (): void => {
    keep().catch((err: unknown) => log.warn({ err }, 'the data folder could not be looked after'));
  };
  beat();
  const timer = setInterval(beat, 10 * MINUTE);
  timer.unref();
  return { stop: () => clearInterval(timer) };
};
