import { actorOf, personOf } from '@zhengxiang/demo-county';
import { plainDate } from '@zhengxiang/core';
import { beforeEach, describe, expect, it } from 'vitest';
import { freshId, fullProject, MemoryCounty } from '../testing/test-county.ts';

const day = plainDate('2024-03-01');
const clerk = actorOf('minzheng.clerk');
const next = { id: freshId(), name: '接手人', organisation: clerk.organisationName };

describe('项目交接：草稿、消息和记录一起过去', () => {
  let county: MemoryCounty;
  let caseId: string;
  const successor = { ...clerk, personId: next.id, name: next.name };
  beforeEach(async () => {
    county = new MemoryCounty();
    caseId = freshId();
    await county.memory.putPerson({
      id: next.id,
      name: next.name,
      organisationId: clerk.organisationId,
      posts: ['clerk'],
    });
    await county.must({ by: 'minzheng.clerk', action: 'initiation.prepare', caseId, seq: 0, input: fullProject() });
  });
  const draft = async (of: string): Promise<string> => {
    const id = freshId();
    const given = { id, caseId: of, action: 'initiation.prepare', data: { name: '草稿' }, version: 0 };
    expect((await county.application.saveDraft(clerk, given, county.moment(day))).kind).toBe('saved');
    return id;
  };
  const handOver = (to: object) =>
    county.act({
      by: 'minzheng.leader',
      action: 'handover.register',
      caseId,
      seq: 1,
      input: { to, matters: '申报材料和往来文件。', reason: '经办人调离。' },
    });
  const draftsOf = async (actor: typeof clerk) =>
    (await county.application.workbench(actor, day)).drafts.map(({ id }) => id);

  it('这个项目的草稿归接手人，别的草稿还是原来的人的；接手人收到消息，全过程记录写明交给谁', async () => {
    const [mine, others] = [await draft(caseId), await draft(freshId())];
    expect((await handOver(next)).kind).toBe('accepted');
    expect([await draftsOf(successor), await draftsOf(clerk)]).toEqual([[mine], [others]]);
    await county.application.tellActs(county.moment(day));
    const told = county.memory.notices().filter(({ personId }) => personId === next.id);
    expect(told.map(({ title }) => title)).toContain('项目交接：由您接手，移交的事项和材料：申报材料和往来文件。');
    const history = await county.application.history(successor, caseId, county.moment(day));
    expect(history?.at(-1)).toMatchObject({ type: 'handover.registered', body: { to: next } });
  });

  it.each([
    ['不在名册上的人', { ...next, id: freshId() }, 'invalid'],
    ['别的单位的人', personOf('shuiwu.clerk'), 'refused'],
    ['经办人自己', personOf('minzheng.clerk'), 'refused'],
  ])('交给%s：不行，草稿不动', async (_who, to, kind) => {
    const mine = await draft(caseId);
    expect((await handOver(to)).kind).toBe(kind);
    expect(await draftsOf(clerk)).toEqual([mine]);
  });

  it('已经停用的人不能接手；原来的人停用以后照样能交接', async () => {
    const person = { id: next.id, name: next.name, organisationId: clerk.organisationId, posts: ['clerk'] } as const;
    await county.memory.putPerson({ ...person, active: false });
    expect((await handOver(next)).kind).toBe('invalid');
    await county.memory.putPerson(person);
    const mine = await draft(caseId);
    const left = { id: clerk.personId, name: clerk.name, organisationId: clerk.organisationId, posts: [] };
    await county.memory.putPerson({ ...left, active: false });
    expect((await handOver(next)).kind).toBe('accepted');
    expect(await draftsOf(successor)).toEqual([mine]);
  });
});
