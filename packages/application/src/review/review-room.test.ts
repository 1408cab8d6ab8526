import { plainDate } from '@zhengxiang/core';
import { type ActionId, certificateText, isGenuine } from '@zhengxiang/procedure';
import { actorOf, file, lives, type Life } from '@zhengxiang/demo-county';
import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { fullProject, MemoryCounty } from '../testing/test-county.ts';

const lifeOf = (id: string): Life => {
  const found = lives.find((life) => life.id === id);
  if (!found) throw new Error(`no life ${id}`);
  return found;
};

describe('评审室', () => {
  const county = new MemoryCounty();
  const life = lifeOf('social-assistance-136');
  const past = life.cases['main']?.id ?? '';
  beforeAll(async () => {
    await county.play(life);
  });

  const day = '2024-12-20';
  const moment = () => county.moment(day);
  const reviewer = actorOf('zhengshu.review');

  /** A new project brought before the review, without a list of last year: the exception is granted. */
  const accepted = async (owner: string, name: string): Promise<{ caseId: string; seq: number }> => {
    const caseId = randomUUID();
    let seq = 0;
    const act = async (by: string, action: ActionId, input: unknown): Promise<void> => {
      seq = await county.must({ by, action, caseId, seq, input, on: day });
    };
    const data = fullProject(name, '60');
    await act(`${owner}.clerk`, 'initiation.prepare', data);
    const provisions = await county.application.picks(
      actorOf(`${owner}.clerk`),
      { source: 'provisions' },
      plainDate('2024-03-01'),
    );
    const provision = provisions.find((one) => one.value.startsWith('art10.p1.i1/annual'))?.value;
    await act(`${owner}.clerk`, 'waiver.request', { provision, reason: '县委、县政府临时交办。' });
    await act('zhengshu.leader', 'waiver.grant', { request: 'W1', reason: '情况属实。' });
    await act(`${owner}.leader`, 'initiation.endorse', { opinion: '同意。', signedOn: day });
    await act(`${owner}.clerk`, 'initiation.submit', { sealed: [file('sealedApplication', '签字盖章的申请表.pdf')] });
    await act('zhengshu.intake', 'intake.accept', {});
    return { caseId, seq };
  };

  it('旁边列出单位以往的情况和相似项目；看不到的项目只有名称和单位', async () => {
    const own = await accepted('minzheng', '社会救助一体化信息平台二期');
    const seen = await county.application.reviewing.background(reviewer, own.caseId);
    expect(seen?.unit).toMatchObject({ name: '东源县民政局', projects: 1, evaluations: [{ caseId: past }] });
    expect(seen?.similar[0]).toMatchObject({ caseId: past, visible: true, totalInvestment: 13_600_000_0 });
    const other = await accepted('shuiwu', '社会救助一体化信息平台（水务版）');
    const unit = await county.application.reviewing.background(actorOf('shuiwu.clerk'), other.caseId);
    expect(unit?.similar.find((one) => one.name === '社会救助一体化信息平台')).toMatchObject({
      caseId: null,
      visible: false,
      number: null,
      totalInvestment: null,
      approvedAmount: null,
    });
    expect(unit?.unit).toMatchObject({ projects: 0, evaluations: [] });
    expect(await county.application.reviewing.background(actorOf('jiaotong.clerk'), other.caseId)).toBeUndefined();
  });

  it('抽取专家：回避的不抽，凭证可重算，每次抽取都留痕，抽取结果可以组织评审', async () => {
    const { caseId, seq } = await accepted('minzheng', '养老服务平台');
    const conflicts = [{ person: actorOf('zhuanjia.1').personId, reason: '与承办人有亲属关系' }];
    const order = { quotas: [{ specialty: '', count: 5 }], conflicts };
    const draw = async () => {
      const outcome = await county.application.reviewing.draw(reviewer, caseId, order, moment());
      if (outcome?.kind !== 'drawn') throw new Error(JSON.stringify(outcome));
      return outcome.draw;
    };
    const [first, second] = [await draw(), await draw()];
    expect([first.number, second.number]).toEqual([1, 2]);
    expect(isGenuine(second.certificate)).toBe(true);
    const { chosen, substitutes } = second.certificate.result;
    expect(chosen).toHaveLength(5);
    expect([...chosen, ...substitutes].some((one) => one.id === conflicts[0]?.person)).toBe(false);
    expect(second.certificate.inputs.candidates.find((one) => one.id === conflicts[0]?.person)?.excluded).toBe(
      '与承办人有亲属关系',
    );
    // Before the review is convened the names are the bureau's alone.
    const clerk = actorOf('minzheng.clerk');
    expect(await county.application.reviewing.draws(clerk, caseId, moment())).toMatchObject({
      draws: [],
      candidates: [],
    });
    expect(await county.application.reviewing.draw(clerk, caseId, order, moment())).toEqual({ kind: 'forbidden' });
    const tooMany = { quotas: [{ specialty: '', count: 30 }], conflicts: [] };
    expect((await county.application.reviewing.draw(reviewer, caseId, tooMany, moment()))?.kind).toBe('invalid');

    const experts = chosen.map(({ id, name, organisation }) => ({ id, name, organisation }));
    const input = { mode: 'experts', experts, meetsOn: day, draw: certificateText(second.certificate) };
    const convene = { by: 'zhengshu.review', action: 'review.convene', caseId, seq, on: day } as const;
    const [avoided] = second.certificate.inputs.candidates
      .filter(({ id }) => id === conflicts[0]?.person)
      .map(({ id, name, organisation }) => ({ id, name, organisation }));
    const swapped = { ...input, experts: [...experts.slice(1), avoided] };
    expect((await county.act({ ...convene, input: swapped })).kind).toBe('refused');
    await county.must({ ...convene, input });
    const open = await county.application.reviewing.draws(clerk, caseId, moment());
    expect(open?.draws.map((one) => one.number)).toEqual([2, 1]);
    expect((await county.application.reviewing.draw(reviewer, caseId, order, moment()))?.kind).toBe('refused');

    // Judging: each expert reads the own judgement only until the last one has judged; the unit reads none.
    const logins = Array.from({ length: 12 }, (_none, index) => `zhuanjia.${String(index + 1)}`);
    const panel = chosen.map(({ id }) => logins.find((login) => actorOf(login).personId === id) ?? '');
    let at = seq + 1;
    for (const by of panel)
      at = await county.must({
        by,
        action: 'review.discloseAvoidance',
        caseId,
        seq: at,
        input: { related: false },
        on: day,
      });
    const criteria = Object.fromEntries(
      'necessity planCompleteness softwareFunctions equipmentChoice timeliness networkSecurity integrationAndSharing'
        .split(' ')
        .map((key) => [key, 'sound']),
    );
    const judge = async (by: string): Promise<void> => {
      const remarks = [{ id: 'r', criterion: 'necessity', remark: `${by}的意见`, mustAnswer: true }];
      const judgement = { criteria, remarks, summary: `${by}的综合意见` };
      at = await county.must({ by, action: 'review.judge', caseId, seq: at, input: judgement, on: day });
    };
    const [alice = '', bob = '', ...others] = panel;
    await judge(alice);
    await judge(bob);
    const reads = async (login: string): Promise<string> =>
      JSON.stringify([
        await county.application.project(actorOf(login), caseId, moment()),
        await county.application.history(actorOf(login), caseId, moment()),
      ]);
    const told = `${alice}的`;
    expect([await reads(alice), await reads(bob)].map((text) => text.includes(told))).toEqual([true, false]);
    expect([await reads('minzheng.clerk'), await reads('zhengshu.review')].map((text) => text.includes(told))).toEqual([
      false,
      true,
    ]);
    for (const by of others) await judge(by);
    expect((await reads(bob)).includes(told)).toBe(true);
    expect((await reads('minzheng.clerk')).includes(told)).toBe(false);
  });
});
