import { plainDate } from '@zhengxiang/core';
import type { ActionId } from '@zhengxiang/procedure';
import { actorOf, lives } from '@zhengxiang/demo-county';
import { describe, expect, it } from 'vitest';
import { freshId, fullProject, MemoryCounty } from '../testing/test-county.ts';

/** The life in which the act comes soonest. */
const lifeWith = (action: ActionId) => {
  const place = (life: (typeof lives)[number]): number =>
    life.steps.findIndex((step) => step.action === action && step.expect.kind === 'accepted');
  const [found] = lives.filter((life) => place(life) >= 0).toSorted((a, b) => place(a) - place(b));
  if (!found) throw new Error(`no life with ${action}`);
  return found;
};

const told = (county: MemoryCounty, login: string): string[] =>
  county.memory
    .notices()
    .filter(({ personId }) => personId === actorOf(login).personId)
    .map(({ kind, title }) => `${kind} ${title}`);

describe('告知', () => {
  it('办法要求的都告知，无关的单位不知道；再来一次不重复', async () => {
    const county = new MemoryCounty();
    await county.play(lifeWith('criticism.issue'), { until: ({ action }) => action === 'criticism.issue' });
    const moment = county.moment('2024-06-03');
    const rounds = await Promise.all([1, 2, 3].map(() => county.application.tellActs(moment)));
    expect(rounds.reduce((sum, one) => sum + one, 0)).toBe(county.memory.rows()['actsToTell']);
    for (const login of ['jiwei.clerk', 'zuzhibu.clerk', 'caizheng.leader', 'shenji.clerk'])
      expect(told(county, login), login).toContain('law 通报');
    expect(told(county, 'tiyu.clerk')).toEqual([]);
    const before = county.memory.notices().length;
    expect(await county.application.tellActs(moment)).toBe(0);
    expect(county.memory.notices()).toHaveLength(before);
  });

  it('新的待办告知轮到的岗位，自己办出来的下一步不告知自己；退回告知单位', async () => {
    const county = new MemoryCounty();
    const caseId = freshId();
    await county.must({ by: 'minzheng.clerk', action: 'initiation.prepare', caseId, seq: 0, input: fullProject() });
    await county.application.tellActs(county.moment('2024-03-01'));
    expect(told(county, 'minzheng.leader')).toEqual(['todo 领导签批']);
    expect(told(county, 'minzheng.clerk')).toEqual([]);
    const refuse = { by: 'minzheng.leader', action: 'initiation.refuseEndorsement', caseId, seq: 1 } as const;
    await county.must({ ...refuse, input: { reason: '金额偏高' } });
    await county.application.tellActs(county.moment('2024-03-01'));
    expect(told(county, 'minzheng.clerk').some((words) => words.startsWith('returned '))).toBe(true);
  });

  it('内部时限：快到提醒一次，超过再提醒一次，办结了不再提醒', async () => {
    const county = new MemoryCounty();
    await county.memory.putSetting('targets', { 'initiation.endorse': 3 });
    const caseId = freshId();
    const on = '2024-03-04';
    await county.must({ by: 'minzheng.clerk', action: 'initiation.prepare', caseId, seq: 0, input: fullProject(), on });
    const due = (day: string) =>
      county.application.tellDue({ now: new Date(`${day}T01:00:00Z`), today: plainDate(day) });
    expect([await due(on), await due('2024-03-07'), await due('2024-03-07'), await due('2024-03-15')]).toEqual([
      0, 1, 0, 1,
    ]);
    const words = told(county, 'minzheng.leader');
    expect(words.map((one) => one.slice(0, 9))).toEqual(['due 快到内部时', 'due 已超过内部']);
    const input = { opinion: '同意。', signedOn: '2024-03-15' };
    await county.must({ by: 'minzheng.leader', action: 'initiation.endorse', caseId, seq: 1, input, on: '2024-03-15' });
    expect(await due('2024-04-15')).toBe(0);
  });
});
