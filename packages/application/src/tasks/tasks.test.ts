import { actorOf } from '@zhengxiang/demo-county';
import { beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { runJob } from '../jobs/run-job.ts';
import { memoryResults } from '../memory/result-files.ts';
import { freshId, MemoryCounty } from '../testing/test-county.ts';
import { createTasks, type Tasks } from './create-tasks.ts';
import { TaskFailure, type TaskWorker } from './run-task.ts';

const clerk = actorOf('minzheng.clerk');
const stranger = actorOf('shuiwu.clerk');
const shape = z.object({ steps: z.number() });
const DAY = 24 * 60 * 60 * 1000;
const made = { name: '案卷.zip', mediaType: 'application/zip', bytes: new Uint8Array([1, 2, 3]) };

describe('后台任务（内存存储）', () => {
  let county: MemoryCounty;
  let tasks: Tasks;
  let now: number;
  let gone: boolean;
  beforeEach(() => {
    county = new MemoryCounty();
    now = Date.parse('2024-03-01T09:00:00+08:00');
    gone = false;
    tasks = createTasks({
      unit: county.memory,
      now: () => new Date(now),
      newId: freshId,
      results: memoryResults(),
      isStoreGone: () => gone,
      unforeseen: () => undefined,
    });
  });
  const begin = async (steps = 1) => {
    const task = await tasks.start(clerk, 'file', '完整案卷', { steps });
    if (!task) throw new Error('too many');
    return task;
  };
  const stop = new AbortController();
  /** One try by whoever is free. */
  const work = async (worker: TaskWorker<{ steps: number }>, stopping: AbortSignal = new AbortController().signal) => {
    const kind = tasks.kindOf('file', shape, worker);
    const job = await county.memory.transaction((store) => store.takeJob(['task.file'], 60));
    if (!job) return undefined;
    const lost = new AbortController();
    const given = { signal: AbortSignal.any([lost.signal, stopping]), stopping, abandon: () => lost.abort() };
    const end = await runJob(kind, job, given, () => undefined);
    await county.memory.transaction((store) => store.endJob(job, end));
    return end;
  };

  it('有进度，做完可以下载，只有本岗位看得到；七天后清除', async () => {
    const task = await begin(3);
    expect((await begin(3)).id).toBe(task.id);
    await work(async ({ data, report, owner }) => {
      expect(owner).toMatchObject({ personId: clerk.personId });
      await report(1, data.steps, '第一步');
      expect(await tasks.find(clerk, task.id)).toMatchObject({
        state: 'running',
        done: 1,
        total: 3,
        message: '第一步',
      });
      return made;
    });
    expect(await tasks.find(clerk, task.id)).toMatchObject({ state: 'done', result: { name: '案卷.zip', size: 3 } });
    expect(await tasks.result(clerk, task.id)).toMatchObject({ size: 3, mediaType: 'application/zip' });
    expect([await tasks.find(stranger, task.id), await tasks.result(stranger, task.id)]).toEqual([
      undefined,
      undefined,
    ]);
    expect(await tasks.list(stranger)).toEqual([]);
    now += 7 * DAY - 1000;
    expect(await tasks.sweep()).toBe(0);
    now += 2000;
    expect(await tasks.sweep()).toBe(1);
    expect(await tasks.result(clerk, task.id)).toBeUndefined();
  });

  it('失败的说明原因，可以重做；没有料到的错误不把内情说出去', async () => {
    const task = await begin();
    await work(() => Promise.reject(new TaskFailure('没有这个项目。')));
    expect(await tasks.find(clerk, task.id)).toMatchObject({ state: 'failed', message: '没有这个项目。' });
    expect(await work(() => Promise.resolve(made))).toBeUndefined();
    expect(await tasks.repeat(clerk, task.id)).toMatchObject({ state: 'queued', message: '' });
    await work(() => Promise.reject(new Error('password=secret')));
    expect((await tasks.find(clerk, task.id))?.message).not.toContain('secret');
    await tasks.repeat(clerk, task.id);
    await work(() => Promise.resolve(made));
    expect(await tasks.repeat(clerk, task.id)).toMatchObject({ state: 'done' });
  });

  it('取消的停下，不留结果；取消了的可以重做、可以删除，做着的不能删', async () => {
    const task = await begin();
    await work(async ({ report }) => {
      expect(await tasks.remove(clerk, task.id)).toBe(false);
      await tasks.cancel(clerk, task.id);
      await report(1, 2);
      return made;
    });
    expect(await tasks.find(clerk, task.id)).toMatchObject({ state: 'cancelled', result: null });
    expect(await tasks.result(clerk, task.id)).toBeUndefined();
    expect(await tasks.remove(stranger, task.id)).toBe(false);
    expect(await tasks.remove(clerk, task.id)).toBe(true);
  });

  it('停机的任务等下一次；库不在的再试，不怪任务；岗位变了的不执行', async () => {
    const task = await begin();
    const stopping = new AbortController();
    const end = await work(({ signal }) => {
      stopping.abort();
      signal.throwIfAborted();
      return Promise.resolve(made);
    }, stopping.signal);
    expect([end, (await tasks.find(clerk, task.id))?.state]).toEqual([{ kind: 'given-back' }, 'queued']);
    gone = true;
    expect(await work(() => Promise.reject(new Error('connection lost')))).toMatchObject({ kind: 'retry' });
    expect((await tasks.find(clerk, task.id))?.state).toBe('running');
    gone = false;
    const person = { id: clerk.personId, name: clerk.name, organisationId: clerk.organisationId, posts: [] };
    await county.memory.putPerson(person);
    await county.memory.transaction((store) => store.hurryJob('task.file', task.id));
    await work(() => Promise.resolve(made), stop.signal);
    expect((await tasks.find(clerk, task.id))?.message).toContain('岗位已经变动');
  });

  it('一个岗位的未完成任务有上限', async () => {
    for (let steps = 0; steps < 10; steps += 1) await begin(steps);
    expect(await tasks.start(clerk, 'file', '完整案卷', { steps: 99 })).toBeUndefined();
    expect(await tasks.start(stranger, 'file', '完整案卷', { steps: 99 })).toBeDefined();
  });
});
