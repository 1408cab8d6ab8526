// How long 项目库 takes with many projects, for every role, against bare queries of the same run.
// Run: npx tsx bench/project-list.ts [rows, default 100000] [rounds, default 7]
import { createApplication, type Application } from '@zhengxiang/application';
import { projectQuery, type ProjectQuery } from '@zhengxiang/application/contract';
import type { Actor } from '@zhengxiang/core';
import type { OrganisationRole } from '@zhengxiang/procedure';
import { dongyuan2020 } from '@zhengxiang/law-dongyuan-2020';
import { databasePorts } from '../packages/server/src/db/store/database-ports.ts';
import { openTestDatabase } from '../packages/server/src/testing/database.ts';
import { fillProjects, unitId } from '../packages/server/src/testing/fill-projects.ts';

const rows = Number(process.argv[2] ?? 100_000);
const rounds = Number(process.argv[3] ?? 7);

const desk = (organisationRole: OrganisationRole, organisationId: string, personId = unitId(900)): Actor => ({
  personId,
  name: '某人',
  organisationId,
  organisationName: '某单位',
  organisationRole,
  post: organisationRole === 'expert-pool' ? 'member' : 'clerk',
});

const roles: readonly (readonly [string, Actor])[] = [
  ['bureau', desk('data-bureau', unitId(0))],
  ['unit clerk', desk('unit', unitId(7))],
  ['finance', desk('finance-bureau', unitId(1))],
  ['audit', desk('audit-bureau', unitId(2))],
  ['competent department', desk('unit', unitId(3))],
  ['expert', desk('expert-pool', unitId(950), unitId(800))],
];

const asked: readonly (readonly [string, Partial<ProjectQuery>])[] = [
  ['first page', {}],
  ['by total', { sort: 'total' }],
  ['by name', { sort: 'name', direction: 'asc' }],
  ['filter', { stage: ['implementation'], year: [2024], amountFrom: 50_000_000 }],
  ['warned', { warning: ['any'] }],
  ['search 救助', { search: '救助' }],
  ['search 平台', { search: '平台' }],
  ['search 内容 水位', { search: '水位' }],
];

const median = async (work: () => Promise<unknown>): Promise<number> => {
  await work();
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const from = performance.now();
    await work();
    times.push(performance.now() - from);
  }
  return times.sort((a, b) => a - b)[Math.floor(rounds / 2)] ?? 0;
};

const deepPage = async (application: Application, actor: Actor): Promise<Partial<ProjectQuery>> => {
  const { total } = await application.projects(actor, projectQuery.parse({}));
  return { page: Math.max(1, Math.floor(total / 50 / 2)), size: 50 };
};

const database = await openTestDatabase();
try {
  const { pool } = database;
  await fillProjects(pool, rows);
  const application = createApplication({
    ...databasePorts(database.db),
    packs: [{ pack: dongyuan2020, hash: '' }],
    softwareVersion: 'bench',
  });
  const byKey = await median(() => pool.query('select * from list_entry order by id limit 50'));
  const plainCount = await median(() => pool.query('select count(*), sum(paid) from list_entry'));
  console.log(
    `${rows} rows; reference: ${byKey.toFixed(1)} ms for 50 rows by primary key, ${plainCount.toFixed(1)} ms for`,
  );
  console.log('a plain count and sum. Every figure: page of 50 with count and sums, as a multiple of the plain count.');
  const bureau = new Map<string, number>();
  for (const [name, actor] of roles) {
    const queries = [...asked, ['deep page', await deepPage(application, actor)] as const];
    const first = await application.projects(actor, projectQuery.parse({ size: 50 }));
    const following = first.next === null ? [] : [['next by key', { size: 50, page: 2, after: first.next }] as const];
    const figures: string[] = [];
    for (const [what, query] of [...queries, ...following]) {
      const asking = projectQuery.parse({ size: 50, ...query });
      const time = await median(() => application.projects(actor, asking));
      if (name === 'bureau') bureau.set(what, time);
      const times = time / (bureau.get(what) ?? time);
      figures.push(`${what} ${(time / plainCount).toFixed(2)}${times > 2 ? ` (${times.toFixed(1)}x the bureau)` : ''}`);
    }
    console.log(`${name} (${first.total}): ${figures.join(', ')}`);
  }
} finally {
  await database.close();
}
