import { describe, expect, it } from 'vitest';
import type { BodyOf } from '@zhengxiang/procedure';
import { approved, day, factsOf, file, mainPackage, planned, told } from '../testing/delivery.ts';
import { award, failure, supervisionAward } from '../testing/delivery-acts.ts';
import { refusals, stateOf } from '../testing/judging.ts';

const publicity = (change: Partial<BodyOf<'procurement.publicised'>> = {}): BodyOf<'procurement.publicised'> => ({
  package: 'sup',
  publicisedOn: day('2021-02-01'),
  until: day('2021-02-08'),
  place: '广东省政府采购网',
  documents: file('singleSourcePublicity'),
  ...change,
});
const act = 'procurement.publicise';
const given = (change: Partial<BodyOf<'procurement.publicised'>>) =>
  refusals(factsOf(planned()), act, publicity(change));

describe('第十三条 单一来源公示是单独的登记', () => {
  it('登记采购计划以后、确定供应商以前登记', () => {
    expect(stateOf(factsOf(approved()), act)).toBe('blocked: no-procurement-plan');
    expect(stateOf(factsOf(planned()), act)).toBe('open');
    const settled = [...planned(), told('procurement.awarded', supervisionAward(), '2021-02-25')];
    expect(stateOf(factsOf(settled), act)).toBe('past: nothing-single-source');
  });

  it('公示的是单一来源采购的采购包，日期已经发生、不早于采购计划，结束不早于开始', () => {
    expect(given({})).toEqual([]);
    expect(given({ package: 'main' })).toEqual(['publicity-before-award: not-single-source']);
    expect(given({ package: 'x' })).toEqual(['publicity-before-award: no-such-package']);
    expect(given({ publicisedOn: day('2021-01-24') })).toEqual(['publicity-before-award: date-too-early']);
    expect(given({ publicisedOn: day('2021-07-01'), until: day('2021-07-09') })).toEqual([
      'publicity-before-award: date-in-future',
    ]);
    expect(given({ until: day('2021-01-31') })).toEqual(['publicity-before-award: date-too-early']);
  });

  it('办法没有要求公示：没有公示的，不拦确定供应商', () => {
    expect(refusals(factsOf(planned()), 'procurement.award', supervisionAward())).toEqual([]);
  });

  it('留在采购包上；采购不成功的，跟着那一次留在记录里', () => {
    const direct = planned([mainPackage({ method: 'single-source' })]);
    const events = [...direct, told('procurement.publicised', publicity({ package: 'main' }), '2021-02-01')];
    expect(factsOf(events).procurement.packages[0]?.publicities).toHaveLength(1);
    const failed = factsOf([
      ...events,
      told('procurement.awarded', award(), '2021-02-22'),
      told('procurement.failed', failure(), '2021-02-23'),
    ]);
    expect(failed.procurement.packages[0]?.publicities).toBeUndefined();
    expect(failed.procurement.packages[0]?.failures[0]?.publicities).toHaveLength(1);
  });
});
