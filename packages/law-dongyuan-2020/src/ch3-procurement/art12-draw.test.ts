import { fen } from '@zhengxiang/core';
import { describe, expect, it } from 'vitest';
import type { BodyOf } from '@zhengxiang/procedure';
import { day, factsOf, file, mainPackage, planned, told, wanFen, type Told } from '../testing/delivery.ts';
import { demonstration, draw } from '../testing/delivery-acts.ts';
import { consequencesOf, refusals, stateOf } from '../testing/judging.ts';

const at600 = planned([mainPackage({ budget: fen(wanFen(600)) })]);
const drawn: readonly Told[] = [...at600, told('procurement.experts-drawn', draw(), '2021-01-28')];
const expert = (name: string, organisation = '某学院') => ({
  id: 'e1',
  name,
  specialty: '软件',
  organisation,
  avoidance: 'clear' as const,
});
const more = (
  change: Partial<BodyOf<'procurement.more-experts-drawn'>> = {},
): BodyOf<'procurement.more-experts-drawn'> => ({
  drawnOn: day('2021-01-29'),
  reason: '丙因病不能到会',
  operator: '张三',
  witness: '李四',
  pool: '广东省政府采购评审专家库',
  experts: [expert('丁')],
  evidence: file('drawRecord'),
  ...change,
});
const act = 'procurement.supplementDraw';

describe('第十二条 抽取人和监督人是两个人，专家也是', () => {
  it.each([
    ['同样的写法', '张三'],
    ['空格', '张 三'],
    ['全角空格', '张　三'],
    ['零宽字符', '张\u200b三'],
    ['句点', '张三.'],
    ['繁体字', '張三'],
  ])('监督人是换了写法的抽取人：%s', (_how, witness) => {
    expect(refusals(factsOf(at600), 'procurement.recordDraw', draw({ witness }))).toEqual([
      'implied-draw: operator-is-witness',
    ]);
    expect(refusals(factsOf(drawn), act, more({ witness }))).toEqual(['implied-draw: operator-is-witness']);
  });

  it.each(['甲', '甲 ', '　甲', '甲\u200b', '“甲”'])('一位专家（%s）填两行，不成两位', (name) => {
    const experts = [expert('甲'), { ...expert(name), id: 'e2' }];
    expect(refusals(factsOf(at600), 'procurement.recordDraw', draw({ experts }))).toEqual([
      'implied-draw: drawn-twice',
    ]);
  });

  it('同名而单位不同的，是两位', () => {
    const experts = [expert('甲'), { ...expert('甲', '某大学'), id: 'e2' }];
    expect(refusals(factsOf(at600), 'procurement.recordDraw', draw({ experts }))).toEqual([]);
  });
});

describe('第十二条 专家不能到会的，补抽', () => {
  it('抽取以后、论证合理合规以前', () => {
    expect(stateOf(factsOf(at600), act)).toBe('blocked: nothing-to-supplement');
    expect(stateOf(factsOf(drawn), act)).toBe('open');
    const fair = [...drawn, told('procurement.demonstrated', demonstration(), '2021-01-30')];
    expect(stateOf(factsOf(fair), act)).toBe('past: demonstrated-fair');
    expect(stateOf(factsOf(planned()), act)).toBe('past: demonstration-not-required');
  });

  it('在同一专家库抽取，不早于原来的抽取，不重复，不来自当事单位', () => {
    const facts = factsOf(drawn);
    expect(refusals(facts, act, more())).toEqual([]);
    expect(refusals(facts, act, more({ pool: '县专家库' }))).toEqual(['draw-from-provincial-pool: wrong-pool']);
    expect(refusals(facts, act, more({ drawnOn: day('2021-01-27') }))).toEqual(['implied-supplement: date-too-early']);
    expect(refusals(facts, act, more({ experts: [expert('甲', '某大学')] }))).toEqual([
      'implied-supplement: drawn-before',
    ]);
    expect(refusals(facts, act, more({ experts: [expert('丁', '东源县某局')] }))).toEqual([
      'experts-avoid: drawn-from-party',
    ]);
  });

  it('补抽的到会算到会，没有抽取的不算；原来的抽取和补抽的原因都留着', () => {
    const facts = factsOf([...drawn, told('procurement.more-experts-drawn', more(), '2021-01-29')]);
    const held = (attended: string) => refusals(facts, 'procurement.recordDemonstration', demonstration({ attended }));
    expect(held('甲、丁')).toEqual([]);
    expect(held('甲、戊')).toEqual(['attended-were-drawn: attended-not-drawn']);
    expect(facts.procurement.draw?.experts.map(({ name }) => name)).toEqual(['甲', '丙', '乙', '丁']);
    expect(new Set(facts.procurement.draw?.experts.map(({ id }) => id)).size).toBe(4);
    expect(consequencesOf(facts)).toContain('info 2021年1月29日补抽论证专家“丁”；原因：丙因病不能到会');
  });

  it('重新登记采购计划、还没有论证的，抽取和补抽都留着；论证过的，全部重新抽取', () => {
    const again = (events: readonly Told[]) =>
      factsOf([
        ...events,
        told('procurement.more-experts-drawn', more(), '2021-01-29'),
        told(
          'procurement.planned',
          { packages: [mainPackage({ budget: fen(wanFen(610)) })], plannedOn: day('2021-02-01') },
          '2021-02-01',
        ),
      ]).procurement;
    expect(again(drawn).supplementaryDraws).toHaveLength(1);
    const adverse = told(
      'procurement.demonstrated',
      demonstration({ finding: 'adverse', problems: '指定品牌' }),
      '2021-01-28',
    );
    expect(again([...drawn, adverse]).draw).toBeUndefined();
    expect(again([...drawn, adverse]).supplementaryDraws).toBeUndefined();
  });
});
