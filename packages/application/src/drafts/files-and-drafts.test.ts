import { actorOf, file } from '@zhengxiang/demo-county';
import { plainDate, type Actor, type DocumentRef } from '@zhengxiang/core';
import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { PersonEdit } from '../contract/index.ts';
import type { AdministrationStore } from '../ports/administration.ts';
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

  it.each([
    ['草稿里已有的附件', 'kept', (files: readonly DocumentRef[]) => ({ projectPlan: files })],
    ['刚上传、还没有存进草稿的附件', 'new', (files: readonly DocumentRef[]) => ({ projectPlan: files })],
    ['几个附件', 'both', (files: readonly DocumentRef[]) => ({ projectPlan: files })],
    ['别的栏目里的附件', 'both', (files: readonly DocumentRef[]) => ({ necessity: files })],
    [
      '一组栏目里的附件',
      'both',
      (files: readonly DocumentRef[]) => ({
        article14Approval: { documentName: '批复', documentNumber: '东府办〔2024〕1号', files },
      }),
    ],
    [
      '分在几处的附件',
      'both',
      ([first, ...others]: readonly DocumentRef[]) => ({ projectPlan: first ? [first] : [], necessity: others }),
    ],
  ])('第四条：声明涉密的草稿，%s一并删去，案件用着的不动', async (how, which, at) => {
    const clerk = actorOf('minzheng.clerk');
    const [kept, fresh, used] = [
      await upload(`甲${how}.pdf`),
      await upload(`乙${how}.pdf`),
      await upload(`丙${how}.pdf`),
    ];
    const input = { ...smallProject(`档案系统运维${how}`), projectPlan: [used] };
    await county.must({ by: 'minzheng.clerk', action: 'initiation.prepare', caseId: randomUUID(), seq: 0, input });
    const draft = { id: randomUUID(), caseId: randomUUID(), action: 'initiation.prepare' };
    const save = (version: number, data: object) =>
      county.application.saveDraft(clerk, { ...draft, data, version }, { now, today });
    await save(0, { classified: false, ...at(which === 'new' ? [] : [kept]) });
    const now2 = which === 'kept' ? [kept, used] : which === 'new' ? [fresh, used] : [kept, fresh, used];
    const outcome = await save(1, { classified: true, ...at(now2) });
    const gone = now2.filter(({ fileId }) => fileId !== used.fileId);
    expect(outcome).toMatchObject({ kind: 'refused', forgotten: gone.map(({ sha256 }) => sha256) });
    const left = await Promise.all([kept, fresh, used].map(({ fileId }) => reads('minzheng.clerk', fileId)));
    expect(left).toEqual([which === 'new', which === 'kept', true]);
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
    await county.application.deleteDraft(leader, draft.id, today);
    expect(await county.application.draft(clerk, draft.id, today)).toMatchObject({ version: 1 });
    await county.application.deleteDraft(clerk, draft.id, today);
    expect(await county.application.draft(clerk, draft.id, today)).toBeUndefined();
  });

  describe('人走了，草稿留给接手的人', () => {
    type Left = (store: AdministrationStore) => Promise<void>;
    const edit =
      (change: Partial<PersonEdit>): Left =>
      async (store) => {
        const { personId, name, organisationId } = actorOf('sifa.clerk');
        const given = { name, login: 'sifa.clerk', organisationId, posts: ['clerk' as const], specialty: null };
        await store.updatePerson(personId, { ...given, active: true, ...change });
      };
    const successor = { ...actorOf('sifa.clerk'), personId: randomUUID(), name: '接手的人' };

    it.each<[string, Left]>([
      ['停用', edit({ active: false })],
      ['调到别的单位', edit({ organisationId: actorOf('shuiwu.clerk').organisationId })],
      ['没有岗位了', edit({ posts: [] })],
    ])('%s：同岗位的同事看得到、接着写、归接手的人；别的岗位、别的单位看不到', async (_how, leave) => {
      const back = edit({});
      await county.memory.transaction(back);
      await county.memory.transaction((store) =>
        store.addPerson({
          id: successor.personId,
          name: successor.name,
          organisationId: successor.organisationId,
          posts: ['clerk'],
        }),
      );
      const clerk = actorOf('sifa.clerk');
      const draft = { id: randomUUID(), caseId: randomUUID(), action: 'initiation.prepare', data: { name: '甲' } };
      const { application } = county;
      const listed = async (actor: Actor) =>
        (await application.workbench(actor, today)).drafts.some(({ id }) => id === draft.id);
      await application.saveDraft(clerk, { ...draft, version: 0 }, { now, today });
      expect(await application.draft(successor, draft.id, today)).toBeUndefined();
      expect(await listed(successor)).toBe(false);
      await county.memory.transaction(leave);
      for (const stranger of [actorOf('sifa.leader'), actorOf('shuiwu.leader'), actorOf('minzheng.clerk')]) {
        expect(await application.draft(stranger, draft.id, today)).toBeUndefined();
        await application.deleteDraft(stranger, draft.id, today);
      }
      expect(await listed(successor)).toBe(true);
      expect(await application.draft(successor, draft.id, today)).toMatchObject({ data: { name: '甲' }, version: 1 });
      const saved = { ...draft, data: { name: '乙' }, version: 1 };
      expect(await application.saveDraft(successor, saved, { now, today })).toMatchObject({ kind: 'saved' });
      await county.memory.transaction(back);
      expect(await application.draft(clerk, draft.id, today)).toBeUndefined();
      expect(await application.draft(successor, draft.id, today)).toMatchObject({ data: { name: '乙' } });
    });
  });
});
