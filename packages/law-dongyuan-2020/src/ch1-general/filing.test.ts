import { fen } from '@zhengxiang/core';
import { describe, expect, it } from 'vitest';
import {
  application,
  builder,
  day,
  factsOf,
  file,
  line,
  people,
  sized,
  small,
  told,
  wanFen,
} from '../testing/initiation.ts';
import {
  abandonedFrom,
  amended,
  endorsed,
  filedAcceptance,
  filedContract,
  filedPlan,
  filedTender,
  flagged,
  prepared,
  splitDecided,
} from '../testing/initiation-acts.ts';
import { dutiesOf, firstReason, refusals, stateOf, type Setting } from '../testing/judging-initiation.ts';
import { filingDocuments } from './documents.ts';
import { dongyuan2020 as law } from '../pack.ts';

const tender = (publishedOn = '2024-03-10') => ({ documents: file('tenderDocuments'), publishedOn: day(publishedOn) });
const contract = (change: object = {}) => ({
  number: 'HT-1',
  party: builder,
  price: wanFen(38),
  signedOn: day('2024-04-01'),
  documents: file('contract'),
  ...change,
});
const acceptance = (change: object = {}) => ({
  acceptedOn: day('2024-06-01'),
  interfaceReserved: '已预留',
  documents: file('acceptanceMaterial'),
  ...change,
});

describe('第二条第（一）项 建设方案、招投标文件、合同、验收材料有了就报备案', () => {
  const steps = [
    ['filing.filePlan', endorsed(small()), filedPlan()],
    ['filing.fileTender', filedPlan(), filedTender()],
    ['filing.fileContract', filedTender(), filedContract()],
    ['filing.fileAcceptance', filedContract(), filedAcceptance()],
  ] as const;

  it.each(steps)('%s：备案一次，备案后即办完', (action, before, after) => {
    expect(stateOf(factsOf(before), action)).toBe('open');
    expect(stateOf(factsOf(after), action)).toBe('past already-filed');
  });

  it.each(['filing.filePlan', 'filing.fileTender', 'filing.fileContract', 'filing.fileAcceptance'] as const)(
    '%s：最先报也可以，不须签批',
    (action) => {
      expect(stateOf(factsOf(prepared(small())), action)).toBe('open');
      expect(stateOf(factsOf(endorsed(small())), action)).toBe('open');
    },
  );

  it.each([
    [{ documents: file('tenderDocuments') }, []],
    [{ method: 'inquiry', whyNone: '电商平台询价采购，没有招标文件。' }, []],
    [{ method: 'own-procurement', whyNone: '直接采购。' }, []],
    [{ method: 'inquiry' }, ['tender-or-why-none: tender-or-why-none @whyNone']],
    [{ method: 'inquiry', whyNone: ' ' }, ['tender-or-why-none: tender-or-why-none @whyNone']],
    [{ whyNone: '没有。' }, ['tender-or-why-none: tender-or-why-none @whyNone']],
    [{}, ['tender-or-why-none: tender-or-why-none @whyNone']],
  ] as const)('招投标文件 %j', (input, expected) => {
    expect(refusals(factsOf(prepared(small())), 'filing.fileTender', input)).toEqual(expected);
  });

  it('缺哪一份，回执就等哪一份', () => {
    const all = filedAcceptance();
    for (const [type, action] of [
      ['filing.plan-filed', 'filing.filePlan'],
      ['filing.tender-filed', 'filing.fileTender'],
      ['filing.contract-filed', 'filing.fileContract'],
      ['filing.acceptance-filed', 'filing.fileAcceptance'],
    ] as const)
      expect(firstReason(factsOf(all.filter((one) => one.type !== type)), 'filing.acknowledge')[1]).toBe(action);
  });

  it('四项齐全才出具回执', () => {
    expect(stateOf(factsOf(filedContract()), 'filing.acknowledge')).toBe('blocked not-all-filed');
    expect(stateOf(factsOf(filedAcceptance()), 'filing.acknowledge')).toBe('open');
    expect(stateOf(factsOf(filedAcceptance()), 'filing.acknowledge', { by: people.clerk })).toBe('waiting');
  });

  it('出具回执即办结', () => {
    const done = factsOf([...filedAcceptance(), told('filing.acknowledged', {}, '2024-06-05', people.intake)]);
    expect(done.closed?.how).toBe('finished');
    expect(stateOf(done, 'filing.amend')).toBe('past case-closed');
    expect(dutiesOf(done)).toEqual([]);
  });

  it('单位的备案义务逐项产生', () => {
    expect(dutiesOf(factsOf(prepared(small())))[0]).toMatch(/^project-owner 2024-03-01 filing.filePlan /u);
    expect(dutiesOf(factsOf(endorsed(small())))[0]).toMatch(/^project-owner 2024-03-02 filing.filePlan /u);
    expect(dutiesOf(factsOf(filedPlan()))[0]).toMatch(/^project-owner 2024-03-02 filing.fileTender /u);
    expect(dutiesOf(factsOf(filedTender()))[0]).toMatch(/^project-owner 2024-03-02 filing.fileContract /u);
    expect(dutiesOf(factsOf(filedContract()))[0]).toMatch(/^project-owner 2024-03-02 filing.fileAcceptance /u);
    expect(dutiesOf(factsOf(filedAcceptance()))).toEqual([]);
    expect(dutiesOf(factsOf(endorsed()))).toEqual([]);
    expect(dutiesOf(factsOf([...endorsed(small()), ...abandonedFrom().slice(-1)]))).toEqual([]);
  });

  it('还差哪些材料', () => {
    const present = (events: Parameters<typeof factsOf>[0]) =>
      filingDocuments({ facts: factsOf(events), law } as unknown as Parameters<typeof filingDocuments>[0]).map(
        (one) => one.present,
      );
    const [plan] = filingDocuments({ facts: factsOf(filedPlan()), law } as unknown as Parameters<
      typeof filingDocuments
    >[0]);
    expect(plan?.cite).toBe('art2.p1.i1');
    expect(present([])).toEqual([]);
    expect(present(endorsed())).toEqual([]);
    expect(present(endorsed(small()))).toEqual([false, false, false, false]);
    expect(present(filedPlan())).toEqual([true, false, false, false]);
    expect(present(filedTender())).toEqual([true, true, false, false]);
    expect(present(filedContract())).toEqual([true, true, true, false]);
    expect(present(filedAcceptance())).toEqual([true, true, true, true]);
    expect(present([...filedAcceptance(), told('filing.acknowledged', {}, '2024-06-05')])).toEqual([]);
  });
});

describe('第二条第（一）项 合同价达到 50 万元', () => {
  it.each([
    [49_999_999, []],
    [50_000_000, ['contract-below-threshold: contract-at-threshold @price']],
    [50_000_001, ['contract-below-threshold: contract-at-threshold @price']],
  ])('合同价 %d 分', (price, expected) => {
    expect(refusals(factsOf(filedTender()), 'filing.fileContract', contract({ price: fen(price) }))).toEqual(expected);
  });
});

describe('第二条第（一）项 软件开发服务预留数据共享开放接口', () => {
  const without = small(40, { reservedInterface: ' ' });
  const operations = small(40, {
    mainKind: 'business-operation',
    mainSubKind: 'business-operation',
    reservedInterface: undefined,
    lines: [line('L1', 40, { kind: 'business-operation', subKind: 'business-operation' })],
  });

  it('没有写明接口的软件项目不能定稿、不能备案', () => {
    expect(refusals(factsOf([]), 'initiation.prepare', without)).toEqual([
      'interface-reserved-draft: interface-not-reserved @reservedInterface',
    ]);
    expect(stateOf(factsOf(endorsed(without)), 'filing.filePlan')).toBe('blocked interface-not-reserved');
  });

  it('写明接口的，或者不含软件开发的，可以', () => {
    expect(refusals(factsOf([]), 'initiation.prepare', small())).toEqual([]);
    expect(refusals(factsOf([]), 'initiation.prepare', operations)).toEqual([]);
    expect(stateOf(factsOf(endorsed(operations)), 'filing.filePlan')).toBe('open');
  });

  it('50 万元（含）以上的项目不问这一项', () => {
    expect(refusals(factsOf([]), 'initiation.prepare', application())).toEqual([]);
    const without = (amount: number) => ({ ...sized(amount), reservedInterface: undefined });
    expect(refusals(factsOf([]), 'initiation.prepare', without(50_000_000))).toEqual([]);
    expect(refusals(factsOf([]), 'initiation.prepare', without(49_999_999))).toContain(
      'interface-reserved-draft: interface-not-reserved @reservedInterface',
    );
  });

  it('验收材料写明接口预留情况', () => {
    const file = (change: object, data = small()) =>
      refusals(factsOf(filedContract(data)), 'filing.fileAcceptance', acceptance(change));
    expect(file({})).toEqual([]);
    expect(file({ interfaceReserved: undefined })).toEqual([
      'interface-stated: interface-not-stated @interfaceReserved',
    ]);
    expect(file({ interfaceReserved: ' ' })).toEqual(['interface-stated: interface-not-stated @interfaceReserved']);
    expect(file({ interfaceReserved: undefined }, operations)).toEqual([]);
  });
});

describe('第二条第（一）项 认定拆分的项目', () => {
  const split = [...filedPlan(), flagged, splitDecided(true)];

  it('不再备案，按合并后的金额申请立项', () => {
    expect(stateOf(factsOf(split), 'filing.filePlan')).toBe('past already-filed split-decided');
    expect(stateOf(factsOf(split), 'filing.fileTender')).toBe('blocked split-decided');
    for (const [before, action] of [
      [filedTender(), 'filing.fileContract'],
      [filedContract(), 'filing.fileAcceptance'],
      [filedAcceptance(), 'filing.acknowledge'],
    ] as const) {
      expect(stateOf(factsOf([...before, flagged, splitDecided(true)]), action)).toBe('blocked split-decided');
    }
    expect(refusals(factsOf(split), 'initiation.prepare', small(49))).toEqual([
      'split-is-merged: split-decided @budgetAmount',
    ]);
    expect(refusals(factsOf(split), 'initiation.prepare', application())).toEqual([]);
  });

  it.each([
    [49.999999, ['split-is-amended-upwards: split-decided @budgetAmount']],
    [50, []],
  ])('更正为 %d 万元', (wan, expected) => {
    const input = { budgetAmount: wanFen(wan), totalInvestment: wanFen(wan), reason: '合并' };
    expect(refusals(factsOf(split), 'filing.amend', input)).toEqual(expected);
  });

  it('认定不是拆分的，继续备案', () => {
    expect(stateOf(factsOf([...filedPlan(), flagged, splitDecided(false)]), 'filing.fileTender')).toBe('open');
  });

  it('没有认定的可以继续备案，但不出具回执', () => {
    expect(stateOf(factsOf([...filedPlan(), flagged]), 'filing.fileTender')).toBe('open');
    expect(stateOf(factsOf([...filedAcceptance(), flagged]), 'filing.acknowledge')).toBe('blocked split-undecided');
    expect(stateOf(factsOf([...filedAcceptance(), flagged, splitDecided(false)]), 'filing.acknowledge')).toBe('open');
  });
});

describe('系统校验：更正和日期', () => {
  const amend = (budget: number, total: number, events = filedPlan()) =>
    refusals(factsOf(events), 'filing.amend', {
      budgetAmount: wanFen(budget),
      totalInvestment: wanFen(total),
      reason: '更正',
    });

  it('没有定稿的材料不能更正', () => {
    expect(stateOf(factsOf([]), 'filing.amend')).toBe('blocked nothing-prepared');
    expect(stateOf(factsOf(prepared(small())), 'filing.amend')).toBe('open');
  });

  it('金额没有变化的不更正', () => {
    expect(amend(40, 40)).toEqual(['implied-amendment: amount-unchanged @budgetAmount']);
    expect(amend(41, 41)).toEqual([]);
    expect(amend(39, 39)).toEqual([]);
    // Only one of the two has changed: nobody says whose money the difference is.
    expect(amend(40, 41)).toEqual(['amended-from-sources: budget-unexplained @budgetAmount']);
    expect(amend(39, 40)).toEqual(['amended-from-sources: budget-unexplained @budgetAmount']);
    expect(amend(45, 45, [...filedPlan(), amended(45)])).toEqual(['implied-amendment: amount-unchanged @budgetAmount']);
  });

  it('预算金额不大于项目总投资', () => {
    expect(amend(41, 41)).toEqual([]);
    expect(amend(41.000001, 41)).toEqual(['implied-amendment: budget-above-total @budgetAmount']);
  });

  const on: Setting = { on: day('2024-06-01') };

  it.each([
    ['2024-06-01', []],
    ['2024-06-02', ['implied-tender-day: date-in-future @publishedOn']],
  ])('6月1日备案，招投标文件 %s 发布', (published, expected) => {
    expect(refusals(factsOf(filedPlan()), 'filing.fileTender', tender(published), on)).toEqual(expected);
  });

  it.each([
    ['2024-03-09', ['implied-contract-day: date-too-early @signedOn']],
    ['2024-03-10', []],
    ['2024-06-01', []],
    ['2024-06-02', ['implied-contract-day: date-in-future @signedOn']],
  ])('招投标文件 3月10日发布，合同 %s 签订', (signedOn, expected) => {
    const input = contract({ signedOn: day(signedOn) });
    expect(refusals(factsOf(filedTender()), 'filing.fileContract', input, on)).toEqual(expected);
  });

  it.each([
    ['2024-03-31', ['implied-acceptance-day: date-too-early @acceptedOn']],
    ['2024-04-01', []],
    ['2024-06-01', []],
    ['2024-06-02', ['implied-acceptance-day: date-in-future @acceptedOn']],
  ])('合同 4月1日签订，%s 验收', (acceptedOn, expected) => {
    const input = acceptance({ acceptedOn: day(acceptedOn) });
    expect(refusals(factsOf(filedContract()), 'filing.fileAcceptance', input, on)).toEqual(expected);
  });
});
