import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';

// The part of `npm start` that watches over the server, with small programs in the server's place.
const module = new URL('../../../../scripts/keep-running.mjs', import.meta.url).href;
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'zx-keep-'));
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));
let number = 0;

/** Watches over a program that writes one sign a start; answers how it ended. */
const watched = (program: string, limits: object) => {
  number += 1;
  const marks = path.join(folder, String(number));
  const body = `require('fs').appendFileSync(${JSON.stringify(marks)}, 'x'); const starts = require('fs').readFileSync(${JSON.stringify(marks)}, 'utf8').length; ${program}`;
  const script = `import { keepRunning } from ${JSON.stringify(module)}; process.exit(await keepRunning(process.execPath, ['-e', ${JSON.stringify(body)}], { stdio: 'ignore' }, ${JSON.stringify(limits)}));`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const ended = once(child, 'close').then(([code]) => ({ code: code as number, starts: starts(), said }));
  const starts = (): number => (fs.existsSync(marks) ? fs.readFileSync(marks, 'utf8').length : 0);
  return { child, ended, starts };
};
const free = { least: 0, most: 3 };

it('意外退出的，重新启动，并说出来', async () => {
  const { ended } = watched('process.exit(starts < 3 ? 70 : 0)', free);
  expect(await ended).toMatchObject({ code: 0, starts: 3, said: expect.stringContaining('正在重新启动') as string });
});

it('被系统杀掉的（内存不足等），也重新启动', async () => {
  const { ended } = watched(`if (starts < 2) process.kill(process.pid, 'SIGKILL'); else process.exit(0)`, free);
  expect(await ended).toMatchObject({ code: 0, starts: 2 });
});

it('自己结束并说明原因的，不再启动', async () => {
  expect(await watched('process.exit(1)', free).ended).toMatchObject({ code: 1, starts: 1, said: '' });
});

it('一启动就坏的，不反复启动；一小时内也有次数限制', async () => {
  expect(await watched('process.exit(70)', { least: 60_000 }).ended).toMatchObject({ code: 70, starts: 1 });
  const { code, starts, said } = await watched('process.exit(70)', free).ended;
  expect([code, starts]).toEqual([70, 4]);
  expect(said).toContain('没有再启动');
});

it('要求停止的，停止', async () => {
  const { child, ended, starts } = watched('setInterval(() => {}, 1000)', free);
  await expect.poll(starts, { timeout: 10_000 }).toBe(1);
  child.kill('SIGTERM');
  expect(await ended).toMatchObject({ code: 0, starts: 1, said: '' });
});
