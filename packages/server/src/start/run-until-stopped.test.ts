import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import type { Readable } from 'node:stream';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';

const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
const script = fileURLToPath(new URL('../testing/children/run-faulty.ts', import.meta.url));

const run = (kind: string) => {
  const child = spawn(process.execPath, ['--import', tsx, script, kind], { stdio: ['ignore', 'pipe', 'pipe', 'pipe'] });
  let told = '';
  let log = '';
  (child.stdio[3] as Readable).on('data', (chunk: Buffer) => (told += chunk.toString()));
  child.stdout?.on('data', (chunk: Buffer) => (log += chunk.toString()));
  return { child, ended: once(child, 'close'), told: () => told, log: () => log };
};
/** Goes on living after the fault, and stops in order when asked. */
const outlives = async ({ child, ended, told }: ReturnType<typeof run>): Promise<void> => {
  await expect.poll(() => told().split('alive').length, { timeout: 20_000 }).toBeGreaterThan(3);
  child.kill('SIGTERM');
  await ended;
  expect([child.exitCode, child.signalCode]).toEqual([0, null]);
  expect(told()).toContain('undone');
};

it('后台有一个承诺没人接：记入日志，程序照常', async () => {
  const running = run('rejection');
  await outlives(running);
  expect(running.log()).toContain('forgotten');
});

it('控制台被关掉（如接到 head）：程序照常', async () => {
  const running = run('console');
  running.child.stdout?.destroy();
  running.child.stderr?.destroy();
  await outlives(running);
});

it('没人接住的异常：记入日志，按次序停下，用约定的代码结束', async () => {
  const { child, ended, told, log } = run('exception');
  await ended;
  expect([child.exitCode, child.signalCode]).toEqual([70, null]);
  expect(told()).toContain('undone');
  expect(log()).toContain('unheard');
});
