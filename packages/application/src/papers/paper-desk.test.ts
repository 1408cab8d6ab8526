import { actorOf } from '@zhengxiang/demo-county';
import { beforeAll, describe, expect, it } from 'vitest';
import type { PaperView } from '../contract/index.ts';
import type { StopSignal } from '../ports/index.ts';
import { drawBegun } from './draw-due.ts';
import { issuedAs } from './issue-record.ts';
import { createPaperDesk, type PaperDeskParts } from './paper-desk.ts';
import { lifeOf, paperCounty, type PaperCounty } from './testing/paper-county.ts';

const caseId = lifeOf('social-assistance-136').cases['main']?.id ?? '';
const owner = actorOf('minzheng.clerk');
const bureau = actorOf('zhengshu.leader');
const stranger = actorOf('shuiwu.clerk');

const papersOf = async ({ desk }: PaperCounty): Promise<readonly PaperView[]> =>
  (await desk.ofCase(owner, caseId)) ?? [];
const paperOf = async (at: PaperCounty, kind: string): Promise<PaperView> => {
  const found = (await papersOf(at)).find((one) => one.kind === kind);
  if (!found) throw new Error(`no ${kind}`);
  return found;
};
const running: StopSignal = { aborted: false, throwIfAborted: () => undefined };
const job = { key: '', data: {}, attempts: 1, turn: 1, signal: running, stopping: running, abandon: () => undefined };

describe('文书随事项出具', () => {
  let at: PaperCounty;
  beforeAll(async () => {
    at = await paperCounty({ until: 'approval.issue' });
  });

  it('每个事项一份，号码连续；再登记、同时登记都不多出', async () => {
    const entered = await Promise.all([at.desk.register(), at.desk.register(), at.desk.register()]);
    const papers = await papersOf(at);
    expect(entered).toEqual([papers.length, 0, 0]);
    expect(papers.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['annex1', 'approval', 'intake-acceptance']));
    const numbers = papers.flatMap(({ number }) => number ?? []).sort();
    expect(numbers).toEqual(numbers.map((_one, index) => `东政数〔2023〕${String(index + 1)}号`));
    expect(new Set(papers.map(({ verifyPath }) => verifyPath)).size).toBe(papers.length);
  });

  it('看不到项目的人，看不到它的文书，也拿不到、重试不了', async () => {
    const { id } = await paperOf(at, 'approval');
    const tried = [
      at.desk.ofCase(stranger, caseId),
      at.desk.bytes(stranger, id, 'pdf'),
      at.desk.retry(stranger, id),
      at.desk.bytes(owner, caseId, 'pdf'),
    ];
    expect(await Promise.all(tried)).toEqual([undefined, undefined, undefined, undefined]);
    expect(await at.desk.attach(stranger, id, await at.upload('shuiwu.clerk'))).toEqual({ kind: 'not-found' });
  });

  it('要时才做，做好的不再变；别的单位拿走的记一笔', async () => {
    const { id, title } = await paperOf(at, 'approval');
    const readings = () => at.county.memory.readings().filter(({ what }) => what === 'paper').length;
    const before = readings();
    const first = await at.desk.bytes(owner, id, 'pdf');
    expect(first).toMatchObject({ fileName: `${title}.pdf` });
    expect(readings()).toBe(before);
    at.breakDown(true);
    expect(await at.desk.bytes(bureau, id, 'pdf')).toEqual(first);
    expect(readings()).toBe(before + 1);
    at.breakDown(false);
    const copy = await at.desk.bytes(owner, id, 'docx');
    expect(await at.desk.bytes(owner, id, 'docx')).toEqual(copy);
  });

  it('出具了什么记入台账：内容、字节、页数；不含核验码', async () => {
    const view = await paperOf(at, 'approval');
    const record = await issuedAs(at.store, view.id);
    expect(record).toMatchObject({
      paperId: view.id,
      number: view.number,
      sha256: view.sha256,
      pages: 2,
      decisive: { project: '社会救助一体化信息平台' },
    });
    expect(JSON.stringify(record)).not.toContain(view.verifyPath.replace('/verify/', ''));
  });

  it('先做好的算数：两个人同时做，后到的拿到先到的', async () => {
    const { id } = await paperOf(at, 'review-opinion');
    const begin = () => at.parts.unit.transaction((store) => store.beginPaper(60, id));
    const [one, two] = [await begin(), await begin()];
    if (!one || !two) throw new Error('not begun');
    const sealed = {
      ...at.parts,
      machine: { ...at.parts.machine, sealOf: () => () => Promise.resolve(new Uint8Array([1])) },
    };
    const first = await drawBegun(at.parts, one, at.parts.now());
    const second = await drawBegun(sealed, two, at.parts.now());
    expect(second).toEqual(first);
    expect(second).toMatchObject({ state: 'ready', sealed: false });
  });
});

describe('后台制作文书', () => {
  it('一轮登记并做完；再一轮没有要做的；停下来的一轮只登记', async () => {
    const at = await paperCounty({ until: 'approval.issue' });
    const stopped = { ...job, signal: { ...running, aborted: true } };
    expect(await at.desk.job.run(stopped)).toMatchObject({ said: '没有要做的' });
    expect((await papersOf(at)).every(({ state }) => state === 'queued')).toBe(true);
    const count = (await papersOf(at)).length;
    expect(await at.desk.job.run(job)).toEqual({ said: `制作 ${String(count)} 份`, afterSeconds: 60 });
    expect((await papersOf(at)).every(({ state }) => state === 'ready')).toBe(true);
    expect(await at.desk.job.run(job)).toMatchObject({ said: '没有要做的' });
    at.desk.close();
    expect(await at.desk.drain()).toBe(0);
  });

  it('做到一半进程没了：过一会儿接着做，这一次也数进去', async () => {
    const at = await paperCounty({ until: 'intake.accept' });
    await at.desk.register();
    const all = (await papersOf(at)).length;
    const lost = await at.parts.unit.transaction((store) => store.beginPaper(60));
    expect(await at.desk.drain()).toBe(all - 1);
    at.pass(61);
    expect(await at.desk.drain()).toBe(1);
    const redone = (await papersOf(at)).find(({ id }) => id === lost?.id);
    expect(redone).toMatchObject({ state: 'ready', attempts: 2 });
  });

  it('做不出的越等越久，五次后等人来看；字号留着，点重试再做', async () => {
    const at = await paperCounty({ until: 'approval.issue' });
    at.breakDown(true);
    const rests: (number | undefined)[] = [];
    for (let round = 1; round <= 5; round += 1) {
      rests.push((await at.desk.job.run(job)).afterSeconds);
      at.pass(5 * 2 ** round);
    }
    expect(rests).toEqual([10, 20, 40, 60, 60]);
    const view = await paperOf(at, 'approval');
    expect(view).toMatchObject({
      state: 'failed',
      attempts: 5,
      number: expect.stringMatching(/〔2023〕\d+号/u) as string,
    });
    expect(at.faults).toHaveLength((await papersOf(at)).length * 5);
    expect(await at.desk.bytes(owner, view.id, 'pdf')).toBe('not-ready');
    const failed = async (actor: typeof owner) => (await at.desk.failed(actor)).map(({ paper }) => paper.id);
    expect([(await failed(owner)).includes(view.id), await failed(stranger)]).toEqual([true, []]);
    expect(await at.desk.retry(actorOf('zhengshu.administrator'), view.id)).toBeUndefined();
    at.breakDown(false);
    expect(await at.desk.retry(bureau, view.id)).toMatchObject({ state: 'queued', attempts: 0, number: view.number });
    expect(await at.desk.drain()).toBe(1);
    expect(await paperOf(at, 'approval')).toMatchObject({ state: 'ready', number: view.number });
  });

  it('有存证日志以前出具的，下一轮补进日志', async () => {
    const at = await paperCounty({ until: 'intake.accept' });
    const { unit } = at.parts;
    const withoutLog: PaperDeskParts['unit'] = {
      snapshot: (work) => unit.snapshot(work),
      transaction: (work) => unit.transaction((store) => work({ ...store, enterIssue: () => Promise.resolve() })),
    };
    await createPaperDesk({ ...at.parts, unit: withoutLog }).drain();
    const entries = () => at.county.memory.rows()['paperEntries'];
    expect(entries()).toBe(0);
    await at.desk.job.run(job);
    expect(entries()).toBe((await papersOf(at)).length);
  });
});

describe('盖章扫描件', () => {
  it('由出具单位上传，传的要是本人能看的 PDF 或图片；同一份不多记；传了不再待传', async () => {
    const at = await paperCounty({ until: 'approval.issue' });
    const { id } = await paperOf(at, 'approval');
    const awaited = async (actor = bureau) => (await at.desk.awaited(actor, true)).map(({ paper }) => paper.id);
    expect([(await awaited()).includes(id), (await awaited(owner)).includes(id)]).toEqual([true, false]);
    const own = await at.upload('zhengshu.leader');
    const attach = (login: string, fileId: string) => at.desk.attach(actorOf(login), id, fileId);
    expect(await attach('minzheng.clerk', await at.upload('minzheng.clerk'))).toEqual({ kind: 'forbidden' });
    expect(await attach('zhengshu.administrator', own)).not.toMatchObject({ kind: 'attached' });
    expect(await attach('zhengshu.leader', await at.upload('minzheng.clerk'))).toEqual({ kind: 'no-scan' });
    expect(await attach('zhengshu.leader', await at.upload('zhengshu.leader', 'text/plain'))).toEqual({
      kind: 'no-scan',
    });
    for (let time = 0; time < 2; time += 1) {
      const done = await attach('zhengshu.leader', own);
      expect(done).toMatchObject({
        kind: 'attached',
        paper: { waitsForScan: false, scans: [{ fileId: own, seq: 1 }] },
      });
    }
    expect((await awaited()).includes(id)).toBe(false);
    expect(await at.county.application.file(owner, own)).toMatchObject({ id: own });
  });
});
