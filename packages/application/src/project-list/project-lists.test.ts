import { plainDate } from '@zhengxiang/core';
import { actorOf } from '@zhengxiang/demo-county';
import { beforeAll, describe, expect, it } from 'vitest';
import { projectQuery, type ListViewEntry, type ProjectRow } from '../contract/index.ts';
import { aProject } from '../testing/store-contract/opened.ts';
import { freshId, MemoryCounty, oneLaw } from '../testing/test-county.ts';
import { createProjectLists } from './create-project-lists.ts';

describe('项目库', () => {
  const county = new MemoryCounty();
  const lists = createProjectLists({ ...county.store, packs: oneLaw });
  const reader = actorOf('shenji.clerk');
  beforeAll(async () => {
    for (let index = 0; index < 2500; index += 1)
      await county.store.transaction((store) =>
        store.putProject(
          aProject({ name: `第 ${String(index)} 个`, totalInvestment: index === 7 ? null : index * 100 }),
        ),
      );
  }, 60_000);
  const page = (query: object) => county.application.projects(reader, projectQuery.parse(query));

  it('翻页：下一页的位置由上一页给出，别人编的位置当作没有', async () => {
    const first = await page({ sort: 'total', direction: 'asc', size: 100 });
    expect([first.total, first.rows.length]).toEqual([2500, 100]);
    const second = await page({ sort: 'total', direction: 'asc', size: 100, page: 2, after: first.next ?? '' });
    expect(second.rows[0]?.totalInvestment).toBeGreaterThan(first.rows.at(-1)?.totalInvestment ?? Infinity);
    for (const after of ['[]', '["x","y"]', '不是', JSON.stringify(['\u0000', freshId()])])
      expect((await page({ sort: 'total', direction: 'asc', size: 100, after })).rows).toEqual(first.rows);
    const last = await page({ size: 100, page: 25 });
    expect(last.next).toBeNull();
  });

  it('导出：一行不漏，与合计一致', async () => {
    const filter = { sort: 'total', direction: 'desc' } as const;
    const { rows, sums } = await lists.withListing(reader, filter, async ({ batches, sums: told }) => {
      const all: ProjectRow[] = [];
      for await (const batch of batches) all.push(...batch);
      return { rows: all, sums: told };
    });
    expect(new Set(rows.map(({ caseId }) => caseId)).size).toBe(2500);
    expect(rows.at(-1)?.totalInvestment).toBeNull();
    expect(rows.reduce((sum, row) => sum + (row.totalInvestment ?? 0), 0)).toBe(sums.totalInvestment);
  });

  it('看不到的一行也不算；管账号的岗位什么也看不到', async () => {
    expect((await county.application.projects(actorOf('shuiwu.clerk'), projectQuery.parse({}))).total).toBe(0);
    const keeper = { ...reader, post: 'administrator' } as const;
    expect((await county.application.projects(keeper, projectQuery.parse({}))).total).toBe(0);
  });

  it('视图：自带的按岗位，自己的存得下、删得掉；能导入旧台账的岗位由办法定', async () => {
    const today = plainDate('2024-03-01');
    const view: ListViewEntry = { id: freshId(), name: '在办', state: { stage: ['initiation'] }, isDefault: true };
    const now = new Date('2024-03-01T01:00:00Z');
    expect(await lists.saveView(reader, view, now)).toBe(true);
    expect(await lists.saveView(reader, { ...view, id: freshId() }, now)).toBe(false);
    const { own, builtIn, mayImport } = await lists.views(reader, today);
    expect([own, mayImport]).toEqual([[view], false]);
    expect(builtIn.map(({ id }) => id)).toContain('built-in:this-year');
    expect((await lists.views(actorOf('zhengshu.intake'), today)).mayImport).toBe(true);
    expect((await lists.views({ ...reader, post: 'administrator' }, today)).builtIn).toEqual([]);
    await lists.deleteView(reader, view.id);
    expect((await lists.views(reader, today)).own).toEqual([]);
  });
});
