import type { Actor } from '@zhengxiang/core';
import { actorOf } from '@zhengxiang/demo-county';
import { beforeAll, describe, expect, it } from 'vitest';
import { useDatabase } from '../../testing/database.ts';
import { fillEvents, fillProjections, fillProjects, fillTodos } from '../../testing/fill-projects.ts';
import { paperRegister } from '../papers/paper-rows.ts';
import { faultsIn, nodesIn, planOf, tablesIn } from '../../testing/plans.ts';
import { projectStore } from './project-store.ts';
import { workStore } from './work-store.ts';

const database = useDatabase();
const rows = 8_000;

const keysOfActor = ({ personId, organisationId, organisationRole }: Actor): readonly string[] => [
  `person:${personId}`,
  `org:${organisationId}`,
  `role:${organisationRole}`,
];

/** The largest number of rows that a node hands on or throws away. */
const readBy = (plans: Awaited<ReturnType<typeof planOf>>): number =>
  Math.max(
    ...nodesIn(plans).map(
      (node) => ((node['Actual Rows'] ?? 0) + (node['Rows Removed by Filter'] ?? 0)) * (node['Actual Loops'] ?? 1),
    ),
  );

describe('工作台在许多项目之间', () => {
  const bureau = actorOf('zhengshu.intake');
  const unit = actorOf('minzheng.clerk');

  beforeAll(async () => {
    await fillProjects(database.pool, rows);
    await fillProjections(database.pool);
    await fillEvents(database.pool);
    await fillTodos(database.pool, unit.organisationId);
  });

  const large = ['project', 'ledger_event', 'todo', 'list_entry'];

  it.each([
    ['看得到几乎全部项目的数据局', bureau],
    ['只看得到本单位项目的经办人', unit],
  ] as const)('%s：最新动态只读最近的几项', async (_who, actor) => {
    const plan = await planOf(database.pool, (tx) => workStore(tx).news(actor, keysOfActor(actor)));
    expect(faultsIn(plan, large)).toEqual([]);
    expect(readBy(plan)).toBeLessThan(rows / 10);
    const news = await database.db.transaction((tx) => workStore(tx).news(bureau, keysOfActor(bureau)));
    expect(news).toHaveLength(15);
  });

  it('文书登记只看有新事项的项目', async () => {
    const { db, pool } = database;
    const behind = () => db.transaction((tx) => paperRegister(tx).casesBehindPapers());
    expect(await behind()).toHaveLength(rows);
    await pool.query(
      'delete from paper_due where case_id not in (select case_id from paper_due order by case_id limit 3)',
    );
    await pool.query('vacuum analyze paper_due');
    const plan = await planOf(pool, (tx) => paperRegister(tx).casesBehindPapers());
    expect(tablesIn(plan)).toEqual(new Set(['paper_due']));
    const [first = '', ...others] = await behind();
    await db.transaction((tx) => paperRegister(tx).notePapersEntered(first, 1));
    expect(await behind()).toEqual(others);
  });

  it('提示只读有提示的', async () => {
    const plan = await planOf(database.pool, (tx) => projectStore(tx).warningsFor(keysOfActor(bureau)));
    expect(faultsIn(plan, large)).toEqual([]);
    expect(readBy(plan)).toBeLessThan(rows / 10);
  });

  it.each([
    ['待办', (actor: typeof unit) => (tx: Parameters<typeof workStore>[0]) => workStore(tx).todosFor(actor)],
    ['等待他人办理的', (actor: typeof unit) => (tx: Parameters<typeof workStore>[0]) => workStore(tx).awaitedBy(actor)],
  ])('%s不从全部待办中找', async (_what, read) => {
    const plan = await planOf(database.pool, read(unit));
    expect(faultsIn(plan, large)).toEqual([]);
    expect(readBy(plan)).toBeLessThan(rows / 10);
  });
});
