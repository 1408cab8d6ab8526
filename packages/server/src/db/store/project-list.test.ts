import { createApplication, type ProjectProjection } from '@zhengxiang/application';
import { projectQuery, type ProjectQuery } from '@zhengxiang/application/contract';
import { plainDate, type Actor } from '@zhengxiang/core';
import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { useDatabase } from '../../testing/database.ts';
import { dongyuan2020 } from '@zhengxiang/law-dongyuan-2020';
import { createStore } from './create-store.ts';
import { databasePorts } from './database-ports.ts';

const owner = { id: randomUUID(), name: '东源县民政局' };
const other = { id: randomUUID(), name: '东源县水务局' };

const row = (change: Partial<ProjectProjection>): ProjectProjection => ({
  caseId: randomUUID(),
  number: null,
  name: '项目',
  ownerId: owner.id,
  ownerName: owner.name,
  mainKind: 'software-development',
  content: '',
  track: 'full',
  stage: 'initiation',
  step: '待受理',
  year: 2024,
  budgetAmount: null,
  totalInvestment: null,
  procurementBudget: null,
  approvedAmount: null,
  ceiling: null,
  contractPrice: null,
  paid: 0,
  reportedOn: null,
  approved: false,
  hasMlpsLine: false,
  warnings: [],
  stopping: [],
  evaluations: [],
  openViolations: 0,
  waiversUsed: 0,
  marks: null,
  viewers: [`org:${owner.id}`, 'role:audit-bureau'],
  updatedOn: plainDate('2024-03-01'),
  seq: 1,
  ...change,
});

const rows = [
  row({
    name: '社会救助一体化信息平台',
    number: '441625-2024-0037',
    totalInvestment: 136_000_000,
    approvedAmount: 130_000_000,
    ceiling: 129_500_000,
    contractPrice: 129_000_000,
    paid: 38_700_000,
    stage: 'procurement',
    updatedOn: plainDate('2024-06-01'),
    warnings: [{ cite: 'art31.p1', text: '试行期已届满' }],
  }),
  row({
    name: '档案数字化服务',
    number: '441625-2024-0002',
    totalInvestment: 79_000,
    track: 'filing',
    stage: 'filing',
  }),
  row({ name: '车辆定位 100%_覆盖', totalInvestment: 3_000_000_000_000, content: '社会车辆不在其内，救护车辆除外' }),
  row({ name: 'ＯＡ办公系统', content: '协同办公', mainKind: 'third-party', year: 2023 }),
  row({
    name: '智慧水务监测平台',
    ownerId: other.id,
    ownerName: other.name,
    viewers: [`org:${other.id}`, 'role:audit-bureau'],
    totalInvestment: 435_288_000,
    warnings: [{ cite: 'art2.p1.i1', text: '疑似拆分' }],
  }),
];
const somebody = (organisationId: string, organisationRole: Actor['organisationRole']): Actor => ({
  personId: randomUUID(),
  name: '某人',
  organisationId,
  organisationName: '某单位',
  organisationRole,
  post: 'clerk',
});
const auditor = somebody(randomUUID(), 'audit-bureau');

describe('项目清单', () => {
  const database = useDatabase();
  beforeAll(async () => {
    await database.db.transaction(async (tx) => {
      for (const one of rows) await createStore(tx).putProject(one);
    });
  });
  const list = (query: Partial<ProjectQuery> = {}, actor = auditor) =>
    createApplication({
      ...databasePorts(database.db),
      packs: [{ pack: dongyuan2020, hash: '' }],
      softwareVersion: 'test',
    }).projects(actor, projectQuery.parse(query));
  const found = async (search: string): Promise<string[]> =>
    (await list({ search })).rows.map((one) => one.name).sort();

  it.each([
    ['救助', ['社会救助一体化信息平台']],
    ['社会', ['社会救助一体化信息平台', '车辆定位 100%_覆盖'].sort()],
    ['社会救护', []],
    ['会社', []],
    ['平台 水务', ['智慧水务监测平台']],
    ['民政局 救助', ['社会救助一体化信息平台']],
    ['档', ['档案数字化服务']],
    ['shjz', ['社会救助一体化信息平台']],
    ['2024-0037', ['社会救助一体化信息平台']],
    ['oa', ['ＯＡ办公系统']],
    ['100%_', ['车辆定位 100%_覆盖']],
    ['1%0', []],
    ['__', []],
  ])('查“%s”', async (search, names) => {
    expect(await found(search)).toEqual(names);
  });

  it('总数、合计与所列的一致，翻页不重不漏', async () => {
    const whole = await list();
    expect(whole.total).toBe(rows.length);
    expect(whole.sums).toEqual({
      totalInvestment: 136_000_000 + 79_000 + 3_000_000_000_000 + 435_288_000,
      approvedAmount: 130_000_000,
      ceiling: 129_500_000,
      contractPrice: 129_000_000,
      paid: 38_700_000,
    });
    const pages = await Promise.all([1, 2, 3, 4].map((page) => list({ page, size: 2 })));
    expect(pages.map((page) => page.rows.length)).toEqual([2, 2, 1, 0]);
    expect(pages.map((page) => page.total)).toEqual([5, 5, 5, 5]);
    expect(new Set(pages.flatMap((page) => page.rows.map((one) => one.caseId))).size).toBe(rows.length);
  });

  it('只数看得到的', async () => {
    const own = await list({}, somebody(other.id, 'unit'));
    expect(own.rows.map((one) => one.name)).toEqual(['智慧水务监测平台']);
    expect([own.total, own.sums.totalInvestment]).toEqual([1, 435_288_000]);
    expect(await list({}, somebody(randomUUID(), 'unit'))).toMatchObject({ rows: [], total: 0 });
  });

  it.each(['updated', 'number', 'name', 'owner', 'year', 'total', 'approved', 'contract', 'paid'] as const)(
    '按 %s 排序，逐页向后与按页码跳转得到同样的行',
    async (sort) => {
      for (const direction of ['asc', 'desc'] as const) {
        const whole = (await list({ sort, direction })).rows.map((one) => one.caseId);
        const jumped = await Promise.all([1, 2, 3].map((page) => list({ sort, direction, page, size: 2 })));
        expect(jumped.flatMap((page) => page.rows.map((one) => one.caseId))).toEqual(whole);
        const walked: string[] = [];
        let after: string | undefined;
        for (let page = 1; page <= 3; page += 1) {
          const read = await list({ sort, direction, page, size: 2, ...(after === undefined ? {} : { after }) });
          walked.push(...read.rows.map((one) => one.caseId));
          after = read.next ?? undefined;
        }
        expect(walked).toEqual(whole);
        expect(after).toBeUndefined();
      }
    },
  );

  it('按拼音排序，没有编号的排在最后', async () => {
    const names = (await list({ sort: 'name', direction: 'asc' })).rows.map((one) => one.name);
    const chinese = names.filter((name) => name !== 'ＯＡ办公系统');
    expect(chinese).toEqual(['车辆定位 100%_覆盖', '档案数字化服务', '社会救助一体化信息平台', '智慧水务监测平台']);
    for (const direction of ['asc', 'desc'] as const) {
      const numbers = (await list({ sort: 'number', direction })).rows.map((one) => one.number);
      expect(numbers.slice(2)).toEqual([null, null, null]);
    }
  });

  it.each<[string, Partial<ProjectQuery>, number]>([
    ['阶段', { stage: ['procurement', 'filing'] }, 2],
    ['流程', { track: ['filing'] }, 1],
    ['类别', { kind: ['third-party'] }, 1],
    ['单位', { owner: [other.id] }, 1],
    ['年度', { year: [2023] }, 1],
    ['金额（含两端）', { amountFrom: 136_000_000, amountTo: 435_288_000 }, 2],
    ['提示所引条款', { warning: ['art31.p1'] }, 1],
    ['提示所引条款之一', { warning: ['art31.p1', 'art2.p1.i1'] }, 2],
    ['任何提示', { warning: ['any'] }, 2],
    ['资金状态', { payment: ['partly-paid'] }, 1],
    ['尚未核定', { payment: ['unapproved'] }, 4],
    ['来源', { origin: ['project'] }, 5],
    ['历史台账', { origin: ['historical'] }, 0],
    ['几项同时', { owner: [owner.id], stage: ['initiation'], year: [2024] }, 1],
  ])('按%s筛选', async (_what, query, count) => {
    const page = await list(query);
    expect([page.rows.length, page.total]).toEqual([count, count]);
  });
});
