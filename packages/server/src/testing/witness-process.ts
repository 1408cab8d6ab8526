import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, mkdtempSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseKey, type VerifierKey } from '@zhengxiang/transparency';
import type { Witness } from '../config.ts';

const file = createRequire(import.meta.url).resolve('@zhengxiang/transparency/witness');

/** The witness program as it runs elsewhere: its one file in a folder of its own, a process beside the product. */
export interface WitnessProcess extends Witness {
  readonly folder: string;
  /** Runs a command of the program. */
  command(name: string, ...rest: string[]): string;
  stop(): Promise<void>;
}

export const startWitness = async (name: string, logKeys: readonly string[]): Promise<WitnessProcess> => {
  const home = mkdtempSync(path.join(tmpdir(), 'zx-witness-'));
  const program = path.join(home, 'witness.mjs');
  copyFileSync(file, program);
  const folder = path.join(home, 'state');
  const command = (word: string, ...rest: string[]): string =>
    execFileSync(process.execPath, [program, word, folder, ...rest], { encoding: 'utf8' });
  const text = command('key', name).trim();
  for (const key of logKeys) command('trust', key);
  const child: ChildProcess = spawn(process.execPath, [program, 'serve', folder, '0'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [said] = (await once(child.stdout as NodeJS.ReadableStream, 'data')) as [Buffer];
  const url = /http:\/\/\S+/u.exec(said.toString())?.[0] ?? '';
  return {
    key: parseKey(text) as VerifierKey,
    text,
    url,
    folder,
    command,
    stop: async () => {
      child.kill();
      await once(child, 'close');
    },
  };
};
