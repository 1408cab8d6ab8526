import type { HistoryEntry, Me, Problem, Workbench } from '@zhengxiang/application/contract';
import { addDays, plainDate } from '@zhengxiang/core';
import { actorOf, lives, organisationOf, type Life } from '@zhengxiang/demo-county';
import { eq } from 'drizzle-orm';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { issuedPaper } from '../db/schema/papers.ts';
import { delegation } from '../db/schema/delegations.ts';
import { organisation } from '../db/schema/registers.ts';
import { HttpPlayer } from '../testing/http-player.ts';
import { installTestCounty } from '../testing/install-county.ts';
import { openTestServer, type TestServer } from '../testing/test-server.ts';

const life = lives.find(({ id }) => id === 'delegated') as Life;
const caseId = life.cases['main']?.id ?? '';
const [intake, review] = [actorOf('zhengshu.intake'), actorOf('zhengshu.review')];
const deputy = 'zhengshu.intake@zhengshu.review';
const judging = life.steps.findIndex(({ action }) => action === 'review.recordCost');
const last = life.steps.at(-1)?.on ?? plainDate('2024-03-01');

describe('授权代办（经 HTTP）', () => {
  let app: TestServer;
  let player: HttpPlayer;
  beforeAll(async () => {
    app = await openTestServer();
    await installTestCounty(app.database.db, app.clock.now());
    player = new HttpPlayer(app.server, (day) => app.clock.setDay(day));
    for (const step of life.steps.slice(0, judging)) expect(await player.play(life, step)).toBeUndefined();
    app.clock.setDay(life.steps[judging]?.on ?? last);
  });
  afterAll(() => app.close());

  const bench = async (login: string): Promise<Workbench> =>
    (await player.send(login, 'GET', '/api/workbench')).json<Workbench>();
  const act = (login: string, seq: number) =>
    player.send(login, 'POST', '/api/acts', {
      commandId: randomUUID(),
      action: 'review.openRound',
      caseId,
      expectedSeq: seq,
      input: {},
    });

  it('代办的岗位看到委托人的待办；自己的岗位上也写着代谁有几件', async () => {
    const seenAsDeputy = await bench(deputy);
    expect(seenAsDeputy.todos.map(({ action }) => action)).toContain('review.recordCost');
    const me = (await player.send(deputy, 'GET', '/api/session')).json<Me>();
    expect([me.name, me.acting.postName, me.acting.delegation?.name]).toEqual([intake.name, '评审岗', review.name]);
    const own = await bench('zhengshu.intake');
    expect(own.todos.map(({ action }) => action)).not.toContain('review.recordCost');
    expect(own.lent.map(({ desk, todos }) => [desk.delegation?.name, desk.postName, todos.length > 0])).toEqual([
      [review.name, '评审岗', true],
    ]);
  });

  it('办完以后：记录、文书登记都写明办理人和委托人', async () => {
    for (const step of life.steps.slice(judging)) expect(await player.play(life, step)).toBeUndefined();
    const history = (await player.send('shenji.clerk', 'GET', `/api/projects/${caseId}/history`)).json<
      HistoryEntry[]
    >();
    const by = (type: string) => history.findLast((entry) => entry.type === type)?.actor;
    expect(by('review.convened')).toMatchObject({
      name: intake.name,
      post: 'review',
      onBehalfOf: { name: review.name, personId: review.personId },
    });
    expect(by('review.opinion-issued')?.onBehalfOf).toBeUndefined();
    const rows = await app.database.db.select().from(delegation);
    expect(rows.map(({ id }) => id)).toContain(by('review.convened')?.onBehalfOf?.delegation);
    await player.send('zhengshu.leader', 'GET', `/api/projects/${caseId}/papers`);
    const issued = await app.database.db.select().from(issuedPaper).where(eq(issuedPaper.caseId, caseId));
    expect(issued.map(({ issuedBy }) => issuedBy)).toContain(`${review.name}（受刘振国委托）`);
  });

  it.each(['update delegation set ends_on = ends_on', 'delete from delegation', 'truncate delegation_withdrawal'])(
    '授权记录只能增加：%s',
    async (statement) => {
      await expect(app.database.pool.query(statement)).rejects.toMatchObject({ code: 'ZX001' });
    },
  );

  it('正在代办时到期、被撤回的，下一次办理写明为什么没有办；以自己的岗位照常', async () => {
    app.clock.setDay(addDays(last, 1));
    const entered = await player.send(deputy, 'GET', '/api/session');
    expect(entered.json<Me>().acting.delegation?.name).toBe(review.name);
    const running = (await player.send('zhengshu.review', 'GET', '/api/delegations')).json<{
      delegations: { id: string; state: string }[];
    }>();
    const { id = '' } = running.delegations.find(({ state }) => state === 'running') ?? {};
    const cookie = await player.cookieOf(deputy);
    const tried = async () => {
      const reply = await app.server.inject({ url: '/api/workbench', headers: { cookie } });
      return [reply.statusCode, reply.json<Problem>().detail ?? ''] as const;
    };
    expect((await tried())[0]).toBe(200);
    const withdraw = (login: string) =>
      player.send(login, 'POST', `/api/delegations/${id}/withdrawal`, { reason: '提前回来' });
    expect((await withdraw('zhengshu.evaluation')).json<Problem>().detail).toBe('没有这项授权代办。');
    expect((await withdraw('zhengshu.review')).statusCode).toBe(200);
    expect(await tried()).toEqual([401, `${review.name}对您的授权代办已经撤回，这一次没有办理。`]);
    expect((await bench('zhengshu.intake')).lent).toEqual([]);

    await player.send(deputy, 'GET', '/api/session');
    const again = await player.cookieOf(deputy);
    app.clock.pass(15 * 60);
    const reply = await app.server.inject({ url: '/api/workbench', headers: { cookie: again } });
    expect(reply.statusCode).toBe(401);
  });

  it('登记不成的，指出哪一栏；没有登录的、系统管理员都不行', async () => {
    const given = {
      delegatorId: review.personId,
      post: 'review',
      delegateId: intake.personId,
      from: addDays(last, 10),
      to: addDays(last, 12),
      reason: '  ',
    };
    const add = (login: string, change: object = {}) =>
      player.send(login, 'POST', '/api/delegations', { ...given, ...change });
    expect((await add('zhengshu.review')).json<Problem>().issues).toMatchObject([{ path: 'reason' }]);
    const reason = '休假';
    expect((await add('zhengshu.clerk', { reason })).json<Problem>().issues).toMatchObject([{ path: 'delegatorId' }]);
    expect((await add('zhengshu.review', { reason, to: addDays(last, 9) })).statusCode).toBe(422);
    expect((await add('zhengshu.administrator', { reason })).statusCode).toBe(422);
    expect((await app.server.inject({ method: 'POST', url: '/api/delegations', payload: given })).statusCode).toBe(401);
    expect((await add('zhengshu.review', { reason })).statusCode).toBe(200);
  });

  it('单位停用以后，正在办理的人得到真实的原因', async () => {
    const { id, name } = organisationOf('jiaoyu');
    await player.send('jiaoyu.clerk', 'GET', '/api/session');
    const cookie = await player.cookieOf('jiaoyu.clerk');
    await app.database.db.update(organisation).set({ active: false }).where(eq(organisation.id, id));
    const reply = await app.server.inject({
      method: 'POST',
      url: '/api/acts',
      headers: { cookie },
      payload: { commandId: randomUUID(), action: 'procurement.plan', caseId, expectedSeq: 1, input: {} },
    });
    expect([reply.statusCode, reply.json<Problem>().detail]).toEqual([401, `“${name}”已经停用，不能再办理。`]);
    await app.database.db.update(organisation).set({ active: true }).where(eq(organisation.id, id));
    expect((await act('jiaoyu.clerk', 1)).statusCode).not.toBe(401);
  });
});
