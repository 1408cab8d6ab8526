import type { ResultFiles } from '../ports/index.ts';

/** Results of tasks in memory: what a worker is told to write in a file is written with `write`. */
export const memoryResults = (): ResultFiles => {
  const sizes = new Map<string, number>();
  return {
    place: (id, turn) => `${id}.${String(turn)}`,
    write: (place, bytes) => {
      sizes.set(place, bytes.length);
      return Promise.resolve();
    },
    keep: (id, place) => {
      const size = sizes.get(place);
      if (size === undefined) return Promise.reject(new Error(`nothing was written to ${place}`));
      sizes.set(id, size);
      sizes.delete(place);
      return Promise.resolve(size);
    },
    drop: (place) => {
      sizes.delete(place);
      return Promise.resolve();
    },
    remove: (id) => {
      sizes.delete(id);
      return Promise.resolve();
    },
    find: (id) => {
      const size = sizes.get(id);
      return Promise.resolve(size === undefined ? undefined : { path: id, size });
    },
  };
};
