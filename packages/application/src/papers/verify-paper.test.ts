import { actorOf } from '@zhengxiang/demo-county';
import { beforeAll, describe, expect, it } from 'vitest';
import type { PaperView, VerifiedPaper } from '../contract/index.ts';
import type { PaperStore, UnitOfWork, Witnessed } from '../ports/index.ts';
import { lifeOf, paperCounty, type PaperCounty } from './testing/paper-county.ts';
import { verifyPaper, type Verifying } from './verify-paper.ts';

const caseId = lifeOf('social-assistance-136').cases['main']?.id ?? '';
const owner = actorOf('minzheng.clerk');

/** A store of which one answer is another than it was: what only somebody with all rights over it could bring about. */
const spoilt = (
  unit: UnitOfWork<PaperStore>,
  change: (store: PaperStore) => Partial<PaperStore>,
): Verifying['unit'] => ({
  snapshot: (work) => unit.snapshot((store) => work({ ...store, ...change(store) })),
  transaction: (work) => unit.transaction(work),
});

describe('凭核验码核验', () => {
  let at: PaperCounty;
  let approval: PaperView;
  const codeOf = ({ verifyPath }: PaperView): string => verifyPath.replace('/verify/', '');
  const under = (change: (store: PaperStore) => Partial<PaperStore>): Promise<VerifiedPaper> =>
    verifyPaper({ ...at.parts, unit: spoilt(at.store, change) }, codeOf(approval));
  const witness = (which: (chain: string) => boolean, told: Witnessed | undefined) => (store: PaperStore) => ({
    witnessOf: (chain: string, seq: number) => (which(chain) ? Promise.resolve(told) : store.witnessOf(chain, seq)),
  });
  beforeAll(async () => {
    at = await paperCounty({ until: 'approval.issue' });
    await at.desk.drain();
    const found = (await at.desk.ofCase(owner, caseId))?.find(({ kind }) => kind === 'approval');
    if (!found) throw new Error('no approval');
    approval = found;
  });

  it('说出文书的内容和字节；带空格、小写、把 0 写成 O 也认得；随便写的查不到', async () => {
    const code = codeOf(approval);
    const found = await at.desk.verify(code);
    expect(found).toMatchObject({
      state: 'current',
      paper: {
        number: approval.number,
        title: approval.title,
        source: 'recorded',
        seal: 'awaited',
        pages: 2,
        faults: [],
      },
    });
    expect(found.paper?.contents?.project).toBe('社会救助一体化信息平台');
    const typed = (code.match(/.{5}/gu) ?? []).join(' - ').toLowerCase().replaceAll('0', 'o');
    expect(await at.desk.verify(typed)).toEqual(found);
    for (const nothing of ['A'.repeat(25), '', '核验'])
      expect(await at.desk.verify(nothing)).toEqual({ state: 'unknown' });
  });

  it('存着的字节改了、没了：不符', async () => {
    const sha256 = approval.sha256 ?? '';
    const kept = await at.bytes.read(sha256);
    if (typeof kept === 'string') throw new Error(kept);
    at.bytes.spoil(sha256, new Uint8Array([...kept, 0]));
    expect(await at.desk.verify(codeOf(approval))).toMatchObject({
      state: 'suspect',
      paper: { faults: ['file-altered'] },
    });
    at.bytes.spoil(sha256, undefined);
    expect(await at.desk.verify(codeOf(approval))).toMatchObject({
      state: 'suspect',
      paper: { faults: ['file-missing'] },
    });
    at.bytes.spoil(sha256, kept);
    expect(await at.desk.verify(codeOf(approval))).toMatchObject({ state: 'current' });
  });

  it('事项、记录改了或者没了：不符，内容一概不说', async () => {
    const isCase = (chain: string): boolean => chain === caseId;
    const isRecord = (chain: string): boolean => chain !== caseId;
    const hash = 'f'.repeat(64);
    const kinds = [
      ['act-missing', witness(isCase, undefined)],
      ['act-altered', witness(isCase, { hash, intact: true })],
      ['act-altered', witness(isCase, { hash: '', intact: false })],
      ['record-altered', witness(isRecord, { hash, intact: false })],
      ['record-altered', witness(isRecord, undefined)],
    ] as const;
    for (const [fault, change] of kinds) {
      const { state, paper } = await under(change);
      expect([fault, state, paper?.faults.includes(fault), paper?.contents, paper?.source]).toEqual([
        fault,
        'suspect',
        true,
        null,
        'unknown',
      ]);
    }
  });

  it('登记改了：说改了，内容仍是当时记下的', async () => {
    for (const change of [
      { title: '关于别的平台的批复' },
      { place: 99 },
      { organName: '别的单位' },
      { sealed: true },
    ]) {
      const { state, paper } = await under((store) => ({
        findPaperByCode: async (codes) => {
          const row = await store.findPaperByCode(codes);
          return row && { ...row, ...change };
        },
      }));
      expect([state, paper?.faults, paper?.title, paper?.number, paper?.contents?.project]).toEqual([
        'suspect',
        ['register-altered'],
        approval.title,
        approval.number,
        '社会救助一体化信息平台',
      ]);
    }
  });

  it('早期没有记录的：由事项还原，说明是还原的；登记与事项对不上的不符', async () => {
    const unrecorded = { findPaperRecord: () => Promise.resolve(undefined), paperRecords: () => Promise.resolve([]) };
    expect(await under(() => unrecorded)).toMatchObject({
      state: 'current',
      paper: { source: 'restored', contents: { project: '社会救助一体化信息平台' }, faults: [] },
    });
    const retitled = await under((store) => ({
      ...unrecorded,
      findPaperByCode: async (codes) => {
        const row = await store.findPaperByCode(codes);
        return row && { ...row, title: '关于别的平台的批复' };
      },
    }));
    expect(retitled).toMatchObject({ state: 'suspect', paper: { faults: ['register-altered'] } });
  });

  it('传了盖章扫描件的说明；被替代的、还没有做好的也说明', async () => {
    const signed = actorOf('zhengshu.leader');
    await at.desk.attach(signed, approval.id, await at.upload('zhengshu.leader'));
    expect(await at.desk.verify(codeOf(approval))).toMatchObject({
      paper: { seal: 'scanned', scans: ['a'.repeat(64)] },
    });
    const row = (values: object) => (store: PaperStore) => ({
      findPaperByCode: async (codes: readonly string[]) => {
        const found = await store.findPaperByCode(codes);
        return found && { ...found, ...values };
      },
    });
    expect(await under(row({ supersededBy: caseId }))).toMatchObject({ state: 'replaced' });
    const fresh = await paperCounty({ until: 'intake.accept' });
    const [queued] = (await fresh.desk.ofCase(owner, caseId)) ?? [];
    expect(await fresh.desk.verify(queued ? codeOf(queued) : '')).toMatchObject({
      state: 'preparing',
      paper: { sha256: null, pages: null },
    });
  });

  it('有单位证书的，写明已签名', async () => {
    const sealed = await paperCounty({
      until: 'intake.accept',
      sealOf: () => (pdf) => Promise.resolve(new Uint8Array([...pdf, 1])),
    });
    await sealed.desk.drain();
    const [paper] = (await sealed.desk.ofCase(owner, caseId)) ?? [];
    expect(paper).toMatchObject({ sealed: true, waitsForScan: false });
    expect(await sealed.desk.verify(paper ? codeOf(paper) : '')).toMatchObject({
      state: 'current',
      paper: { seal: 'signed' },
    });
  });
});
