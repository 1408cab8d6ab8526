import {
  projectQuery,
  routes,
  type CockpitView,
  type ListSearch,
  type ProjectPage,
} from '@zhengxiang/application/contract';
import { plainDate, sumFen, type Fen } from '@zhengxiang/core';
import { dataResourcesOf } from '@zhengxiang/procedure';
import { actorOf, lives, type Life } from '@zhengxiang/demo-county';
import { asc } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { dataResource, oversightRecord, projectFigures, projectMark } from '../../db/schema/insights.ts';
import { project } from '../../db/schema/projects.ts';
import { installTestCounty } from '../../testing/install-county.ts';
import { useDatabase } from '../../testing/database.ts';
import { TestCounty } from '../../testing/test-county.ts';

const lifeOf = (id: string): Life => {
  const found = lives.find((life) => life.id === id);
  if (!found) throw new Error(`no life ${id}`);
  return found;
};
const today = plainDate('2026-11-23');
/** The bureau, finance, audit, the unit of the platform, and a unit that has nothing. */
const readers = ['zhengshu.evaluation', 'caizheng.clerk', 'shenji.clerk', 'minzheng.clerk', 'shuiwu.clerk'];

describe('驾驶舱、数据资源目录和监督', () => {
  const database = useDatabase();
  let county: TestCounty;
  beforeAll(async () => {
    await installTestCounty(database.db, new Date('2020-08-01T01:00:00Z'));
    county = new TestCounty(database.db);
    await county.play(lifeOf('social-assistance-136'));
    await county.play(lifeOf('serious-violation'));
    await county.play(lifeOf('cut-71-percent'));
    await county.play(lifeOf('changed-twice'), { until: (step) => step.action === 'waiver.grant' });
    await county.play(lifeOf('operation-filing-7-90'), { until: (step) => step.action === 'filing.filePlan' });
    await county.play(lifeOf('software-filing-49-99'));
  }, 240_000);

  const listed = (login: string, search: ListSearch): Promise<ProjectPage> =>
    county.application.projects(actorOf(login), projectQuery.parse({ ...search, size: 200 }));

  const figuresOf = (view: CockpitView) => [
    view.total,
    ...[view.total, ...view.stages, ...view.years, ...view.kinds, ...view.owners].flatMap(({ label, parts }) =>
      Object.entries(parts).map(([state, part]) => ({ ...part, label: `${label} ${state}` })),
    ),
    ...view.stages,
    ...view.years,
    ...view.kinds,
    ...view.owners,
    ...view.waiting,
    ...view.waiting.flatMap(({ bands }) => bands),
    view.cuts.all,
    ...view.cuts.years,
    ...view.cuts.kinds,
    ...view.cuts.bands,
    ...view.waivers,
    ...view.alerts,
    ...view.warnings,
  ];

  it.each(readers)('%s 看到的每个数都等于它打开的清单', async (login) => {
    const view = await county.application.insights.cockpit(actorOf(login), {}, today);
    // What the browser gets is what was counted: the contract lets every part of it through.
    expect(routes.cockpit.reply.encode(view)).toEqual(view);
    for (const figure of figuresOf(view)) {
      const page = await listed(login, figure.list);
      expect([figure.label, page.total, page.rows.length]).toEqual([figure.label, figure.projects, figure.projects]);
      if (!('paid' in figure)) continue;
      const { totalInvestment, approvedAmount, ceiling, contractPrice, paid } = figure;
      expect(page.sums).toEqual({ totalInvestment, approvedAmount, ceiling, contractPrice, paid });
    }
    for (const parts of [view.stages, view.years, view.kinds, view.owners])
      expect(parts.reduce((sum, one) => sum + one.projects, 0)).toBe(view.total.projects);
    for (const one of view.waiting) expect(one.bands.reduce((sum, band) => sum + band.projects, 0)).toBe(one.projects);
  });

  it('办法旁边列出的项目停在它现在这一步，不列后面阶段的条款，每条一次', async () => {
    const { stopping } = (await county.application.regulation(actorOf('shenji.clerk'), undefined, today)) ?? {
      stopping: [],
    };
    const rows = await database.db.select({ id: project.caseId, stage: project.stage }).from(project);
    const citesIn = (stage: string): string[] => {
      const ids = new Set(rows.filter((row) => row.stage === stage).map(({ id }) => id));
      return stopping.filter(({ caseId }) => ids.has(caseId)).map(({ cite }) => cite);
    };
    // A filing of which only the plan is there waits for the other papers of article 2, and for nothing of the full track.
    expect(new Set(citesIn('filing'))).toEqual(new Set(['art2.p1.i1']));
    // The change is waived but not yet approved: article 17 or 16 hold the work, nothing of the acceptance does.
    expect(citesIn('implementation').filter((cite) => !/^art1[5-8]\./u.test(cite))).toEqual([]);
    expect(citesIn('in-use')).toEqual([]);
    const keys = stopping.map(({ caseId, cite }) => `${caseId} ${cite}`);
    expect(keys).toEqual([...new Set(keys)]);
    expect(keys.length).toBeGreaterThan(0);
  });

  it('县局看到全部，单位只看到自己的，没有项目的单位什么也没有', async () => {
    const count = async (login: string): Promise<number> =>
      (await county.application.insights.cockpit(actorOf(login), {}, today)).total.projects;
    const every = await database.db.select({ id: project.caseId }).from(project);
    expect(await count('shenji.clerk')).toBe(every.length);
    expect(await count('minzheng.clerk')).toBe(1);
    expect(await count('shuiwu.clerk')).toBe((await listed('shuiwu.clerk', { origin: ['project'] })).total);
    expect(await count('zhengshu.administrator')).toBe(0);
  });

  it('造价核减按最近一次造价评审计，例外、等待和逾期都数得到', async () => {
    const actor = actorOf('shenji.clerk');
    const { cuts, waivers, waiting, alerts } = await county.application.insights.cockpit(actor, {}, today);
    const costs = (
      await Promise.all(
        (await database.db.select({ id: project.caseId }).from(project)).map(({ id }) =>
          county.application.project(actor, id, county.moment('2026-11-23')),
        ),
      )
    ).flatMap((view) => view?.facts.review.rounds.findLast((round) => round.cost)?.cost ?? []);
    expect([cuts.all.projects, cuts.all.declared, cuts.all.approved]).toEqual([
      costs.length,
      sumFen(costs.map(({ declared }) => declared)),
      sumFen(costs.map(({ approved }) => approved)),
    ]);
    const within = ({ cutFrom = 0, cutTo = Infinity }: ListSearch): number =>
      costs.filter(({ declared, approved }) => {
        const cut = ((declared - approved) / declared) * 1000;
        return cut >= cutFrom && cut < cutTo;
      }).length;
    expect(cuts.bands.map(({ label, projects }) => [label, projects])).toEqual(
      cuts.bands.map(({ label, list }) => [label, within(list)]),
    );
    expect(cuts.bands.reduce((sum, band) => sum + band.projects, 0)).toBe(costs.length);
    expect(costs.length).toBeGreaterThan(2);
    expect(waivers.map(({ key }) => key.split('.')[0])).toContain('art17');
    expect(waiting.length).toBeGreaterThan(0);
    expect(alerts.find(({ key }) => key === 'overdue')?.projects).toBeGreaterThan(0);
  });

  it('互相对照的金额都属于同样的项目：已批复、未批复、备案分开计，三部分合起来就是全部', async () => {
    const view = await county.application.insights.cockpit(actorOf('shenji.clerk'), {}, today);
    for (const { parts, ...whole } of [view.total, ...view.years, ...view.kinds, ...view.owners])
      for (const key of ['projects', 'totalInvestment', 'approvedAmount', 'contractPrice', 'paid'] as const)
        expect(Object.values(parts).reduce((sum, part) => sum + part[key], 0)).toBe(whole[key]);
    const { approved, unapproved, filing } = view.total.parts;
    expect([approved.projects, filing.projects].every((projects) => projects > 0)).toBe(true);
    const rowsOf = async (list: ListSearch) => (await listed('shenji.clerk', list)).rows;
    expect((await rowsOf(approved.list)).every((row) => row.approvedAmount !== null)).toBe(true);
    expect((await rowsOf(filing.list)).every((row) => row.track === 'filing')).toBe(true);
    expect([unapproved.approvedAmount, unapproved.contractPrice, filing.approvedAmount]).toEqual([0, 0, 0]);
    // Article 11 holds for every part of the picture: no contract stands under an approved amount that is not its own.
    for (const { parts } of [view.total, ...view.years, ...view.kinds, ...view.owners])
      expect(parts.approved.contractPrice).toBeLessThanOrEqual(parts.approved.approvedAmount);
  });

  it('年度、单位筛选后仍与清单一致', async () => {
    const actor = actorOf('zhengshu.leader');
    const whole = await county.application.insights.cockpit(actor, {}, today);
    const [year, owner] = [Number(whole.years[0]?.key), whole.owners[0]?.key ?? ''];
    const view = await county.application.insights.cockpit(actor, { year: [year], owner: [owner] }, today);
    expect(view.total.projects).toBeLessThan(whole.total.projects);
    for (const figure of figuresOf(view))
      expect([figure.label, (await listed('zhengshu.leader', figure.list)).total]).toEqual([
        figure.label,
        figure.projects,
      ]);
    expect(view.choices).toEqual(whole.choices);
  });

  it('目录与各项目核查表、共享表逐项相同，翻页不重不漏', async () => {
    const actor = actorOf('zhengshu.data-sharing');
    const projects = (await listed('zhengshu.data-sharing', { origin: ['project'] })).rows;
    const expected: string[] = [];
    for (const { caseId } of projects) {
      const view = await county.application.project(actor, caseId, county.moment('2026-11-23'));
      if (!view) throw new Error('not seen');
      for (const { id, state, result } of dataResourcesOf(view.facts))
        expected.push(`${caseId} ${id} ${state} ${result}`);
    }
    const read = (page: number, size: number, more = {}) =>
      county.application.insights.dataResources(actor, { page, size, ...more });
    const { total, byState, projects: count } = await read(1, 1);
    expect(total).toBe(expected.length);
    expect(routes.dataResources.reply.encode(await read(1, 50)).total).toBe(total);
    expect(total).toBeGreaterThan(3);
    expect(count).toBe(new Set(expected.map((one) => one.split(' ')[0])).size);
    const pages = await Promise.all(Array.from({ length: Math.ceil(total / 3) }, (_one, index) => read(index + 1, 3)));
    const rows = pages.flatMap((page) => page.rows);
    expect(rows.map(({ caseId, id, state, result }) => `${caseId} ${id} ${state} ${result}`).sort()).toEqual(
      expected.sort(),
    );
    for (const [state, items] of Object.entries(byState))
      expect((await read(1, 1, { state: [state] })).total).toBe(items);
    const [first] = rows;
    const found = await read(1, 50, { search: first?.name ?? '' });
    expect(found.rows.map(({ id }) => id)).toContain(first?.id);
    expect((await read(1, 50, { search: '没有这样的数据%' })).total).toBe(0);
    const stranger = await county.application.insights.dataResources(actorOf('zhengshu.administrator'), {
      page: 1,
      size: 9,
    });
    expect(stranger.total).toBe(0);
  });

  it('监督记录与各项目的相同，按类别计数；审计期限以今天计', async () => {
    const read = (login: string, more = {}) =>
      county.application.insights.oversight(actorOf(login), { page: 1, size: 200, ...more }, today);
    const { rows, total, byKind, open } = await read('shenji.clerk');
    expect(rows.length).toBe(total);
    expect(routes.oversight.reply.encode(await read('shenji.clerk')).rows).toEqual(rows);
    const facts = await Promise.all(
      (await listed('shenji.clerk', { origin: ['project'] })).rows.map(({ caseId }) =>
        county.application.project(actorOf('shenji.clerk'), caseId, county.moment('2026-11-23')),
      ),
    );
    const of = (pick: (oversight: NonNullable<(typeof facts)[number]>['facts']['oversight']) => number): number =>
      facts.reduce((sum, view) => sum + (view ? pick(view.facts.oversight) : 0), 0);
    expect(byKind['violation']).toBe(of(({ violations }) => violations.length));
    expect(byKind['criticism']).toBe(of(({ violations }) => violations.filter((one) => one.criticism).length));
    expect(byKind['evaluation'] ?? 0).toBe(of(({ evaluations }) => evaluations.length));
    expect(byKind['audit'] ?? 0).toBe(of(({ audits }) => audits.length));
    expect(byKind['criticism']).toBeGreaterThan(0);
    expect(rows.find(({ kind }) => kind === 'criticism')?.recipients).toContain('audit-bureau');
    expect(rows.filter((row) => row.open).length).toBe(open);
    expect((await read('shenji.clerk', { state: 'open' })).total).toBe(open);
    expect((await read('shenji.clerk', { kind: ['violation'] })).rows.every(({ kind }) => kind === 'violation')).toBe(
      true,
    );
    expect((await read('minzheng.clerk')).rows.every(({ ownerName }) => ownerName.includes('民政'))).toBe(true);
  });

  it('资金：计划、合同、已付逐项目相加等于合计，按单位的也一样', async () => {
    const read = (by: 'project' | 'owner') =>
      county.application.insights.funds(actorOf('shenji.clerk'), { by, page: 1, size: 200 });
    const [byProject, byOwner] = [await read('project'), await read('owner')];
    expect(byProject.rows.length).toBeGreaterThan(1);
    for (const page of [byProject, byOwner]) {
      expect(routes.funds.reply.encode(page)).toEqual(page);
      expect(page.rows.length).toBe(page.total);
      for (const key of [
        'approvedAmount',
        'ceiling',
        'contractPrice',
        'filingContract',
        'plannedPayments',
        'paid',
      ] as const)
        expect(sumFen(page.rows.map((row) => (row[key] ?? 0) as Fen))).toBe(page.sums[key]);
    }
    expect(byOwner.sums).toEqual(byProject.sums);
    // A filing's contract never stands beside an approved amount, and no contract above the ceiling.
    expect(byProject.sums.filingContract).toBeGreaterThan(0);
    for (const { approvedAmount, ceiling, contractPrice, filingContract } of byProject.rows) {
      expect(approvedAmount === null || filingContract === null).toBe(true);
      expect(contractPrice ?? 0).toBeLessThanOrEqual(ceiling ?? 0);
    }
    for (const { ceiling, contractPrice } of byOwner.rows) expect(contractPrice ?? 0).toBeLessThanOrEqual(ceiling ?? 0);
    const [row] = byProject.rows;
    const view = await county.application.project(
      actorOf('caizheng.clerk'),
      row?.id ?? '',
      county.moment('2026-11-23'),
    );
    expect(row?.plannedPayments).toBe(sumFen((view?.facts.plannedPayments ?? []).map(({ amount }) => amount)));
  });

  it('由台账重建的和办理时写下的一样', async () => {
    const stored = async () => ({
      figures: await database.db.select().from(projectFigures).orderBy(asc(projectFigures.caseId)),
      marks: await database.db.select().from(projectMark).orderBy(asc(projectMark.caseId), asc(projectMark.place)),
      resources: await database.db.select().from(dataResource).orderBy(asc(dataResource.caseId), asc(dataResource.id)),
      records: await database.db
        .select()
        .from(oversightRecord)
        .orderBy(asc(oversightRecord.caseId), asc(oversightRecord.id)),
    });
    const live = await stored();
    expect(Object.values(live).map((rows) => rows.length > 0)).toEqual([true, true, true, true]);
    expect(await county.application.fillInsights()).toBe(0);
    await database.db.delete(dataResource);
    await database.db.delete(projectFigures);
    await county.application.rebuildProjections();
    expect(await stored()).toEqual(live);
    // What an earlier release has not kept is filled project by project, while acts go on.
    for (const table of [dataResource, projectFigures, projectMark, oversightRecord]) await database.db.delete(table);
    const stopped = AbortSignal.abort();
    expect(await county.application.fillInsights(stopped)).toBe(0);
    expect(await county.application.fillInsights()).toBe(live.figures.length);
    expect(await stored()).toEqual(live);
  }, 60_000);
});
