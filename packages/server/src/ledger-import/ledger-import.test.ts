import type {
  HistoricalView,
  LedgerImported,
  LedgerPreview,
  OrganisationView,
  ProjectPage,
  StoredFileView,
} from '@zhengxiang/application/contract';
import { plainDate } from '@zhengxiang/core';
import { demoPassword } from '@zhengxiang/demo-county';
import { readFileSync } from 'node:fs';
import { writeXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sheetText } from '../testing/read-xlsx.ts';
import { installTestCounty } from '../testing/install-county.ts';
import { openTestServer, type TestServer } from '../testing/test-server.ts';

const fixture = (name: string): Buffer => readFileSync(new URL(`./testing/${name}`, import.meta.url));

describe('旧台账导入', () => {
  let app: TestServer;
  const cookies = new Map<string, string>();
  const desk = 'zhengshu.intake';
  const signIn = async (login: string): Promise<string> => {
    const known = cookies.get(login);
    if (known !== undefined) return known;
    const reply = await app.server.inject({
      method: 'POST',
      url: '/api/session',
      payload: { login, password: demoPassword },
    });
    const [cookie = ''] = String(reply.headers['set-cookie']).split(';');
    cookies.set(login, cookie);
    return cookie;
  };
  const ask = async (login: string, method: 'GET' | 'POST', url: string, payload?: object) =>
    app.server.inject({ method, url, headers: { cookie: await signIn(login) }, ...(payload && { payload }) });
  const counts = async (): Promise<string> => {
    const { rows } = await app.database.pool.query<{ text: string }>(
      `select concat_ws('/', (select count(*) from historical_project), (select count(*) from historical_revision),
         (select count(*) from ledger_import), (select count(*) from list_entry where origin = 'historical')) as text`,
    );
    return rows[0]?.text ?? '';
  };
  const send = async <T>(method: 'GET' | 'POST', url: string, payload?: object, login = desk): Promise<T> => {
    const reply = await ask(login, method, url, payload);
    expect(reply.statusCode, reply.body.slice(0, 300)).toBe(200);
    return reply.json<T>();
  };
  const put = async (name: string, login = desk, bytes: Uint8Array = fixture(name)): Promise<string> => {
    const form = new FormData();
    form.append('file', new Blob([new Uint8Array(bytes)]), name);
    const wire = new Response(form);
    const cookie = await signIn(login);
    const reply = await app.server.inject({
      method: 'POST',
      url: '/api/files',
      headers: { cookie, 'content-type': wire.headers.get('content-type') ?? '' },
      payload: Buffer.from(await wire.arrayBuffer()),
    });
    expect(reply.statusCode, reply.body).toBe(200);
    return reply.json<StoredFileView>().id;
  };
  const look = (fileId: string, more: object = {}): Promise<LedgerPreview> =>
    send('POST', '/api/ledger-imports/preview', { fileId, ...more });
  const take = (fileId: string, read: LedgerPreview, ticked: number[]): Promise<LedgerImported> =>
    send('POST', '/api/ledger-imports', {
      fileId,
      sheet: read.sheet,
      headingRow: read.headingRow,
      columns: read.columns,
      units: { 供销社: 'new' },
      ticked,
    });
  const issuesOf = (read: LedgerPreview, row: number): string =>
    (read.rows.find((one) => one.row === row)?.issues ?? []).map(({ level, text }) => `${level}:${text}`).join('|');

  beforeAll(async () => {
    app = await openTestServer();
    await installTestCounty(app.database.db, app.clock.now());
    app.clock.setDay(plainDate('2026-06-01'));
  });
  afterAll(() => app.close());

  it('读出标题、各列含义和单位，错误和疑问都在各自的行', async () => {
    const fileId = await put('ledger.csv');
    const read = await look(fileId);
    expect(read.headingRow).toBe(2);
    expect(read.columns.map(({ field }) => field)).toEqual([
      'owner',
      'name',
      'kind',
      'approved',
      'contract',
      'paid',
      'signedOn',
      'remark',
    ]);
    expect(read.units.filter(({ chosen }) => chosen === null).map(({ written }) => written)).toEqual(['供销社']);
    expect(issuesOf(read, 3)).toBe('');
    expect(issuesOf(read, 4)).toContain('warning:“2017年6月”没有写日');
    expect(issuesOf(read, 5)).toBe('');
    expect(issuesOf(read, 6)).toMatch(/warning:已付金额 360000\.00 万元 疑为单位弄错.*36\.00 万元/u);
    expect(issuesOf(read, 6)).toContain('warning:已付金额 360000.00 万元 超过合同金额 36.00 万元');
    expect(issuesOf(read, 7)).toContain('error:“2018-02-30”不是日期');
    expect(issuesOf(read, 8)).toContain('error:单位“供销社”不在名录中');
    expect(issuesOf(read, 8)).toContain('warning:合同金额 30000.00 万元 疑为单位弄错');
    expect(issuesOf(read, 9)).toContain('warning:金额为 0，疑为占位');
    expect(issuesOf(read, 11)).toBe('warning:与第 10 行单位和名称相同，疑为重复');
    expect(issuesOf(read, 12)).toContain('error:“约14”读不出金额');
    expect(issuesOf(read, 13)).toContain('warning:合同金额 6.30 万元 超过核定金额 6.00 万元');
    expect(issuesOf(read, 14)).toContain('error:没有项目名称');
    expect(issuesOf(read, 15)).toContain('error:这是合计行');
    expect(await counts()).toBe('0/0/0/0');
  });

  it('GB18030 的文件读出同样的行', async () => {
    const [utf8, gb] = [await look(await put('ledger.csv')), await look(await put('ledger-gb18030.csv'))];
    expect(gb.rows).toEqual(utf8.rows);
    expect(gb.sha256).not.toBe(utf8.sha256);
  });

  it('只导入没有错误的和勾选过的；再导入一次没有变化；改正后更新并留下历史', async () => {
    const fileId = await put('ledger.csv');
    const read = await look(fileId);
    const first = await take(fileId, read, [6, 8]);
    const doubtful = [4, 9, 11, 13];
    expect(first.counts).toEqual({ added: 5, updated: 0, unchanged: 0, unticked: doubtful.length, faulty: 4 });
    expect(await counts()).toBe('5/5/1/5');
    const again = await take(await put('ledger.csv'), read, [6, 8]);
    expect(again).toEqual({ importId: null, counts: { ...first.counts, added: 0, unchanged: 5 } });
    expect(await counts()).toBe('5/5/1/5');

    const corrected = await put('ledger-corrected.csv');
    const later = await look(corrected);
    expect(later.rows.filter(({ standing }) => standing === 'changed').map(({ row }) => row)).toEqual([3, 6]);
    const second = await take(corrected, later, []);
    expect(second.counts).toMatchObject({ added: 1, updated: 2, unchanged: 3 });
    expect(await counts()).toBe('6/8/2/6');

    const page = await send<ProjectPage>('GET', '/api/projects?origin=historical&search=办公自动化');
    expect(page.rows).toMatchObject([{ origin: 'historical', stage: null, stageName: '历史台账', paid: 36_000_000 }]);
    const id = page.rows[0]?.caseId ?? '';
    const view = await send<HistoricalView>('GET', `/api/historical-projects/${id}`);
    expect(view.revisions.map(({ revision, reading }) => [revision, reading.paid])).toEqual([
      [2, 36_000_000],
      [1, 360_000_000_000],
    ]);
    expect(view.revisions[1]?.written.find(({ heading }) => heading.startsWith('已支付'))?.text).toBe('360000');
    expect(view.revisions[1]?.warnings.join()).toContain('疑为单位弄错');

    const reply = await ask(desk, 'GET', `/api/ledger-imports/${first.importId ?? ''}/report`);
    const lines = await sheetText(reply.rawPayload);
    expect(lines.find((line) => line[0] === '7')?.slice(1, 3)).toEqual([
      '有错误，未导入',
      expect.stringContaining('2018-02-30'),
    ]);
    expect(lines.find((line) => line[0] === '3')?.slice(1, 5)).toEqual(['已导入', '', '民政局', '社会救助信息平台']);
  });

  it('原单位登记为停用，名称以后自动对应', async () => {
    const units = await send<OrganisationView[]>('GET', '/api/organisations');
    expect(units.find(({ name }) => name === '供销社')).toMatchObject({ active: false, role: 'unit' });
    const read = await look(await put('ledger.csv'));
    expect(read.units.find(({ written }) => written === '供销社')?.chosen).not.toBeNull();
  });

  it('别的单位看不到，也不能导入；审计看得到', async () => {
    const seen = async (login: string) =>
      (await send<ProjectPage>('GET', '/api/projects?origin=historical', undefined, login)).rows;
    const own = await seen('minzheng.clerk');
    expect(own.map(({ ownerName }) => ownerName)).toEqual(['东源县民政局']);
    const all = await seen('shenji.clerk');
    expect(all).toHaveLength(6);
    const foreign = all.find(({ ownerName }) => ownerName !== '东源县民政局')?.caseId ?? '';
    expect((await ask('minzheng.clerk', 'GET', `/api/historical-projects/${foreign}`)).statusCode).toBe(404);
    const fileId = await put('ledger.csv', 'minzheng.clerk');
    const refused = await ask('minzheng.clerk', 'POST', '/api/ledger-imports/preview', { fileId });
    expect(refused.statusCode).toBe(403);
    expect((await ask('caizheng.clerk', 'GET', '/api/ledger-imports')).statusCode).toBe(403);
  });

  describe('金额单位', () => {
    const projects = [98_000, 76_500, 45_000, 30_000, 68_000, 99_800, 52_000, 38_000, 88_000, 61_000];
    const workbook = (unit: string): Promise<Uint8Array> =>
      writeXlsx({
        sheets: [
          {
            name: '台账',
            rows: [
              ['小额信息化项目台账'],
              ['', '', unit],
              ['单位', '项目名称', '合同金额'],
              ...projects.map((amount, index) => ['民政局', `小额项目${String(index + 1)}`, amount]),
            ],
          },
        ],
      });
    const imported = async (): Promise<readonly (number | null)[]> =>
      (await send<ProjectPage>('GET', '/api/projects?origin=historical&search=小额项目')).rows.map(
        ({ contractPrice }) => contractPrice,
      );
    const request = (fileId: string, { sheet, headingRow, columns }: LedgerPreview) => ({
      fileId,
      sheet,
      headingRow,
      columns,
      ticked: [],
    });

    it('没有写明的不猜：选好以前一行也不导入', async () => {
      const fileId = await put('silent.xlsx', desk, await workbook(''));
      const read = await look(fileId);
      expect(read.amounts).toMatchObject([{ unit: null, sums: { yuan: 65_630_000, wan: 656_300_000_000 } }]);
      const refused = await send<LedgerImported>('POST', '/api/ledger-imports', request(fileId, read));
      expect(refused).toMatchObject({ importId: null, counts: { added: 0, faulty: 10 } });
      expect(await imported()).toEqual([]);
      // Whoever chooses 万元 sees that no project of the county costs so much: nothing is taken unticked.
      const wan = {
        ...read,
        columns: read.columns.map((one) => (one.field === 'contract' ? { ...one, unit: 'wan' as const } : one)),
      };
      const unticked = await send<LedgerImported>('POST', '/api/ledger-imports', request(fileId, wan));
      expect(unticked.counts).toMatchObject({ added: 0, unticked: 10 });
    });

    it('单位：元写在上方一行的，合计就是 65.63 万元', async () => {
      const fileId = await put('yuan.xlsx', desk, await workbook('单位：元'));
      const read = await look(fileId);
      expect(read.amounts).toMatchObject([{ unit: 'yuan', sum: 65_630_000 }]);
      const taken = await send<LedgerImported>('POST', '/api/ledger-imports', request(fileId, read));
      expect(taken.counts.added).toBe(10);
      expect((await imported()).reduce<number>((sum, amount) => sum + (amount ?? 0), 0)).toBe(65_630_000);
    });
  });
});
