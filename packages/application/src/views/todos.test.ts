import { actorOf, lives, type Life, type Step } from '@zhengxiang/demo-county';
import { plainDate } from '@zhengxiang/core';
import { describe, expect, it } from 'vitest';
import { MemoryCounty } from '../testing/test-county.ts';

const lifeOf = (id: string): Life => {
  const found = lives.find((life) => life.id === id);
  if (!found) throw new Error(`no life ${id}`);
  return found;
};

describe('待办', () => {
  const county = new MemoryCounty();

  const bench = (login: string) => county.application.workbench(actorOf(login), plainDate('2024-12-31'));
  const todosOf = async (login: string, caseId: string): Promise<string[]> =>
    (await bench(login)).todos
      .filter((todo) => todo.caseId === caseId)
      .map((todo) => todo.action)
      .sort();

  it('轮到谁办，就在谁的待办里；备案材料不分先后，一次只等一样', async () => {
    const life = lifeOf('operation-filing-7-90');
    const caseId = life.cases['main']?.id ?? '';
    const desks = ['tiyu.clerk', 'tiyu.leader', 'wenguang.leader', 'zhengshu.intake', 'shuiwu.clerk'];
    const after: Record<string, Record<string, string[]>> = {};
    const see = async (step: Step): Promise<void> => {
      const open = await Promise.all(desks.map(async (login) => [login, await todosOf(login, caseId)] as const));
      after[step.action] = Object.fromEntries(open.filter(([, todos]) => todos.length > 0));
    };
    await county.play(life, { see });
    // Whether the leader signs first is the unit's own choice: the plan can be filed at once.
    expect(after['initiation.prepare']).toEqual({
      'tiyu.clerk': ['filing.filePlan'],
      'tiyu.leader': ['initiation.endorse'],
    });
    expect(after['filing.filePlan']?.['tiyu.clerk']).toEqual(['filing.fileTender']);
    // The papers come in any order; what was passed over is still expected.
    expect(after['filing.fileContract']?.['tiyu.clerk']).toEqual(['filing.fileAcceptance', 'filing.fileTender']);
    expect(after['filing.fileTender']?.['tiyu.clerk']).toEqual(['filing.fileAcceptance']);
    expect(after['filing.fileAcceptance']?.['zhengshu.intake']).toEqual(['filing.acknowledge']);
    expect(after['filing.acknowledge']).toEqual({});
  });

  it('专家的待办只在本人名下，评完一个少一个；单位看得到在等谁', async () => {
    const life = lifeOf('social-assistance-136');
    const caseId = life.cases['main']?.id ?? '';
    let convenedOn = '';
    let judged = 0;
    const open: Record<string, boolean>[] = [];
    const see = async (step: Step): Promise<void> => {
      if (step.action === 'review.convene') convenedOn = step.on;
      if (step.action !== 'review.judge' && step.action !== 'review.discloseAvoidance') return;
      if (step.action === 'review.judge') judged += 1;
      const one: Record<string, boolean> = {};
      for (const login of ['zhuanjia.1', 'zhuanjia.2', 'zhuanjia.3', 'zhuanjia.4'])
        one[login] = (await todosOf(login, caseId)).includes('review.judge');
      open.push(one);
    };
    await county.play(life, { see, until: () => judged === 2 });
    expect(convenedOn).not.toBe('');
    expect(open.at(-1)).toEqual({ 'zhuanjia.1': false, 'zhuanjia.2': false, 'zhuanjia.3': true, 'zhuanjia.4': false });
    expect(open.at(-2)).toEqual({ 'zhuanjia.1': false, 'zhuanjia.2': true, 'zhuanjia.3': true, 'zhuanjia.4': false });

    const owner = await bench('minzheng.clerk');
    expect(owner.warnings.length).toBeGreaterThan(0);
    expect((await bench('zhuanjia.3')).warnings, 'warnings are for those who run the project').toEqual([]);
    const waiting = owner.waiting.filter((one) => one.caseId === caseId);
    expect(waiting).toContainEqual(
      expect.objectContaining({ title: '出具专家意见', holder: '评审专家组', project: '社会救助一体化信息平台' }),
    );
    expect(waiting.map((one) => one.holder)).toContain('县政务服务数据管理局评审岗、领导岗');
    const view = await county.application.project(actorOf('minzheng.clerk'), caseId, county.moment('2024-12-31'));
    const judge = view?.availability.find((one) => one.action === 'review.judge');
    expect(judge?.holders[0]?.name).toBe('评审专家组（陈启明、林慧敏、黄志远）');
  });

  it('一直没办的，从第一次轮到的那天算起', async () => {
    const caseId = lifeOf('social-assistance-136').cases['main']?.id ?? '';
    const [todo] = (await bench('zhuanjia.3')).todos.filter((one) => one.action === 'review.judge');
    const events = await county.application.history(actorOf('shenji.clerk'), caseId, county.moment('2024-12-31'));
    const disclosures = events?.filter((event) => event.type === 'review.avoidance-disclosed') ?? [];
    const own = disclosures.find((event) => event.actor.personId === actorOf('zhuanjia.3').personId);
    expect(todo?.since).toBe(own?.happenedOn);
    expect(todo?.since).not.toBe('2024-12-31');
    expect(todo?.workingDays).toBeGreaterThan(200);
  });
});
