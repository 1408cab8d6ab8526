import { actorOf } from '@zhengxiang/demo-county';
import { beforeEach, describe, expect, it } from 'vitest';
import { MemoryCounty } from '../testing/test-county.ts';
import { freshId } from '../testing/test-county.ts';
import { createJobDesk } from '../jobs/job-desk.ts';
import { putRecurring, runJob, type JobKind } from '../jobs/run-job.ts';
import { standingJobs, type StandingParts } from './standing-jobs.ts';

const signals = () => {
  const stop = new AbortController();
  return { signal: stop.signal, stopping: stop.signal, abandon: () => undefined };
};

describe('常设的后台工作（内存存储）', () => {
  let county: MemoryCounty;
  let at: Date;
  let fault: object | undefined;
  let calls: string[];
  let kinds: readonly JobKind[];
  const application = (): StandingParts['application'] => {
    const called = (name: string) => () => {
      calls.push(name);
      return Promise.resolve(1);
    };
    return {
      tellActs: called('tellActs'),
      tellDue: called('tellDue'),
      tellOpened: called('tellOpened'),
      fillInsights: called('fillInsights'),
      passTime: ({ today }) => called(`passTime ${today}`)(),
    };
  };
  beforeEach(async () => {
    county = new MemoryCounty();
    at = new Date('2026-11-30T23:58:00+08:00');
    [fault, calls] = [undefined, []];
    kinds = standingJobs({
      unit: county.memory,
      application: application(),
      mails: { settings: () => Promise.resolve(undefined) },
      rounds: { round: () => Promise.resolve(2) },
      tasks: { sweep: () => Promise.resolve(1) },
      sweepSignIn: () => Promise.resolve(),
      clockFault: () => fault,
      now: () => at,
      newId: freshId,
      address: 'https://x',
    });
    await county.memory.transaction((store) => putRecurring(store, kinds));
  });
  /** Does the job of one kind, due or not. */
  const work = async (name: string) => {
    await county.memory.transaction((store) => store.hurryJob(name, ''));
    const job = await county.memory.transaction((store) => store.takeJob([name], 60));
    const kind = kinds.find((one) => one.kind === name);
    if (!job || !kind) throw new Error(`no ${name}`);
    const end = await runJob(kind, job, signals(), () => undefined);
    await county.memory.transaction((store) => store.endJob(job, end));
    return end;
  };

  it('启动时都到期；管理员看得到每一项、上次的结果和下次的时间，可以催', async () => {
    const desk = createJobDesk([{ place: 'shared', unit: county.memory, kinds }]);
    expect((await desk.list()).map(({ kind, state }) => [kind, state])).toEqual(
      ['day', 'digests', 'figures', 'mails', 'notices', 'reminders', 'tidying'].map((kind) => [kind, 'waiting']),
    );
    for (const { kind } of kinds) await work(kind);
    const rows = await desk.list();
    expect(rows.find(({ kind }) => kind === 'mails')).toMatchObject({ title: '发邮件', said: '发出 2', fault: null });
    expect(rows.every(({ title, dueAt, said }) => /\p{Script=Han}/u.test(title + String(said)) && dueAt !== null)).toBe(
      true,
    );
    expect([await desk.hurry('mails', ''), await desk.hurry('no-such', '')]).toEqual([true, false]);
  });

  it('换日：启动一次，过了零点一次，同一天不重复；时钟可疑时不动', async () => {
    await work('day');
    await work('day');
    expect(calls.filter((call) => call.startsWith('pass'))).toEqual(['passTime 2026-11-30']);
    fault = {};
    at = new Date('2026-12-01T00:01:00+08:00');
    expect(await work('day')).toMatchObject({ said: '服务器时钟可疑，等确认后再做' });
    expect(await work('digests')).toMatchObject({ said: '服务器时钟可疑，等确认后再做' });
    fault = undefined;
    await work('day');
    await work('day');
    expect(calls.filter((call) => call.startsWith('pass'))).toEqual(['passTime 2026-11-30', 'passTime 2026-12-01']);
    // Whoever starts anew brings the lists to the day once more: the program may have another law.
    await county.memory.transaction((store) => putRecurring(store, kinds));
    await work('day');
    expect(calls.filter((call) => call.startsWith('pass'))).toHaveLength(3);
  });

  it('每天一份摘要，写的是过去的那一天', async () => {
    at = new Date('2026-03-05T16:30:00Z');
    expect(await work('digests')).toMatchObject({ said: '写下 2026-03-05 的摘要' });
    expect(await work('digests')).toMatchObject({ said: '没有要做的' });
  });

  it('没有邮件服务器，消息照发，邮件不写', async () => {
    const notice = { key: 'k', kind: 'todo', title: 't', about: 'a', link: '/', caseId: null, cite: null } as const;
    await county.memory.transaction((store) =>
      store.addNotices([{ personId: actorOf('minzheng.clerk').personId, ...notice }], at),
    );
    expect(await work('notices')).toMatchObject({ said: '告知事项 1' });
    expect(county.memory.rows()['mails']).toBe(0);
  });
});
