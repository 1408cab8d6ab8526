import { actorOf, file } from '@zhengxiang/demo-county';
import { plainDate, type DocumentRef } from '@zhengxiang/core';
import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { smallProject, MemoryCounty } from '../testing/test-county.ts';

const now = new Date('2024-03-01T01:00:00Z');
const today = plainDate('2024-03-01');
const endorsement = { opinion: '同意。', signedOn: '2024-03-01' };

describe('附件和草稿', () => {
  const county = new MemoryCounty();
  const reads = async (login: string, id: string): Promise<boolean> =>
    (await county.application.file(actorOf(login), id)) !== undefined;
  const upload = async (name: string): Promise<DocumentRef> =>
    (await county.uploaded('minzheng.clerk', file('projectPlan', name))) as DocumentRef;

  it('没有用到的附件只有上传人看得到；用到项目里，看得到项目的人才看得到', async () => {
    const plan = await upload('运维方案.pdf');
    const caseId = randomUUID();
    expect([await reads('minzheng.clerk', plan.fileId), await reads('minzheng.leader', plan.fileId)]).toEqual([
      true,
      false,
    ]);
    const input = { ...smallProject('救助系统运维'), projectPlan: [plan] };
    await county.must({ by: 'minzheng.clerk', action: 'initiation.prepare', caseId, seq: 0, input });
    expect([await reads('minzheng.leader', plan.fileId), await reads('zhengshu.intake', plan.fileId)]).toEqual([
      true,
      false,
    ]);
    expect(await county.application.file(actorOf('minzheng.leader'), plan.fileId)).toEqual({
      id: plan.fileId,
      name: plan.name,
      size: plan.size,
      sha256: plan.sha256,
      mediaType: 'application/pdf',
      uploadedAt: '2020-08-01T01:00:00.000Z',
    });
    expect(await reads('shuiwu.clerk', plan.fileId)).toBe(false);
    expect(await reads('minzheng.clerk', randomUUID())).toBe(false);
  });

  it('同一份附件用在两个项目里，看得到其中一个就看得到', async () => {
    const shared = await upload('通用资质.pdf');
    const [first, second] = [randomUUID(), randomUUID()];
    for (const caseId of [first, second]) {
      const input = { ...smallProject(`系统运维${caseId.slice(0, 4)}`), projectPlan: [shared] };
      await county.must({ by: 'minzheng.clerk', action: 'initiation.prepare', caseId, seq: 0, input });
    }
    expect(await reads('zhengshu.intake', shared.fileId)).toBe(false);
    await county.must({
      by: 'minzheng.leader',
      action: 'initiation.endorse',
      caseId: second,
      seq: 1,
      input: endorsement,
    });
    const documents = [shared];
    await county.must({
      by: 'minzheng.clerk',
      action: 'filing.filePlan',
      caseId: second,
      seq: 2,
      input: { documents },
    });
    expect(await reads('zhengshu.intake', shared.fileId)).toBe(true);
  });

  it('草稿：项目还没有也能存；另一页面已有更新的，不覆盖', async () => {
    const clerk = actorOf('minzheng.clerk');
    const draft = { id: randomUUID(), caseId: randomUUID(), action: 'initiation.prepare' };
    const save = (version: number, name: string) =>
      county.application.saveDraft(clerk, { ...draft, data: { name }, version }, { now, today });
    expect(await save(0, '甲')).toMatchObject({ kind: 'saved', draft: { version: 1 } });
    expect(await save(1, '乙')).toMatchObject({ kind: 'saved', draft: { version: 2 } });
    expect(await save(1, '旧页面')).toEqual({ kind: 'conflict' });
    expect(await save(0, '又一次新建')).toEqual({ kind: 'conflict' });
    expect(await county.application.draft(clerk, draft.id, today)).toMatchObject({ data: { name: '乙' }, version: 2 });
    const bench = await county.application.workbench(clerk, county.moment('2024-03-02').today);
    expect(bench.drafts).toContainEqual(expect.objectContaining({ id: draft.id, name: '乙', title: '提请领导签批' }));
  });

  it('涉密项目的草稿一个字也不存，先前存的也删去，并写明条款', async () => {
    const clerk = actorOf('minzheng.clerk');
    const draft = { id: randomUUID(), caseId: randomUUID(), action: 'initiation.prepare' };
    const save = (version: number, data: object) =>
      county.application.saveDraft(clerk, { ...draft, data, version }, { now, today });
    expect(await save(0, { classified: false, name: '甲' })).toMatchObject({ kind: 'saved' });
    expect(await save(1, { classified: true, name: '甲' })).toMatchObject({
      kind: 'refused',
      findings: [{ cite: 'art4.p1', field: 'classified', text: expect.stringContaining('涉密') as string }],
    });
    expect(await county.application.draft(clerk, draft.id, today)).toBeUndefined();
    expect(await save(0, { classified: true, name: '甲' })).toMatchObject({ kind: 'refused' });
    expect(await county.application.draft(clerk, draft.id, today)).toBeUndefined();
  });

  it('两页面同时保存同一版，只有一页存上', async () => {
    const clerk = actorOf('minzheng.clerk');
    const draft = { id: randomUUID(), caseId: randomUUID(), action: 'initiation.prepare' };
    await county.application.saveDraft(clerk, { ...draft, data: {}, version: 0 }, { now, today });
    const outcomes = await Promise.all(
      ['甲', '乙', '丙'].map((name) =>
        county.application.saveDraft(clerk, { ...draft, data: { name }, version: 1 }, { now, today }),
      ),
    );
    expect(outcomes.map((outcome) => outcome.kind).sort()).toEqual(['conflict', 'conflict', 'saved']);
  });

  it('草稿只属于写的人：同事看不到、改不了、删不掉', async () => {
    const clerk = actorOf('minzheng.clerk');
    const leader = actorOf('minzheng.leader');
    const draft = { id: randomUUID(), caseId: randomUUID(), action: 'initiation.prepare', data: { name: '甲' } };
    await county.application.saveDraft(clerk, { ...draft, version: 0 }, { now, today });
    expect(await county.application.draft(leader, draft.id, today)).toBeUndefined();
    expect(await county.application.saveDraft(leader, { ...draft, version: 1 }, { now, today })).toEqual({
      kind: 'not-found',
    });
    await county.application.deleteDraft(leader, draft.id);
    expect(await county.application.draft(clerk, draft.id, today)).toMatchObject({ version: 1 });
    await county.application.deleteDraft(clerk, draft.id);
    expect(await county.application.draft(clerk, draft.id, today)).toBeUndefined();
  });
});
