import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** A running process. */
export interface Running {
  readonly pid: number;
  readonly parent: number;
  readonly args: string;
}

/** The processes of this machine: a bare Debian has no `ps`, other systems no `/proc`. */
export const running = (): readonly Running[] => (existsSync('/proc/self/stat') ? ofProc() : ofPs());

const ofProc = (): readonly Running[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/u.test(name))
    .flatMap((name) => {
      try {
        // The name of the program stands in brackets and may hold anything; the parent is the second word after it.
        const [, parent = ''] = readFileSync(`/proc/${name}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
        const args = readFileSync(`/proc/${name}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
        return [{ pid: Number(name), parent: Number(parent), args }];
      } catch {
        // It ended meanwhile.
        return [];
      }
    });

const ofPs = (): readonly Running[] =>
  [
    ...execFileSync('ps', ['-axo', 'pid=,ppid=,args='], { encoding: 'utf8' }).matchAll(/^\s*(\d+)\s+(\d+)\s+(.*)$/gmu),
  ].map(([, pid, parent, args = '']) => ({ pid: Number(pid), parent: Number(parent), args }));
