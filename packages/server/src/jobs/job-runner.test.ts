import type { JobDone, JobKind } from '@zhengxiang/application';
import { afterEach, describe, expect, it } from 'vitest';
import { silentLog } from '../db/log.ts';
import { databasePorts } from '../db/store/database-ports.ts';
import { surviveLosses } from '../db/survive-losses.ts';
import { cuttableDatabase } from '../testing/cuttable-database.ts';
import { useDatabase } from '../testing/database.ts';
import { startJobs, type JobRunner } from './job-runner.ts';

const database = useDatabase();
const unit = () => databasePorts(database.db);
const running: JobRunner[] = [];
const start = (kinds: readonly JobKind[], more: { leaseSeconds?: number } = {}, at = unit()): JobRunner => {
  const runner = startJobs({ unit: at, kinds, log: silentLog, pollMs: 50, ...more });
  running.push(runner);
  return runner;
};
afterEach(async () => {
  await Promise.all(running.splice(0).map((runner) => runner.stop()));
});

const put = (kind: string, key = '', data: unknown = {}) =>
  unit().transaction((store) => store.putJob({ kind, key, data }));
const entry = async (kind: string, key = '') =>
  (await unit().snapshot((store) => store.jobs(1000))).find((one) => one.kind === kind && one.key === key);
const done = (said = '好'): Promise<JobDone> => Promise.resolve({ said });
const until = (what: () => boolean | Promise<boolean>) =>
  expect.poll(what, { timeout: 20_000, interval: 50 }).toBe(true);
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe('后台工作', () => {
  it('失败的写下原因，等一阵再试；别的工作不受影响；管理员可以让它马上再做', async () => {
    const tried: number[] = [];
    const others: string[] = [];
    await put('retry');
    await put('other', 'a');
    start([
      {
        kind: 'retry',
        title: '',
        run: ({ attempts }) => {
          tried.push(attempts);
          return tried.length === 1 ? Promise.reject(new Error('printer on fire')) : done('印好了');
        },
      },
      {
        kind: 'other',
        title: '',
        run: ({ key }) => {
          others.push(key);
          return done();
        },
      },
    ]);
    await until(async () => (await entry('retry'))?.fault === 'printer on fire');
    expect(await entry('retry')).toMatchObject({ state: 'waiting', attempts: 1 });
    await until(() => others.length === 1);
    await unit().transaction((store) => store.hurryJob('retry', ''));
    await until(async () => (await entry('retry'))?.state === 'done');
    expect(await entry('retry')).toMatchObject({ said: '印好了', fault: null });
  });

  it('两个进程分着做，每件只做一次；同一件放几次只做一次', async () => {
    const seen: string[] = [];
    for (let n = 0; n < 12; n += 1) await put('shared', String(n));
    for (let n = 0; n < 5; n += 1) await put('shared', '0');
    const kind = (): JobKind => ({
      kind: 'shared',
      title: '',
      run: async ({ key }) => {
        seen.push(key);
        await pause(20);
        return { said: key };
      },
    });
    start([kind()]);
    start([kind()]);
    await until(() => seen.length >= 12);
    await pause(300);
    expect(seen.toSorted((a, b) => Number(a) - Number(b))).toEqual(Array.from({ length: 12 }, (_, n) => String(n)));
  });

  it('周期性的启动就做，几个进程之中只有一个在做', async () => {
    let [now, most, times] = [0, 0, 0];
    const kind = (): JobKind => ({
      kind: 'often',
      title: '',
      everySeconds: 0.1,
      run: async () => {
        now += 1;
        times += 1;
        most = Math.max(most, now);
        await pause(30);
        now -= 1;
        return { said: String(times) };
      },
    });
    start([kind()]);
    start([kind()]);
    await until(() => times >= 5);
    expect(most).toBe(1);
  });

  it('停机时告诉正在做的，还回去不算一次；下一个进程接着做', async () => {
    let begun = 0;
    await put('long');
    const first = start([
      {
        kind: 'long',
        title: '',
        run: async ({ signal }) => {
          begun += 1;
          while (!signal.aborted) await pause(10);
          signal.throwIfAborted();
          return { said: 'never' };
        },
      },
    ]);
    await until(() => begun === 1);
    await first.stop();
    expect(await entry('long')).toMatchObject({ state: 'waiting', attempts: 0 });
    start([{ kind: 'long', title: '', run: () => done('接着做完') }]);
    await until(async () => (await entry('long'))?.said === '接着做完');
  });

  it('断电的进程留下的，租期一过由别的进程接手；试够次数的不再试，写明没有完成', async () => {
    await put('power');
    const gaveUp: string[] = [];
    const dead = async () => {
      await pause(20);
      return unit().transaction((store) => store.takeJob(['power'], 0));
    };
    expect(await dead()).toMatchObject({ attempts: 1 });
    expect(await dead()).toMatchObject({ attempts: 2 });
    start([
      {
        kind: 'power',
        title: '',
        attempts: 2,
        run: () => done(),
        givenUp: ({ key }) => Promise.resolve(void gaveUp.push(key)),
      },
    ]);
    await until(async () => (await entry('power'))?.state === 'failed');
    expect([gaveUp, (await entry('power'))?.fault]).toEqual([[''], '多次中断，没有完成']);
  });

  it('还在做的一直有生命迹象，租期短也没有人来抢', async () => {
    let begun = 0;
    await put('alive');
    const kind = (): JobKind => ({
      kind: 'alive',
      title: '',
      run: async () => {
        begun += 1;
        await pause(2500);
        return { said: '做完' };
      },
    });
    start([kind()], { leaseSeconds: 1 });
    start([kind()], { leaseSeconds: 1 });
    await until(async () => (await entry('alive'))?.state === 'done');
    expect(begun).toBe(1);
  });

  it('做完的一刻数据库断了：进程不受影响，恢复后记下来，不做第二遍，后面的照做', async () => {
    const wire = await cuttableDatabase(database);
    surviveLosses(wire.pool, silentLog);
    const cut = databasePorts(wire.db);
    const seen: string[] = [];
    await put('cut', '1');
    const runner = start(
      [
        {
          kind: 'cut',
          title: '',
          run: async ({ key }) => {
            seen.push(key);
            if (key === '1') await wire.cut();
            return { said: key };
          },
        },
      ],
      {},
      cut,
    );
    await until(() => seen.length === 1);
    await pause(500);
    await wire.mend();
    await put('cut', '2');
    await until(() => seen.length === 2);
    await until(async () => (await entry('cut', '2'))?.state === 'done');
    expect([seen, (await entry('cut', '1'))?.state]).toEqual([['1', '2'], 'done']);
    await runner.stop();
    await wire.close();
  });
});
