import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { EmbeddedError } from './embedded-error.ts';
import type { Owner, RunAs } from './run-as.ts';

/** The places the embedded database uses inside the data folder. */
export interface Folder {
  readonly root: string;
  /** The cluster itself (PGDATA). */
  readonly cluster: string;
  /** Held with flock(2) by the running server and its children, so that no second server opens the files. */
  readonly lock: string;
  readonly log: string;
}

/** The name PostgreSQL gives its socket and the files beside it; there is no TCP port. */
export const PORT = 5432;

/** `sun_path` has 108 bytes with the closing zero on Linux, 104 on macOS. */
const LONGEST_SOCKET_PATH = process.platform === 'darwin' ? 103 : 107;

/** Makes the data folder (only its owner may look in) and names what lies in it. */
export const openFolder = (dataDir: string): Folder => {
  fs.mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  // The real path, so that two ways to the same folder agree on everything derived from it.
  const root = fs.realpathSync(dataDir);
  return {
    root,
    cluster: path.join(root, 'postgres'),
    lock: path.join(root, 'postgres.lock'),
    log: path.join(root, 'postgres.log'),
  };
};

/** Who owns the cluster, if there is one. */
export const clusterOwner = (folder: Folder): Owner | undefined => {
  const stat = fs.statSync(folder.cluster, { throwIfNoEntry: false });
  return stat && { uid: stat.uid, gid: stat.gid };
};

/** Gives every file below `place` to the account that PostgreSQL runs as. Only root can, and only root needs to. */
export const giveTo = (place: string, runAs: RunAs): void => {
  if (process.getuid?.() !== 0 || fs.lstatSync(place).uid === runAs.uid) return;
  const walk = (name: string): void => {
    if (fs.lstatSync(name).isDirectory()) for (const entry of fs.readdirSync(name)) walk(path.join(name, entry));
    fs.lchownSync(name, runAs.uid, runAs.gid);
  };
  walk(place);
};

/**
 * Where the socket lies: in the cluster (0700 by PostgreSQL's own rule), or, when that path is too long for a socket
 * address, in a short 0700 folder of the system's temporary folder whose name both processes can work out.
 */
export const socketFolder = (folder: Folder): string => {
  if (fits(folder.cluster)) return folder.cluster;
  const name = `zhengxiang-${createHash('sha256').update(folder.cluster).digest('hex').slice(0, 16)}`;
  const short = [os.tmpdir(), '/tmp'].map((base) => path.join(base, name)).find(fits);
  if (short === undefined) throw new EmbeddedError(`临时文件夹的路径过长，无法建立数据库套接字：${os.tmpdir()}`);
  return short;
};

const fits = (folder: string): boolean =>
  Buffer.byteLength(path.join(folder, `.s.PGSQL.${PORT}`)) <= LONGEST_SOCKET_PATH;

/** Makes the socket folder for a server about to start and refuses one that somebody else put there. */
export const prepareSocketFolder = (folder: Folder, runAs: RunAs): string => {
  const place = socketFolder(folder);
  if (place === folder.cluster) return place;
  fs.mkdirSync(place, { recursive: true, mode: 0o700 });
  const stat = fs.lstatSync(place);
  const trusted = stat.uid === runAs.uid || stat.uid === process.getuid?.();
  if (!stat.isDirectory() || !trusted || (stat.mode & 0o077) !== 0) {
    throw new EmbeddedError(`套接字文件夹 ${place} 属于他人或权限过宽，请删除后重试。`);
  }
  giveTo(place, runAs);
  return place;
};
