import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';

const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;

/** The product as a process of its own, as `npm start` runs it. */
export interface Product {
  readonly child: ChildProcess;
  readonly ended: Promise<unknown>;
  running(): boolean;
  /** Everything it has written: for the console and its log. */
  said(): string;
  /** The address it prints when it is ready. @throws Error with what it said when it ends before */
  address(): Promise<string>;
  stop(): Promise<void>;
}

export interface ProductOptions {
  readonly mode?: 'demo' | 'empty';
  readonly env: Readonly<Record<string, string>>;
}

const main = fileURLToPath(new URL('../main.ts', import.meta.url));

export const startProduct = ({ mode = 'empty', env }: ProductOptions): Product => {
  const child = spawn(process.execPath, ['--import', tsx, main, mode], {
    env: { ...process.env, PORT: '0', ...env },
    cwd: '/',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  for (const output of [child.stdout, child.stderr]) output.on('data', (chunk: Buffer) => (text += chunk.toString()));
  const ended = once(child, 'close');
  return {
    child,
    ended,
    running: () => child.exitCode === null && child.signalCode === null,
    said: () => text,
    address: async () => {
      for (;;) {
        const found = /政项通已启动：(\S+)[\s\S]*按 Ctrl\+C 停止/u.exec(text)?.[1];
        if (found) return found;
        const next = await Promise.race([once(child.stdout, 'data'), ended.then(() => 'ended')]);
        if (next === 'ended') throw new Error(text);
      }
    },
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
};
