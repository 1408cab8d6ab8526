import { actorOf } from '@zhengxiang/demo-county';
import { eq } from 'drizzle-orm';
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { silentLog } from '../db/log.ts';
import { backgroundTask } from '../db/schema/background-tasks.ts';
import { person } from '../db/schema/registers.ts';
import { startQueue, type Queue } from '../jobs/queue.ts';
import { installTestCounty } from '../testing/install-county.ts';
import { useDatabase } from '../testing/database.ts';
import { TaskFailure } from './run-task.ts';
import { createTasks, type Tasks } from './tasks.ts';

const clerk = actorOf('minzheng.clerk');
const shape = z.object({ steps: z.number() });
const day = 24 * 60 * 60 * 1000;

describe('后台任务', () => {
  const database = useDatabase();
  const folder = mkdtempSync(path.join(tmpdir(), 'zx-tasks-'));
  let now = Date.parse('2026-03-02T09:00:00+08:00');
  let queue: Queue;
  const opened: Tasks[] = [];
  const open = (): Tasks => {
    const clock = { now: () => new Date(now) };
    const tasks = createTasks({ db: database.db, queue, folder, clock, log: silentLog, staleSeconds: 1 });
    opened.push(tasks);
    return tasks;
  };
  const until = async (tasks: Tasks, id: string, ...states: string[]) => {
    for (let tries = 0; tries < 300; tries += 1) {
      const task = await tasks.find(clerk, id);
      if (task && states.includes(task.state)) return task;
      await wait(50);
    }
    throw new Error(`never ${states.join(' or ')}: ${JSON.stringify(await tasks.find(clerk, id))}`);
  };
  const start = async (tasks: Tasks, kind: string, steps = 1) => {
    const task = await tasks.start(clerk, kind, '试验', { steps });
    if (!task) throw new Error('too many');
    return task;
  };

  beforeAll(async () => {
    await installTestCounty(database.db, new Date(now));
    queue = await startQueue(database.pool, silentLog);
  });
  afterAll(async () => {
    for (const tasks of opened) await tasks.stop();
    await queue.stop();
    await rm(folder, { recursive: true, force: true });
  });

  it('有进度，结果保留七天后清除；同一任务未完成时不重复开始', async () => {
    const tasks = open();
    const begun = await start(tasks, 'good', 3);
    expect((await tasks.start(clerk, 'good', '试验', { steps: 3 }))?.id).toBe(begun.id);
    await tasks.work('good', shape, async ({ data, report }) => {
      for (let step = 1; step <= data.steps; step += 1) await report(step, data.steps, `第 ${String(step)} 步`);
      return { name: '结果.txt', mediaType: 'text/plain', bytes: Buffer.from('做好了') };
    });
    const done = await until(tasks, begun.id, 'done');
    expect(done).toMatchObject({ done: 3, total: 3, result: { name: '结果.txt', size: 9 } });
    const file = await tasks.result(clerk, begun.id);
    expect(readFileSync(file?.path ?? '', 'utf8')).toBe('做好了');
    now += 7 * day - 1000;
    await tasks.sweep();
    expect(await tasks.find(clerk, begun.id)).toBeDefined();
    now += 2000;
    await tasks.sweep();
    expect(await tasks.find(clerk, begun.id)).toBeUndefined();
    expect(existsSync(file?.path ?? '')).toBe(false);
  });

  it('失败的任务说明原因，可以重做', async () => {
    const tasks = open();
    let broken = true;
    await tasks.work('bad', shape, () =>
      broken
        ? Promise.reject(new TaskFailure('磁盘空间不足。'))
        : Promise.resolve({ name: 'a', mediaType: 'text/plain', bytes: Buffer.from('a') }),
    );
    const begun = await start(tasks, 'bad');
    expect((await until(tasks, begun.id, 'failed')).message).toBe('磁盘空间不足。');
    broken = false;
    await tasks.repeat(clerk, begun.id);
    expect((await until(tasks, begun.id, 'done')).message).toBe('');
  });

  it('取消后停止，不留结果', async () => {
    const tasks = open();
    let stopped = false;
    await tasks.work('slow', shape, async ({ report }) => {
      try {
        for (let step = 0; ; step += 1) {
          await report(step, 1000);
          await wait(20);
        }
      } finally {
        stopped = true;
      }
    });
    const begun = await start(tasks, 'slow');
    await until(tasks, begun.id, 'running');
    expect((await tasks.cancel(clerk, begun.id))?.state).toBe('cancelled');
    for (let tries = 0; tries < 100 && !stopped; tries += 1) await wait(20);
    expect(stopped).toBe(true);
    expect(await tasks.result(clerk, begun.id)).toBeUndefined();
    expect((await tasks.find(clerk, begun.id))?.state).toBe('cancelled');
  });

  it('服务器重启后接着做；中途断电的任务由下一个进程接手，三次中断算失败', async () => {
    const before = open();
    await before.work('long', shape, async ({ signal }) => {
      await wait(60_000, undefined, { signal });
      return { name: 'never', mediaType: 'text/plain' };
    });
    const begun = await start(before, 'long');
    await until(before, begun.id, 'running');
    await before.stop();
    expect((await before.find(clerk, begun.id))?.state).toBe('queued');
    await queue.stop();
    queue = await startQueue(database.pool, silentLog);
    const after = open();
    await after.work('long', shape, () =>
      Promise.resolve({ name: 'b', mediaType: 'text/plain', bytes: Buffer.from('b') }),
    );
    await until(after, begun.id, 'done');
    // A process that lost its power: the row says running, nobody gives signs of life.
    const dead = async (attempts: number) => {
      const silent = { state: 'running', attempts, beatAt: new Date(Date.now() - 60_000) } as const;
      await database.db.update(backgroundTask).set(silent).where(eq(backgroundTask.id, begun.id));
      await after.sweep();
    };
    await dead(1);
    await until(after, begun.id, 'done');
    await dead(3);
    expect(await after.find(clerk, begun.id)).toMatchObject({
      state: 'failed',
      message: expect.stringContaining('多次中断') as string,
    });
  });

  it('离岗的人的任务不执行；一个岗位的未完成任务有上限', async () => {
    const tasks = open();
    const begun = await start(tasks, 'left');
    await database.db.update(person).set({ active: false }).where(eq(person.id, clerk.personId));
    await tasks.work('left', shape, () =>
      Promise.resolve({ name: 'c', mediaType: 'text/plain', bytes: Buffer.from('c') }),
    );
    expect((await until(tasks, begun.id, 'failed')).message).toContain('岗位已经变动');
    for (let count = 0; count < 10; count += 1) await start(tasks, 'nobody-works-this', count);
    expect(await tasks.start(clerk, 'nobody-works-this', '试验', { steps: 99 })).toBeUndefined();
    await tasks.work('nobody-works-this', shape, () => Promise.reject(new TaskFailure('空')));
  });
});
