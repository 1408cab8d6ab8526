import { actorOf } from '@zhengxiang/demo-county';
import { beforeEach, describe, expect, it } from 'vitest';
import { caseFileLimit, projectQuery } from '../contract/index.ts';
import { memoryResults } from '../memory/result-files.ts';
import { createTasks } from '../tasks/create-tasks.ts';
import { freshId, fullProject, MemoryCounty } from '../testing/test-county.ts';
import { createCaseFileDesk, type CaseFileDesk } from './case-file-desk.ts';

const clerk = actorOf('minzheng.clerk');

describe('要案卷（内存存储）', () => {
  let county: MemoryCounty;
  let desk: CaseFileDesk;
  const cases: string[] = [];
  beforeEach(async () => {
    county = new MemoryCounty();
    cases.length = 0;
    for (const name of ['甲平台', '乙平台']) {
      const caseId = freshId();
      cases.push(caseId);
      await county.must({
        by: 'minzheng.clerk',
        action: 'initiation.prepare',
        caseId,
        seq: 0,
        input: fullProject(name),
      });
    }
    const tasks = createTasks({
      unit: county.memory,
      now: () => new Date('2024-03-01T01:00:00Z'),
      newId: freshId,
      results: memoryResults(),
      isStoreGone: () => false,
      unforeseen: () => undefined,
    });
    desk = createCaseFileDesk({ application: county.application, tasks });
  });
  const one = (login: string) => desk.one(actorOf(login), cases[0] ?? '', county.moment('2024-03-01'));

  it('一个项目的：看得到的才有，任务写着项目名；看不到的和没有的一样', async () => {
    expect(await one('minzheng.clerk')).toMatchObject({ kind: 'begun', task: { title: '完整案卷：甲平台' } });
    expect(await one('shuiwu.clerk')).toEqual({ kind: 'not-found' });
    expect(await desk.one(clerk, freshId(), county.moment('2024-03-01'))).toEqual({ kind: 'not-found' });
  });

  it('多个项目的：点名的去重，按条件的只算看得到的；没有的、太多的说清楚', async () => {
    const query = projectQuery.parse({});
    const named = await desk.several(clerk, { caseIds: [...cases, ...cases] });
    expect(named).toMatchObject({ kind: 'begun', task: { title: '案卷汇编：2 个项目' } });
    expect(await desk.several(clerk, { query })).toMatchObject({ kind: 'begun' });
    expect(await desk.several(actorOf('shuiwu.clerk'), { query })).toEqual({ kind: 'none' });
    const many = Array.from({ length: caseFileLimit + 1 }, () => freshId());
    expect(await desk.several(clerk, { caseIds: many })).toEqual({
      kind: 'too-many',
      count: caseFileLimit + 1,
      limit: caseFileLimit,
    });
  });

  it('这个岗位的任务太多，要等', async () => {
    for (let n = 0; n < 10; n += 1) await desk.several(clerk, { caseIds: [freshId()] });
    expect(await one('minzheng.clerk')).toEqual({ kind: 'busy' });
  });
});
