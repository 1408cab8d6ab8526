import { statfs } from 'node:fs/promises';

const MEGABYTE = 1024 * 1024;
/** Below this somebody should make room; below the second nothing can be relied on to be written. */
const LOW = 1024 * MEGABYTE;
const FULL = 32 * MEGABYTE;

export type DiskSpace = 'enough' | 'low' | 'full';

/** What is left where a folder lies, for those who may not use the reserve of root. Unknown is told as enough: writing will show. */
export const diskSpace = async (folder: string): Promise<DiskSpace> => {
  const found = await statfs(folder).catch(() => undefined);
  if (!found) return 'enough';
  const free = found.bavail * found.bsize;
  if (free < FULL) return 'full';
  return free < LOW ? 'low' : 'enough';
};

/** No room for a file, or 53100 of PostgreSQL: no room for a table or its log. */
const CODES = new Set(['ENOSPC', 'EDQUOT', '53100']);

/** Whether a request failed because nothing more can be written. */
export const isDiskFull = (error: unknown): boolean => {
  if (!(error instanceof Error)) return false;
  const { code } = error as { readonly code?: unknown };
  return (typeof code === 'string' && CODES.has(code)) || isDiskFull(error.cause);
};
