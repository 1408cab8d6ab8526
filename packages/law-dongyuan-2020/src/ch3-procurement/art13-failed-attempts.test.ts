import { describe, expect, it } from 'vitest';
import { day, factsOf, mainPackage, plan, planned, told, wanFen, type Told } from '../testing/delivery.ts';
import { award, awarded, bids, failure, opened, tender, tendered } from '../testing/delivery-acts.ts';
import { refusals, stateOf } from '../testing/judging.ts';

const one = planned([mainPackage()]);
const void_ = told(
  'procurement.failed',
  failure('main', '2021-02-23', '投标文件均无效', { outcome: 'void' }),
  '2021-02-23',
);
const replan = (rows: Parameters<typeof plan>[0], on = '2021-03-01'): Told =>
  told('procurement.planned', plan(rows, on), on);
const attempts = (events: readonly Told[]) => factsOf(events).procurement.packages[0]?.failures ?? [];

describe('第十三条 流标、废标、终止采购', () => {
  it.each([
    ['发布后没有人参加', tendered(one), 'too-few', { tender: {}, bids: undefined, award: undefined }],
    ['开标后作废', opened(one), 'void', { tender: {}, bids: {}, award: undefined }],
    ['定标后放弃', awarded(one), 'void', { tender: {}, bids: {}, award: {} }],
    ['任务取消', opened(one), 'cancelled', { tender: {}, bids: {}, award: undefined }],
  ] as const)('%s：写明结果和原因，登记过的都留着', (_what, before, outcome, kept) => {
    const input = failure('main', '2021-02-26', '原因', { outcome });
    expect(refusals(factsOf(before), 'procurement.fail', input)).toEqual([]);
    const after = [...before, told('procurement.failed', input, '2021-02-27')];
    expect(attempts(after)).toMatchObject([{ on: '2021-02-26', outcome, reason: '原因', method: 'open-tender' }]);
    for (const [name, what] of Object.entries(kept)) {
      const found = attempts(after)[0]?.[name as keyof typeof kept];
      expect(found === undefined, name).toBe(what === undefined);
      expect(found, name).toEqual(factsOf(before).procurement.packages[0]?.[name as keyof typeof kept]);
    }
    expect(stateOf(factsOf(after), 'procurement.publishTender')).toBe('open');
  });

  it('日期不早于这次已登记的事项，不晚于今天', () => {
    const fail = (before: readonly Told[], on: string) =>
      refusals(factsOf(before), 'procurement.fail', failure('main', on));
    expect(fail(tendered(one), '2021-01-31')).toEqual(['implied-failure: date-too-early']);
    expect(fail(tendered(one), '2021-02-01')).toEqual([]);
    expect(fail(opened(one), '2021-02-21')).toEqual(['implied-failure: date-too-early']);
    expect(fail(awarded(one), '2021-02-24')).toEqual(['implied-failure: date-too-early']);
    expect(fail(awarded(one), '2021-02-25')).toEqual([]);
    expect(fail(tendered(one), '2021-07-01')).toEqual(['implied-failure: date-in-future']);
  });

  it('重新采购不早于上次不成功：重新招标、改单一来源、改自行采购', () => {
    const failed = [...opened(one), void_];
    const publish = (on: string) =>
      refusals(
        factsOf(failed),
        'procurement.publishTender',
        tender({ publishedOn: day(on), opensOn: day('2021-03-30') }),
      );
    expect(publish('2021-02-22')).toEqual(['implied-publication: date-too-early']);
    expect(publish('2021-02-23')).toEqual([]);
    for (const method of ['single-source', 'own-procurement'] as const) {
      // A plan that is dated back opens no way around it.
      const other = [...failed, replan([mainPackage({ method })], '2021-02-01')];
      const give = (on: string) => refusals(factsOf(other), 'procurement.award', award({ awardedOn: day(on) }));
      expect(give('2021-02-22'), method).toEqual(['implied-award: date-too-early']);
      expect(give('2021-02-23'), method).toEqual([]);
      const offer = (on: string) => refusals(factsOf(other), 'procurement.recordBids', bids({ openedOn: day(on) }));
      expect(offer('2021-02-22'), method).toEqual(['implied-bids: date-too-early']);
    }
  });

  it('换方式、换采购包、整包取消、取消后恢复，前一次的记录都在', () => {
    const failed = [...opened(one), void_];
    const single = factsOf([...failed, replan([mainPackage({ method: 'single-source' })])]);
    expect(single.procurement.packages[0]).toMatchObject({
      method: 'single-source',
      failures: [{ method: 'open-tender', outcome: 'void', tender: {}, bids: {} }],
    });
    const renewed = [...failed, replan([mainPackage({ id: 'again', method: 'inquiry' })])];
    expect(factsOf(renewed).procurement).toMatchObject({
      packages: [{ id: 'again', failures: [] }],
      leftOut: [{ id: 'main', failures: [{ outcome: 'void' }] }],
    });
    const third = [...renewed, replan([mainPackage({ id: 'more', budget: wanFen(1) })], '2021-03-02')];
    expect(factsOf(third).procurement.leftOut).toMatchObject([{ id: 'main' }]);
    const back = factsOf([...renewed, replan([mainPackage()], '2021-03-02')]).procurement;
    expect(back.packages).toMatchObject([{ id: 'main', failures: [{ outcome: 'void' }] }]);
    expect(back.leftOut).toEqual([]);
  });

  it('早先的记录没有写结果和日期：按登记那天', () => {
    const before = { package: 'main', reason: '不足三家' } as unknown as ReturnType<typeof failure>;
    expect(attempts([...opened(one), told('procurement.failed', before, '2021-02-24')])).toMatchObject([
      { on: '2021-02-24', reason: '不足三家', outcome: undefined, bids: {} },
    ]);
  });
});
