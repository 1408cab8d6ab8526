import { createPaperCases, drawBegun, nextLetterNumber, recordOldScans, type Drawing } from '@zhengxiang/application';
import type { ListedPaper, PaperView, VerifiedPaper } from '@zhengxiang/application/contract';
import { createPaperRenderer, type PaperRenderer } from '@zhengxiang/documents';
import { lives } from '@zhengxiang/demo-county';
import { and, eq } from 'drizzle-orm';
import { createHash, randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { outputOf } from '../../../documents/src/testing/programs.ts';
import { readLedger } from '../db/ledger/read-ledger.ts';
import { verifyLedger } from '../db/ledger/verify.ts';
import { ledgerEvent } from '../db/schema/ledger.ts';
import { issuedPaper, paperScan, paperSeries } from '../db/schema/papers.ts';
import { installTestCounty } from '../testing/install-county.ts';
import { HttpPlayer } from '../testing/http-player.ts';
import { openTestServer, type TestServer } from '../testing/test-server.ts';
import { uploadScan } from '../testing/upload-scan.ts';
import { databasePorts } from '../db/store/database-ports.ts';
import { dongyuan2020 } from '@zhengxiang/law-dongyuan-2020';
import { paperMachine } from './paper-machine.ts';
import { paperChainOf } from '../db/papers/paper-chain.ts';

const life = lives.find(({ id }) => id === 'social-assistance-136');
const caseId = life?.cases['main']?.id ?? '';

/** The text as poppler reads it, without blanks. */
const textOf = (pdf: Buffer): string => outputOf('pdftotext', ['-', '-'], { input: pdf }).replaceAll(/\s+/gu, '');

describe('文书随事项出具', () => {
  let app: TestServer;
  let player: HttpPlayer;
  const read = async (login: string): Promise<readonly PaperView[]> =>
    (await player.send(login, 'GET', `/api/projects/${caseId}/papers`)).json<PaperView[]>();
  const approvalOf = async (): Promise<PaperView> => {
    const found = (await read('minzheng.clerk')).find(({ kind }) => kind === 'approval');
    if (!found) throw new Error('no approval');
    return found;
  };

  beforeAll(async () => {
    app = await openTestServer(undefined, { publicUrl: 'https://zx.example.test' });
    await installTestCounty(app.database.db, app.clock.now());
    player = new HttpPlayer(app.server, (day) => app.clock.setDay(day));
    if (!life) throw new Error('the life has gone');
    for (const step of life.steps) {
      expect(await player.play(life, step)).toBeUndefined();
      if (step.action === 'approval.issue' && step.expect.kind === 'accepted') break;
    }
  });
  afterAll(() => app.close());

  it('每个事项一份，重复登记和几个进程同时登记都不多出', async () => {
    const { desk } = app.papers;
    // All connections are open, and more ask than there are: whoever waits must not hold the one that the register needs.
    await Promise.all(Array.from({ length: 10 }, () => app.database.pool.query('select pg_sleep(0.2)')));
    await Promise.all(Array.from({ length: 15 }, () => desk.register()));
    expect(await desk.register()).toBe(0);
    const papers = await read('minzheng.clerk');
    expect(papers.map(({ kind }) => kind).sort()).toEqual(
      expect.arrayContaining(['annex1', 'annex2', 'approval', 'intake-acceptance', 'review-opinion']),
    );
    const acts = papers.map(({ kind, seq }) => `${kind} ${String(seq)}`);
    expect(new Set(acts).size).toBe(acts.length);
    const letters = papers.flatMap(({ number }) => number ?? []);
    expect(letters.sort()).toEqual(letters.map((_one, at) => `东政数〔2023〕${String(at + 1)}号`));
  });

  it('下载的 PDF 上有内容、文号、记录哈希；再下载是同样的字节', async () => {
    const paper = await approvalOf();
    const [first, second] = [
      await player.send('minzheng.clerk', 'GET', `/api/papers/${paper.id}/pdf`),
      await player.send('zhengshu.leader', 'GET', `/api/papers/${paper.id}/pdf`),
    ];
    expect(first.statusCode).toBe(200);
    expect(second.rawPayload.equals(first.rawPayload)).toBe(true);
    const text = textOf(first.rawPayload);
    for (const part of [paper.number ?? '', '评审核定金额', '东源县民政局', '此复', '全过程记录第'])
      expect(text).toContain(part);
    const [row] = await app.database.db.select().from(issuedPaper).where(eq(issuedPaper.id, paper.id));
    expect(text).toContain(row?.eventHash.slice(0, 32));
    expect(createHash('sha256').update(first.rawPayload).digest('hex')).toBe(row?.pdfSha256);
  });

  it('附件1 含联系人的电话；Word 文件再下载也是同样的字节', async () => {
    const paper = (await read('minzheng.clerk')).find(({ kind }) => kind === 'annex1');
    const pdf = await player.send('minzheng.clerk', 'GET', `/api/papers/${paper?.id ?? ''}/pdf`);
    expect(textOf(pdf.rawPayload)).toMatch(/手机号码1\d{10}/u);
    const [one, two] = [
      await player.send('minzheng.clerk', 'GET', `/api/papers/${paper?.id ?? ''}/docx`),
      await player.send('minzheng.clerk', 'GET', `/api/papers/${paper?.id ?? ''}/docx`),
    ];
    expect(one.statusCode).toBe(200);
    expect(two.rawPayload.equals(one.rawPayload)).toBe(true);
  });

  it('看不到项目的人，看不到文书，也下载不到', async () => {
    const paper = await approvalOf();
    for (const url of [`/api/projects/${caseId}/papers`, `/api/papers/${paper.id}/pdf`, `/api/papers/${paper.id}/docx`])
      expect([url, (await player.send('shuiwu.clerk', 'GET', url)).statusCode]).toEqual([url, 404]);
    expect((await app.server.inject({ method: 'GET', url: `/api/papers/${paper.id}/pdf` })).statusCode).toBe(401);
  });

  it('凭码核验，无需登录；随便写的码查不到', async () => {
    const paper = await approvalOf();
    const verify = async (path: string): Promise<VerifiedPaper> =>
      (await app.server.inject({ method: 'GET', url: `/api${path}` })).json<VerifiedPaper>();
    const found = await verify(paper.verifyPath);
    expect(found).toMatchObject({
      state: 'current',
      paper: { number: paper.number, title: paper.title, organ: '东源县政务服务数据管理局', sha256: paper.sha256 },
    });
    expect(JSON.stringify(found)).not.toContain(caseId);
    expect(await verify('/verify/AAAAAAAAAAAAAAAAAAAAAAAA')).toEqual({ state: 'unknown' });
    const other = (await read('minzheng.clerk')).find(({ id, number }) => id !== paper.id && number !== null);
    const replace = (by: string | null) =>
      app.database.db.update(issuedPaper).set({ supersededBy: by }).where(eq(issuedPaper.id, paper.id));
    await replace(other?.id ?? '');
    const replaced = await verify(paper.verifyPath);
    expect(replaced).toEqual({ ...found, state: 'replaced' });
    expect(JSON.stringify(replaced)).not.toContain(other?.number);
    await replace(null);
  });

  it('盖章扫描件由出具单位上传，上传后不再待传', async () => {
    const paper = await approvalOf();
    const awaited = async (login: string): Promise<readonly string[]> =>
      (await player.send(login, 'GET', '/api/awaited-scans')).json<ListedPaper[]>().map((one) => one.paper.id);
    expect(await awaited('zhengshu.leader')).toContain(paper.id);
    expect(await awaited('minzheng.clerk')).not.toContain(paper.id);
    expect(await awaited('shuiwu.clerk')).toEqual([]);
    const [fileId, foreign] = [await uploadScan(app, 'zhengshu.leader'), await uploadScan(app, 'minzheng.clerk')];
    const attach = (login: string, file: string) =>
      player.send(login, 'POST', `/api/papers/${paper.id}/scans`, { fileId: file });
    expect((await attach('minzheng.clerk', foreign)).statusCode).toBe(403);
    expect((await attach('zhengshu.leader', foreign)).statusCode).toBe(422);
    const done = (await attach('zhengshu.leader', fileId)).json<PaperView>();
    expect(done).toMatchObject({ waitsForScan: false, scans: [{ fileId }] });
    expect(await awaited('zhengshu.leader')).not.toContain(paper.id);
    expect((await player.send('minzheng.clerk', 'GET', `/api/files/${fileId}/content`)).statusCode).toBe(200);
  });

  it('谁在何时传了哪份扫描件记入台账：重复不多记，改不了，列表可由台账重建', async () => {
    const { db } = app.database;
    const paper = await approvalOf();
    const [scan] = paper.scans;
    const chain = () =>
      db
        .select()
        .from(ledgerEvent)
        .where(and(eq(ledgerEvent.caseId, paperChainOf(caseId)), eq(ledgerEvent.type, 'scan.attached')));
    await player.send('zhengshu.leader', 'POST', `/api/papers/${paper.id}/scans`, { fileId: scan?.fileId });
    const [entry, ...more] = await chain();
    expect(more).toEqual([]);
    expect(JSON.parse(entry?.bodyCanonical ?? '')).toMatchObject({ paperId: paper.id, sha256: scan?.sha256 });
    expect(scan).toMatchObject({
      seq: entry?.seq,
      hash: entry?.hash,
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/u) as string,
    });
    expect(JSON.parse(entry?.actorCanonical ?? '')).toMatchObject({ organisationName: '东源县政务服务数据管理局' });
    await expect(db.delete(ledgerEvent).where(eq(ledgerEvent.caseId, paperChainOf(caseId)))).rejects.toThrow();
    expect((await db.transaction((tx) => verifyLedger(readLedger(tx)))).findings).toEqual([]);
    expect((await player.send('zhengshu.leader', 'GET', `/api/projects/${paperChainOf(caseId)}`)).statusCode).toBe(404);
    await db.update(paperScan).set({ byName: '别人', sha256: '0'.repeat(64) });
    await db.insert(paperScan).values({ ...oldScan, paperId: paper.id, fileId: scan?.fileId ?? '' });
    await app.application.rebuildProjections();
    expect((await approvalOf()).scans.find(({ hash }) => hash !== null)).toEqual(scan);
    const old = () => recordOldScans(databasePorts(db), { now: () => app.clock.now(), newId: randomUUID });
    expect([await old(), await old()]).toEqual([1, 0]);
  });

  it('生成失败的留着文号，重试后生成', async () => {
    const opinion = (await read('minzheng.clerk')).find(({ kind }) => kind === 'review-opinion');
    const id = opinion?.id ?? '';
    const broken: PaperRenderer = { ...createPaperRenderer(), pdf: () => Promise.reject(new Error('no ink')) };
    const drawing = drawingOf(app, broken);
    for (let attempt = 0; attempt < 5; attempt += 1) {
      const row = await drawing.unit.transaction((store) => store.beginPaper(60, id));
      if (!row) throw new Error('not begun');
      const after = await drawBegun(drawing, row, app.clock.now());
      expect([after.lastError, after.pdfSha256]).toEqual(['no ink', null]);
    }
    expect(await drawing.unit.snapshot((store) => store.findPaper(id))).toMatchObject({
      state: 'failed',
      place: expect.any(Number) as number,
    });
    expect((await player.send('minzheng.clerk', 'GET', `/api/papers/${id}/pdf`)).statusCode).toBe(503);
    const failed = async (login: string): Promise<readonly ListedPaper[]> =>
      (await player.send(login, 'GET', '/api/failed-papers')).json<ListedPaper[]>();
    expect(await failed('zhengshu.review')).toMatchObject([
      { paper: { id, state: 'failed', attempts: 5, number: opinion?.number }, project: '社会救助一体化信息平台' },
    ]);
    expect(await failed('shuiwu.clerk')).toEqual([]);
    const retried = await player.send('zhengshu.review', 'POST', `/api/papers/${id}/retry`);
    expect(retried.json<PaperView>()).toMatchObject({ state: 'queued', number: opinion?.number });
    await app.papers.desk.drain();
    expect((await read('minzheng.clerk')).every(({ state }) => state === 'ready')).toBe(true);
    expect(await failed('zhengshu.review')).toEqual([]);
  });

  it('空白表格可以下载，草稿的预览写明草稿', async () => {
    const blank = await player.send('minzheng.clerk', 'GET', '/api/forms/annex1/pdf');
    expect(textOf(blank.rawPayload)).toContain('项目拟建设地点');
    expect((await player.send('minzheng.clerk', 'GET', '/api/forms/annex9/pdf')).statusCode).toBe(404);
    const id = '7b0f0c7e-54b0-4d53-9c6e-0d2f7e5f9b11';
    const draft = { caseId, action: 'initiation.prepare', data: { name: '草稿里的平台' }, version: 0 };
    await player.send('minzheng.clerk', 'PUT', `/api/drafts/${id}`, draft);
    const preview = await player.send('minzheng.clerk', 'GET', `/api/drafts/${id}/papers/annex1/pdf`);
    expect(preview.statusCode).toBe(200);
    expect(textOf(preview.rawPayload)).toContain('草稿里的平台');
    expect((await player.send('minzheng.leader', 'GET', `/api/drafts/${id}/papers/annex1/pdf`)).statusCode).toBe(404);
  });
});

/** As it was stored before there was a record. */
const oldScan = {
  id: '7b0f0c7e-54b0-4d53-9c6e-0d2f7e5f9b12',
  name: '旧扫描件.pdf',
  byId: '7b0f0c7e-54b0-4d53-9c6e-0d2f7e5f9b13',
  byName: '甲',
  byOrgan: '东源县政务服务数据管理局',
  at: new Date('2023-01-02T00:00:00Z'),
};

const drawingOf = (app: TestServer, renderer: PaperRenderer): Drawing => ({
  unit: databasePorts(app.database.db),
  cases: createPaperCases({ ...databasePorts(app.database.db), packs: [{ pack: dongyuan2020, hash: '' }] }),
  machine: paperMachine(renderer, () => undefined, app.files),
  publicUrl: 'https://zx.example.test',
  notDrawn: () => undefined,
});

describe('发文字号', () => {
  let app: TestServer;
  beforeAll(async () => {
    app = await openTestServer();
  });
  afterAll(() => app.close());

  it('五十个事项同时取号，有的没有办成：号码连续，不重不漏', async () => {
    const { db } = app.database;
    const outcomes = await Promise.allSettled(
      Array.from({ length: 60 }, (_one, at) =>
        databasePorts(db).transaction(async (store) => {
          const number = await nextLetterNumber(store, '东政数', 2024);
          await sleep(2);
          if (at % 6 === 5) throw new Error('not stored');
          return number;
        }),
      ),
    );
    const given = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []));
    expect([...given].sort((a, b) => a - b)).toEqual(Array.from({ length: 50 }, (_o, at) => at + 1));
    expect(await databasePorts(db).transaction((store) => nextLetterNumber(store, '东政数', 2025))).toBe(1);
    expect(await db.select().from(paperSeries)).toHaveLength(2);
  });
});
