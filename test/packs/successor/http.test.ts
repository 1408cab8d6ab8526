import type { Problem, ProjectPage, ProjectView, RegulationView, Workbench } from '@zhengxiang/application/contract';
import { plainDate } from '@zhengxiang/core';
import { actorOf, lives } from '@zhengxiang/demo-county';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rebuild } from '../../../packages/server/src/cli/rebuild-projections.ts';
import { HttpPlayer } from '../../../packages/server/src/testing/http-player.ts';
import { installTestCounty } from '../../../packages/server/src/testing/install-county.ts';
import { openTestServer, type TestServer } from '../../../packages/server/src/testing/test-server.ts';
import { withSuccessor } from '../laws.ts';
import { filing66, signedBefore, traffic280 } from './lives.ts';

describe('后继办法（经 HTTP）', () => {
  let app: TestServer;
  let player: HttpPlayer;
  beforeAll(async () => {
    app = await openTestServer(undefined, {}, undefined, withSuccessor);
    await installTestCounty(app.database.db, app.clock.now());
    player = new HttpPlayer(app.server, (day) => app.clock.setDay(day));
  });
  afterAll(() => app.close());

  const get = async <T>(login: string, url: string): Promise<T> => (await player.send(login, 'GET', url)).json<T>();
  const played = async (life: typeof traffic280): Promise<readonly string[]> => {
    const surprises: string[] = [];
    for (const step of life.steps) {
      const surprise = await player.play(life, step);
      if (surprise) surprises.push(surprise);
      if (surprises.length > 2) break;
    }
    return surprises;
  };

  const running = lives.find(({ id }) => id === 'traffic-200');
  it('新办法施行之前：一切照旧办法，新办法已经可以看', async () => {
    app.clock.setDay(plainDate('2026-11-29'));
    const now = await get<RegulationView>('minzheng.clerk', '/api/regulation');
    expect(now.pack.id).toBe('dongyuan-2020');
    expect(now.laws.map(({ id }) => id)).toEqual(['dongyuan-2026', 'dongyuan-2020']);
    const next = await get<RegulationView>('minzheng.clerk', '/api/regulation?law=dongyuan-2026');
    expect(next.text.find(({ id }) => id === 'art17.p1')?.text).toContain('不多于2次');
    expect(next.parameters.find(({ name }) => name === 'entryThreshold')?.text).toBe('100 万元');
    expect((await player.send('minzheng.clerk', 'GET', '/api/regulation?law=nowhere')).statusCode).toBe(404);
    const unknown = await player.send('minzheng.clerk', 'POST', '/api/acts', {
      commandId: randomUUID(),
      action: 'moon.land',
      caseId: randomUUID(),
      expectedSeq: 0,
      input: {},
    });
    expect(unknown.json<Problem>().issues?.[0]?.message).toContain('没有这个事项');
  });

  it('跨过施行之日：没有报送的按新办法看和办，已经报送的照旧', async () => {
    if (!running) throw new Error('no such life');
    const until = running.steps.findIndex(({ action }) => action === 'funding.review');
    for (const step of running.steps.slice(0, until)) expect(await player.play(running, step)).toBeUndefined();
    app.clock.setDay(plainDate('2026-11-29'));
    expect(await played(signedBefore)).toEqual([]);
    const begun = `/api/projects/${signedBefore.cases['main']?.id ?? ''}`;
    expect(await get<ProjectView>('minzheng.clerk', begun)).toMatchObject({
      pack: { id: 'dongyuan-2020' },
      track: 'full',
    });
    app.clock.setDay(plainDate('2026-12-02'));
    const todos = async (): Promise<readonly string[]> => {
      const bench = await get<Workbench>('minzheng.clerk', '/api/workbench');
      return bench.todos.filter(({ caseId }) => begun.endsWith(caseId)).map(({ action }) => action);
    };
    expect(await todos()).toEqual(['initiation.submit']);
    const listed = async () =>
      (await get<ProjectPage>('minzheng.clerk', '/api/projects')).rows.find(({ caseId }) =>
        begun.endsWith(caseId ?? ''),
      );
    const before = await listed();
    expect(await app.application.passTime(plainDate('2026-12-02'), { aborted: true })).toBe(0);
    expect(await app.application.passTime(plainDate('2026-12-02'))).toBeGreaterThan(0);
    expect(await todos()).toEqual(['filing.filePlan']);
    expect([before?.track, (await listed())?.track, (await listed())?.updatedOn]).toEqual([
      'full',
      'filing',
      before?.updatedOn,
    ]);
    const turned = await get<ProjectView>('minzheng.clerk', begun);
    expect(turned).toMatchObject({ pack: { id: 'dongyuan-2026' }, track: 'filing' });
    const stateOf = (action: string) => turned.availability.find((one) => one.action === action)?.state;
    expect([stateOf('initiation.submit'), stateOf('filing.filePlan')]).toEqual(['past', 'open']);
    const old = await get<ProjectView>('jiaotong.clerk', `/api/projects/${running.cases['main']?.id ?? ''}`);
    expect(old.pack.id).toBe('dongyuan-2020');
    expect((await get<{ law: string }>('jiaotong.clerk', '/api/session')).law).toBe('dongyuan-2026');
    const picks = await get<{ label: string }[]>(
      'jiaotong.clerk',
      `/api/picks/exceptions?caseId=${running.cases['main']?.id ?? ''}`,
    );
    expect(picks.map(({ label }) => label).join()).toContain('不多于 1 次');
  });

  it.each([traffic280, filing66].map((life) => [life.title, life] as const))('%s', async (_title, life) => {
    expect(await played(life)).toEqual([]);
    const view = await get<ProjectView>('shenji.clerk', `/api/projects/${life.cases['main']?.id ?? ''}`);
    expect(view.stage).toBe(life.ends);
    expect(view.pack.id).toBe('dongyuan-2026');
    expect(view.availability.map(({ action }) => action)).not.toContain('infrastructure.request');
    const gone = await player.send(`${life.cases['main']?.owner ?? ''}.clerk`, 'POST', '/api/acts', {
      commandId: randomUUID(),
      action: 'infrastructure.request',
      caseId: life.cases['main']?.id,
      expectedSeq: view.seq,
      input: {},
    });
    expect(gone.json<Problem>().issues?.[0]?.message).toContain('没有“申请基础设施服务”这个事项');
  });

  it('办法自己的案件各是各的，提问记在所看的办法下面', async () => {
    const [old, now] = await Promise.all(
      ['dongyuan-2020', 'dongyuan-2026'].map((id) =>
        get<RegulationView>('minzheng.clerk', `/api/regulation?law=${id}`),
      ),
    );
    expect(old?.caseId).not.toBe(now?.caseId);
    const asked = await player.send('minzheng.clerk', 'POST', '/api/acts', {
      commandId: randomUUID(),
      action: 'interpretation.ask',
      caseId: now?.caseId,
      expectedSeq: 0,
      input: { place: 'art17.p1', question: '两次变更怎么数？' },
    });
    expect(asked.statusCode).toBe(200);
    const after = await get<RegulationView>('minzheng.clerk', '/api/regulation?law=dongyuan-2026');
    expect(after.questions).toHaveLength(1);
    expect((await get<RegulationView>('minzheng.clerk', '/api/regulation?law=dongyuan-2020')).questions).toEqual([]);
  });

  it('重建投影：两个办法的项目都在', async () => {
    const before = await app.application.projects(actorOf('shenji.clerk'), {} as never).catch(() => undefined);
    await rebuild(app.database.db, () => undefined, withSuccessor);
    const after = await app.application.projects(actorOf('shenji.clerk'), {} as never).catch(() => undefined);
    expect(after).toEqual(before);
    await expect(rebuild(app.database.db, () => undefined)).rejects.toThrow('本系统没有安装办法“dongyuan-2026”');
    const view = await get<ProjectView>('shenji.clerk', `/api/projects/${traffic280.cases['main']?.id ?? ''}`);
    expect(view.stage).toBe('in-use');
  });
});
