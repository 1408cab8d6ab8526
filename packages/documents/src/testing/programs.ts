import { spawnSync, type SpawnSyncOptionsWithBufferEncoding } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import { getCurrentTest } from 'vitest/suite';

/** Programs of the machine that results are read with, and the Debian packages that bring them (`scripts/test-all.mjs`). */
const isHere = (program: string): boolean =>
  (process.env['PATH'] ?? '').split(path.delimiter).some((folder) => {
    try {
      accessSync(path.join(folder, program), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });

/** Whether tests with this program are left out: it is missing, and nobody asked for everything (`CI`). `npm test` says so. */
export const lacks = (program: string): boolean => process.env['CI'] !== 'true' && !isHere(program);

/**
 * What a program prints. Where it is missing, the test that asked for it is left out, but never in CI; outside of a single test
 * (`beforeAll`) ask {@link lacks} first. Throws when the program fails.
 */
export const outputOf = (
  program: string,
  args: readonly string[],
  options: Omit<SpawnSyncOptionsWithBufferEncoding, 'encoding'> = {},
): string => {
  if (lacks(program)) getCurrentTest()?.context.skip(`${program} is missing`);
  const { error, status, stdout, stderr } = spawnSync(program, args, { maxBuffer: 1 << 28, ...options });
  if (error) throw new Error(`${program}: ${error.message} (npm test brings it on Debian, as root)`, { cause: error });
  if (status !== 0) throw new Error(`${program} ended with ${String(status)}: ${stderr.toString('utf8').slice(-2000)}`);
  return stdout.toString('utf8');
};
