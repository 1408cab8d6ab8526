import type { ListFilter } from '@zhengxiang/application/contract';
import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { useDatabase } from '../../testing/database.ts';
import { fillProjects, unitId } from '../../testing/fill-projects.ts';
import { planOf, tablesIn } from '../../testing/plans.ts';
import { listEntry, listTotal } from '../schema/project-list.ts';
import { countedTotals, keptTotals } from './list-totals.ts';

const database = useDatabase();
const everything: ListFilter = { sort: 'contract', direction: 'desc' };
const rows = 4000;

/** Who looks, with the keys of their desk. */
const readers: readonly (readonly [string, readonly string[]])[] = [
  ['数据局', ['everybody', 'role:data-bureau']],
  ['财政局', ['everybody', 'role:finance-bureau']],
  ['审计局', ['everybody', 'role:audit-bureau', `person:${unitId(801)}`]],
  ['主管部门', ['everybody', `org:${unitId(3)}`]],
  ['项目单位', ['everybody', `org:${unitId(10)}`, 'role:unit']],
  ['专家', ['everybody', `person:${unitId(805)}`]],
  ['无关的人', ['everybody', `person:${unitId(1)}`]],
];

describe('项目库的合计', () => {
  beforeAll(() => fillProjects(database.pool, rows));

  const both = (viewers: readonly string[]) =>
    database.db.transaction(async (tx) => ({
      kept: await keptTotals(tx, everything.sort, viewers),
      counted: await countedTotals(tx, everything, viewers, undefined),
    }));

  it.each(readers)('%s看到的合计与逐行相加的一致', async (_who, viewers) => {
    const { kept, counted } = await both(viewers);
    expect(kept).toEqual(counted);
  });

  it.each(readers)('%s打开项目库，合计一行项目也不读', async (_who, viewers) => {
    const plan = await planOf(database.pool, (tx) => keptTotals(tx, 'updated', viewers));
    expect(tablesIn(plan)).toEqual(new Set(['list_total']));
  });

  it('许多人同时改，谁也不等谁，合计仍然一致', async () => {
    const ids = await database.db.select({ id: listEntry.id }).from(listEntry).limit(800);
    const writer = async (mine: readonly string[]): Promise<void> => {
      for (const id of mine)
        await database.db.transaction((tx) =>
          tx.execute(
            sql`update ${listEntry} set paid = paid + 1, viewers = viewers || array['role:finance-bureau'] where id = ${id}`,
          ),
        );
    };
    const each = 8;
    await Promise.all(
      Array.from({ length: each }, (_, at) =>
        writer(ids.map(({ id }) => id).filter((_id, index) => index % each === at)),
      ),
    );
    for (const [, viewers] of readers) {
      const { kept, counted } = await both(viewers);
      expect(kept).toEqual(counted);
    }
  });

  it('增量不断合并：变动再多，要读的也只有几组', async () => {
    const count = () => database.db.$count(listTotal);
    const [id] = await database.db.select({ id: listEntry.id }).from(listEntry).limit(1);
    const before = await count();
    for (let times = 0; times < 600; times += 1)
      await database.db.execute(sql`update ${listEntry} set paid = paid + 1 where id = ${id?.id}`);
    expect(await count()).toBeLessThan(before + 600);
    expect(await count()).toBeLessThan(before + 300);
  });
});
