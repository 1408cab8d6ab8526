import { plainDate } from '@zhengxiang/core';
import { actorOf, file, personOf } from '@zhengxiang/demo-county';
import { count } from 'drizzle-orm';
import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { useDatabase } from '../../testing/database.ts';
import { fullProject, TestCounty } from '../../testing/test-county.ts';
import { installTestCounty } from '../../testing/install-county.ts';
import { readCase } from '../ledger/read-case.ts';
import { commandResult, ledgerEvent } from '../schema/ledger.ts';
import { personalData } from '../schema/personal-data.ts';
import { annualList, caseFile, project, todo } from '../schema/projects.ts';

describe('一个入口办理全部事项', () => {
  const database = useDatabase();
  let county: TestCounty;
  beforeAll(async () => {
    await installTestCounty(database.db, new Date('2020-08-01T01:00:00Z'));
    county = new TestCounty(database.db);
  });

  const events = (caseId: string) => database.db.transaction((tx) => readCase(tx, caseId));
  const rowsOf = async (): Promise<number[]> => {
    const tables = [ledgerEvent, commandResult, personalData, project, todo, annualList, caseFile];
    return Promise.all(tables.map(async (table) => (await database.db.select({ n: count() }).from(table))[0]?.n ?? -1));
  };
  const prepared = async (): Promise<string> => {
    const caseId = randomUUID();
    await county.must({ by: 'minzheng.clerk', action: 'initiation.prepare', caseId, seq: 0, input: fullProject() });
    return caseId;
  };
  const endorsement = { opinion: '同意。', signedOn: '2024-03-01' };

  it('受理的事项记入台账：谁、以什么身份、依据哪条权限、适用哪版办法', async () => {
    const caseId = await prepared();
    const [event] = await events(caseId);
    expect(event).toMatchObject({
      seq: 1,
      type: 'initiation.prepared',
      actingAs: 'project-owner',
      happenedOn: '2024-03-01',
      actor: { personId: actorOf('minzheng.clerk').personId, post: 'clerk' },
      receipt: {
        pack: 'dongyuan-2020',
        packHash: expect.stringMatching(/^[0-9a-f]{64}$/u) as unknown,
        software: 'test',
        facts: 0,
        power: expect.stringMatching(/^art\d+/u) as unknown,
        origin: { caseId, owner: { name: '东源县民政局' } },
      },
    });
  });

  it('名册里没有的人和单位，指出是哪一栏，什么也不存', async () => {
    const caseId = await prepared();
    const before = await rowsOf();
    const stranger = { ...personOf('zhuanjia.2'), id: randomUUID() };
    const convene = (input: object) =>
      county.act({ by: 'zhengshu.review', action: 'review.convene', caseId, seq: 1, input });
    const experts = (...people: object[]) => convene({ mode: 'experts', experts: people, meetsOn: '2024-03-20' });
    // The bureau does not see the case yet, so it is asked where it does.
    expect(await experts(personOf('zhuanjia.1'))).toEqual({ kind: 'not-found' });
    await county.must({ by: 'minzheng.leader', action: 'initiation.endorse', caseId, seq: 1, input: endorsement });
    const ask = { by: 'minzheng.clerk', action: 'review.convene', caseId, seq: 2 } as const;
    const named = (input: object) => county.act({ ...ask, input: { meetsOn: '2024-03-20', ...input } });
    const path = (at: string, message: string) => ({
      kind: 'invalid',
      issues: [{ path: at, message: expect.stringContaining(message) as string }],
    });
    expect(await named({ mode: 'experts', experts: [personOf('zhuanjia.1'), stranger] })).toEqual(
      path('experts.1', '专家库中没有'),
    );
    const moved = { ...personOf('zhuanjia.1'), organisation: '某大学' };
    expect(await named({ mode: 'experts', experts: [moved] })).toEqual(path('experts.0', '专家库中没有'));
    expect(await named({ mode: 'experts', experts: [personOf('zhengshu.review')] })).toEqual(
      path('experts.0', '专家库中没有'),
    );
    const organisation = { id: randomUUID(), name: '某咨询公司' };
    expect(await named({ mode: 'independent-reviewer', reviewer: { organisation, qualification: '甲级' } })).toEqual(
      path('reviewer.organisation', '单位名册中没有'),
    );
    expect(await named({ mode: 'experts', experts: [personOf('zhuanjia.1')] })).toMatchObject({ kind: 'refused' });
    const after = await rowsOf();
    // Only the endorsement between.
    expect([after[0], after[1]]).toEqual([(before[0] ?? 0) + 1, (before[1] ?? 0) + 1]);
  });

  it('同一指令重发，得到第一次的答复，不再记一次', async () => {
    const caseId = randomUUID();
    const commandId = randomUUID();
    const asked = {
      by: 'minzheng.clerk',
      action: 'initiation.prepare',
      caseId,
      seq: 0,
      input: fullProject(),
      commandId,
    } as const;
    const first = await county.act(asked);
    const again = await county.act(asked);
    expect(first).toMatchObject({ kind: 'accepted', reply: { seq: 1, repeated: false } });
    expect(again).toMatchObject({ kind: 'accepted', reply: { seq: 1, repeated: true } });
    expect(await events(caseId)).toHaveLength(1);
  });

  it('同一指令同时到达，也只记一次，两边得到同一答复', async () => {
    const caseId = randomUUID();
    const commandId = randomUUID();
    const input = await county.uploaded('minzheng.clerk', fullProject());
    const send = () =>
      county.act({ by: 'minzheng.clerk', action: 'initiation.prepare', caseId, seq: 0, input, commandId });
    const outcomes = await Promise.all([send(), send(), send(), send()]);
    expect(outcomes.map((outcome) => outcome.kind)).toEqual(Array(4).fill('accepted'));
    expect(outcomes.filter((outcome) => outcome.kind === 'accepted' && !outcome.reply.repeated)).toHaveLength(1);
    expect(await events(caseId)).toHaveLength(1);
  });

  it('指令编号被别的请求或别的人用过，不予办理', async () => {
    const caseId = randomUUID();
    const commandId = randomUUID();
    const asked = { action: 'initiation.prepare', caseId, seq: 0, input: fullProject(), commandId } as const;
    await county.must({ ...asked, by: 'minzheng.clerk' });
    const other = await county.act({ ...asked, by: 'minzheng.clerk', input: fullProject('另一个平台') });
    const stranger = await county.act({ ...asked, by: 'shuiwu.clerk' });
    expect([other.kind, stranger.kind]).toEqual(['reused', 'reused']);
    expect(await events(caseId)).toHaveLength(1);
  });

  it('两名工作人员同时办理同一步：一人办成，另一人被告知情况已变', async () => {
    const caseId = await prepared();
    const outcomes = await Promise.all([
      county.act({ by: 'minzheng.leader', action: 'initiation.endorse', caseId, seq: 1, input: endorsement }),
      county.act({
        by: 'minzheng.leader',
        action: 'initiation.refuseEndorsement',
        caseId,
        seq: 1,
        input: { reason: '金额偏高' },
      }),
    ]);
    expect(outcomes.map((outcome) => outcome.kind).sort()).toEqual(['accepted', 'conflict']);
    expect(outcomes.find((outcome) => outcome.kind === 'conflict')).toEqual({ kind: 'conflict', seq: 2 });
    expect(await events(caseId)).toHaveLength(2);
  });

  it('两人同时以同一编号申报：后到的一份，联系人信息也不留下', async () => {
    const caseId = randomUUID();
    const input = await county.uploaded('minzheng.clerk', fullProject());
    const before = await rowsOf();
    const send = () => county.act({ by: 'minzheng.clerk', action: 'initiation.prepare', caseId, seq: 0, input });
    const outcomes = await Promise.all([send(), send(), send()]);
    expect(outcomes.map((outcome) => outcome.kind).sort()).toEqual(['accepted', 'conflict', 'conflict']);
    const after = await rowsOf();
    expect(after.slice(0, 4).map((n, index) => n - (before[index] ?? 0))).toEqual([1, 1, 1, 1]);
  });

  it('页面过期：以旧的版本办理，被告知现在的版本', async () => {
    const caseId = await prepared();
    const outcome = await county.act({
      by: 'minzheng.leader',
      action: 'initiation.endorse',
      caseId,
      seq: 0,
      input: endorsement,
    });
    expect(outcome).toEqual({ kind: 'conflict', seq: 1 });
  });

  it('表单有误：指出在哪一栏，什么也不存', async () => {
    const before = await rowsOf();
    const outcome = await county.act({
      by: 'minzheng.clerk',
      action: 'initiation.prepare',
      caseId: randomUUID(),
      seq: 0,
      input: { ...fullProject(), budgetAmount: -1, name: '' },
    });
    expect(outcome.kind).toBe('invalid');
    const paths = outcome.kind === 'invalid' ? outcome.issues.map((issue) => issue.path) : [];
    expect(paths).toEqual(expect.arrayContaining(['name', 'budgetAmount']));
    expect(await rowsOf()).toEqual(before);
  });

  it.each<[string, () => Promise<object>]>([
    ['没有上传', () => Promise.resolve(file('projectPlan', '没有上传的方案.pdf'))],
    [
      '上传后内容变了',
      async () => ({
        ...((await county.uploaded('minzheng.clerk', file('projectPlan', '方案.pdf'))) as object),
        sha256: 'f'.repeat(64),
      }),
    ],
    [
      '别的单位的文件',
      async () => (await county.uploaded('shuiwu.clerk', file('projectPlan', '水务方案.pdf'))) as object,
    ],
  ])('附件%s：指出在哪一栏', async (_why, document) => {
    const input = {
      ...((await county.uploaded('minzheng.clerk', fullProject())) as object),
      projectPlan: [await document()],
    };
    const before = await rowsOf();
    const outcome = await county.application.act(
      actorOf('minzheng.clerk'),
      { commandId: randomUUID(), action: 'initiation.prepare', caseId: randomUUID(), expectedSeq: 0, input },
      county.moment('2024-03-01'),
    );
    expect(outcome).toMatchObject({ kind: 'invalid', issues: [{ path: 'projectPlan.0' }] });
    expect(await rowsOf()).toEqual(before);
  });

  it('不合规定的：说明哪一条，什么也不存，草稿还在', async () => {
    const draftId = randomUUID();
    const caseId = randomUUID();
    const clerk = actorOf('minzheng.clerk');
    const data = { ...fullProject(), mlpsLevel: 'none' };
    await county.application.saveDraft(
      clerk,
      { id: draftId, caseId, action: 'initiation.prepare', data, version: 0 },
      { now: new Date('2024-03-01T01:00:00Z'), today: plainDate('2024-03-01') },
    );
    const before = await rowsOf();
    const asked = { by: 'minzheng.clerk', action: 'initiation.prepare', caseId, seq: 0, draftId } as const;
    const outcome = await county.act({ ...asked, input: data });
    expect(outcome).toMatchObject({ kind: 'refused' });
    expect(outcome.kind === 'refused' && outcome.findings.map((finding) => finding.citeText)).toContain('第八条');
    expect(await rowsOf()).toEqual(before);
    expect(await county.application.draft(clerk, draftId, plainDate('2024-03-01'))).toMatchObject({ version: 1 });

    await county.must({ ...asked, input: fullProject() });
    expect(await county.application.draft(clerk, draftId, plainDate('2024-03-01'))).toBeUndefined();
  });

  it('无权办理的：说明由谁办理，引用赋权的条款', async () => {
    const caseId = await prepared();
    const outcome = await county.act({
      by: 'minzheng.clerk',
      action: 'initiation.endorse',
      caseId,
      seq: 1,
      input: endorsement,
    });
    const [first] = outcome.kind === 'refused' ? outcome.findings : [];
    expect(first).toMatchObject({ code: 'no-power', citeText: '第六条' });
    expect(first?.text).toContain('由项目建设单位（领导岗）办理');
  });

  it('不该知道的项目和不存在的项目，答复完全一样', async () => {
    const caseId = await prepared();
    const stranger = actorOf('shuiwu.clerk');
    const nothing = randomUUID();
    const endorse = (id: string) =>
      county.act({ by: 'shuiwu.leader', action: 'initiation.endorse', caseId: id, seq: 1, input: endorsement });
    expect(await endorse(caseId)).toEqual({ kind: 'not-found' });
    expect(await endorse(nothing)).toEqual({ kind: 'not-found' });
    // Not even a wrong form or a stale page tells that the case is there.
    const careless = { by: 'shuiwu.clerk', action: 'initiation.submit', seq: 7, input: { note: 5 } } as const;
    expect(await county.act({ ...careless, caseId })).toEqual(await county.act({ ...careless, caseId: nothing }));
    for (const id of [caseId, nothing]) {
      expect(await county.application.project(stranger, id, county.moment('2024-03-02'))).toBeUndefined();
      expect(await county.application.history(stranger, id, county.moment('2024-03-02'))).toBeUndefined();
    }
  });

  it('不认识的事项、张冠李戴的事项，都不办', async () => {
    const caseId = await prepared();
    const request = { commandId: randomUUID(), caseId, expectedSeq: 1, input: {} };
    const clerk = actorOf('minzheng.clerk');
    const act = (action: string) => county.application.act(clerk, { ...request, action }, county.moment('2024-03-01'));
    expect(await act('project.vanish')).toMatchObject({ kind: 'invalid', issues: [{ path: 'action' }] });
    expect(await act('annualList.adopt')).toEqual({ kind: 'not-found' });
  });
});
