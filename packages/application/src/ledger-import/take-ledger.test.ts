import { plainDate } from '@zhengxiang/core';
import { actorOf } from '@zhengxiang/demo-county';
import { describe, expect, it } from 'vitest';
import { projectQuery } from '../contract/index.ts';
import { freshId, MemoryCounty, oneLaw } from '../testing/test-county.ts';
import { createLedgerImports } from './create-ledger-imports.ts';
import type { RawFile } from './sheet.ts';
import { fileOf } from './testing/ledgers.ts';

const heading = ['项目名称', '建设单位', '年度', '合同金额（万元）', '已付金额（万元）'];
const rows = [
  ['视频会议系统', '东源县民政局', '2018', '39', '39'],
  ['供销数据平台', '供销社', '2017', '12.5', '10'],
  ['没有单位的', '', '2017', '1', '1'],
];
const at = { now: new Date('2024-03-01T01:00:00Z'), today: plainDate('2024-03-01'), newId: freshId };

describe('旧台账导入', () => {
  const county = new MemoryCounty();
  const imports = createLedgerImports({ ...county.store, packs: oneLaw });
  const desk = actorOf('zhengshu.intake');
  /** Takes the file as its preview reads it. */
  const take = async (file: RawFile, ticked: number[], actor = desk) => {
    const units = { 供销社: 'new' } as const;
    const looked = await imports.preview(desk, file, { fileId: file.id, units }, at.today);
    if (looked.kind !== 'preview') throw new Error(JSON.stringify(looked));
    const { sheet, headingRow, columns } = looked.preview;
    return imports.take(actor, file, { fileId: file.id, sheet, headingRow, columns, units, ticked }, at);
  };
  const file = fileOf([heading, ...rows]);

  it('由办法指定的岗位导入，别人不能', async () => {
    const clerk = actorOf('minzheng.clerk');
    expect(await imports.preview(clerk, file, { fileId: file.id }, at.today)).toEqual({ kind: 'not-allowed' });
    expect(await take(file, [], clerk)).toEqual({ kind: 'not-allowed' });
    expect(await imports.imports(clerk, at.today)).toBeUndefined();
    expect(county.memory.rows()['imports']).toBe(0);
  });

  it('先看：有错的写明，什么也不存', async () => {
    const before = county.memory.rows();
    const looked = await imports.preview(desk, file, { fileId: file.id }, at.today);
    if (looked.kind !== 'preview') throw new Error(JSON.stringify(looked));
    expect(looked.preview.rows).toHaveLength(3);
    expect(looked.preview.rows.at(-1)?.issues.some(({ level }) => level === 'error')).toBe(true);
    expect(county.memory.rows()).toEqual(before);
  });

  it('收下没有错的和打了勾的；同一个文件再来什么也不变；单位自己看得到', async () => {
    const taken = await take(file, [2, 3, 4]);
    if (taken.kind !== 'taken') throw new Error(JSON.stringify(taken));
    expect(taken.imported.counts).toEqual({ added: 2, updated: 0, unchanged: 0, unticked: 0, faulty: 1 });
    const again = await take(file, [2, 3, 4]);
    expect(again).toMatchObject({ kind: 'taken', imported: { importId: null, counts: { added: 0, unchanged: 2 } } });
    const report = await imports.report(desk, taken.imported.importId ?? '', at.today);
    expect(report?.report.map(({ outcome }) => outcome)).toEqual(['added', 'added', 'faulty']);
    expect(await imports.imports(desk, at.today)).toMatchObject([{ counts: { added: 2 } }]);
    const listed = await county.application.projects(
      actorOf('minzheng.clerk'),
      projectQuery.parse({ origin: 'historical' }),
    );
    expect(listed.rows).toMatchObject([
      { name: '视频会议系统', contractPrice: 39_000_000, paymentState: 'fully-paid' },
    ]);
    const id = listed.rows[0]?.caseId ?? '';
    expect((await imports.historical(actorOf('minzheng.clerk'), id, at.today))?.revisions).toHaveLength(1);
    expect(await imports.historical(actorOf('shuiwu.clerk'), id, at.today)).toBeUndefined();
  });

  it('每一行记着它在文件里的格子；选了不导入的不导入', async () => {
    const extra = fileOf([
      heading,
      ['格子项目', '东源县民政局', '2019', '8', '8'],
      ['不要的项目', '东源县民政局', '2019', '9', '9'],
    ]);
    const looked = await imports.preview(desk, extra, { fileId: extra.id }, at.today);
    if (looked.kind !== 'preview') throw new Error(JSON.stringify(looked));
    const { sheet, headingRow, columns } = looked.preview;
    const request = { fileId: extra.id, sheet, headingRow, columns, ticked: [], dropped: [3] };
    const steps: number[] = [];
    const taken = await imports.take(desk, extra, request, {
      ...at,
      progress: (done) => {
        steps.push(done);
        return Promise.resolve();
      },
    });
    expect(taken).toMatchObject({ kind: 'taken', imported: { counts: { added: 1, unticked: 1 } } });
    expect(steps).toEqual([0, 1]);
    const { rows: listed } = await county.application.projects(
      desk,
      projectQuery.parse({ origin: 'historical', search: '格子项目' }),
    );
    const view = await imports.historical(desk, listed[0]?.caseId ?? '', at.today);
    expect(view?.revisions[0]?.written.map(({ heading: of, cell }) => [of, cell])).toEqual(
      heading.map((of, column) => [of, `${'ABCDE'.charAt(column)}2`]),
    );
    // Broken off while it writes, an import leaves nothing.
    const before = county.memory.rows();
    const broken = imports.take(
      desk,
      fileOf([heading, ['中断的项目', '东源县民政局', '2019', '8', '8']]),
      { ...request, dropped: [] },
      { ...at, progress: () => Promise.reject(new Error('cancelled')) },
    );
    await expect(broken).rejects.toThrow('cancelled');
    expect(county.memory.rows()).toEqual(before);
  });

  it('撤回一次导入，或其中几行；别人不能；再撤一次什么也不变', async () => {
    const of = (paid: string, name = '撤回项目') =>
      fileOf([heading, [name, '东源县民政局', '2019', '8', paid], [`${name}二`, '东源县民政局', '2019', '6', paid]]);
    const took = async (file: RawFile): Promise<string> => {
      const taken = await take({ ...file, id: freshId() }, []);
      return taken.kind === 'taken' ? (taken.imported.importId ?? '') : '';
    };
    const listed = async () => {
      const query = projectQuery.parse({ origin: 'historical', search: '撤回项目', sort: 'name', direction: 'asc' });
      return (await county.application.projects(desk, query)).rows.map(({ name, paid }) => [name, paid]);
    };
    const [first, second] = [await took(of('2')), await took(of('5'))];
    expect(await imports.withdraw(actorOf('minzheng.clerk'), second, undefined, at)).toEqual({ kind: 'not-allowed' });
    expect(await imports.withdraw(desk, freshId(), undefined, at)).toBeUndefined();
    expect(await imports.withdraw(desk, second, [2], at)).toMatchObject({
      withdrawn: { removed: 0, restored: 1, kept: 0 },
    });
    expect(await listed()).toEqual([
      ['撤回项目', 2_000_000],
      ['撤回项目二', 5_000_000],
    ]);
    // The first import of a project that a later one speaks of changes nothing of how it stands.
    expect(await imports.withdraw(desk, first, undefined, at)).toMatchObject({
      withdrawn: { removed: 1, restored: 0, kept: 1 },
    });
    expect(await listed()).toEqual([['撤回项目二', 5_000_000]]);
    expect(await imports.withdraw(desk, first, undefined, at)).toMatchObject({
      withdrawn: { removed: 0, restored: 0, kept: 0 },
    });
    expect(await imports.withdraw(desk, second, undefined, at)).toMatchObject({ withdrawn: { removed: 1 } });
    expect(await listed()).toEqual([]);
    expect((await imports.imports(desk, at.today))?.find(({ id }) => id === second)?.withdrawn).toBe(2);
    // What was taken back can come again.
    await took(of('2'));
    expect(await listed()).toHaveLength(2);
  });

  it('改过的一行另记一次，先前的留着', async () => {
    const changed = fileOf([heading, [rows[0]?.[0] ?? '', '东源县民政局', '2018', '39', '20']]);
    const taken = await take({ ...changed, id: freshId() }, [2]);
    expect(taken).toMatchObject({ kind: 'taken', imported: { counts: { updated: 1, added: 0 } } });
    const { rows: listed } = await county.application.projects(
      desk,
      projectQuery.parse({ origin: 'historical', search: '视频' }),
    );
    const view = await imports.historical(desk, listed[0]?.caseId ?? '', at.today);
    expect(view?.revisions.map(({ revision, reading }) => [revision, reading.paid])).toEqual([
      [2, 20_000_000],
      [1, 39_000_000],
    ]);
  });
});
