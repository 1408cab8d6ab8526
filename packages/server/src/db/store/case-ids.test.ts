import { recordScan, type ActOutcome } from '@zhengxiang/application';
import { actorOf } from '@zhengxiang/demo-county';
import { count } from 'drizzle-orm';
import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { findPaperChain, paperChainOf } from '../papers/paper-chain.ts';
import { installTestCounty } from '../../testing/install-county.ts';
import { useDatabase } from '../../testing/database.ts';
import { smallProject, TestCounty } from '../../testing/test-county.ts';
import { appendEvents } from '../ledger/append-events.ts';
import { hashRequest } from '../ledger/hash.ts';
import { readCase } from '../ledger/read-case.ts';
import { ledgerEvent } from '../schema/ledger.ts';
import { issuedPaper } from '../schema/papers.ts';
import { databasePorts } from './database-ports.ts';
import { readLedger } from '../ledger/read-ledger.ts';
import { verifyLedger } from '../ledger/verify.ts';

describe('案件编号由客户端选，但不能选到别的记录上', () => {
  const database = useDatabase();
  let county: TestCounty;
  /** A project of another unit. */
  const hidden = randomUUID();
  beforeAll(async () => {
    await installTestCounty(database.db, new Date('2020-08-01T01:00:00Z'));
    county = new TestCounty(database.db);
    const input = smallProject('智慧水利综合管理平台运维');
    await county.must({ by: 'shuiwu.clerk', action: 'initiation.prepare', caseId: hidden, seq: 0, input });
  });
  const events = async (): Promise<number> => (await database.db.select({ n: count() }).from(ledgerEvent))[0]?.n ?? -1;
  const open = (caseId: string, given: { commandId?: string; seq?: number } = {}): Promise<ActOutcome> =>
    county.act({
      by: 'minzheng.clerk',
      action: 'initiation.prepare',
      caseId,
      seq: given.seq ?? 0,
      input: smallProject('水利综合管理平台'),
      ...(given.commandId === undefined ? {} : { commandId: given.commandId }),
    });

  it.each([
    ['别的单位的案件', hidden],
    ['别的单位的扫描件记录', paperChainOf(hidden)],
    ['同上，大写', paperChainOf(hidden).toUpperCase()],
    ['还没有的案件的扫描件记录', paperChainOf(randomUUID())],
    ['本办法自己的案件', '00000000-0000-4000-8000-000000000001'],
    ['留给以后的办法的', '00000000-0000-4000-8000-000000000002'],
    ['留给以后的办法的，最后一个', '00000000-0000-4000-8000-000000999999'],
    ['按名称推算的（第五版）', '6ba7b811-9dad-51d1-80b4-00c04fd430c8'],
    ['按机器和时间推算的（第一版）', '6ba7b811-9dad-11d1-80b4-00c04fd430c8'],
    ['全零', '00000000-0000-0000-0000-000000000000'],
    ['全一', 'ffffffff-ffff-ffff-ffff-ffffffffffff'],
  ])('%s：和不存在的一样答复，什么也不留下', async (_what, caseId) => {
    const before = await events();
    for (const seq of [0, 1]) expect(await open(caseId, { seq })).toEqual({ kind: 'not-found' });
    expect(await events()).toBe(before);
  });

  it('随机的和按时间排的新编号照收', async () => {
    for (const caseId of [randomUUID(), randomUUID().replace(/^(.{14})4/u, '$17')])
      expect(await open(caseId)).toMatchObject({ kind: 'accepted' });
  });

  it('操作编号也不能是系统推算出来的', async () => {
    const before = await events();
    for (const commandId of [paperChainOf(hidden), paperChainOf(randomUUID()).toUpperCase()])
      expect(await open(randomUUID(), { commandId })).toMatchObject({
        kind: 'invalid',
        issues: [{ path: 'commandId' }],
      });
    expect(await events()).toBe(before);
  });

  it('以前被人占了编号的，扫描件照样登记，记录里只有扫描件', async () => {
    const { db } = database;
    const by = actorOf('minzheng.clerk');
    const ref = {
      personId: by.personId,
      name: by.name,
      organisationId: by.organisationId,
      organisationName: by.organisationName,
      post: by.post,
    };
    await db.transaction((tx) =>
      appendEvents(tx, {
        caseId: paperChainOf(hidden),
        caseKind: 'project',
        expectedSeq: 0,
        commandId: randomUUID(),
        requestHash: hashRequest({}),
        actor: ref,
        actingAs: 'project-owner',
        happenedOn: '2024-03-01',
        recordedAt: new Date('2024-03-01T01:00:00Z'),
        events: [{ type: 'initiation.prepared', version: 1, body: {} }],
        receipt: { origin: {} },
      }),
    );
    const now = new Date('2024-03-02T01:00:00Z');
    const [paper] = await db
      .insert(issuedPaper)
      .values({
        id: randomUUID(),
        caseId: hidden,
        eventSeq: 1,
        eventHash: 'a'.repeat(64),
        kind: 'approval',
        name: '立项批复',
        title: '批复',
        organId: by.organisationId,
        organName: by.organisationName,
        issuedBy: by.name,
        issuedOn: '2024-03-01',
        verifyCode: 'code',
        state: 'queued',
        nextAt: now,
        registeredAt: now,
      })
      .returning();
    if (!paper) throw new Error('no paper');
    const file = { id: randomUUID(), name: '批复.pdf', sha256: 'b'.repeat(64), size: 3, mediaType: 'application/pdf' };
    const scan = {
      paper,
      file,
      actor: actorOf('shuiwu.clerk'),
      actingAs: 'project-owner',
      now,
      newId: randomUUID,
    };
    for (let time = 0; time < 2; time += 1) await databasePorts(db).transaction((store) => recordScan(store, scan));
    const chain = await db.transaction(async (tx) => readCase(tx, await findPaperChain(tx, hidden)));
    expect(chain.map(({ type, caseKind }) => [type, caseKind])).toEqual([['scan.attached', 'papers']]);
    const report = await db.transaction((tx) => verifyLedger(readLedger(tx)));
    expect(report).toMatchObject({ findings: [] });
  });
});

describe('相近项目', () => {
  const database = useDatabase();
  it('别的单位的只说名称和单位，编号只给能打开它的人', async () => {
    await installTestCounty(database.db, new Date('2020-08-01T01:00:00Z'));
    const county = new TestCounty(database.db);
    const report = async (unit: string, name: string): Promise<string> => {
      const caseId = randomUUID();
      const documents = smallProject(name).projectPlan;
      await county.must({
        by: `${unit}.clerk`,
        action: 'initiation.prepare',
        caseId,
        seq: 0,
        input: smallProject(name),
      });
      await county.must({
        by: `${unit}.leader`,
        action: 'initiation.endorse',
        caseId,
        seq: 1,
        input: { opinion: '同意。', signedOn: '2024-03-01' },
      });
      await county.must({ by: `${unit}.clerk`, action: 'filing.filePlan', caseId, seq: 2, input: { documents } });
      return caseId;
    };
    const other = await report('shuiwu', '智慧河长巡查平台运行维护');
    const own = await report('minzheng', '智慧河长巡查平台运行维护二期');
    const seenBy = async (login: string) => {
      const view = await county.application.project(actorOf(login), own, county.moment('2024-03-02'));
      if (!view) throw new Error(`${login} does not see the project`);
      return view;
    };
    const unit = await seenBy('minzheng.clerk');
    expect(unit.similar.map(({ name, ownerName }) => [name, ownerName])).toEqual([
      ['智慧河长巡查平台运行维护', '东源县水务局'],
    ]);
    expect(unit.similar[0]).toMatchObject({ caseId: null, number: null });
    expect(JSON.stringify(unit)).not.toContain(other);
    const background = await county.application.reviewing.background(actorOf('minzheng.clerk'), own);
    expect(background?.similar.length).toBe(1);
    expect(JSON.stringify(background)).not.toContain(other);
    const file = await county.application.caseFile(actorOf('minzheng.leader'), own, county.moment('2024-03-02'));
    expect(JSON.stringify(file)).not.toContain(other);
    for (const login of ['zhengshu.intake', 'shenji.clerk'])
      expect((await seenBy(login)).similar).toMatchObject([{ caseId: other }]);
  });
});
