import { describe, expect, it } from 'vitest';
import type { JobEnd, JobEntry, TakenJob } from '../../ports/index.ts';
import { freshId } from '../test-county.ts';
import { seen, stored, type Opened } from './opened.ts';

/** Work in the background: who has it, when it comes again, how it ended. */
export const jobContract = (opened: Opened): void => {
  describe('后台工作', () => {
    const put = (kind: string, change: { key?: string; data?: unknown; afterSeconds?: number } = {}) =>
      stored(opened, (store) => store.putJob({ kind, key: '', data: {}, ...change }));
    const take = (kind: string, leaseSeconds = 60): Promise<TakenJob | undefined> =>
      stored(opened, (store) => store.takeJob([kind], leaseSeconds));
    const taken = async (kind: string, leaseSeconds = 60): Promise<TakenJob> => {
      const job = await take(kind, leaseSeconds);
      if (!job) throw new Error(`no ${kind}`);
      return job;
    };
    const end = (job: TakenJob, how: JobEnd): Promise<boolean> => stored(opened, (store) => store.endJob(job, how));
    const entry = async (kind: string): Promise<JobEntry | undefined> =>
      (await seen(opened, (store) => store.jobs(1000))).find((one) => one.kind === kind);

    it('到期的才取，一件只给一个进程；同一件放两次只做一次', async () => {
      const kind = freshId();
      expect(await take(kind)).toBeUndefined();
      await put(kind, { data: { n: 1 }, afterSeconds: 3600 });
      expect(await take(kind)).toBeUndefined();
      await put(kind, { data: { n: 2 } });
      await put(kind, { data: { n: 3 }, afterSeconds: 3600 });
      expect(await take(kind)).toEqual({ kind, key: '', data: { n: 3 }, attempts: 1, turn: 1 });
      expect(await take(kind)).toBeUndefined();
      expect(await take(freshId())).toBeUndefined();
      expect(await stored(opened, (store) => store.takeJob([], 60))).toBeUndefined();
    });

    it('先到期的先做；键不同是两件', async () => {
      const kind = freshId();
      await put(kind, { key: 'b', afterSeconds: -5 });
      await put(kind, { key: 'a', afterSeconds: -9 });
      expect([(await taken(kind)).key, (await taken(kind)).key]).toEqual(['a', 'b']);
    });

    it('做完写下做了什么，再放一次就再做', async () => {
      const kind = freshId();
      await put(kind);
      const job = await taken(kind);
      expect(await entry(kind)).toMatchObject({ state: 'running', attempts: 1, endedAt: null });
      expect(await end(job, { kind: 'done', said: '发出 3 封' })).toBe(true);
      expect(await entry(kind)).toMatchObject({ state: 'done', attempts: 0, said: '发出 3 封', fault: null });
      expect((await entry(kind))?.endedAt).toBeInstanceOf(Date);
      expect(await end(job, { kind: 'done', said: '又一次' })).toBe(false);
      expect(await take(kind)).toBeUndefined();
      await put(kind);
      expect(await taken(kind)).toMatchObject({ attempts: 1, turn: 2 });
    });

    it('失败的等一阵再试，次数往上数；最后失败的留着，原因看得见', async () => {
      const kind = freshId();
      await put(kind);
      await end(await taken(kind), { kind: 'retry', fault: '打印机着火', afterSeconds: 0 });
      expect(await entry(kind)).toMatchObject({ state: 'waiting', attempts: 1, fault: '打印机着火' });
      const second = await taken(kind);
      expect(second).toMatchObject({ attempts: 2 });
      await end(second, { kind: 'retry', fault: '仍在着火', afterSeconds: 3600 });
      expect(await take(kind)).toBeUndefined();
      await put(kind);
      await end(await taken(kind), { kind: 'failed', fault: '烧完了' });
      expect(await entry(kind)).toMatchObject({ state: 'failed', fault: '烧完了', attempts: 3 });
      await put(kind);
      expect(await taken(kind)).toMatchObject({ attempts: 1 });
    });

    it('管理员可以让等着的和已经放弃的马上做，做着的和做完的不动', async () => {
      const kind = freshId();
      const hurry = () => stored(opened, (store) => store.hurryJob(kind, ''));
      expect(await hurry()).toBe(false);
      await put(kind, { afterSeconds: 3600 });
      expect(await hurry()).toBe(true);
      const job = await taken(kind);
      expect(await hurry()).toBe(false);
      await end(job, { kind: 'failed', fault: '着火' });
      expect(await hurry()).toBe(true);
      const again = await taken(kind);
      expect(again.attempts).toBe(1);
      await end(again, { kind: 'done', said: '好' });
      expect(await hurry()).toBe(false);
    });

    it('没有生命迹象的由别的进程接手，原来的进程再写什么都不算', async () => {
      const kind = freshId();
      await put(kind);
      const dead = await taken(kind, 0);
      const heir = await taken(kind);
      expect(heir).toMatchObject({ attempts: 2, turn: 2 });
      const hold = (job: TakenJob) => stored(opened, (store) => store.holdJob(job, 60));
      expect([await hold(dead), await hold(heir)]).toEqual([false, true]);
      expect(await end(dead, { kind: 'done', said: '我做完了' })).toBe(false);
      expect(await entry(kind)).toMatchObject({ state: 'running', said: null });
      expect(await take(kind)).toBeUndefined();
    });

    it('做的时候又有人要，做完再做一次；做到一半停机，还回去不算一次', async () => {
      const kind = freshId();
      await put(kind);
      const job = await taken(kind);
      await put(kind, { data: { n: 2 } });
      expect(await take(kind)).toBeUndefined();
      await end(job, { kind: 'done', said: '第一次' });
      const again = await taken(kind);
      expect(again).toMatchObject({ data: { n: 2 }, attempts: 1 });
      await end(again, { kind: 'given-back' });
      expect(await entry(kind)).toMatchObject({ state: 'waiting', attempts: 0, said: '第一次' });
      expect(await taken(kind)).toMatchObject({ attempts: 1 });
    });

    it('周期性的做完到下次，记得上次的结果和数据；中途有人要，马上再做，数据以新的为准', async () => {
      const kind = freshId();
      await put(kind);
      const first = await taken(kind);
      await end(first, { kind: 'again', said: '好', afterSeconds: 0, data: { day: '2024-03-01' } });
      const second = await taken(kind);
      expect(second).toMatchObject({ data: { day: '2024-03-01' }, attempts: 1 });
      await put(kind, { data: {} });
      await end(second, { kind: 'again', said: '好', afterSeconds: 3600, data: { day: '2024-03-02' } });
      const third = await taken(kind);
      expect(third).toMatchObject({ data: {} });
      await end(third, { kind: 'again', said: '好', afterSeconds: 3600 });
      expect(await take(kind)).toBeUndefined();
      expect(await entry(kind)).toMatchObject({ state: 'waiting', said: '好' });
    });

    it('做完的过些天清除，等着的留下', async () => {
      const [over, waiting] = [freshId(), freshId()];
      await put(over);
      await put(waiting);
      await end(await taken(over), { kind: 'done', said: '好' });
      expect(await stored(opened, (store) => store.sweepJobs(1))).toBe(0);
      await stored(opened, (store) => store.sweepJobs(-1));
      expect([await entry(over), (await entry(waiting))?.state]).toEqual([undefined, 'waiting']);
    });
  });
};
