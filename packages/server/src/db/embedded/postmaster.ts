import fs from 'node:fs';
import path from 'node:path';
import { spawnSync } from 'node:child_process';

/** What `postmaster.pid` of a cluster says about the process that opened it. */
export interface Postmaster {
  readonly pid: number;
  readonly alive: boolean;
}

/**
 * Reads `postmaster.pid` and looks whether that process is really the server of this cluster: after a crash or in a new
 * container the number may belong to another program by now.
 */
export const findPostmaster = (cluster: string): Postmaster | undefined => {
  const pid = readPid(cluster);
  return pid === undefined ? undefined : { pid, alive: isPostmaster(pid, cluster) };
};

const readPid = (cluster: string): number | undefined => {
  try {
    const pid = Number.parseInt(fs.readFileSync(path.join(cluster, 'postmaster.pid'), 'utf8'), 10);
    return Number.isSafeInteger(pid) && pid > 0 ? pid : undefined;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
};

const isPostmaster = (pid: number, cluster: string): boolean => {
  if (process.platform !== 'linux') {
    return spawnSync('ps', ['-p', String(pid), '-o', 'comm='])
      .stdout.toString()
      .includes('postgres');
  }
  try {
    if (fs.readFileSync(`/proc/${pid}/comm`, 'utf8').trim() !== 'postgres') return false;
    // The server works in its data folder. Compared by inode: the same folder may be mounted under another name.
    const [there, here] = [fs.statSync(`/proc/${pid}/cwd`), fs.statSync(cluster)];
    return there.dev === here.dev && there.ino === here.ino;
  } catch (error) {
    // Not allowed to look: a server of another account. To be careful it counts as alive; a zombie has no cwd (ENOENT).
    const code = (error as NodeJS.ErrnoException).code;
    return code === 'EACCES' || code === 'EPERM';
  }
};
