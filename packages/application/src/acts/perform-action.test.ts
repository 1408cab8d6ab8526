import { actorOf, file, personOf } from '@zhengxiang/demo-county';
import { describe, expect, it } from 'vitest';
import { freshId, fullProject, MemoryCounty, smallProject } from '../testing/test-county.ts';

const endorsement = { opinion: '同意。', signedOn: '2024-03-01' };

describe('一个入口的各种答复', () => {
  const county = new MemoryCounty();
  const prepare = (input: object = fullProject(), given: object = {}) =>
    county.act({ by: 'minzheng.clerk', action: 'initiation.prepare', caseId: freshId(), seq: 0, input, ...given });
  const prepared = async (): Promise<string> => {
    const caseId = freshId();
    await county.must({ by: 'minzheng.clerk', action: 'initiation.prepare', caseId, seq: 0, input: fullProject() });
    return caseId;
  };
  /** Uploads of the test itself aside. */
  const rows = () => ({ ...county.memory.rows(), files: 0 });
  /** What came of it; nothing at all may have been stored. */
  const unchanged = async <T>(work: () => Promise<T>): Promise<T> => {
    const before = rows();
    const outcome = await work();
    expect(rows()).toEqual(before);
    return outcome;
  };

  it('受理：台账、清单、待办、附件、联系方式和要告知的事一起存下', async () => {
    const before = county.memory.rows();
    const caseId = freshId();
    expect(await prepare(fullProject(), { caseId })).toEqual({
      kind: 'accepted',
      reply: { caseId, seq: 1, event: 'initiation.prepared', waived: [], repeated: false },
    });
    const after = county.memory.rows();
    const added = Object.fromEntries(
      Object.entries(after).flatMap(([table, count]) =>
        count === before[table] ? [] : [[table, count - (before[table] ?? 0)]],
      ),
    );
    expect(added).toMatchObject({
      cases: 1,
      commands: 1,
      projects: 1,
      entries: 1,
      todos: 1,
      personal: 1,
      actsToTell: 1,
    });
    expect(added['caseFiles']).toBeGreaterThan(0);
  });

  it('不合规定：引用哪一条；无权办理：说明由谁办理；都不存', async () => {
    const refused = await unchanged(() => prepare({ ...fullProject(), mlpsLevel: 'none' }, { draftId: freshId() }));
    expect(refused.kind === 'refused' && refused.findings.map(({ citeText }) => citeText)).toContain('第八条');
    const caseId = await prepared();
    const endorse = { by: 'minzheng.clerk', action: 'initiation.endorse', caseId, seq: 1, input: endorsement } as const;
    const powerless = await unchanged(() => county.act(endorse));
    expect(powerless).toMatchObject({ kind: 'refused', findings: [{ code: 'no-power', citeText: '第六条' }] });
  });

  it('表单不对：指出哪一栏', async () => {
    const wrong = await unchanged(() => prepare({ ...fullProject(), budgetAmount: -1, name: '' }));
    const paths = wrong.kind === 'invalid' ? wrong.issues.map(({ path }) => path) : [];
    expect(paths).toEqual(expect.arrayContaining(['name', 'budgetAmount']));
  });

  it.each([
    ['没有上传', () => Promise.resolve(file('projectPlan', '没有上传的方案.pdf'))],
    ['别的单位的', () => county.uploaded('shuiwu.clerk', file('projectPlan', '水务方案.pdf'))],
  ])('附件%s：指出哪一栏', async (_what, document) => {
    const input = {
      ...((await county.uploaded('minzheng.clerk', fullProject())) as object),
      projectPlan: [await document()],
    };
    const request = { commandId: freshId(), action: 'initiation.prepare', caseId: freshId(), expectedSeq: 0, input };
    const act = () => county.application.act(actorOf('minzheng.clerk'), request, county.moment('2024-03-01'));
    expect(await unchanged(act)).toMatchObject({ kind: 'invalid', issues: [{ path: 'projectPlan.0' }] });
  });

  it('名册里没有的人：指出是哪一位', async () => {
    const caseId = await prepared();
    await county.must({ by: 'minzheng.leader', action: 'initiation.endorse', caseId, seq: 1, input: endorsement });
    const experts = [personOf('zhuanjia.1'), { ...personOf('zhuanjia.2'), id: freshId() }];
    const input = { mode: 'experts', experts, meetsOn: '2024-03-20' };
    const convene = { by: 'minzheng.clerk', action: 'review.convene', caseId, seq: 2, input } as const;
    expect(await unchanged(() => county.act(convene))).toMatchObject({
      kind: 'invalid',
      issues: [{ path: 'experts.1' }],
    });
  });

  it('页面过期、同时办理：告知现在的序号，后到的什么也不留下', async () => {
    const caseId = await prepared();
    const endorse = { by: 'minzheng.leader', action: 'initiation.endorse', caseId, input: endorsement } as const;
    expect(await unchanged(() => county.act({ ...endorse, seq: 0 }))).toEqual({ kind: 'conflict', seq: 1 });
    const both = await Promise.all([county.act({ ...endorse, seq: 1 }), county.act({ ...endorse, seq: 1 })]);
    expect(both.map(({ kind }) => kind).sort()).toEqual(['accepted', 'conflict']);
  });

  it('同一指令再来得到第一次的答复；别的请求、别的人用过的编号不办', async () => {
    const asked = { caseId: freshId(), commandId: freshId() };
    expect(await prepare(fullProject(), asked)).toMatchObject({ kind: 'accepted', reply: { repeated: false } });
    expect(await unchanged(() => prepare(fullProject(), asked))).toMatchObject({
      kind: 'accepted',
      reply: { repeated: true },
    });
    expect(await unchanged(() => prepare(smallProject(), asked))).toEqual({ kind: 'reused' });
    expect(await unchanged(() => prepare(fullProject(), { ...asked, by: 'minzheng.leader' }))).toEqual({
      kind: 'reused',
    });
  });

  it('不该知道的和不存在的一样答复；不认识的事项、张冠李戴的不办', async () => {
    const caseId = await prepared();
    for (const id of [caseId, freshId()]) {
      const endorse = {
        by: 'shuiwu.leader',
        action: 'initiation.endorse',
        caseId: id,
        seq: 1,
        input: endorsement,
      } as const;
      expect(await unchanged(() => county.act(endorse))).toEqual({ kind: 'not-found' });
    }
    const request = { commandId: freshId(), caseId, expectedSeq: 1, input: {} };
    const act = (action: string) =>
      county.application.act(actorOf('minzheng.clerk'), { ...request, action }, county.moment('2024-03-01'));
    expect(await act('project.vanish')).toMatchObject({ kind: 'invalid', issues: [{ path: 'action' }] });
    expect(await act('annualList.adopt')).toEqual({ kind: 'not-found' });
  });

  it.each([
    ['本办法自己的案件', '00000000-0000-4000-8000-000000000001'],
    ['留给以后的办法的', '00000000-0000-4000-8000-000000999999'],
    ['按名称推算的（第五版）', '6ba7b811-9dad-51d1-80b4-00c04fd430c8'],
    ['系统推算的（第八版）', '6ba7b811-9dad-81d1-80b4-00c04fd430c8'],
    ['全零', '00000000-0000-0000-0000-000000000000'],
  ])('新案件的编号是%s：和不存在的一样', async (_what, caseId) => {
    expect(await unchanged(() => prepare(smallProject(), { caseId }))).toEqual({ kind: 'not-found' });
    const wrong = await unchanged(() => prepare(smallProject(), { commandId: caseId }));
    expect(wrong).toMatchObject({ kind: 'invalid', issues: [{ path: 'commandId' }] });
  });
});

describe('项目编号', () => {
  const county = new MemoryCounty();
  const brought = async (unit: string, on: string): Promise<string> => {
    const caseId = freshId();
    const input = smallProject(`${unit}系统运维`);
    await county.must({ by: `${unit}.clerk`, action: 'initiation.prepare', caseId, seq: 0, input, on });
    const signed = { opinion: '同意。', signedOn: on };
    await county.must({ by: `${unit}.leader`, action: 'initiation.endorse', caseId, seq: 1, input: signed, on });
    return caseId;
  };
  const report = (unit: string, caseId: string, on: string) => {
    const input = { documents: smallProject().projectPlan };
    return county.act({ by: `${unit}.clerk`, action: 'filing.filePlan', caseId, seq: 2, input, on });
  };
  const numberOf = async (caseId: string) =>
    (await county.application.project(actorOf('shenji.clerk'), caseId, county.moment('2025-12-31')))?.number;

  it('报送时取得，一年一个系列，连续不断，没有办成的不占号', async () => {
    const cases = await Promise.all(
      ['minzheng', 'sifa', 'shuiwu'].map(async (unit) => [unit, await brought(unit, '2024-03-01')] as const),
    );
    expect(await numberOf(cases[0]?.[1] ?? '')).toBeNull();
    const outcomes = await Promise.all(
      cases.flatMap(([unit, id]) => [report(unit, id, '2024-03-02'), report(unit, id, '2024-03-02')]),
    );
    expect(outcomes.filter(({ kind }) => kind === 'accepted')).toHaveLength(3);
    const numbers = await Promise.all(cases.map(([, id]) => numberOf(id)));
    expect(numbers.sort()).toEqual(['441625-2024-0001', '441625-2024-0002', '441625-2024-0003']);
    const later = await brought('minzheng', '2025-01-06');
    await report('minzheng', later, '2025-01-07');
    expect(await numberOf(later)).toBe('441625-2025-0001');
  });
});
