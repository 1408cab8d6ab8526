import { ceilingOf } from '@zhengxiang/procedure';
import { describe, expect, it } from 'vitest';
import { day, factsOf, told, wanFen, type Told } from '../testing/delivery.ts';
import {
  changeApproved,
  changeRequest,
  changeRequested,
  changeRequestedWith,
  repriced,
  started,
} from '../testing/delivery-acts.ts';
import { consequencesOf, refusals, stateOf } from '../testing/judging.ts';
import { because } from './reasons.ts';

const facts = factsOf(started());

describe('第十七条 审核批准后方可实施项目变更', () => {
  const carry = (date: string, id = 'C1') =>
    refusals(factsOf(changeApproved()), 'change.carryOut', { change: id, carriedOutOn: day(date) });

  it('有待批复的申请才能批准、不批准、撤回', () => {
    for (const act of ['change.approve', 'change.refuse', 'change.withdraw'] as const) {
      expect(stateOf(facts, act), act).toBe('past: no-open-change');
      expect(stateOf(factsOf(changeRequested()), act), act).toBe('open');
      expect(stateOf(factsOf(changeApproved()), act), act).toBe('past: no-open-change');
    }
    const pending = factsOf(changeRequested());
    expect(refusals(pending, 'change.refuse', { change: 'C1', reason: '不足' })).toEqual([]);
    expect(refusals(pending, 'change.refuse', { change: 'C9', reason: '不足' })).toEqual([
      'implied-pending-change: no-such-change',
    ]);
    const second = factsOf([
      ...changeRequested(),
      told('change.refused', { change: 'C1', reason: '理由不足' }, '2021-05-20'),
      told('change.requested', changeRequest(), '2021-05-25'),
    ]);
    expect(refusals(second, 'change.withdraw', { change: 'C2', reason: '不变' })).toEqual([]);
    expect(refusals(second, 'change.withdraw', { change: 'C1', reason: '不变' })).toEqual([
      'implied-pending-change: no-such-change',
    ]);
    expect(refusals(pending, 'change.withdraw', { change: 'C9', reason: '不变' })).toEqual([
      'implied-pending-change: no-such-change',
    ]);
  });

  it('批准日期不早于申请、不晚于今天', () => {
    const approve = (date: string, change = 'C1') =>
      refusals(factsOf(changeRequested()), 'change.approve', { change, text: '同意', approvedOn: day(date) });
    expect(approve('2021-05-09')).toEqual(['implied-approval-day: date-too-early']);
    expect(approve('2021-05-10')).toEqual([]);
    expect(approve('2021-07-01')).toEqual(['implied-approval-day: date-in-future']);
    expect(approve('2021-05-10', 'C9')).toEqual(['implied-pending-change: no-such-change']);
  });

  it('未批准的不能实施', () => {
    expect(stateOf(facts, 'change.carryOut')).toBe('past: nothing-to-carry-out');
    expect(stateOf(factsOf(changeRequested()), 'change.carryOut')).toBe('blocked: change-not-approved');
    expect(because('change-not-approved', { change: 'C1' }).text).toBe('变更 C1 尚未批准，批准后方可实施');
    expect(because('change-not-carried-out', { change: 'C1' }).text).toBe('变更 C1 已批准，尚未登记实施');
    expect(stateOf(factsOf(changeApproved()), 'change.carryOut')).toBe('open');
    const done = [
      ...changeApproved(),
      told('change.carried-out', { change: 'C1', carriedOutOn: day('2021-06-01') }, '2021-06-01'),
    ];
    expect(stateOf(factsOf(done), 'change.carryOut')).toBe('past: nothing-to-carry-out');
    expect(refusals(factsOf(done), 'change.carryOut', { change: 'C1', carriedOutOn: day('2021-06-02') })).toContain(
      'implied-carrying-out: no-such-change',
    );
  });

  it('实施不早于批准、不晚于今天', () => {
    expect(carry('2021-05-19')).toEqual(['carried-out-after-approval: carried-out-too-early']);
    expect(carry('2021-05-20')).toEqual([]);
    expect(carry('2021-06-30')).toEqual([]);
    expect(carry('2021-07-01')).toEqual(['implied-carrying-out: date-in-future']);
    expect(carry('2021-06-01', 'C9')).toEqual(['implied-carrying-out: no-such-change']);
  });

  it('有几次变更的，只看所实施的那一次', () => {
    const second = factsOf([
      ...changeRequested(),
      told('change.refused', { change: 'C1', reason: '理由不足' }, '2021-05-20'),
      told('change.requested', changeRequest(), '2021-05-25'),
      told('change.approved', { change: 'C2', text: '同意', approvedOn: day('2021-05-28') }, '2021-05-28'),
    ]);
    const carrySecond = (date: string, change = 'C2') =>
      refusals(second, 'change.carryOut', { change, carriedOutOn: day(date) });
    expect(carrySecond('2021-05-27')).toEqual(['carried-out-after-approval: carried-out-too-early']);
    expect(carrySecond('2021-05-28')).toEqual([]);
    expect(carrySecond('2021-06-01', 'C1')).toEqual(['implied-carrying-out: no-such-change']);
  });

  it('批准时的核定金额也只看所批准的那一次', () => {
    const before = [
      ...changeRequestedWith(started(), repriced(wanFen(400))),
      told('change.withdrawn', { change: 'C1', reason: '不再变更' }, '2021-05-12'),
      told('change.requested', changeRequest(), '2021-05-15'),
    ];
    const approve = { change: 'C2', text: '同意', approvedOn: day('2021-05-20') };
    expect(refusals(factsOf(before), 'change.approve', approve)).toEqual([]);
  });

  it('批准后合同价随差额调整，批复的核定金额和上限不变', () => {
    const after = factsOf(changeApproved());
    expect(after.contracts[0]).toMatchObject({ signedPrice: wanFen(530), price: wanFen(290) });
    expect([after.approval?.amount, ceilingOf(after)]).toEqual([wanFen(700), wanFen(700)]);
    const dearer = factsOf(changeApproved(changeRequestedWith(started(), repriced(wanFen(45)))));
    expect(dearer.contracts[0]?.price).toBe(wanFen(535));
    expect([dearer.approval?.amount, ceilingOf(dearer)]).toEqual([wanFen(700), wanFen(700)]);
  });

  it('变更没有办完，不能登记建设完成；完成不早于变更实施', () => {
    expect(stateOf(factsOf(changeRequested()), 'implementation.complete')).toBe('blocked: change-pending');
    expect(stateOf(factsOf(changeApproved()), 'implementation.complete')).toBe('blocked: change-not-carried-out');
    const done = factsOf([
      ...changeApproved(),
      told('change.carried-out', { change: 'C1', carriedOutOn: day('2021-06-10') }, '2021-06-10'),
    ]);
    const complete = (date: string) =>
      refusals(done, 'implementation.complete', { completedOn: day(date), summary: '完成' });
    expect(complete('2021-06-09')).toEqual(['implied-completion: date-too-early']);
    expect(complete('2021-06-10')).toEqual([]);
    const refused = factsOf([
      ...changeRequested(),
      told('change.refused', { change: 'C1', reason: '理由不足' }, '2021-05-20'),
    ]);
    const input = { completedOn: day('2021-04-01'), summary: '完成' };
    expect(refusals(refused, 'implementation.complete', input)).toEqual([]);
    const twice = (first: string, second: string) =>
      factsOf([
        ...changeApproved(),
        told('change.carried-out', { change: 'C1', carriedOutOn: day(first) }, '2021-06-12'),
        told('change.requested', changeRequest({ lines: [repriced(wanFen(39))] }), '2021-06-13'),
        told('change.approved', { change: 'C2', text: '同意', approvedOn: day('2021-06-13') }, '2021-06-13'),
        told('change.carried-out', { change: 'C2', carriedOutOn: day(second) }, '2021-06-20'),
      ]);
    for (const facts of [twice('2021-06-10', '2021-06-15'), twice('2021-06-15', '2021-06-10')]) {
      const on = (date: string) =>
        refusals(facts, 'implementation.complete', { completedOn: day(date), summary: '完成' });
      expect(on('2021-06-14')).toEqual(['implied-completion: date-too-early']);
      expect(on('2021-06-15')).toEqual([]);
    }
  });

  it('项目页写明变更的状态和合同价的变化', () => {
    const text = (events: readonly Told[]) => consequencesOf(factsOf(events));
    expect(text(started())).not.toContain('变更 C1');
    expect(text(changeRequested())).toContain('warning 变更 C1 尚未批准，仍按原方案实施');
    expect(text(changeApproved())).toContain('info 变更 C1 已批准，合同价减少 240.00 万元');
    expect(text(changeApproved(changeRequestedWith(started(), repriced(wanFen(45)))))).toContain(
      '合同价增加 5.00 万元',
    );
    expect(text(changeApproved(changeRequestedWith(started(), repriced(wanFen(40)))))).toContain('合同价不变');
    const refused = told('change.refused', { change: 'C1', reason: '不足' }, '2021-05-20');
    expect(text([...changeRequested(), refused])).not.toContain('变更 C1');
  });
});
