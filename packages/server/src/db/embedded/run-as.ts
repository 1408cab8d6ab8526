import { spawnSync } from 'node:child_process';
import type { Binaries } from './binaries.ts';

/**
 * PostgreSQL refuses to run as root. `user`: we are not root. `namespace`: root outside, uid 1 inside a user namespace, so
 * the files stay root's. `uid`: root hands over to an ordinary uid, which then owns the files.
 */
export type Strategy = 'user' | 'namespace' | 'uid';

/** How to run the PostgreSQL programs, and who owns the files they make. */
export interface RunAs {
  readonly strategy: Strategy;
  readonly uid: number;
  readonly gid: number;
  /** Programs put in front of the real one; each replaces itself by the next, so the pid stays the same. */
  readonly prefix: readonly string[];
  /** Set when node itself changes the uid at spawn. */
  readonly spawnIds: { readonly uid: number; readonly gid: number } | Record<string, never>;
}

const NOBODY = 65_534;
const NAMESPACE = ['unshare', '--user', '--map-user=1', '--map-group=1', '--'];

/**
 * Chooses the strategy for this process and data folder. A cluster that an ordinary user made stays with that user, also
 * when root starts it once, so that the user can start it again afterwards.
 */
export const chooseRunAs = (owner: Owner | undefined, folder: string, binaries: Binaries, forced?: Strategy): RunAs => {
  const { uid, gid } = self();
  if (uid !== 0) return { strategy: 'user', uid, gid, prefix: [], spawnIds: {} };
  const owned = owner !== undefined && owner.uid !== 0;
  if (forced !== 'uid' && !owned && works([...NAMESPACE, 'true'])) {
    return { strategy: 'namespace', uid: 0, gid: 0, prefix: NAMESPACE, spawnIds: {} };
  }
  return asUid(owned ? owner : { uid: NOBODY, gid: NOBODY }, folder, binaries);
};

/** The owner of an existing cluster. */
export interface Owner {
  readonly uid: number;
  readonly gid: number;
}

const asUid = ({ uid, gid }: Owner, folder: string, binaries: Binaries): RunAs => {
  const base = { strategy: 'uid', uid, gid } as const;
  const reachable = spawnSync('/bin/sh', ['-c', 'cd "$0" && test -x "$1"', folder, binaries.postgres], {
    uid,
    gid,
    cwd: '/',
  });
  if (reachable.status === 0) return { ...base, prefix: [], spawnIds: { uid, gid } };
  // Under a 0700 folder of root: the uid keeps one capability, to pass through folders. access(2) drops capabilities of
  // ordinary uids unless the securebit says otherwise, and PostgreSQL asks access(2) for its own programs.
  const passing = ['--securebits=+no_setuid_fixup', '--inh-caps=+dac_override', '--ambient-caps=+dac_override'];
  const prefix = ['setpriv', `--reuid=${uid}`, `--regid=${gid}`, '--clear-groups', ...passing, '--'];
  if (works([...prefix, 'true'])) return { ...base, prefix, spawnIds: {} };
  return { ...base, prefix: [], spawnIds: { uid, gid } };
};

const works = ([program = '', ...args]: readonly string[]): boolean =>
  spawnSync(program, args, { stdio: 'ignore', cwd: '/' }).status === 0;

const self = (): Owner => ({ uid: process.getuid?.() ?? -1, gid: process.getgid?.() ?? -1 });
