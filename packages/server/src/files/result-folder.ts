import type { ResultFiles } from '@zhengxiang/application';
import { mkdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** Results of tasks in a folder of the data directory. */
export const resultFolder = (folder: string): ResultFiles => {
  const pathOf = (id: string): string => path.join(folder, id);
  return {
    place: (id, turn) => `${pathOf(id)}.${String(turn)}`,
    write: (place, bytes) => writeFile(place, bytes, { mode: 0o600 }),
    keep: async (id, place) => {
      const { size } = await stat(place);
      await rename(place, pathOf(id));
      return size;
    },
    drop: (place) => rm(place, { force: true }),
    remove: (id) => rm(pathOf(id), { force: true }),
    find: async (id) => {
      const file = await stat(pathOf(id)).catch(() => undefined);
      return file && { path: pathOf(id), size: file.size };
    },
  };
};

/** The folder must be there before anything is written into it. */
export const makeResultFolder = async (folder: string): Promise<void> => {
  await mkdir(folder, { recursive: true, mode: 0o700 });
};
