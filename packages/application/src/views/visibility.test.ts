import { plainDate } from '@zhengxiang/core';
import { county as organisations, actorOf, lives, type Life, type Step } from '@zhengxiang/demo-county';
import type { ProjectQuery } from '../contract/index.ts';
import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { fullProject, MemoryCounty } from '../testing/test-county.ts';

const lifeOf = (id: string): Life => {
  const found = lives.find((life) => life.id === id);
  if (!found) throw new Error(`no life ${id}`);
  return found;
};

const all: ProjectQuery = { sort: 'updated', direction: 'desc', page: 1, size: 200 };
const people = organisations.flatMap((unit) => unit.desks.map((desk) => desk.login));

/** Whoever of these may see the case; the same people for every stage below. */
const watched = [
  'tiyu.clerk',
  'tiyu.leader',
  'wenguang.leader',
  'minzheng.clerk',
  'minzheng.leader',
  'shuiwu.clerk',
  'zhengshu.intake',
  'zhengshu.leader',
  'zhengshu.administrator',
  'caizheng.clerk',
  'shenji.clerk',
  'jiwei.clerk',
  'zhuanjia.1',
  'zhuanjia.5',
  'zhuanjia.9',
  'pingshen.clerk',
];

describe('谁看得到哪个项目', () => {
  const county = new MemoryCounty();

  const sees = async (login: string, caseId: string): Promise<boolean> =>
    (await county.application.project(actorOf(login), caseId, county.moment('2024-12-31'))) !== undefined;
  const lists = async (login: string, caseId: string): Promise<boolean> =>
    (await county.application.projects(actorOf(login), all)).rows.some((row) => row.caseId === caseId);
  const whoSees = async (caseId: string): Promise<string[]> => {
    const seen: string[] = [];
    for (const login of watched) if (await sees(login, caseId)) seen.push(login);
    return seen;
  };

  it('备案项目：报备前只有本单位，报备后数据局和审计；没有请主管部门签批的，主管部门不看', async () => {
    const life = lifeOf('operation-filing-7-90');
    const caseId = life.cases['main']?.id ?? '';
    const seen: Record<string, string[]> = {};
    const see = async (step: Step): Promise<void> => {
      seen[step.action] = await whoSees(caseId);
    };
    await county.play(life, { see });
    const own = ['tiyu.clerk', 'tiyu.leader'];
    expect(seen['initiation.prepare']).toEqual(own);
    const reported = [...own, 'zhengshu.intake', 'zhengshu.leader', 'shenji.clerk'];
    expect(seen['filing.filePlan']).toEqual(reported);
    // Never approved: finance has no part in it.
    expect(seen['filing.acknowledge']).toEqual(reported);
  });

  it('立项项目：报送后数据局，被请的专家只看这一个，批复后财政局', async () => {
    const life = lifeOf('social-assistance-136');
    const caseId = life.cases['main']?.id ?? '';
    const seen: Record<string, string[]> = {};
    const see = async (step: Step): Promise<void> => {
      if (step.caseKey === 'main') seen[step.action] ??= await whoSees(caseId);
    };
    await county.play(life, { see, until: (step) => step.action === 'acceptance.convenePanel' });
    const own = ['minzheng.clerk', 'minzheng.leader'];
    const bureau = ['zhengshu.intake', 'zhengshu.leader'];
    expect(seen['initiation.endorse']).toEqual([...own, 'shenji.clerk']);
    expect(seen['initiation.submit']).toEqual([...own, ...bureau, 'shenji.clerk']);
    expect(seen['review.convene']).toEqual([...own, ...bureau, 'shenji.clerk', 'zhuanjia.1']);
    expect(seen['approval.issue']).toEqual([...own, ...bureau, 'caizheng.clerk', 'shenji.clerk', 'zhuanjia.1']);
    expect(seen['acceptance.convenePanel']).toEqual([
      ...own,
      ...bureau,
      'caizheng.clerk',
      'shenji.clerk',
      'zhuanjia.1',
      'zhuanjia.5',
    ]);
  });

  it('申请例外的，没有报送数据局也看得到', async () => {
    const caseId = randomUUID();
    const prepare = { by: 'minzheng.clerk', action: 'initiation.prepare', caseId, seq: 0 } as const;
    await county.must({ ...prepare, input: fullProject('另一个平台', '60') });
    expect(await sees('zhengshu.leader', caseId)).toBe(false);
    const provisions = await county.application.picks(
      actorOf('minzheng.clerk'),
      { source: 'provisions' },
      plainDate('2024-03-01'),
    );
    const provision = provisions.find((option) => option.value === 'art10.p1.i1/annual-list');
    const outcome = await county.act({
      by: 'minzheng.clerk',
      action: 'waiver.request',
      caseId,
      seq: 1,
      input: { provision: provision?.value, reason: '县委、县政府临时交办，来不及列入清单。' },
    });
    expect(outcome.kind).toBe('accepted');
    expect(await sees('zhengshu.leader', caseId)).toBe(true);
    expect(await sees('caizheng.clerk', caseId)).toBe(false);
  });

  it('清单、总数和逐个打开，对每一个人都一致', async () => {
    const everything = await county.application.projects(actorOf('shenji.clerk'), all);
    expect(everything.total).toBe(3);
    for (const login of people) {
      const page = await county.application.projects(actorOf(login), all);
      expect([login, page.total]).toEqual([login, page.rows.length]);
      for (const { caseId } of everything.rows)
        expect([login, await lists(login, caseId)]).toEqual([login, await sees(login, caseId)]);
    }
  });

  it('别的单位的相似项目只告知有这么一个，不告知内容和金额', async () => {
    const caseId = randomUUID();
    const name = '社会救助一体化信息平台（水务）';
    const prepare = { by: 'shuiwu.clerk', action: 'initiation.prepare', caseId, seq: 0 } as const;
    await county.must({ ...prepare, input: fullProject(name, '60') });
    const view = await county.application.project(actorOf('shuiwu.clerk'), caseId, county.moment('2024-12-31'));
    expect(view?.similar).toEqual([
      expect.objectContaining({ name: '社会救助一体化信息平台', ownerName: '东源县民政局', approved: true }),
    ]);
    expect(view?.surroundings.similar).toEqual([expect.objectContaining({ content: '', budgetAmount: 0 })]);
    expect(JSON.stringify(view)).not.toContain('低保');
    expect(view?.similar[0]).toMatchObject({ caseId: null, number: null });
  });

  it('系统管理岗看不到任何项目：自己单位在等谁、有哪些清单条目也看不到', async () => {
    for (const login of ['minzheng.clerk', 'shuiwu.clerk', 'tiyu.clerk', 'zhengshu.intake']) {
      const keeper = { ...actorOf(login), personId: randomUUID(), post: 'administrator' } as const;
      const bench = await county.application.workbench(keeper, plainDate('2024-12-31'));
      const { waiting, todos, news, warnings } = bench;
      expect([login, waiting, todos, news, warnings]).toEqual([login, [], [], [], []]);
      for (const source of ['annualLines', 'projects'] as const)
        expect([login, await county.application.picks(keeper, { source }, plainDate('2024-12-31'))]).toEqual([
          login,
          [],
        ]);
      expect((await county.application.projects(keeper, all)).total).toBe(0);
    }
    const clerk = await county.application.picks(
      actorOf('minzheng.clerk'),
      { source: 'annualLines' },
      plainDate('2024-12-31'),
    );
    expect(clerk.length).toBeGreaterThan(0);
  });

  it('年度清单：本单位、数据局、财政局、审计局看得到，别的单位看不到', async () => {
    const logins = [
      'minzheng.clerk',
      'zhengshu.intake',
      'caizheng.clerk',
      'shenji.clerk',
      'shuiwu.clerk',
      'zhuanjia.1',
    ];
    const counts = await Promise.all(
      logins.map(async (login) => (await county.application.annualLists(actorOf(login), undefined)).length),
    );
    expect(counts).toEqual([1, 1, 1, 1, 0, 0]);
  });
});
