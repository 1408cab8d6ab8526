import type { ListViews, ProjectPage } from '@zhengxiang/application/contract';
import { plainDate } from '@zhengxiang/core';
import { actorOf, demoPassword } from '@zhengxiang/demo-county';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { putEntry } from '../db/store/put-entry.ts';
import { installTestCounty } from '../testing/install-county.ts';
import { sheetCells, sheetText } from '../testing/read-xlsx.ts';
import { openTestServer, type TestServer } from '../testing/test-server.ts';

const rows = 2_103;
const own = actorOf('minzheng.clerk').organisationId;
const other = actorOf('zhengshu.intake').organisationId;

describe('项目库：导出和视图', () => {
  let app: TestServer;
  const cookies = new Map<string, string>();
  const ask = async (login: string, method: 'GET' | 'PUT' | 'DELETE', url: string, payload?: object) => {
    const known = cookies.get(login);
    const cookie =
      known ??
      String(
        (await app.server.inject({ method: 'POST', url: '/api/session', payload: { login, password: demoPassword } }))
          .headers['set-cookie'],
      ).split(';')[0] ??
      '';
    cookies.set(login, cookie);
    return app.server.inject({ method, url, headers: { cookie }, ...(payload && { payload }) });
  };

  beforeAll(async () => {
    app = await openTestServer();
    await installTestCounty(app.database.db, app.clock.now());
    await app.database.db.transaction(async (tx) => {
      for (let n = 1; n <= rows; n += 1)
        await putEntry(tx, {
          id: randomUUID(),
          origin: 'project',
          number: `441625-2024-${String(n).padStart(4, '0')}`,
          name: n === 7 ? '=1+1&<水库>\u0007平台' : `项目${n}`,
          ownerId: n % 3 === 0 ? own : other,
          ownerName: n % 3 === 0 ? '东源县民政局' : '东源县政务服务数据管理局',
          mainKind: 'software-development',
          track: 'full',
          stage: 'initiation',
          step: '待受理',
          year: 2024,
          totalInvestment: n * 1_000_000 + 1,
          paid: 0,
          warnings: [],
          viewers: ['role:data-bureau', ...(n % 3 === 0 ? [`org:${own}`] : [])],
          updatedOn: plainDate('2024-03-01'),
          content: n === 9 ? '采集水位和雨量' : '',
        });
    });
  });
  afterAll(() => app.close());

  it('条件找到的很多时，先给出一页并说明没有数完；合计另取，是全部的', async () => {
    const query = 'kind=software-development&sort=total&direction=asc';
    const page = (await ask('zhengshu.intake', 'GET', `/api/projects?size=50&${query}`)).json<ProjectPage>();
    expect([page.exact, page.rows.length, page.next === null]).toEqual([false, 50, false]);
    const { exact, total, sums } = (
      await ask('zhengshu.intake', 'GET', `/api/project-totals?${query}`)
    ).json<ProjectPage>();
    expect([exact, total, sums.totalInvestment]).toEqual([true, rows, 500_000 * rows * (rows + 1) + rows]);
    const last = (await ask('zhengshu.intake', 'GET', `/api/projects?size=50&page=43&${query}`)).json<ProjectPage>();
    expect([last.exact, last.total, last.rows.length, last.next]).toEqual([true, rows, rows - 2100, null]);
    const all = (await ask('zhengshu.intake', 'GET', '/api/projects?size=50')).json<ProjectPage>();
    expect([all.exact, all.total]).toEqual([true, rows]);
    const wrong = await ask('zhengshu.intake', 'GET', '/api/project-totals?stage=nowhere');
    expect([wrong.statusCode >= 400, wrong.json<{ issues: { path: string }[] }>().issues[0]?.path]).toEqual([
      true,
      'stage',
    ]);
  });

  it('导出所见的全部行：列、筛选、排序相同，金额是数，日期是日期，标题写明范围', async () => {
    const reply = await ask(
      'zhengshu.intake',
      'GET',
      '/api/projects/export?sort=total&direction=asc&columns=name&columns=total&columns=updated',
    );
    expect(reply.statusCode).toBe(200);
    const cells = await sheetCells(reply.rawPayload);
    expect(cells[0]?.[0]?.text).toContain('东源县');
    expect(cells[1]?.[0]?.text).toBe('范围：全部；按总投资升序');
    expect(cells[2]?.[0]?.text).toContain(actorOf('zhengshu.intake').name);
    expect(cells[3]?.map((cell) => cell?.text)).toEqual(['项目', '总投资（万元）', '更新日期']);
    const body = cells.slice(4, -1);
    expect(body).toHaveLength(rows);
    expect(body.map((row) => Number(row[1]?.text))).toEqual(
      Array.from({ length: rows }, (_one, index) => index + 1 + 0.000001),
    );
    expect(body[0]?.map((cell) => cell?.kind)).toEqual(['text', 'number', 'number']);
    // 2024-03-01 as a spreadsheet counts days.
    expect(body[0]?.[2]?.text).toBe('45352');
    expect(body[0]?.[2]?.style).not.toBe(body[0]?.[1]?.style);
    expect(body[6]?.[0]).toMatchObject({ kind: 'text', text: '=1+1&<水库>平台' });
    expect(cells.at(-1)?.[0]?.text).toBe(`合计 ${rows} 个项目`);
    expect(Number(cells.at(-1)?.[1]?.text)).toBeCloseTo((rows * (rows + 1)) / 2 + rows * 0.000001, 6);
  });

  it.each([
    ['minzheng.clerk', '', rows / 3],
    ['minzheng.clerk', 'search=水位', 1],
    ['zhengshu.intake', 'search=水位', 1],
    ['zhengshu.intake', `owner=${own}`, rows / 3],
    ['zhengshu.intake', 'amountFrom=2100000000', 4],
    ['caizheng.clerk', '', 0],
  ])('%s 按“%s”看到、数到、导出的行数相同', async (login, query, expected) => {
    const page = (await ask(login, 'GET', `/api/projects?size=200&${query}`)).json<ProjectPage>();
    const lines = await sheetText((await ask(login, 'GET', `/api/projects/export?${query}`)).rawPayload);
    expect([page.total, lines.length - 5, page.rows.length]).toEqual([expected, expected, Math.min(expected, 200)]);
  });

  it('年度清单也能导出：政数局导出各单位的，单位只导出自己的，别的年度是空的', async () => {
    const report = (login: string, name: string) =>
      app.application.act(
        actorOf(login),
        {
          commandId: randomUUID(),
          action: 'annualList.report',
          caseId: randomUUID(),
          expectedSeq: 0,
          input: {
            year: 2025,
            lines: [
              { id: 'a', name, kind: 'software-development', budgetAmount: 88_600_000, content: '巡查', quarter: 'q2' },
            ],
          },
        },
        { now: app.clock.now(), today: plainDate('2024-11-01') },
      );
    expect((await report('minzheng.clerk', '养老平台')).kind).toBe('accepted');
    expect((await report('sifa.clerk', '普法平台')).kind).toBe('accepted');
    const exported = async (login: string, query: string) =>
      sheetCells((await ask(login, 'GET', `/api/annual-lists/export?${query}`)).rawPayload);
    const all = await exported('zhengshu.intake', 'year=2025');
    expect(all[2]?.map((cell) => cell?.text)).toContain('预算金额（万元）');
    const body = all.slice(3, -1);
    expect(body.map((row) => row[2]?.text).sort()).toEqual(['养老平台', '普法平台'].sort());
    expect(body.map((row) => row[6]?.text)).toEqual(['第二季度', '第二季度']);
    expect([all.at(-1)?.[1]?.text, Number(all.at(-1)?.[4]?.text)]).toEqual(['合计 2 份清单，2 个项目', 177.2]);
    expect((await exported('minzheng.clerk', '')).slice(3, -1).map((row) => row[2]?.text)).toEqual(['养老平台']);
    expect((await exported('zhengshu.intake', 'year=2026')).at(-1)?.[1]?.text).toBe('合计 0 份清单，0 个项目');
    expect((await app.server.inject({ url: '/api/annual-lists/export' })).statusCode).toBe(401);
  });

  it('没有登录不能导出，乱写的条件被拒绝', async () => {
    expect((await app.server.inject({ url: '/api/projects/export' })).statusCode).toBe(401);
    expect((await ask('minzheng.clerk', 'GET', '/api/projects/export?stage=nowhere')).statusCode).toBe(422);
  });

  it('视图只属于本人，默认视图只有一个，重名被拒绝', async () => {
    const view = (name: string, isDefault: boolean) => ({
      name,
      isDefault,
      state: { stage: ['initiation'], size: 50 },
    });
    const [first, second] = [randomUUID(), randomUUID()];
    const put = (id: string, body: object, login = 'minzheng.clerk') =>
      ask(login, 'PUT', `/api/project-views/${id}`, body);
    const mine = async (login: string) => (await ask(login, 'GET', '/api/project-views')).json<ListViews>();
    expect((await put(first, view('立项的', true))).statusCode).toBe(200);
    expect((await put(second, view('又一个', true))).statusCode).toBe(200);
    expect((await put(randomUUID(), view('又一个', false))).statusCode).toBe(422);
    expect((await put(second, view('抢来的', false), 'minzheng.leader')).statusCode).toBe(422);
    const { own: kept, builtIn, mayImport } = await mine('minzheng.clerk');
    expect(kept.map(({ name, isDefault }) => [name, isDefault])).toEqual([
      ['立项的', false],
      ['又一个', true],
    ]);
    expect(kept[0]?.state).toEqual({ stage: ['initiation'], size: 50 });
    expect([builtIn.length > 3, mayImport]).toEqual([true, false]);
    expect(await mine('zhengshu.intake')).toMatchObject({ own: [], mayImport: true });
    await ask('minzheng.leader', 'DELETE', `/api/project-views/${first}`);
    expect((await mine('minzheng.clerk')).own).toHaveLength(2);
    await ask('minzheng.clerk', 'DELETE', `/api/project-views/${first}`);
    expect((await mine('minzheng.clerk')).own.map(({ name }) => name)).toEqual(['又一个']);
  });
});
