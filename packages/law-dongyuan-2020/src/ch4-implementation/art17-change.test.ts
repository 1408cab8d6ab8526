import { describe, expect, it } from 'vitest';
import { fen } from '@zhengxiang/core';
import {
  approved,
  application,
  day,
  factsOf,
  funded,
  planned,
  submitted,
  today,
  told,
  wanFen,
  type Told,
} from '../testing/delivery.ts';
import {
  changeApproved,
  changeRequest,
  changeRequested,
  changeRequestedWith,
  changeRow,
  completed,
  contracted,
  repriced,
  started,
  type ChangeRow,
} from '../testing/delivery-acts.ts';
import { findings, refusals, stateOf, whoMay } from '../testing/judging.ts';

const facts = factsOf(started());
const ask = (change: Parameters<typeof changeRequest>[0] = {}, of = facts, on = today) =>
  refusals(of, 'change.request', changeRequest(change), on);
const withRows = (...lines: readonly ChangeRow[]) => ({ lines });

/** A new item of one unit at this price. */
const added = (price: number): ChangeRow =>
  changeRow({
    id: 'new',
    line: undefined,
    item: '无人机巡查',
    quantityBefore: 0,
    unitPriceBefore: fen(0),
    amountBefore: fen(0),
    quantityAfter: 1,
    unitPriceAfter: fen(price),
    amountAfter: fen(price),
  });
const waived = (rule: string, subject: string, granted = true): readonly Told[] => [
  told('waiver.requested', { provision: `art17.p1/${rule}`, subject, reason: '国家标准修订' }, '2021-05-01'),
  told(granted ? 'waiver.granted' : 'waiver.refused', { request: 'W1', reason: '情况属实' }, '2021-05-02'),
];

describe('第十七条 具函向县政务服务数据管理局申请变更', () => {
  it('项目建设单位经办岗申请、撤回、实施，县政务服务数据管理局评审岗、领导岗审批', () => {
    for (const act of ['change.request', 'change.withdraw', 'change.carryOut'] as const)
      expect(whoMay(facts, act), act).toEqual(['project-owner/clerk']);
    for (const act of ['change.approve', 'change.refuse'] as const)
      expect(whoMay(facts, act), act).toEqual(['data-bureau/leader', 'data-bureau/review']);
  });

  it('签订合同以前不填合同；有合同的要填，填的是有的合同', () => {
    const before = (change: object = {}) =>
      refusals(factsOf(funded()), 'change.request', changeRequest({ contract: undefined, ...change }));
    expect(before()).toEqual([]);
    expect(before({ contract: 'K1' })).toContain('implied-change-lines: no-such-contract');
    expect(before({ lines: [] })).toContain('letter-and-annexes: annex4-missing');
    expect(ask({ contract: undefined })).toContain('implied-change-lines: no-such-contract');
    expect(ask({ contract: 'K9' })).toContain('implied-change-lines: no-such-contract');
  });

  it('立项审批后、完成前申请，签订合同以前也可以，一次办一项', () => {
    expect(stateOf(factsOf(submitted()), 'change.request')).toBe('blocked: not-approved');
    expect(stateOf(factsOf(approved()), 'change.request')).toBe('open');
    expect(stateOf(factsOf(planned()), 'change.request')).toBe('open');
    expect(stateOf(factsOf(contracted()), 'change.request')).toBe('open');
    expect(stateOf(facts, 'change.request')).toBe('open');
    expect(stateOf(factsOf(changeRequested()), 'change.request')).toBe('blocked: change-pending');
    expect(stateOf(factsOf(completed()), 'change.request')).toBe('past: already-completed');
  });

  it('函、附件3、附件4 缺一不可', () => {
    expect(ask()).toEqual([]);
    expect(ask({ letter: [] })).toEqual(['letter-and-annexes: letter-missing']);
    expect(ask({ annex3: {} })).toEqual(['letter-and-annexes: annex3-missing']);
    expect(ask({ lines: [] })).toEqual(['letter-and-annexes: annex4-missing']);
  });

  it('必须在变更实施前申请：计划实施日期不早于当天', () => {
    expect(ask({ plannedFor: day('2021-06-29') })).toEqual(['request-before-carrying-out: planned-day-past']);
    expect(ask({ plannedFor: day('2021-06-30') })).toEqual([]);
    expect(ask({ plannedFor: day('2021-07-01') })).toEqual([]);
  });
});

describe('第十七条 原则上不允许增加项目内容和追加预算', () => {
  it('新增内容（原数量为 0）的，经县政务服务数据管理局同意例外才可以', () => {
    const swap = withRows(changeRow(), added(1));
    const [finding] = findings(facts, 'change.request', changeRequest(swap));
    expect(finding).toMatchObject({
      provision: 'art17.p1/no-added-items',
      verdict: {
        reason: { code: 'items-added', figures: { items: '“无人机巡查”' } },
        waivableBy: { organ: 'data-bureau', subject: 'C1' },
        remedy: { action: 'waiver.request' },
        field: 'lines.1.quantityBefore',
      },
    });
    expect(ask(swap, factsOf([...started(), ...waived('no-added-items', 'C1')]))).toEqual([]);
    expect(ask(swap, factsOf([...started(), ...waived('no-added-items', 'C2')]))).toHaveLength(1);
    expect(ask(swap, factsOf([...started(), ...waived('no-added-items', 'C1', false)]))).toHaveLength(1);
    expect(ask(withRows(changeRow(), changeRow({ ...added(1), quantityBefore: 0.0001 })))).not.toContain(
      'no-added-items: items-added',
    );
  });

  it('变更后合计低于、等于变更前的可以，高出 1 分的不可以', () => {
    expect(ask(withRows(repriced(wanFen(40) - 1)))).toEqual([]);
    const same = { ...repriced(wanFen(40)), specAfter: '新参数' };
    expect(ask(withRows(same))).toEqual([]);
    const [finding] = findings(facts, 'change.request', changeRequest(withRows(repriced(wanFen(40) + 1))));
    expect(finding).toMatchObject({
      provision: 'art17.p1/no-added-budget',
      verdict: {
        reason: {
          code: 'budget-added',
          figures: { before: wanFen(40), after: wanFen(40) + 1, difference: 1 },
        },
        waivableBy: { organ: 'data-bureau', subject: 'C1' },
      },
    });
    const excepted = factsOf([...started(), ...waived('no-added-budget', 'C1')]);
    expect(ask(withRows(repriced(wanFen(40) + 1)), excepted)).toEqual([]);
  });

  it('同意例外也不能突破评审核定金额：等于的可以，高出 1 分的不可以', () => {
    // Approved 540 万元, contracted 530 万元.
    const tight = approved(application(), { L1: wanFen(440) });
    const excepted = factsOf([...contracted(planned(undefined, funded(tight))), ...waived('no-added-budget', 'C1')]);
    expect(excepted.approval?.amount).toBe(wanFen(540));
    expect(ask(withRows(repriced(wanFen(50))), excepted)).toEqual([]);
    const [finding] = findings(excepted, 'change.request', changeRequest(withRows(repriced(wanFen(50) + 1))));
    expect(finding).toMatchObject({
      provision: 'art11.p1/change-within-cap',
      verdict: {
        reason: { figures: { approved: wanFen(540), proposed: wanFen(540) + 1, excess: 1 } },
        waivableBy: undefined,
      },
    });
  });

  it('批准时再次核对评审核定金额', () => {
    const tight = approved(application(), { L1: wanFen(440) });
    const before = contracted(planned(undefined, funded(tight)));
    const approve = (price: number) =>
      refusals(
        factsOf(changeRequestedWith([...before, ...waived('no-added-budget', 'C1')], repriced(price))),
        'change.approve',
        { change: 'C1', text: '同意', approvedOn: day('2021-06-01') },
      );
    expect(approve(wanFen(50))).toEqual([]);
    expect(approve(wanFen(50) + 1)).toEqual(['approved-change-within-cap: change-above-approved']);
  });
});

describe('第十七条 同一项目的变更申请原则上不多于 1 次', () => {
  const once = changeApproved();

  it('已批准一次的，再申请须同意例外，例外只用于写明的那一次', () => {
    expect(stateOf(factsOf(once), 'change.request')).toBe('blocked: changes-used-up');
    expect(stateOf(factsOf([...once, ...waived('one-change', 'C2')]), 'change.request')).toBe('open');
    expect(stateOf(factsOf([...once, ...waived('one-change', 'C3')]), 'change.request')).toBe(
      'blocked: changes-used-up',
    );
    const [finding] = findings(factsOf(once), 'change.request', changeRequest(withRows(repriced(wanFen(39)))));
    expect(finding).toMatchObject({
      provision: 'art17.p1/one-change',
      verdict: {
        reason: { figures: { made: 1, limit: 1 } },
        waivableBy: { organ: 'data-bureau', subject: 'C2' },
        remedy: { action: 'waiver.request' },
      },
    });
  });

  it('未获批准、撤回的不计入次数', () => {
    const refused = told('change.refused', { change: 'C1', reason: '理由不足' }, '2021-05-20');
    const withdrawn = told('change.withdrawn', { change: 'C1', reason: '不再变更' }, '2021-05-20');
    for (const end of [refused, withdrawn])
      expect(stateOf(factsOf([...changeRequested(), end]), 'change.request')).toBe('open');
    expect(factsOf([...changeRequested(), refused]).changes).toMatchObject([
      { state: 'refused', decidedOn: '2021-05-20', decisionText: '理由不足' },
    ]);
    expect(factsOf([...changeRequested(), withdrawn]).changes).toMatchObject([
      { state: 'withdrawn', decisionText: '不再变更' },
    ]);
  });
});
