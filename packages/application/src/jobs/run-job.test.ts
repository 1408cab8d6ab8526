import { describe, expect, it } from 'vitest';
import type { TakenJob } from '../ports/index.ts';
import { restAfter, runJob, type JobKind } from './run-job.ts';

const job = (change: Partial<TakenJob> = {}): TakenJob => ({
  kind: 'k',
  key: '',
  data: {},
  attempts: 1,
  turn: 1,
  ...change,
});
const kind = (change: Partial<JobKind> = {}): JobKind => ({
  kind: 'k',
  title: '',
  run: () => Promise.resolve({ said: '好' }),
  ...change,
});
const failing = (): Promise<never> => Promise.reject(new Error('着火'));
const signals = () => {
  const [stop, lost] = [new AbortController(), new AbortController()];
  const given = {
    signal: AbortSignal.any([stop.signal, lost.signal]),
    stopping: stop.signal,
    abandon: () => lost.abort(),
  };
  return { stop, given };
};
const run = (of: JobKind, at: TakenJob = job()) => runJob(of, at, signals().given, () => undefined);

describe('一次后台工作怎样收尾', () => {
  it('做完一次的就完了；周期性的等到下次，或者它自己说的时间', async () => {
    expect(await run(kind())).toEqual({ kind: 'done', said: '好' });
    expect(await run(kind({ everySeconds: 60 }))).toEqual({ kind: 'again', said: '好', afterSeconds: 60 });
    const own = kind({
      everySeconds: 60,
      run: () => Promise.resolve({ said: '好', afterSeconds: 7, data: { day: 1 } }),
    });
    expect(await run(own)).toEqual({ kind: 'again', said: '好', afterSeconds: 7, data: { day: 1 } });
  });

  it('失败的等得一次比一次久；有次数的到了次数就放弃，周期性的永远再试，也不比平常久太多', async () => {
    expect([1, 2, 3, 4, 8, 9, 50].map((attempts) => restAfter(attempts))).toEqual([5, 10, 20, 40, 640, 900, 900]);
    expect([1, 5, 9].map((attempts) => restAfter(attempts, 5))).toEqual([5, 60, 60]);
    expect([1, 9].map((attempts) => restAfter(attempts, 3600))).toEqual([5, 900]);
    const once = kind({ attempts: 3, run: failing });
    expect(await run(once, job({ attempts: 2 }))).toEqual({ kind: 'retry', fault: '着火', afterSeconds: 10 });
    expect(await run(once, job({ attempts: 3 }))).toEqual({ kind: 'failed', fault: '着火' });
    const often = kind({ attempts: 3, everySeconds: 5, run: failing });
    expect(await run(often, job({ attempts: 9 }))).toMatchObject({ kind: 'retry' });
    expect(await run(kind({ run: failing }), job({ attempts: 99 }))).toMatchObject({ kind: 'retry' });
  });

  it('做的人断了电，试够次数的不再试，让它自己善后', async () => {
    const after: string[] = [];
    const once = kind({ attempts: 3, run: failing, givenUp: ({ key }) => Promise.resolve(void after.push(key)) });
    expect(await run(once, job({ attempts: 4, key: 'a' }))).toEqual({ kind: 'failed', fault: '多次中断，没有完成' });
    expect(after).toEqual(['a']);
  });

  it('停机时还回去，不论它是抛错还是照常返回；被收回的不算停机', async () => {
    for (const ending of [failing, () => Promise.resolve({ said: '一半' })]) {
      const { stop, given } = signals();
      const stopped = kind({
        everySeconds: 5,
        run: () => {
          stop.abort();
          return ending();
        },
      });
      expect(await runJob(stopped, job(), given, () => undefined)).toEqual({ kind: 'given-back' });
    }
    const { given } = signals();
    const taken = kind({
      run: ({ abandon, signal }) => {
        abandon();
        return Promise.resolve({ said: signal.aborted ? '已取消' : '' });
      },
    });
    expect(await runJob(taken, job(), given, () => undefined)).toEqual({ kind: 'done', said: '已取消' });
  });
});
