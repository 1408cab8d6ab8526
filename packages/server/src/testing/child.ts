import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import readline from 'node:readline';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { AS_USER } from './children/become.ts';

/** A child process that runs one of the scripts in `children/` and speaks in lines. */
export interface Child {
  readonly process: ChildProcess;
  /** The lines it has printed so far. */
  readonly lines: readonly string[];
  /** The next line that matches; fails when the child ends before. */
  line(pattern: RegExp): Promise<string>;
  say(line: string): void;
  /** Kills it with the signal and waits until its output is read to the end. */
  kill(signal: NodeJS.Signals): Promise<void>;
  readonly ended: Promise<unknown>;
}

export interface ChildOptions {
  readonly uid?: number;
  readonly env?: Record<string, string>;
}

/** Starts `children/<script>.ts`, if asked as another user. */
export const startChild = (script: string, args: readonly string[], { uid, env }: ChildOptions = {}): Child => {
  const file = fileURLToPath(new URL(`./children/${script}.ts`, import.meta.url));
  const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
  const child = spawn(process.execPath, ['--import', tsx, file, ...args], {
    env: { ...process.env, ...(uid === undefined ? {} : { [AS_USER]: String(uid) }), ...env },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const lines: string[] = [];
  let errors = '';
  const output = readline.createInterface({ input: child.stdout });
  output.on('line', (text) => lines.push(text));
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  const ended = Promise.all([once(child, 'close'), once(output, 'close')]);
  const line = async (pattern: RegExp): Promise<string> => {
    for (;;) {
      const found = lines.find((text) => pattern.test(text));
      if (found !== undefined) return found;
      const next = await Promise.race([once(output, 'line').then(() => 'line'), ended.then(() => 'end')]);
      if (next === 'end' && !lines.some((text) => pattern.test(text))) {
        throw new Error(`${script} ended before it printed ${pattern.source}: ${errors}`);
      }
    }
  };
  return {
    process: child,
    lines,
    line,
    say: (text) => child.stdin.write(`${text}\n`),
    kill: async (signal) => {
      child.kill(signal);
      await ended;
    },
    ended,
  };
};
