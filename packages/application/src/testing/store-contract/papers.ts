import { describe, expect, it } from 'vitest';
import type { NewPaper, PaperScan, Store } from '../../ports/index.ts';
import { freshId } from '../test-county.ts';
import { aPaper } from './a-paper.ts';
import { aProject, anEvent, auditor, now, other, owner, seen, stored, type Opened } from './opened.ts';

const bytes = { pdfSha256: 'a'.repeat(64), pdfSize: 7, readyAt: now, sealed: false };
const never = new Date('2999-01-01T00:00:00Z');

/** The register of issued papers, and which of them is drawn next. */
export const paperContract = (opened: Opened): void => {
  const add = async (...papers: readonly NewPaper[]): Promise<void> => {
    for (const paper of papers) await stored(opened, (store) => store.addPaper(paper));
  };
  const find = (id: string) => seen(opened, (store) => store.findPaper(id));
  const begin = (id?: string) => stored(opened, (store) => store.beginPaper(60, id));
  const scanOf = (paperId: string, change: Partial<PaperScan> = {}): PaperScan => ({
    id: freshId(),
    paperId,
    fileId: freshId(),
    name: '扫描件.pdf',
    byId: freshId(),
    byName: '甲',
    byOrgan: owner.name,
    at: now,
    sha256: 'b'.repeat(64),
    eventSeq: 1,
    eventHash: 'c'.repeat(64),
    ...change,
  });

  describe('文书的登记', () => {
    it('有新事项的项目等着登记，登记到哪一条就记到哪一条', async () => {
      const caseId = freshId();
      const behind = () =>
        seen(opened, async (store) => (await store.casesBehindPapers()).filter((one) => one === caseId));
      const upTo = () => seen(opened, (store) => store.papersEnteredUpTo(caseId));
      expect([await behind(), await upTo()]).toEqual([[], 0]);
      await stored(opened, (store) => store.append(anEvent(caseId)));
      expect(await behind()).toEqual([caseId]);
      await stored(opened, async (store) => {
        await store.holdPaperRegister();
        await store.notePapersEntered(caseId, 1);
      });
      expect([await behind(), await upTo()]).toEqual([[], 1]);
      await stored(opened, (store) => store.append(anEvent(caseId, { expectedSeq: 1 })));
      expect(await behind()).toEqual([caseId]);
      await stored(opened, (store) => store.notePapersEntered(caseId, 2));
      expect([await behind(), await upTo()]).toEqual([[], 2]);
    });

    it('登记时没有字节；凭号、凭码查得到；一个项目的，新事项的在前', async () => {
      const caseId = freshId();
      const [old, b, a] = [
        aPaper({ caseId }),
        aPaper({ caseId, eventSeq: 2, kind: 'b' }),
        aPaper({ caseId, eventSeq: 2, kind: 'a' }),
      ];
      await add(old, b, a);
      expect(await find(old.id)).toMatchObject({ ...old, attempts: 0, pdfSha256: null, sealed: false, readyAt: null });
      expect(await find(freshId())).toBeUndefined();
      const byCode = (...codes: string[]) => seen(opened, (store) => store.findPaperByCode(codes));
      expect((await byCode('nothing', b.verifyCode))?.id).toBe(b.id);
      expect([await byCode(), await byCode('nothing')]).toEqual([undefined, undefined]);
      const papers = await seen(opened, (store) => store.papersOfCase(caseId));
      expect(papers.map(({ paper }) => paper.id)).toEqual([a.id, b.id, old.id]);
    });

    it('新的替代同类、同一对象的旧文书；已被替代的、别的对象的、别的项目的不动', async () => {
      const caseId = freshId();
      const change = { caseId, kind: 'change-decision' };
      const [first, second, third] = [1, 2, 3].map((eventSeq) => aPaper({ ...change, subject: 's', eventSeq }));
      const others = [
        aPaper({ ...change, subject: 't', eventSeq: 4 }),
        aPaper({ ...change, eventSeq: 5 }),
        aPaper({ ...change, subject: 's', kind: 'approval', eventSeq: 6 }),
        aPaper({ ...change, caseId: freshId(), subject: 's' }),
      ];
      if (!first || !second || !third) throw new Error('three papers');
      await add(first, second, ...others);
      await stored(opened, (store) => store.supersedePapers(second));
      await add(third);
      await stored(opened, (store) => store.supersedePapers(third));
      const by = async (id: string) => (await find(id))?.supersededBy;
      expect([await by(first.id), await by(second.id), await by(third.id)]).toEqual([second.id, third.id, null]);
      expect(await Promise.all(others.map(({ id }) => by(id)))).toEqual([null, null, null, null]);
      const [bare, newer] = [aPaper({ caseId, eventSeq: 7 }), aPaper({ caseId, eventSeq: 8 })];
      await add(bare, newer);
      await stored(opened, (store) => store.supersedePapers(newer));
      expect([await by(bare.id), await by(newer.id)]).toEqual([newer.id, null]);
    });

    it('待传扫描件的、没有生成的，只给看得到项目的人；传了、签了、被替代了的不再待传', async () => {
      const project = aProject();
      await stored(opened, (store) => store.putProject(project));
      const of = (change: Partial<NewPaper>): NewPaper => aPaper({ caseId: project.caseId, ...change });
      const [waits, older, foreign, scanned, sealed, gone] = [
        of({ eventSeq: 1 }),
        of({ eventSeq: 2, issuedOn: '2020-01-01' }),
        of({ eventSeq: 3, organId: other.id, issuedOn: '2020-02-01' }),
        of({ eventSeq: 4 }),
        of({ eventSeq: 5, kind: 'sealed' }),
        of({ eventSeq: 6, kind: 'gone' }),
      ] as const;
      await add(waits, older, foreign, scanned, sealed, gone, of({ eventSeq: 7, kind: 'gone', organId: freshId() }));
      await stored(opened, async (store) => {
        await store.addScan(scanOf(scanned.id));
        await store.putDrawn(sealed.id, { ...bytes, sealed: true });
        await store.supersedePapers({ ...gone, id: freshId() });
        await store.putPaperFault(older.id, { state: 'failed', lastError: '没有墨', seconds: 1 });
      });
      const idsOf = (work: (store: Store) => ReturnType<Store['failedPapers']>) =>
        seen(opened, async (store) =>
          (await work(store)).flatMap((one) => (one.paper.caseId === project.caseId ? [one.paper.id] : [])),
        );
      const awaited = (viewers: readonly string[], organ?: string, most = 500) =>
        idsOf((store) => store.papersWithoutScan(viewers, most, organ));
      expect(await awaited([`org:${owner.id}`], owner.id)).toEqual([waits.id, older.id]);
      expect(await awaited(auditor, undefined)).toEqual([waits.id, foreign.id, older.id]);
      expect(await awaited([`org:${other.id}`], other.id)).toEqual([]);
      const failed = (viewers: readonly string[]) => idsOf((store) => store.failedPapers(viewers, 500));
      expect([await failed(auditor), await failed([`org:${other.id}`])]).toEqual([[older.id], []]);
      const [row] = await seen(opened, (store) => store.papersWithoutScan([`org:${owner.id}`], 1, owner.id));
      expect(row).toMatchObject({ project: project.name, projectNumber: null, ownerName: project.ownerName });
    });
  });

  describe('文书的制作', () => {
    it('到时间的，新登记的在前；拿到的数一次，一会儿内不再到时间；点名要的不等时间', async () => {
      const at = (minute: number) => new Date(Date.parse('2998-01-01T00:00:00Z') + minute * 60_000);
      const [older, newer, later, waits] = [
        aPaper({ registeredAt: at(1) }),
        aPaper({ registeredAt: at(2) }),
        aPaper({ registeredAt: at(3), nextAt: never }),
        aPaper({ registeredAt: at(4), awaitsNumber: '某字' }),
      ] as const;
      await add(older, newer, later, waits);
      expect(await begin()).toMatchObject({ id: newer.id, attempts: 1 });
      expect(await begin()).toMatchObject({ id: older.id });
      expect((await begin())?.id).not.toBe(newer.id);
      expect(await begin(newer.id)).toMatchObject({ id: newer.id, attempts: 2 });
      expect(await begin(later.id)).toMatchObject({ id: later.id, attempts: 1 });
      expect(await begin(waits.id)).toBeUndefined();
      expect(await begin(freshId())).toBeUndefined();
    });

    it('先做好的算数；做好的不再做、不再排队；没有做好的留着原因，等人点重试', async () => {
      const [good, bad] = [aPaper(), aPaper()];
      await add(good, bad);
      const draw = (sha256: string) =>
        stored(opened, (store) => store.putDrawn(good.id, { ...bytes, pdfSha256: sha256 }));
      const fail = (id: string, state: 'queued' | 'failed') =>
        stored(opened, (store) => store.putPaperFault(id, { state, lastError: '没有墨', seconds: 600 }));
      expect(await fail(good.id, 'queued')).toMatchObject({ state: 'queued', lastError: '没有墨' });
      expect(await draw('1'.repeat(64))).toMatchObject({ state: 'ready', pdfSize: 7, lastError: null, readyAt: now });
      expect([await draw('2'.repeat(64)), await fail(good.id, 'failed'), await begin(good.id)]).toEqual([
        undefined,
        undefined,
        undefined,
      ]);
      await stored(opened, (store) => store.queuePaperAgain(good.id));
      expect(await find(good.id)).toMatchObject({ state: 'ready', pdfSha256: '1'.repeat(64) });
      const copy = (sha256: string) => stored(opened, (store) => store.putDocx(good.id, { sha256, size: 3 }));
      await copy('3'.repeat(64));
      await copy('4'.repeat(64));
      expect(await find(good.id)).toMatchObject({ docxSha256: '3'.repeat(64), docxSize: 3 });
      await begin(bad.id);
      expect(await fail(bad.id, 'failed')).toMatchObject({ state: 'failed' });
      expect(await begin(bad.id)).toBeUndefined();
      await stored(opened, (store) => store.queuePaperAgain(bad.id));
      expect(await find(bad.id)).toMatchObject({ state: 'queued', attempts: 0 });
      expect(await begin(bad.id)).toMatchObject({ attempts: 1 });
    });

    it('下一份几时做，等字号的不算', async () => {
      const next = () => seen(opened, (store) => store.nextPaperAt());
      const early = new Date('1999-01-01T00:00:00.000Z');
      const [waits, due] = [aPaper({ nextAt: new Date(0), awaitsNumber: '某字' }), aPaper({ nextAt: early })];
      await add(waits, due);
      expect(await next()).toEqual(early);
      await stored(opened, (store) => store.putDrawn(due.id, bytes));
      expect(await next()).not.toEqual(early);
    });
  });

  describe('扫描件', () => {
    it('随文书给出，先传的在前；早期没有记录的找得到，换掉', async () => {
      const paper = aPaper();
      await add(paper);
      const file = { id: freshId(), name: '旧.pdf', sha256: 'd'.repeat(64), size: 9, mediaType: 'application/pdf' };
      const by = { personId: freshId(), organisationId: owner.id, uploadedAt: now.toISOString() };
      const [second, first] = [
        scanOf(paper.id),
        scanOf(paper.id, {
          at: new Date('2020-01-01T00:00:00Z'),
          fileId: file.id,
          sha256: null,
          eventSeq: null,
          eventHash: null,
        }),
      ] as const;
      await stored(opened, async (store) => {
        await store.addFile({ ...file, ...by });
        await store.addScan(second);
        await store.addScan(first);
      });
      const scans = async () => (await seen(opened, (store) => store.findPaperWithScans(paper.id)))?.scans ?? [];
      expect(await scans()).toEqual([first, second]);
      const old = async () =>
        (await seen(opened, (store) => store.oldScans())).filter(({ scan }) => scan.paperId === paper.id);
      expect(await old()).toMatchObject([{ scan: first, paper: { id: paper.id }, file }]);
      await stored(opened, (store) => store.removeScan(first.id));
      expect([await old(), await scans()]).toEqual([[], [second]]);
    });

    it('登记过的文件不再改', async () => {
      const file = { id: freshId(), name: 'a.pdf', sha256: 'e'.repeat(64), size: 9, mediaType: 'application/pdf' };
      const by = { personId: freshId(), organisationId: owner.id, uploadedAt: now.toISOString() };
      await stored(opened, (store) => store.addFile({ ...file, ...by }));
      await stored(opened, (store) => store.addFile({ ...file, ...by, name: 'b.pdf', sha256: 'f'.repeat(64) }));
      expect(await seen(opened, (store) => store.findFile(file.id))).toEqual({ ...file, ...by, caseIds: [] });
    });
  });
};
