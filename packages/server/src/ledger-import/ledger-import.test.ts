import type { HistoricalView, LedgerPreview, OrganisationView, ProjectPage } from '@zhengxiang/application/contract';
import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { sheetText } from '../testing/read-xlsx.ts';
import { desk, useLedgerDesk, type Taken } from './testing/ledger-desk.ts';

describe('旧台账导入', () => {
  const at = useLedgerDesk();
  const take = (fileId: string, { sheet, headingRow, columns }: LedgerPreview, ticked: number[]): Promise<Taken> =>
    at.take({ fileId, sheet, headingRow, columns, units: { 供销社: 'new' }, ticked });
  const issuesOf = (read: LedgerPreview, row: number): string =>
    (read.rows.find((one) => one.row === row)?.issues ?? []).map(({ level, text }) => `${level}:${text}`).join('|');

  it('读出标题、各列含义和单位，错误和疑问都在各自的行', async () => {
    const fileId = await at.put('ledger.csv');
    const read = await at.look(fileId);
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
    expect(await at.counts()).toBe('0/0/0/0');
  });

  it('GB18030 的文件读出同样的行', async () => {
    const [utf8, gb] = [await at.look(await at.put('ledger.csv')), await at.look(await at.put('ledger-gb18030.csv'))];
    expect(gb.rows).toEqual(utf8.rows);
    expect(gb.sha256).not.toBe(utf8.sha256);
  });

  it('只导入没有错误的和勾选过的；再导入一次没有变化；改正后更新并留下历史', async () => {
    const fileId = await at.put('ledger.csv');
    const read = await at.look(fileId);
    const first = await take(fileId, read, [6, 8]);
    const doubtful = [4, 9, 11, 13];
    expect(first.record?.counts).toEqual({ added: 5, updated: 0, unchanged: 0, unticked: doubtful.length, faulty: 4 });
    expect(await at.counts()).toBe('5/5/1/5');
    const again = await take(await at.put('ledger.csv'), read, [6, 8]);
    expect(again.record).toBeUndefined();
    expect(again.said).toBe(
      '没有新的或更新的行，什么也没有导入。\n没有变化：5 行\n未勾选，或选了不导入：4 行\n有错误，未导入：4 行\n',
    );
    expect(await at.counts()).toBe('5/5/1/5');

    const corrected = await at.put('ledger-corrected.csv');
    const later = await at.look(corrected);
    expect(later.rows.filter(({ standing }) => standing === 'changed').map(({ row }) => row)).toEqual([3, 6]);
    const second = await take(corrected, later, []);
    expect(second.record?.counts).toMatchObject({ added: 1, updated: 2, unchanged: 3 });
    expect(await at.counts()).toBe('6/8/2/6');

    const page = await at.send<ProjectPage>('GET', '/api/projects?origin=historical&search=办公自动化');
    expect(page.rows).toMatchObject([{ origin: 'historical', stage: null, stageName: '历史台账', paid: 36_000_000 }]);
    const id = page.rows[0]?.caseId ?? '';
    const view = await at.send<HistoricalView>('GET', `/api/historical-projects/${id}`);
    expect(view.revisions.map(({ revision, reading }) => [revision, reading.paid])).toEqual([
      [2, 36_000_000],
      [1, 360_000_000_000],
    ]);
    expect(view.revisions[1]?.written.find(({ heading }) => heading.startsWith('已支付'))?.text).toBe('360000');
    expect(view.revisions[1]?.warnings.join()).toContain('疑为单位弄错');

    const reply = await at.ask(desk, 'GET', `/api/ledger-imports/${first.record?.id ?? ''}/report`);
    const lines = await sheetText(reply.rawPayload);
    expect(lines.find((line) => line[0] === '7')?.slice(1, 3)).toEqual([
      '有错误，未导入',
      expect.stringContaining('2018-02-30'),
    ]);
    expect(lines.find((line) => line[0] === '3')?.slice(1, 5)).toEqual(['已导入', '', '民政局', '社会救助信息平台']);
  });

  it('原单位登记为停用，名称以后自动对应', async () => {
    const units = await at.send<OrganisationView[]>('GET', '/api/organisations');
    expect(units.find(({ name }) => name === '供销社')).toMatchObject({ active: false, role: 'unit' });
    const read = await at.look(await at.put('ledger.csv'));
    expect(read.units.find(({ written }) => written === '供销社')?.chosen).not.toBeNull();
  });

  it('别的单位看不到，也不能导入；审计看得到', async () => {
    const seen = async (login: string) =>
      (await at.send<ProjectPage>('GET', '/api/projects?origin=historical', undefined, login)).rows;
    const own = await seen('minzheng.clerk');
    expect(own.map(({ ownerName }) => ownerName)).toEqual(['东源县民政局']);
    const all = await seen('shenji.clerk');
    expect(all).toHaveLength(6);
    const foreign = all.find(({ ownerName }) => ownerName !== '东源县民政局')?.caseId ?? '';
    expect((await at.ask('minzheng.clerk', 'GET', `/api/historical-projects/${foreign}`)).statusCode).toBe(404);
    const fileId = await at.put('ledger.csv', 'minzheng.clerk');
    const refused = await at.ask('minzheng.clerk', 'POST', '/api/ledger-imports/preview', { fileId });
    expect(refused.statusCode).toBe(403);
    expect((await at.ask('caizheng.clerk', 'GET', '/api/ledger-imports')).statusCode).toBe(403);
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
      (await at.send<ProjectPage>('GET', '/api/projects?origin=historical&search=小额项目')).rows.map(
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
      const fileId = await at.put('silent.xlsx', desk, await workbook(''));
      const read = await at.look(fileId);
      expect(read.amounts).toMatchObject([{ unit: null, sums: { yuan: 65_630_000, wan: 656_300_000_000 } }]);
      const refused = await at.take(request(fileId, read));
      expect(refused).toMatchObject({
        record: undefined,
        said: expect.stringContaining('有错误，未导入：10 行') as string,
      });
      expect(await imported()).toEqual([]);
      // Whoever chooses 万元 sees that no project of the county costs so much: nothing is taken unticked.
      const wan = {
        ...read,
        columns: read.columns.map((one) => (one.field === 'contract' ? { ...one, unit: 'wan' as const } : one)),
      };
      const unticked = await at.take(request(fileId, wan));
      expect(unticked).toMatchObject({
        record: undefined,
        said: expect.stringContaining('未勾选，或选了不导入：10 行') as string,
      });
    });

    it('单位：元写在上方一行的，合计就是 65.63 万元', async () => {
      const fileId = await at.put('yuan.xlsx', desk, await workbook('单位：元'));
      const read = await at.look(fileId);
      expect(read.amounts).toMatchObject([{ unit: 'yuan', sum: 65_630_000 }]);
      const taken = await at.take(request(fileId, read));
      expect(taken.record?.counts.added).toBe(10);
      expect((await imported()).reduce<number>((sum, amount) => sum + (amount ?? 0), 0)).toBe(65_630_000);
    });
  });
});
