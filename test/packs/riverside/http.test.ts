import type { LawNames, Problem, ProjectView, Workbench } from '@zhengxiang/application/contract';
import { plainDate } from '@zhengxiang/core';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rebuild } from '../../../packages/server/src/cli/rebuild-projections.ts';
import { organsToInstall } from '../../../packages/server/src/install/organs.ts';
import { HttpPlayer } from '../../../packages/server/src/testing/http-player.ts';
import { installTestCounty } from '../../../packages/server/src/testing/install-county.ts';
import { openTestServer, type TestServer } from '../../../packages/server/src/testing/test-server.ts';
import { riverside2025 } from './index.ts';
import { laws } from './laws.ts';
import { review, reviewed136 } from './lives.ts';
import { leader, registerCenter } from './people.ts';

describe('外县办法（经 HTTP）', () => {
  let app: TestServer;
  let player: HttpPlayer;
  const caseId = reviewed136.cases['main']?.id ?? '';
  beforeAll(async () => {
    app = await openTestServer(undefined, {}, undefined, laws);
    await installTestCounty(app.database.db, app.clock.now());
    player = new HttpPlayer(app.server, (day) => app.clock.setDay(day));
    app.clock.setDay(plainDate('2025-10-01'));
    await registerCenter(app, player);
  });
  afterAll(() => app.close());
  const get = async <T>(login: string, url: string): Promise<T> => (await player.send(login, 'GET', url)).json<T>();
  const project = () => get<ProjectView>('minzheng.clerk', `/api/projects/${caseId}`);
  const at = reviewed136.steps.findIndex(({ by }) => by === leader);
  const played = async (steps: typeof reviewed136.steps): Promise<readonly string[]> => {
    const surprises: string[] = [];
    for (const step of steps) surprises.push(...[await player.play(reviewed136, step)].flatMap((one) => one ?? []));
    return surprises;
  };

  it('空系统按本县办法建机关，本县特有的也建', () => {
    const names = organsToInstall(riverside2025).map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['临溪县大数据中心', '临溪县财政局', '临溪县节能中心']));
    expect(names.join()).not.toMatch(/东源|政务服务数据/u);
  });

  it('批复以后在本县特有的阶段，待办在本县特有的机关，期限按工作日', async () => {
    expect(await played(reviewed136.steps.slice(0, at))).toEqual([]);
    const view = await project();
    expect(view).toMatchObject({ stage: 'energy-review', stageName: '节能审查', step: '待节能审查' });
    expect(view.ownStages).toEqual([{ id: 'energy-review', name: '节能审查', before: 'procurement', done: false }]);
    expect(view.availability.find(({ action }) => action === 'energy.review')).toMatchObject({
      state: 'waiting',
      holders: [{ organ: 'energy-center', name: '县节能中心' }],
    });
    const { todos } = await get<Workbench>(leader, '/api/workbench');
    expect(todos.map(({ action, title }) => [action, title])).toEqual([['energy.review', '出具节能审查意见']]);
    const duty = view.duties.find(({ action }) => action === 'energy.review');
    // Five working days after Monday 23 November, over one weekend.
    expect([duty?.since, duty?.dueOn]).toEqual(['2026-11-23', '2026-11-30']);
    const { names } = await get<{ names: LawNames }>(leader, '/api/session');
    expect([names.organs['energy-center'], names.stages['energy-review']]).toEqual(['县节能中心', '节能审查']);
    const listed = await get<{ rows: { stageName: string }[] }>('minzheng.clerk', '/api/projects?stage=energy-review');
    expect(listed.rows.map(({ stageName }) => stageName)).toEqual(['节能审查']);
  });

  it('过了当天受理时刻不受理，什么也不写；第二天照办，全过程走到实施', async () => {
    const before = await project();
    app.clock.pass(9 * 60);
    const act = { action: 'energy.review', caseId, expectedSeq: before.seq, input: review };
    const late = await player.send(leader, 'POST', '/api/acts', { commandId: randomUUID(), ...act });
    expect(late.json<Problem>().findings?.map(({ code }) => code)).toEqual(['office-closed']);
    expect((await project()).seq).toBe(before.seq);
    expect(await played(reviewed136.steps.slice(at))).toEqual([]);
    const after = await project();
    expect([after.stage, after.facts.own?.energy?.yearlyUse]).toEqual(['implementation', 120_000]);
  });

  it('公文用本县特有的文号，其他机关用本县的', async () => {
    await app.papers.desk.register();
    const papers = await get<{ kind: string; number: string | null }[]>(
      'minzheng.clerk',
      `/api/projects/${caseId}/papers`,
    );
    const numbers = new Map(papers.map(({ kind, number }) => [kind, number]));
    expect(numbers.get('energy-opinion')).toBe('临节审〔2026〕1号');
    expect(numbers.get('approval')).toMatch(/^临数〔2026〕/u);
  });

  it('没有装这个办法的系统不重建，说明缺哪一个；装着的重建出来一样', async () => {
    const before = await project();
    await expect(rebuild(app.database.db, () => undefined)).rejects.toThrow('本系统没有安装办法“riverside-2025”');
    await rebuild(app.database.db, () => undefined, laws);
    expect({ ...(await project()), surroundings: null }).toEqual({ ...before, surroundings: null });
  });
});
