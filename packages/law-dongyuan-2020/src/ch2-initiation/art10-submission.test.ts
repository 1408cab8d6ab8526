import { fen } from '@zhengxiang/core';
import type { ApplicationData } from '@zhengxiang/procedure';
import { describe, expect, it } from 'vitest';
import {
  application,
  factsOf,
  line,
  owner,
  ownerWithDepartment,
  people,
  small,
  told,
  wanFen,
  type Told,
} from '../testing/initiation.ts';
import {
  abandonedFrom,
  accepted,
  amended,
  approved,
  concluded,
  convened,
  endorsed,
  endorsedByBoth,
  filedPlan,
  flagged,
  prepared,
  returned,
  splitDecided,
  submitted,
} from '../testing/initiation-acts.ts';
import { dutiesOf, firstReason, refusals, stateOf, whoMay } from '../testing/judging-initiation.ts';
import { initiationDocuments } from './documents.ts';
import { dongyuan2020 as law } from '../pack.ts';

const draft = (change: Partial<ApplicationData>) => refusals(factsOf([]), 'initiation.prepare', application(change));
const stands = (events: readonly Told[], action: Parameters<typeof stateOf>[1]): string =>
  stateOf(factsOf(events), action);
const withdrawn: Told = told('initiation.withdrawn', { reason: '补充调研' }, '2024-03-08');
const refusedByLeader: Told = told('initiation.endorsement-refused', { reason: '修改' }, '2024-03-02', people.leader);

describe('第十条（二） 报送的材料缺一不可', () => {
  it.each([
    ['projectPlan', { projectPlan: undefined }],
    ['projectPlan', { projectPlan: [] }],
    ['annex1', { annex1: undefined }],
    ['annex1', { annex1: {} }],
    ['annex2', { annex2: undefined }],
    ['annex2', { annex2: {} }],
    ['necessity', { necessity: undefined }],
    ['necessity', { necessity: [] }],
  ])('缺少 %s 的，不能定稿、不能报送', (field, change) => {
    expect(draft(change)).toEqual([`complete-draft: document-missing @${field}`]);
    expect(stands(endorsed(application(change)), 'initiation.submit')).toBe('blocked document-missing');
  });

  it('所缺的材料一次说全', () => {
    expect(draft({ annex1: undefined, necessity: undefined })).toHaveLength(2);
  });

  it('齐全的可以；备案的项目不要求这些材料', () => {
    expect(draft({})).toEqual([]);
    expect(stands(endorsed(), 'initiation.submit')).toBe('open');
    expect(refusals(factsOf([]), 'initiation.prepare', small(40, { projectPlan: undefined }))).toEqual([]);
  });

  it('还差哪些材料', () => {
    const documents = (events: readonly Told[], of = owner) =>
      initiationDocuments({ facts: factsOf(events, of), law } as unknown as Parameters<
        typeof initiationDocuments
      >[0]).map(({ role, present }) => `${role} ${present ? '有' : '缺'}`);
    expect(
      initiationDocuments({ facts: factsOf(endorsed(), ownerWithDepartment), law } as unknown as Parameters<
        typeof initiationDocuments
      >[0]).map(({ cite }) => cite),
    ).toEqual(['art10.p1.i2', 'art10.p1.i2', 'art10.p1.i2', 'art10.p1.i2', 'art6.p1', 'art6.p1']);
    expect(documents(prepared(application({ annex2: undefined })))).toEqual([
      'projectPlan 有',
      'annex1 有',
      'annex2 缺',
      'necessity 有',
      'endorsement 缺',
    ]);
    expect(documents(endorsed(), ownerWithDepartment).slice(-2)).toEqual([
      'endorsement 有',
      'departmentEndorsement 缺',
    ]);
    expect(documents(endorsedByBoth(), ownerWithDepartment).at(-1)).toBe('departmentEndorsement 有');
    expect(documents([])).toEqual([]);
    expect(documents(endorsed(small()))).toEqual([]);
    expect(documents(approved())).toEqual([]);
    expect(documents(abandonedFrom())).toEqual([]);
  });
});

describe('第十条（二） 报送、撤回、放弃', () => {
  it('由项目建设单位经办', () => {
    for (const action of ['initiation.submit', 'initiation.withdraw', 'initiation.abandon'] as const) {
      expect(whoMay(action)).toEqual(['project-owner/clerk']);
    }
  });

  it('报送一次', () => {
    expect(stands(submitted(), 'initiation.submit')).toBe('past already-submitted');
    expect(stands(accepted(), 'initiation.submit')).toBe('past already-submitted');
    expect(stands(approved(), 'initiation.submit')).toBe('past approved');
  });

  it('已报送、尚未批复的可以撤回', () => {
    expect(stands(endorsed(), 'initiation.withdraw')).toBe('past not-submitted');
    expect(stands(submitted(), 'initiation.withdraw')).toBe('open');
    expect(stands(convened(), 'initiation.withdraw')).toBe('open');
    expect(stands(returned(), 'initiation.withdraw')).toBe('past not-submitted');
    expect(stands(approved(), 'initiation.withdraw')).toBe('past approved');
  });

  it('撤回后须修改、重新签批再报，评审从头开始', () => {
    const back = [...convened(), withdrawn];
    expect(stands(back, 'initiation.prepare')).toBe('open');
    expect(stands(back, 'initiation.submit')).toBe('blocked new-version-needed');
    expect(factsOf(back).review.state).toBe('none');
  });

  it('批复之前可以放弃', () => {
    expect(stands([], 'initiation.abandon')).toBe('blocked nothing-prepared');
    expect(stands(prepared(), 'initiation.abandon')).toBe('open');
    expect(stands(approved(), 'initiation.abandon')).toBe('past approved');
  });
});

describe('第十条（二） 材料在单位手里时才能定稿', () => {
  it.each([
    ['首次编制', []],
    ['领导退回', [...prepared(), refusedByLeader]],
    ['退回补正', returned()],
    ['撤回', [...submitted(), withdrawn]],
    ['评审退回', concluded('returned')],
    ['评审暂缓', concluded('postponed')],
    ['金额更正到 50 万元', [...filedPlan(), amended(50)]],
    ['认定拆分', [...filedPlan(), flagged, splitDecided(true)]],
  ])('%s之后可以', (_what, events) => {
    expect(stands(events, 'initiation.prepare')).toBe('open');
  });

  it.each([
    ['送签之后', prepared(), 'awaiting-endorsement', 'initiation.refuseEndorsement'],
    ['签批之后', endorsed(), 'awaiting-endorsement', 'initiation.refuseEndorsement'],
    ['报送之后', submitted(), 'with-the-bureau', 'initiation.withdraw'],
    ['受理之后', accepted(), 'with-the-bureau', 'initiation.withdraw'],
    ['评审之中', convened(), 'with-the-bureau', 'initiation.withdraw'],
    ['评审通过', concluded('passed'), 'with-the-bureau', 'initiation.withdraw'],
    ['建设方案备案之后', filedPlan(), 'plan-filed', 'filing.amend'],
    ['没有跨过的更正之后', [...filedPlan(), amended(45)], 'plan-filed', 'filing.amend'],
  ])('%s不能，另有出路', (_what, events, code, remedy) => {
    expect(stands(events, 'initiation.prepare')).toBe(`blocked ${code}`);
    expect(firstReason(factsOf(events), 'initiation.prepare')[1]).toBe(remedy);
  });

  it('没有备案的、已转为立项的，等待签批时由领导退回再改', () => {
    expect(stands(prepared(small()), 'initiation.prepare')).toBe('blocked awaiting-endorsement');
    expect(stands([...filedPlan(), amended(52), ...prepared()], 'initiation.prepare')).toBe(
      'blocked awaiting-endorsement',
    );
  });

  it('批复之后不能', () => {
    expect(stands(approved(), 'initiation.prepare')).toBe('past approved');
  });

  it('暂缓中改了材料的，重新签批报送', () => {
    const renewed = [...concluded('postponed'), told('initiation.prepared', application(), '2024-04-01')];
    expect(factsOf(renewed).intake.state).toBe('open');
    expect(stands(renewed, 'initiation.submit')).toBe('blocked not-endorsed');
  });
});

describe('第十条（二） 补正', () => {
  it('退回后由单位补正，重新定稿即完成', () => {
    expect(dutiesOf(factsOf(returned()))).toEqual([
      'project-owner 2024-03-06 initiation.prepare 补正 1 处：请补充功能清单',
    ]);
    expect(dutiesOf(factsOf([...returned(), told('initiation.prepared', application(), '2024-03-08')]))).toEqual([]);
    expect(dutiesOf(factsOf([...returned(), ...abandonedFrom().slice(-1)]))).toEqual([]);
    expect(dutiesOf(factsOf(submitted()))).toEqual([]);
  });

  it('再次退回的，补正最近一次列出的各处', () => {
    const again = [
      ...returned(),
      ...endorsed().map((one) => ({ ...one, on: '2024-03-08' })),
      told('initiation.submitted', {}, '2024-03-09'),
      told('intake.returned', { items: [{ id: 'B1', target: 'lines', reason: '请细化预算' }] }, '2024-03-10'),
    ];
    expect(dutiesOf(factsOf(again))).toEqual(['project-owner 2024-03-10 initiation.prepare 补正 1 处：请细化预算']);
  });
});

describe('系统校验：附件与申报材料', () => {
  it('附件1 的工期、附件2 的分项不符的，指出是哪一栏', () => {
    const annex1 = { place: '东源县', plannedStart: '2024-06-02', plannedEnd: '2024-06-01' };
    expect(draft({ annex1 })).toEqual(['implied-annexes: annex-disagrees @annex1.plannedEnd']);
    expect(draft({ annex1: { ...annex1, plannedEnd: '2024-06-02' } })).toEqual([]);
    expect(draft({ annex2: { hardware: wanFen(136) } })).toEqual([]);
    expect(draft({ annex2: { hardware: fen(wanFen(136) + 1) } })).toEqual([
      'implied-annexes: annex-disagrees @annex2.applicationDevelopment',
    ]);
    expect(draft({ annex2: { initiatedOn: '2024-06-02', expectedAcceptance: '2024-06-01' } })).toEqual([
      'implied-annexes: annex-disagrees @annex2.expectedAcceptance',
    ]);
  });
});

describe('系统校验：申报材料的金额', () => {
  const rest = application().lines.slice(1);
  const first = (change: object) => ({ lines: [line('L1', 120, change), ...rest] });
  const oneFen = fen(1);

  it('每行金额等于数量乘以单价，四舍五入到分', () => {
    expect(draft(first({ quantity: 3, unitPrice: wanFen(40) }))).toEqual([]);
    expect(draft(first({ quantity: 1.5, unitPrice: wanFen(80) }))).toEqual([]);
    expect(draft(first({ unitPrice: fen(119_999_999) }))).toEqual([
      'implied-amounts: line-amount-wrong @lines.0.amount',
    ]);
    expect(draft(first({ quantity: 0.0001, unitPrice: wanFen(1_200_000) }))).toEqual([]);
  });

  it('大到系统不能处理的，请核对单位', () => {
    expect(draft(first({ quantity: 1_000_000_000, unitPrice: fen(9_000_000_000_000_000) }))).toEqual([
      'implied-amounts: line-amount-beyond @lines.0.amount',
    ]);
  });

  it.each([
    [-1, ['implied-amounts: lines-differ-from-total @totalInvestment']],
    [0, []],
    [1, ['implied-amounts: lines-differ-from-total @totalInvestment']],
  ])('项目总投资比明细合计多 %d 分', (more, expected) => {
    const total = fen(wanFen(136) + more);
    expect(draft({ totalInvestment: total, budgetAmount: total })).toEqual(expected);
  });

  it.each([
    [-1, ['budget-from-sources: budget-unexplained @budgetAmount']],
    [0, []],
    [1, ['implied-amounts: budget-above-total @budgetAmount']],
  ])('没有写明资金来源的，预算金额比项目总投资多 %d 分', (more, expected) => {
    expect(draft({ budgetAmount: fen(wanFen(136) + more) })).toEqual(expected);
  });

  it('合计过大时照样说明，不会出错', () => {
    const huge = fen(9_000_000_000_000_000);
    const lines = ['L1', 'L4'].map((id) => line(id, 0, { unitPrice: huge, amount: huge }));
    expect(draft({ lines: [...lines, ...rest] })).toEqual([
      'implied-amounts: lines-differ-from-total @totalInvestment',
    ]);
  });

  it('备案的项目同样核对', () => {
    expect(
      refusals(factsOf([]), 'initiation.prepare', small(40, { totalInvestment: fen(40_000_000 + oneFen) })),
    ).toEqual([
      'budget-from-sources: budget-unexplained @budgetAmount',
      'implied-amounts: lines-differ-from-total @totalInvestment',
    ]);
  });
});
