import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { ChildQueue } from './child-queue.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'zx-child-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const queueOf = (name: string, program: string, execArgv: readonly string[] = [], idleFor?: number): ChildQueue => {
  const file = path.join(folder, `${name}.cjs`);
  writeFileSync(file, program);
  return new ChildQueue({
    file,
    execArgv,
    ...(idleFor !== undefined && { idleFor }),
    jobsPerProcess: 100,
    timeout: 5000,
    attempts: 2,
    errors: {
      slow: () => new Error('slow'),
      died: () => new Error('died'),
      refused: (message) => new Error(message),
    },
  });
};

describe('a child that cannot be spoken to', () => {
  it('hung up after its first answer: the next job gets a fresh one', async () => {
    const queue = queueOf(
      'hangs-up',
      `process.on('message', ({ id }) => process.send({ id, done: process.pid }, () => { process.disconnect(); setInterval(() => {}, 1000); }));`,
    );
    const first = await queue.ask({});
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(await queue.ask({})).not.toBe(first);
    queue.close();
  });

  it('cannot be started at all: its job fails and nothing else', async () => {
    const queue = queueOf('no-start', `process.on('message', () => {});`, ['--no-such-option']);
    await expect(queue.ask({})).rejects.toThrow('died');
    queue.close();
  });

  it('dies over the job, twice: its job fails and the next is done', async () => {
    const queue = queueOf(
      'dies',
      `process.on('message', ({ id, bad }) => bad ? process.kill(process.pid, 'SIGKILL') : process.send({ id, done: 'well' }));`,
    );
    await expect(queue.ask({ bad: true })).rejects.toThrow('died');
    expect(await queue.ask({})).toBe('well');
    queue.close();
  });
});

describe('a child that has nothing to do', () => {
  const answers = `process.on('message', ({ id, slow }) => setTimeout(() => process.send({ id, done: process.pid }), slow ? 400 : 0));`;
  const isThere = (pid: unknown): boolean => {
    try {
      return process.kill(Number(pid), 0);
    } catch {
      return false;
    }
  };
  const gone = async (pid: unknown): Promise<void> => {
    while (isThere(pid)) await new Promise((resolve) => setTimeout(resolve, 20));
  };

  it('leaves, and the next job gets a fresh one', async () => {
    const queue = queueOf('leaves', answers, [], 50);
    const first = await queue.ask({});
    await gone(first);
    const second = await queue.ask({});
    expect(second).not.toBe(first);
    await gone(second);
    queue.close();
  });

  it('stays while it works, however long that takes, and while more is waiting', async () => {
    const queue = queueOf('stays', answers, [], 50);
    const pids = await Promise.all([queue.ask({ slow: true }), queue.ask({ slow: true }), queue.ask({})]);
    expect(new Set(pids).size).toBe(1);
    queue.close();
  });

  it('stays for a while when nothing else is said', async () => {
    const queue = queueOf('usual', answers);
    const first = await queue.ask({});
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(await queue.ask({})).toBe(first);
    queue.close();
  });
});
