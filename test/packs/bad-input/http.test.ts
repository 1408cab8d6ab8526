import { BadLaws, type InstalledLaw } from '@zhengxiang/application';
import type { Problem } from '@zhengxiang/application/contract';
import { plainDate } from '@zhengxiang/core';
import { actorOf } from '@zhengxiang/demo-county';
import { dongyuan2020 } from '@zhengxiang/law-dongyuan-2020';
import { packHash } from '@zhengxiang/law-dongyuan-2020/pack-hash';
import type { LawPack } from '@zhengxiang/procedure';
import { sql } from 'drizzle-orm';
import type { InjectOptions, LightMyRequestResponse } from 'fastify';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { appendEvents } from '../../../packages/server/src/db/ledger/append-events.ts';
import { Visitor } from '../../../packages/server/src/testing/ask.ts';
import { installTestCounty } from '../../../packages/server/src/testing/install-county.ts';
import { smallProject, TestCounty } from '../../../packages/server/src/testing/test-county.ts';
import { openTestServer, type TestServer } from '../../../packages/server/src/testing/test-server.ts';
import { riverside2025 } from '../riverside/index.ts';
import { review } from '../riverside/lives.ts';

const { annex2 } = dongyuan2020.annexForms;
if (annex2 === undefined) throw new Error('no annex 2');
const { acts } = riverside2025.procedure;
const energyReview = acts['energy.review'];
if (energyReview === undefined) throw new Error('no act of its own');
/** A later release in which the other county's act is kept in a second version, made of the first by code that trusts its shape. */
const upcasts = [({ findings }: Readonly<Record<string, unknown>>) => (findings as readonly [object])[0]];
/** The other county has a form of its own too. */
const other: LawPack = {
  ...riverside2025,
  procedure: { ...riverside2025.procedure, acts: { ...acts, 'energy.review': { ...energyReview, upcasts } as never } },
  annexForms: { ...riverside2025.annexForms, annex9: { ...annex2, id: 'annex9', title: '节能审查申请表' } },
};
const laws: readonly InstalledLaw[] = [
  { pack: other, hash: '2025'.padEnd(64, '0') },
  { pack: dongyuan2020, hash: packHash },
];

let app: TestServer;
let clerk: Visitor;
beforeAll(async () => {
  app = await openTestServer(undefined, {}, undefined, laws);
  await installTestCounty(app.database.db, app.clock.now());
  app.clock.setDay(plainDate('2024-03-01'));
  clerk = new Visitor(app.server);
  await clerk.signIn('minzheng.clerk');
});
afterAll(() => app.close());

const begun = async (): Promise<string> => {
  const caseId = randomUUID();
  const county = new TestCounty(app.database.db, laws);
  await county.must({ by: 'minzheng.clerk', action: 'initiation.prepare', caseId, seq: 0, input: smallProject() });
  return caseId;
};

/** How many rows every table has: whatever is written anywhere is seen. Who is signed in since when aside. */
const rows = async (): Promise<Readonly<Record<string, number>>> => {
  const { db } = app.database;
  const tables = await db.execute<{ name: string }>(
    sql`select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE' order by 1`,
  );
  const counted: [string, number][] = [];
  for (const { name } of tables.rows) {
    const found = await db.execute<{ n: string }>(sql`select count(*) as n from ${sql.identifier(name)}`);
    counted.push([name, Number(found.rows[0]?.n)]);
  }
  return Object.fromEntries(counted);
};

/** Asks, and holds that nothing at all was written. */
const refusedWithoutTrace = async (request: InjectOptions): Promise<LightMyRequestResponse> => {
  const before = await rows();
  const reply = await clerk.ask(request);
  expect(await rows()).toEqual(before);
  return reply;
};

const acting = (caseId: string, expectedSeq: number, action: string, input: object = {}): InjectOptions => ({
  method: 'POST',
  url: '/api/acts',
  payload: { commandId: randomUUID(), action, caseId, expectedSeq, input },
});
const drafting = (caseId: string, action: string): InjectOptions => ({
  method: 'PUT',
  url: `/api/drafts/${randomUUID()}`,
  payload: { caseId, action, data: {}, version: 0 },
});

describe('别的办法的事项', () => {
  it.each<readonly [string, (caseId: string) => InjectOptions]>([
    ['在本办法的项目上办理', (caseId) => acting(caseId, 1, 'energy.review')],
    ['填好了来办', (caseId) => acting(caseId, 1, 'energy.review', review)],
    ['页面过期了来办', (caseId) => acting(caseId, 0, 'energy.review')],
    ['存成项目的草稿', (caseId) => drafting(caseId, 'energy.review')],
    ['存成新项目的草稿', () => drafting(randomUUID(), 'energy.review')],
  ])('%s：说清哪个办法没有哪个事项，什么也不写', async (_what, request) => {
    const reply = await refusedWithoutTrace(request(await begun()));
    const { issues = [] } = reply.json<Problem>();
    expect([reply.statusCode, issues.map(({ path }) => path)]).toEqual([422, ['action']]);
    expect(issues[0]?.message).toBe(`《${dongyuan2020.title}》没有“出具节能审查意见”这个事项`);
  });
});

const sent = (url: string): InjectOptions => ({
  method: 'POST',
  url,
  headers: { 'content-type': 'multipart/form-data; boundary=zx' },
  payload: '--zx\r\ncontent-disposition: form-data; name="file"; filename="a.docx"\r\n\r\nx\r\n--zx--\r\n',
});

describe('别的办法的表', () => {
  const asked: readonly (readonly [string, (caseId: string, form: string) => InjectOptions])[] = [
    ['下载空表', (_, form) => ({ method: 'GET', url: `/api/forms/${form}/blank.docx` })],
    [
      '填入已填内容下载',
      (caseId, form) => ({
        method: 'POST',
        url: `/api/forms/${form}/copy`,
        payload: { caseId, values: {}, format: 'xlsx' },
      }),
    ],
    ['读取填好的', (caseId, form) => sent(`/api/forms/${form}/read-back?caseId=${caseId}`)],
    ['没有项目时读取', (_, form) => sent(`/api/forms/${form}/read-back`)],
  ];
  it.each(asked)('%s：说清是哪个办法的哪个表，什么也不写；哪个办法都没有的，只说没有', async (_what, request) => {
    const caseId = await begun();
    const reply = await refusedWithoutTrace(request(caseId, 'annex9'));
    expect(reply.statusCode).toBe(404);
    expect(reply.json<Problem>().detail).toBe(
      `《${dongyuan2020.title}》（${dongyuan2020.documentNumber}）没有“节能审查申请表”，它是《${other.title}》（${other.documentNumber}）的表。`,
    );
    const nowhere = await refusedWithoutTrace(request(caseId, 'annex99'));
    expect([nowhere.statusCode, nowhere.json<Problem>().detail]).toEqual([404, '没有这个内容，或者您无权查看。']);
  });

  it('草稿填入：也一样', async () => {
    const caseId = await begun();
    const id = randomUUID();
    const payload = { caseId, action: 'initiation.prepare', data: {}, version: 0 };
    expect((await clerk.ask({ method: 'PUT', url: `/api/drafts/${id}`, payload })).statusCode).toBe(200);
    const reply = await refusedWithoutTrace({ method: 'GET', url: `/api/drafts/${id}/forms/annex9.docx` });
    expect(reply.json<Problem>().detail).toContain('没有“节能审查申请表”，它是《临溪县');
  });
});

describe('账册里读不出来的记录', () => {
  it.each([
    ['缺了答案', { type: 'initiation.endorsed', version: 1, body: {} }, 'initiation.endorsed（第 1 版）'],
    ['更新的软件写的', { type: 'initiation.endorsed', version: 9, body: { opinion: '同意' } }, '请升级'],
    ['哪个办法都没有的', { type: 'moon.landed', version: 1, body: {} }, 'moon.landed（第 1 版）'],
    ['别的办法的，内容不对', { type: 'energy.reviewed', version: 2, body: { conclusion: '也许' } }, 'energy.reviewed'],
    [
      '换版的程序读不了',
      { type: 'energy.reviewed', version: 1, body: {} },
      'energy.reviewed（第 1 版）：第 1 版的内容',
    ],
    [
      '换版的程序读了别的',
      { type: 'energy.reviewed', version: 1, body: { findings: 7 } },
      'energy.reviewed（第 1 版）',
    ],
    [
      '换版的程序读到空的',
      { type: 'energy.reviewed', version: 1, body: { findings: null } },
      'energy.reviewed（第 1 版）',
    ],
  ])('%s：看、办都说清是哪一种、哪一版，什么也不写', async (_what, event, told) => {
    const caseId = await begun();
    await app.database.db.transaction((tx) =>
      appendEvents(tx, {
        caseId,
        caseKind: 'project',
        expectedSeq: 1,
        commandId: randomUUID(),
        requestHash: '0'.repeat(64),
        actor: actorOf('minzheng.leader'),
        actingAs: 'project-owner',
        happenedOn: '2024-03-01',
        recordedAt: app.clock.now(),
        events: [event],
        receipt: {},
      }),
    );
    for (const request of [
      { method: 'GET', url: `/api/projects/${caseId}` } as const,
      acting(caseId, 2, 'initiation.endorse'),
      drafting(caseId, 'initiation.prepare'),
    ]) {
      const reply = await refusedWithoutTrace(request);
      expect(reply.statusCode).toBe(500);
      const { detail } = reply.json<Problem>();
      expect(detail).toContain(told);
      expect(detail).toContain('没有写入任何内容');
    }
  });
});

const during = (id: string, from: string, to: string, replaces?: string): InstalledLaw => ({
  pack: { ...dongyuan2020, id, title: id, inForce: { from: plainDate(from), to: plainDate(to) }, replaces },
  hash: '',
});

describe('施行期重叠的办法', () => {
  const middle = during('中', '2019-01-01', '2029-01-01');
  it.each<readonly [string, readonly InstalledLaw[], RegExp]>([
    [
      '前后两个都与它重叠',
      [during('前', '2018-01-01', '2021-01-01'), middle, during('后', '2028-01-01', '2030-01-01')],
      /《后》.*《中》/u,
    ],
    ['只重叠一天', [middle, during('后', '2029-01-01', '2030-01-01')], /《后》.*《中》/u],
    [
      '两个都说取代它',
      [middle, during('甲', '2025-01-01', '2026-01-01', '中'), during('乙', '2025-06-01', '2030-01-01', '中')],
      /《乙》.*《甲》/u,
    ],
    ['取代的是另一个', [middle, during('后', '2028-01-01', '2030-01-01', '别的')], /《后》.*《中》/u],
  ])('%s：不启动，说清是哪两个，什么也不写', async (_what, packs, told) => {
    const before = await rows();
    expect(() => new TestCounty(app.database.db, packs)).toThrow(BadLaws);
    expect(() => new TestCounty(app.database.db, packs)).toThrow(told);
    expect(await rows()).toEqual(before);
  });
});
