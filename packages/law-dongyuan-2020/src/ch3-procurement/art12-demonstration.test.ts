import { describe, expect, it } from 'vitest';
import { fen, type DocumentRef } from '@zhengxiang/core';
import {
  application,
  approved,
  day,
  factsOf,
  file,
  funded,
  lines,
  mainPackage,
  plan,
  planned,
  submitted,
  supervisionPackage,
  told,
  wanFen,
  type Told,
} from '../testing/delivery.ts';
import { award, demonstration, draw, supervisionAward, tender } from '../testing/delivery-acts.ts';
import { findings, refusals, stateOf, whoMay } from '../testing/judging.ts';

const limit = wanFen(600);
/** Main and supervision package together: `total` 分. */
const withBudget = (total: number): readonly Told[] =>
  planned([mainPackage({ budget: fen(total - wanFen(20)) }), supervisionPackage()]);
const at600 = withBudget(limit);
const drawn = [...at600, told('procurement.experts-drawn', draw(), '2021-01-28')];
const modified = (document: DocumentRef): DocumentRef => ({ ...document, sha256: 'b'.repeat(64) });
const adverse = demonstration({ finding: 'adverse', problems: '评分办法指定品牌' });
const stopped = [...drawn, told('procurement.demonstrated', adverse, '2021-01-30')];
const fair = [...drawn, told('procurement.demonstrated', demonstration(), '2021-01-30')];

describe('第十二条 采购预算 600 万元（含）以上的项目', () => {
  it('600 万元以下不需要论证，600 万元（含）起需要', () => {
    const below = factsOf(withBudget(limit - 1));
    expect(stateOf(below, 'procurement.recordDraw')).toBe('past: demonstration-not-required');
    expect(stateOf(below, 'procurement.recordDemonstration')).toBe('past: demonstration-not-required');
    expect(stateOf(below, 'procurement.publishTender')).toBe('open');
    for (const total of [limit, limit + 1]) {
      const facts = factsOf(withBudget(total));
      expect(stateOf(facts, 'procurement.recordDraw')).toBe('open');
      expect(stateOf(facts, 'procurement.publishTender')).toBe('blocked: demonstration-missing');
    }
  });

  it('按整个项目的采购预算计算，不因分包而免于论证', () => {
    const halves = [mainPackage({ budget: wanFen(300) }), mainPackage({ id: 'm2', budget: wanFen(300), lines: [] })];
    expect(stateOf(factsOf(planned(halves)), 'procurement.recordDraw')).toBe('open');
    const less = [halves[0] ?? mainPackage(), mainPackage({ id: 'm2', budget: fen(wanFen(300) - 1), lines: [] })];
    expect(stateOf(factsOf(planned(less)), 'procurement.recordDraw')).toBe('past: demonstration-not-required');
  });

  it('总投资高于 600 万元而采购预算低于 600 万元的，不需要论证', () => {
    const facts = factsOf(planned());
    expect(facts.versions[0]?.data.totalInvestment).toBe(wanFen(700));
    expect(stateOf(facts, 'procurement.recordDraw')).toBe('past: demonstration-not-required');
  });

  it('采购人经办岗登记抽取和论证', () => {
    for (const act of ['procurement.recordDraw', 'procurement.recordDemonstration'] as const)
      expect(whoMay(factsOf(at600), act)).toEqual(['project-owner/clerk']);
  });

  it('立项审批、登记采购计划之后才抽取', () => {
    expect(stateOf(factsOf(submitted()), 'procurement.recordDraw')).toBe('blocked: not-approved');
    expect(stateOf(factsOf(funded()), 'procurement.recordDraw')).toBe('blocked: no-procurement-plan');
    expect(stateOf(factsOf(funded()), 'procurement.recordDemonstration')).toBe('blocked: no-procurement-plan');
    expect(stateOf(factsOf(drawn), 'procurement.recordDraw')).toBe('past: already-drawn');
  });

  it('统一在广东省政府采购评审专家库中随机抽取', () => {
    const facts = factsOf(at600);
    expect(refusals(facts, 'procurement.recordDraw', draw())).toEqual([]);
    const [finding] = findings(facts, 'procurement.recordDraw', draw({ pool: '县专家库' }));
    expect(finding).toMatchObject({
      provision: 'art12.p1/draw-from-provincial-pool',
      verdict: { reason: { code: 'wrong-pool', text: expect.stringContaining('县专家库') as string } },
    });
  });

  it('抽取人、监督人不同，至少两名专家不需回避，日期在立项批复之后、今天之前', () => {
    const facts = factsOf(at600);
    const [clear, second, avoid] = draw().experts;
    expect(refusals(facts, 'procurement.recordDraw', draw({ witness: '张三' }))).toEqual([
      'implied-draw: operator-is-witness',
    ]);
    expect(refusals(facts, 'procurement.recordDraw', draw({ experts: avoid ? [avoid] : [] }))).toEqual([
      'implied-group: every-expert-avoids',
    ]);
    expect(refusals(facts, 'procurement.recordDraw', draw({ experts: clear ? [clear] : [] }))).toEqual([
      'implied-group: one-expert-left',
    ]);
    expect(
      refusals(facts, 'procurement.recordDraw', draw({ experts: clear && second ? [clear, second] : [] })),
    ).toEqual([]);
    const on = (date: string) => refusals(facts, 'procurement.recordDraw', draw({ drawnOn: day(date) }));
    expect(on('2021-01-09')).toEqual(['implied-draw: date-too-early']);
    expect(on('2021-01-10')).toEqual([]);
    expect(on('2021-06-30')).toEqual([]);
    expect(on('2021-07-01')).toEqual(['implied-draw: date-in-future']);
  });
});

describe('第十二条 对采购需求及招标文件进行论证', () => {
  it('先抽取，再论证，论证合理合规后不再论证', () => {
    expect(stateOf(factsOf(at600), 'procurement.recordDemonstration')).toBe('blocked: not-drawn');
    expect(stateOf(factsOf(drawn), 'procurement.recordDemonstration')).toBe('open');
    expect(stateOf(factsOf(stopped), 'procurement.recordDemonstration')).toBe('open');
    expect(stateOf(factsOf(fair), 'procurement.recordDemonstration')).toBe('past: demonstrated-fair');
  });

  it('不早于抽取和上一次论证，不晚于今天', () => {
    const on = (facts: readonly Told[], date: string) =>
      refusals(
        factsOf(facts),
        'procurement.recordDemonstration',
        demonstration({ heldOn: day(date), documents: file('modifiedDocuments').map(modified) }),
      );
    expect(on(drawn, '2021-01-27')).toEqual(['implied-demonstration: date-too-early']);
    expect(on(drawn, '2021-01-28')).toEqual([]);
    expect(on(drawn, '2021-07-01')).toEqual(['implied-demonstration: date-in-future']);
    expect(on(stopped, '2021-01-29')).toEqual(['implied-demonstration: date-too-early']);
    expect(on(stopped, '2021-01-30')).toEqual([]);
  });

  it('存在不合规条款的，写明问题', () => {
    const facts = factsOf(drawn);
    expect(refusals(facts, 'procurement.recordDemonstration', adverse)).toEqual([]);
    expect(refusals(facts, 'procurement.recordDemonstration', demonstration({ finding: 'adverse' }))).toEqual([
      'implied-demonstration: problems-missing',
    ]);
  });

  it('未论证或者论证存在倾向性、歧视性条款的，停止采购', () => {
    for (const act of ['procurement.publishTender', 'procurement.award'] as const) {
      expect(stateOf(factsOf(at600), act)).toBe('blocked: demonstration-missing');
      expect(stateOf(factsOf(drawn), act)).toBe('blocked: demonstration-missing');
      expect(stateOf(factsOf(stopped), act)).toBe('blocked: demonstration-adverse');
      expect(stateOf(factsOf(fair), act)).toBe('open');
    }
    const again = [...stopped, told('procurement.demonstrated', demonstration(), '2021-02-03')];
    expect(stateOf(factsOf(again), 'procurement.publishTender')).toBe('open');
  });

  it('出路是先抽取，抽取后是论证', () => {
    const remedy = (events: readonly Told[]) =>
      findings(factsOf(events), 'procurement.publishTender', tender()).map(({ verdict }) =>
        verdict.kind === 'unmet' ? verdict.remedy?.action : undefined,
      );
    expect(remedy(at600)).toEqual(['procurement.recordDraw']);
    expect(remedy(drawn)).toEqual(['procurement.recordDemonstration']);
    expect(remedy(stopped)).toEqual(['procurement.recordDemonstration']);
  });

  it('招标文件在论证之后发布，不经招标的在论证之后定供应商', () => {
    const facts = factsOf(fair);
    expect(refusals(facts, 'procurement.publishTender', tender({ publishedOn: day('2021-01-29') }))).toEqual([
      'tender-after-demonstration: date-too-early',
    ]);
    expect(refusals(facts, 'procurement.publishTender', tender({ publishedOn: day('2021-01-30') }))).toEqual([]);
    expect(refusals(facts, 'procurement.award', supervisionAward({ awardedOn: day('2021-01-29') }))).toEqual([
      'award-after-demonstration: date-too-early',
    ]);
    expect(refusals(facts, 'procurement.award', supervisionAward({ awardedOn: day('2021-01-30') }))).toEqual([]);
  });

  it('论证后又修改采购计划的，重新抽取、重新论证；未论证的，抽取仍有效', () => {
    const revised = told('procurement.planned', plan(undefined, '2021-02-01'), '2021-02-01');
    const rows = told(
      'procurement.planned',
      plan([mainPackage({ budget: wanFen(580) }), supervisionPackage()], '2021-02-01'),
      '2021-02-01',
    );
    expect(stateOf(factsOf([...fair, rows]), 'procurement.recordDraw')).toBe('open');
    expect(stateOf(factsOf([...fair, rows]), 'procurement.publishTender')).toBe('blocked: demonstration-missing');
    expect(stateOf(factsOf([...drawn, rows]), 'procurement.recordDemonstration')).toBe('open');
    // Below the limit nothing is asked of a plan whose forerunner was found fair; an adverse finding goes with the matter.
    expect(stateOf(factsOf([...fair, revised]), 'procurement.publishTender')).toBe('open');
    expect(stateOf(factsOf([...stopped, revised]), 'procurement.publishTender')).toBe('blocked: demonstration-adverse');
    const publication = refusals(
      factsOf([...fair, revised]),
      'procurement.publishTender',
      tender({ publishedOn: day('2021-02-01') }),
    );
    expect(publication).toEqual([]);
  });

  it('论证只约束采购，不约束低于限额的项目', () => {
    const facts = factsOf(planned());
    expect(refusals(facts, 'procurement.publishTender', tender())).toEqual([]);
    expect(refusals(facts, 'procurement.award', award())).toContain('implied-award: package-not-in-this-state');
  });

  it('核定金额不足 600 万元的项目同样按采购预算判断', () => {
    const cheap = approved(application({ lines: lines.slice(1) }));
    const facts = factsOf(planned([mainPackage({ budget: limit, lines: ['L2'] })], funded(cheap)));
    expect(stateOf(facts, 'procurement.recordDraw')).toBe('open');
  });
});
