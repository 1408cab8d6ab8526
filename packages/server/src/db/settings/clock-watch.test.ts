import type { Problem } from '@zhengxiang/application/contract';
import { actorOf } from '@zhengxiang/demo-county';
import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Visitor } from '../../testing/ask.ts';
import { openTestDatabase } from '../../testing/database.ts';
import { installTestCounty } from '../../testing/install-county.ts';
import { append } from '../../testing/ledger-sample.ts';
import { smallProject, TestCounty } from '../../testing/test-county.ts';
import { openTestServer, type TestServer } from '../../testing/test-server.ts';
import { createClockWatch, type ClockParts, type ClockWatch } from '@zhengxiang/application';
import { databasePorts } from '../../db/store/database-ports.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

describe('服务器时钟', () => {
  let database: Awaited<ReturnType<typeof openTestDatabase>>;
  /** How far the server's clock is ahead of the database's, which no test can move. */
  let ahead = 0;
  let elapsed = 0;
  const clock = { now: () => new Date(Date.now() + ahead) };
  const watchOf = (more: Partial<ClockParts> = {}): ClockWatch =>
    createClockWatch({
      unit: databasePorts(database.db),
      now: clock.now,
      told: () => undefined,
      tolerance: 5 * MINUTE,
      databaseIsElsewhere: false,
      elapsed: () => elapsed,
      ...more,
    });
  const kindOf = async (watch: ClockWatch): Promise<string | undefined> => (await watch.check()).fault?.kind;

  beforeEach(async () => {
    database = await openTestDatabase();
    ahead = 0;
    elapsed = 0;
    return () => database.close();
  });

  it('第一次启动，没有可对照的：可以办理', async () => {
    expect(await kindOf(watchOf())).toBeUndefined();
  });

  it('早于已经办理的最后一个事项：停办，改对后自行恢复', async () => {
    await append(database.db, { recordedAt: new Date(Date.now() + 3 * HOUR) });
    const watch = watchOf({ tolerance: 2 * HOUR });
    expect(await kindOf(watch)).toBe('behind-ledger');
    expect(watch.fault()?.text).toContain('早于已经办理的最后一个事项');
    ahead = 90 * MINUTE;
    expect(await kindOf(watch)).toBeUndefined();
    expect(watch.fault()).toBeUndefined();
  });

  it('与数据库的时钟不一致：停办', async () => {
    for (const minutes of [6, -6, 60 * 24 * 400]) {
      ahead = minutes * MINUTE;
      expect(await kindOf(watchOf())).toBe('differs-from-database');
    }
    ahead = 4 * MINUTE;
    expect(await kindOf(watchOf())).toBeUndefined();
  });

  it('重新启动时比上次运行早：停办', async () => {
    await watchOf().check();
    ahead = -2 * HOUR;
    expect(await kindOf(watchOf({ tolerance: HOUR }))).toBe('behind-last-seen');
  });

  it('距上次运行一天以上：不知道是停机还是时钟错了，停办；数据库在另一台机器上且一致的，照办', async () => {
    const seen = new Date(Date.now() - 3 * DAY);
    await database.pool.query(`insert into setting values ('clock', $1, now())`, [
      JSON.stringify({ lastSeen: seen.toISOString() }),
    ]);
    const watch = watchOf();
    expect(await kindOf(watch)).toBe('jumped-ahead');
    // What is doubtful is not written down as seen.
    expect((await watch.check()).lastSeen).toEqual(seen);
    expect(await kindOf(watchOf({ databaseIsElsewhere: true }))).toBeUndefined();
  });

  it('运行中跳变，不等下一次核对：停办；正常走过的时间不算', async () => {
    const watch = watchOf();
    await watch.check();
    ahead = 26 * HOUR;
    expect(watch.fault()?.kind).toBe('jumped-ahead');
    elapsed = 26 * HOUR;
    expect(watch.fault()).toBeUndefined();
    ahead = 0;
    expect(watch.fault()?.kind).toBe('behind-last-seen');
  });

  it('管理员确认后办理，并留下记录；再错还会停', async () => {
    await append(database.db, { recordedAt: new Date(Date.now() + 400 * DAY) });
    const watch = watchOf();
    expect(await kindOf(watch)).toBe('behind-ledger');
    const keeper = actorOf('zhengshu.administrator');
    expect((await watch.confirm(keeper, '已与国家授时中心核对')).fault).toBeUndefined();
    expect(watch.fault()).toBeUndefined();
    expect(await kindOf(watchOf())).toBeUndefined();
    const { rows } = await database.pool.query<{ reason: string; what: string[] }>(
      `select reason, what from setting_change where setting = 'clock'`,
    );
    expect(rows).toEqual([
      {
        reason: '已与国家授时中心核对',
        what: [expect.stringContaining('确认服务器时钟'), expect.stringContaining('早于已经办理的最后一个事项')],
      },
    ]);
    await append(database.db, { recordedAt: new Date(Date.now() + 500 * DAY) });
    expect(await kindOf(watchOf())).toBe('behind-ledger');
  });
});

describe('时钟可疑时的办理', () => {
  let app: TestServer;
  afterEach(() => app.close());

  it('办理得到中文答复 503，查看照常，就绪检查说明；管理员看得到，确认后照办', async () => {
    app = await openTestServer(undefined, { logLevel: 'silent', clockTolerance: 4000 * DAY });
    await installTestCounty(app.database.db, app.clock.now());
    const [clerk, keeper] = [new Visitor(app.server), new Visitor(app.server)];
    const input = await new TestCounty(app.database.db).uploaded('minzheng.clerk', smallProject());
    const payload = {
      commandId: randomUUID(),
      action: 'initiation.prepare',
      caseId: randomUUID(),
      expectedSeq: 0,
      input,
    };
    const act = () => clerk.ask({ method: 'POST', url: '/api/acts', payload });
    await app.clockWatch.check();
    app.clock.pass(25 * 60);
    await clerk.signIn('minzheng.clerk');
    await keeper.signIn('zhengshu.administrator');
    const refused = await act();
    expect(refused.json<Problem>()).toMatchObject({ status: 503, code: 'unavailable', title: '服务器时钟可能不对' });
    expect(refused.json<Problem>().detail).toContain('暂停办理');
    const scan = {
      method: 'POST',
      url: `/api/papers/${randomUUID()}/scans`,
      payload: { fileId: randomUUID() },
    } as const;
    expect((await clerk.ask(scan)).statusCode).toBe(503);
    const read = async (url: string) => (await clerk.ask({ method: 'GET', url })).statusCode;
    expect([await read('/api/workbench'), await read('/api/projects')]).toEqual([200, 200]);
    expect((await clerk.ask({ method: 'GET', url: '/readyz' })).json()).toEqual({
      status: 'ready',
      acts: 'refused',
      clock: 'doubtful',
    });
    expect(await read('/api/admin/clock')).toBe(403);
    const confirm = (by: Visitor, reason: string) =>
      by.ask({ method: 'POST', url: '/api/admin/clock/confirmation', payload: { reason } });
    expect((await confirm(clerk, '看过')).statusCode).toBe(403);
    expect((await confirm(keeper, ' ')).statusCode).toBe(422);
    expect((await confirm(keeper, '与标准时间核对')).json()).toMatchObject({ fault: null });
    expect((await act()).json()).toMatchObject({ seq: 1 });
  });
});
