import fs from 'node:fs';
import path from 'node:path';
import type { Binaries } from '../../db/embedded/binaries.ts';

/**
 * A checkout may lie where only root can look. A child that shall be a plain user therefore starts as root, and becomes that user once
 * its modules are loaded: by the number in this variable.
 */
export const AS_USER = 'ZX_TEST_AS_USER';

const asked = process.env[AS_USER];

/** Root becomes the user that was asked for, for good, with no group of root's left. */
export const become = (): void => {
  if (asked === undefined) return;
  const id = Number(asked);
  process.setgroups?.([id]);
  process.setgid?.(id);
  process.setuid?.(id);
  process.chdir('/');
};

/** The database's programs where that user can reach them: in a folder of the test. */
export const reachable = (binaries: Binaries, folder: string): Binaries => {
  if (asked === undefined) return binaries;
  const native = path.dirname(path.dirname(binaries.postgres));
  const copy = path.join(folder, 'native');
  // A second child of the same test finds it there.
  if (!fs.existsSync(copy)) fs.cpSync(native, copy, { recursive: true, verbatimSymlinks: true });
  const bin = path.join(copy, 'bin');
  return { ...binaries, initdb: path.join(bin, 'initdb'), postgres: path.join(bin, 'postgres') };
};
