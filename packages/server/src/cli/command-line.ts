import fs from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Writes one line for the person at the console. */
export type Print = (line: string) => void;

/** The command was called wrongly; the message says how to call it. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** Runs a command when its file is the program that was started, and does nothing when the file is only imported. */
export const runCommand = async (
  moduleUrl: string,
  command: (args: readonly string[], print: Print) => Promise<number>,
): Promise<void> => {
  const [, program, ...args] = process.argv;
  if (program === undefined || !fs.existsSync(program) || fs.realpathSync(program) !== fileURLToPath(moduleUrl)) return;
  try {
    process.exitCode = await command(args, (line) => process.stdout.write(`${line}\n`));
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 2;
  }
};
