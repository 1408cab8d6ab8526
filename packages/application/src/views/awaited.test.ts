import { actorOf, application, organisationOf } from '@zhengxiang/demo-county';
import { plainDate, type Actor } from '@zhengxiang/core';
import type { Post } from '@zhengxiang/procedure';
import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { fullProject, smallProject, MemoryCounty } from '../testing/test-county.ts';

const today = '2024-03-01';
const signature = { opinion: '同意。', signedOn: today };

describe('送出去的事，等的人看得到在等谁', () => {
  const county = new MemoryCounty();

  const prepare = async (owner: string, data: object): Promise<string> => {
    const caseId = randomUUID();
    await county.must({ by: `${owner}.clerk`, action: 'initiation.prepare', caseId, seq: 0, input: data });
    return caseId;
  };
  const bench = (actor: Actor) => county.application.workbench(actor, plainDate(today));
  const waitsOf = async (actor: Actor, caseId: string) =>
    (await bench(actor)).waiting
      .filter((one) => one.caseId === caseId)
      .map(({ title, holder, since, unheld }) => [title, holder, since, unheld]);
  const todosOf = async (actor: Actor, caseId: string) =>
    (await bench(actor)).todos.filter((one) => one.caseId === caseId).map(({ action }) => action);
  const actOn = async (actor: Actor, caseId: string, action: string) => {
    const view = await county.application.project(actor, caseId, county.moment(today));
    const act = view?.availability.find((one) => one.action === action);
    return act && { state: act.state, awaits: act.awaits, since: act.since, unheld: act.unheld };
  };

  it('送签以后，经办人的首页和项目页都写着等本单位领导签批，从今天起', async () => {
    const caseId = await prepare('minzheng', fullProject());
    const clerk = actorOf('minzheng.clerk');
    expect(await waitsOf(clerk, caseId)).toEqual([['领导签批', '东源县民政局领导岗', today, null]]);
    expect(await actOn(clerk, caseId, 'initiation.endorse')).toEqual({
      state: 'waiting',
      awaits: '东源县民政局（领导岗）',
      since: today,
      unheld: undefined,
    });
    expect(await todosOf(actorOf('minzheng.leader'), caseId)).toEqual(['initiation.endorse']);
    expect(await waitsOf(actorOf('minzheng.leader'), caseId)).toEqual([]);
    expect(await waitsOf(actorOf('shuiwu.clerk'), caseId)).toEqual([]);
  });

  it('签批以后轮到经办人：领导的首页看得到在等本单位经办岗', async () => {
    const caseId = await prepare('minzheng', smallProject());
    await county.must({ by: 'minzheng.leader', action: 'initiation.endorse', caseId, seq: 1, input: signature });
    expect(await todosOf(actorOf('minzheng.clerk'), caseId)).toEqual(['filing.filePlan']);
    expect((await waitsOf(actorOf('minzheng.leader'), caseId)).map(([, holder]) => holder)).toEqual([
      '东源县民政局经办岗',
    ]);
  });

  it('有主管部门的，签批以后等主管部门；主管部门的经办人也不读到“还不能办”', async () => {
    const caseId = await prepare('tiyu', fullProject('体育场馆管理平台'));
    await county.must({ by: 'tiyu.leader', action: 'initiation.endorse', caseId, seq: 1, input: signature });
    for (const login of ['tiyu.clerk', 'tiyu.leader'])
      expect(await waitsOf(actorOf(login), caseId)).toEqual([
        ['主管部门审批', '东源县文化广电旅游体育局领导岗', today, null],
      ]);
    for (const login of ['tiyu.clerk', 'wenguang.clerk'])
      expect(await actOn(actorOf(login), caseId, 'initiation.endorseByDepartment')).toMatchObject({
        state: 'waiting',
        awaits: '东源县文化广电旅游体育局（领导岗）',
      });
  });

  it('局自己的项目：报送以后，等的是本局的受理岗，经办人看得到', async () => {
    const data = application({
      name: '政务数据平台',
      wan: '136',
      kind: 'software-development',
      subKind: 'professional-software',
      content: '数据平台。',
      on: plainDate(today),
    });
    const caseId = await prepare('zhengshu', data);
    expect(await waitsOf(actorOf('zhengshu.clerk'), caseId)).toEqual([
      ['领导签批', '东源县政务服务数据管理局领导岗', today, null],
    ]);
  });

  it('一个人占两个岗：自己定稿的不在自己的待办里，写明没有其他人可以签批；增设一人以后轮到那个人', async () => {
    const unit = organisationOf('jiaoyu');
    const clerk = actorOf('jiaoyu.clerk');
    const [other] = unit.desks.filter(({ login }) => login === 'jiaoyu.leader');
    if (!other) throw new Error('no leader');
    const seat = (person: { personId: string; name: string }, ...posts: readonly Post[]) =>
      county.memory.putPerson({ id: person.personId, name: person.name, organisationId: unit.id, posts });
    await seat(other);
    await seat(clerk, 'clerk', 'leader');
    const caseId = await prepare('jiaoyu', fullProject('智慧校园平台'));
    const asLeader: Actor = { ...clerk, post: 'leader' };
    const words = '东源县教育局领导岗没有其他人可以办理（不能由经手本人办理），请系统管理员增设人员';
    expect(await todosOf(asLeader, caseId)).toEqual([]);
    for (const actor of [clerk, asLeader])
      expect(await waitsOf(actor, caseId)).toEqual([['领导签批', '东源县教育局领导岗', today, words]]);
    expect(await actOn(asLeader, caseId, 'initiation.endorse')).toMatchObject({ state: 'blocked', unheld: words });

    await seat(other, 'leader');
    expect(await waitsOf(clerk, caseId)).toEqual([['领导签批', '东源县教育局领导岗', today, null]]);
    expect(await todosOf(actorOf('jiaoyu.leader'), caseId)).toEqual(['initiation.endorse']);
  });

  it('领导岗没有人（还没有设，或者都停用了）的，写明没有人', async () => {
    const unit = organisationOf('tongji');
    const { personId: id, name } = actorOf('tongji.leader');
    await county.memory.putPerson({ id, name, organisationId: unit.id, posts: ['leader'], active: false });
    const caseId = await prepare('tongji', fullProject('统计数据平台'));
    const words = '东源县统计局领导岗还没有人员，请系统管理员在“系统管理”中设置';
    expect(unit.name).toBe('东源县统计局');
    expect(await waitsOf(actorOf('tongji.clerk'), caseId)).toEqual([['领导签批', '东源县统计局领导岗', today, words]]);
    expect(await actOn(actorOf('tongji.clerk'), caseId, 'initiation.endorse')).toMatchObject({ unheld: words });
  });

  it('申请例外以后，等的是局领导；年度清单报送以后，等的是受理岗', async () => {
    const caseId = await prepare('sifa', fullProject('法律援助平台'));
    const clerk = actorOf('sifa.clerk');
    await county.must({
      by: 'sifa.clerk',
      action: 'waiver.request',
      caseId,
      seq: 1,
      input: { provision: 'art10.p1.i1/annual-list', reason: '上级年中下达的任务，未列入清单。' },
    });
    expect((await waitsOf(clerk, caseId)).map(([title, holder]) => [title, holder]).sort()).toEqual([
      ['同意例外', '县政务服务数据管理局领导岗'],
      ['领导签批', '东源县司法局领导岗'],
    ]);
    const list = randomUUID();
    await county.must({
      by: 'sifa.clerk',
      action: 'annualList.report',
      caseId: list,
      seq: 0,
      input: {
        year: 2025,
        lines: [{ id: 'N1', name: '平台', kind: 'software-development', budgetAmount: 100, content: '平台。' }],
      },
    });
    expect((await waitsOf(clerk, list)).map(([, holder]) => holder)).toEqual(['县政务服务数据管理局受理岗、领导岗']);
  });
});
