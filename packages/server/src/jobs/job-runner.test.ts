import { afterEach, expect, it } from 'vitest';
import { cuttableDatabase } from '../testing/cuttable-database.ts';
import { useDatabase } from '../testing/database.ts';
import { silentLog } from '../db/log.ts';
import { startQueue, type Queue } from './queue.ts';

const database = useDatabase();
const open: Queue[] = [];
const start = async (): Promise<Queue> => {
  const queue = await startQueue(database.pool, silentLog);
  open.push(queue);
  return queue;
};
afterEach(async () => {
  await Promise.all(open.splice(0).map((queue) => queue.stop()));
});

const until = async (done: () => boolean): Promise<void> => {
  const end = Date.now() + 30_000;
  while (!done() && Date.now() < end) await new Promise((resolve) => setTimeout(resolve, 100));
};

it('失败的任务自动重试，直到完成', async () => {
  const queue = await start();
  const seen: string[] = [];
  await queue.work<{ paper: string }>('retry', ({ paper }) => {
    seen.push(paper);
    return seen.length < 2 ? Promise.reject(new Error('printer on fire')) : Promise.resolve();
  });
  await queue.send('retry', { paper: '立项批复' });
  await until(() => seen.length === 2);
  expect(seen).toEqual(['立项批复', '立项批复']);
});

it('同一个任务同时只等一次；不同的任务都做', async () => {
  const queue = await start();
  await queue.send('single', { n: 1 }, { singletonKey: 'a' });
  await queue.send('single', { n: 2 }, { singletonKey: 'a' });
  await queue.send('single', { n: 3 });
  await queue.send('single', { n: 4 });
  const seen: number[] = [];
  await queue.work<{ n: number }>('single', ({ n }) => {
    seen.push(n);
    return Promise.resolve();
  });
  await until(() => seen.length === 3);
  expect(seen.toSorted((a, b) => a - b)).toEqual([1, 3, 4]);
});

it('停机前交下的任务，重启后照做', async () => {
  const first = await start();
  await first.send('later', { n: 7 });
  await first.stop();
  const seen: number[] = [];
  await (
    await start()
  ).work<{ n: number }>('later', ({ n }) => {
    seen.push(n);
    return Promise.resolve();
  });
  await until(() => seen.length === 1);
  expect(seen).toEqual([7]);
});

it('任务做完的一刻数据库断了：进程不受影响，恢复后记下来，不做第二遍，后面的照做', async () => {
  const wire = await cuttableDatabase(database);
  const queue = await startQueue(wire.pool, silentLog);
  const seen: number[] = [];
  await queue.send('cut', { n: 1 });
  await queue.work<{ n: number }>('cut', async ({ n }) => {
    seen.push(n);
    if (n === 1) await wire.cut();
  });
  await until(() => seen.length === 1);
  await expect(queue.send('cut', { n: 2 })).rejects.toThrow();
  await expect(queue.send('never-asked-before', {})).rejects.toThrow();
  await new Promise((resolve) => setTimeout(resolve, 1500));
  await wire.mend();
  await queue.send('cut', { n: 3 });
  await queue.send('never-asked-before', {});
  await until(() => seen.length === 2);
  await new Promise((resolve) => setTimeout(resolve, 4000));
  expect(seen).toEqual([1, 3]);
  const { rows } = await database.pool.query("select state::text from jobs.job where name = 'cut'");
  expect(rows).toEqual([{ state: 'completed' }, { state: 'completed' }]);
  await queue.stop();
  await wire.close();
});
