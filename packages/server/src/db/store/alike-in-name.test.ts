import { bigramsOf } from '@zhengxiang/application';
import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { useDatabase } from '../../testing/database.ts';
import { fillProjections, fillProjects } from '../../testing/fill-projects.ts';
import { faultsIn, nodesIn, planOf } from '../../testing/plans.ts';
import { project } from '../schema/projects.ts';
import { neighbourStore } from './neighbour-store.ts';

const database = useDatabase();
const nobody = '00000000-0000-4000-8000-0000000000ff';
const rows = 12_000;
const names = [
  '社会救助信息平台',
  '智慧水利监管系统二期',
  '视频会议设备采购（77）',
  '县级政务数据一体化平台',
  '公共信用',
  '无人相近的名称',
];

describe('名称相近的项目', () => {
  beforeAll(async () => {
    await fillProjects(database.pool, rows);
    await fillProjections(database.pool);
  });

  const ask = (name: string) => ({ except: nobody, name, atLeast: 0.5, most: 10 });

  /** Every reported project held against the name. */
  const oneByOne = async (name: string): Promise<readonly string[]> => {
    const pairs = new Set(bigramsOf(name));
    const all = await database.db
      .select({ id: project.caseId, pairs: project.bigrams })
      .from(project)
      .where(sql`${project.reportedOn} is not null`);
    return all
      .map((one) => ({ id: one.id, shared: one.pairs.filter((pair) => pairs.has(pair)).length }))
      .filter(({ shared }) => shared > 0 && shared >= pairs.size / 2)
      .sort((a, b) => b.shared - a.shared || (a.id < b.id ? -1 : 1))
      .slice(0, 10)
      .map(({ id }) => id);
  };

  it.each(names)('与“%s”相近的，同逐个比较的一样', async (name) => {
    const found = await database.db.transaction((tx) => neighbourStore(tx).likeNames(ask(name)));
    expect(found.map(({ caseId }) => caseId)).toEqual(await oneByOne(name));
  });

  it('数据库还没有统计过也一样', async () => {
    await database.db
      .transaction(async (tx) => {
        await tx.execute(sql`alter table project alter column bigrams set statistics 0`);
        await tx.execute(sql`analyze project (bigrams)`);
        const [name = ''] = names;
        expect((await neighbourStore(tx).likeNames(ask(name))).map(({ caseId }) => caseId)).toEqual(
          await oneByOne(name),
        );
        tx.rollback();
      })
      .catch((error: unknown) => {
        if (!(error instanceof Error) || error.constructor.name !== 'TransactionRollbackError') throw error;
      });
  });

  it.each(names)('找与“%s”相近的，只看含其罕见字对的少数项目', async (name) => {
    const plan = await planOf(database.pool, (tx) => neighbourStore(tx).likeNames(ask(name)));
    expect(faultsIn(plan, ['project'])).toEqual([]);
    const read = nodesIn(plan)
      .filter((node) => node['Node Type'] === 'Bitmap Heap Scan' && node['Relation Name'] === 'project')
      .map((node) => (node['Actual Rows'] ?? 0) * (node['Actual Loops'] ?? 1) + (node['Rows Removed by Filter'] ?? 0));
    // Rows with any of the pairs would be more than half of all.
    expect(Math.max(0, ...read)).toBeLessThan(rows / 4);
  });
});
