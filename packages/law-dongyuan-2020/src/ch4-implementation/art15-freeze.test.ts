import { describe, expect, it } from 'vitest';
import {
  application,
  approved,
  day,
  factsOf,
  planned,
  submitted,
  told,
  wanFen,
  type Told,
} from '../testing/delivery.ts';
import { awarded, completed, contracted, opened, started } from '../testing/delivery-acts.ts';
import { consequencesOf, findings, stateOf, whoMay } from '../testing/judging.ts';

const asking = told('cancellation.requested', { reason: '上级统建', letter: [] }, '2021-01-15');
const pending: readonly Told[] = [...approved(), asking];
const frozen = '立项审批起不得自行调整';

describe('第十五条 经立项审批后不得自行调整、变更或取消', () => {
  it('立项审批后，不能再定稿、撤回、放弃', () => {
    for (const act of ['initiation.prepare', 'initiation.withdraw', 'initiation.abandon'] as const) {
      expect(stateOf(factsOf(submitted()), act), act).toBe('waiting');
      expect(stateOf(factsOf(approved()), act), act).toBe('past: plan-frozen');
    }
    const [finding] = findings(factsOf(approved()), 'initiation.prepare', application());
    expect(finding).toMatchObject({
      cite: 'art15.p1',
      verdict: { remedy: { action: 'change.request' }, reason: { figures: { on: '2021-01-10' } } },
    });
  });

  it('审批后、完成前，项目页写明方案已冻结', () => {
    expect(consequencesOf(factsOf(submitted()))).not.toContain(frozen);
    expect(consequencesOf(factsOf(approved()))).toContain(`info 项目建设方案自 2021年1月10日${frozen}`);
    expect(consequencesOf(factsOf(completed()))).not.toContain(frozen);
    const closed = factsOf([...pending, told('cancellation.approved', { text: '同意' }, '2021-01-20')]);
    expect(consequencesOf(closed)).not.toContain(frozen);
  });
});

describe('第十五条 取消项目', () => {
  it('项目建设单位经办岗申请，县政务服务数据管理局领导岗审批', () => {
    const facts = factsOf(pending);
    expect(whoMay(facts, 'cancellation.request')).toEqual(['project-owner/clerk']);
    expect(whoMay(facts, 'cancellation.approve')).toEqual(['data-bureau/leader']);
    expect(whoMay(facts, 'cancellation.refuse')).toEqual(['data-bureau/leader']);
  });

  it('立项审批后、签订合同前可以申请', () => {
    expect(stateOf(factsOf(submitted()), 'cancellation.request')).toBe('past: cancellation-not-needed');
    expect(stateOf(factsOf(approved()), 'cancellation.request')).toBe('open');
    expect(stateOf(factsOf(awarded()), 'cancellation.request')).toBe('open');
    expect(stateOf(factsOf(contracted()), 'cancellation.request')).toBe('blocked: contract-running');
    expect(stateOf(factsOf(completed()), 'cancellation.request')).toBe('past: cancellation-too-late');
    const filed = factsOf(submitted(application({ budgetAmount: wanFen(49) })));
    expect(stateOf(filed, 'cancellation.request')).toBe('past: filing-track');
  });

  it('一次审批一项申请；不批准的，可以再次申请', () => {
    expect(stateOf(factsOf(approved()), 'cancellation.approve')).toBe('past: no-cancellation');
    expect(stateOf(factsOf(pending), 'cancellation.request')).toBe('past: cancellation-pending');
    expect(stateOf(factsOf(pending), 'cancellation.approve')).toBe('open');
    expect(stateOf(factsOf(pending), 'cancellation.refuse')).toBe('open');
    const refused = factsOf([...pending, told('cancellation.refused', { reason: '仍需建设' }, '2021-01-20')]);
    expect(refused.implementation.cancellation).toMatchObject({ state: 'refused', reason: '上级统建' });
    expect(stateOf(refused, 'cancellation.request')).toBe('open');
    expect(stateOf(refused, 'cancellation.approve')).toBe('past: no-cancellation');
    expect(refused.closed).toBeUndefined();
  });

  it('批准取消即办结', () => {
    const facts = factsOf([...pending, told('cancellation.approved', { text: '同意' }, '2021-01-20')]);
    expect(facts.closed).toEqual({ how: 'cancelled', on: '2021-01-20', note: '同意' });
    expect(facts.implementation.cancellation?.state).toBe('approved');
    expect(stateOf(facts, 'cancellation.approve')).toContain('past: case-closed');
  });

  it('取消申请审批期间，不登记计划、不招标、不定标、不签合同', () => {
    const blocked = 'blocked: cancellation-pending';
    expect(stateOf(factsOf([...planned(), asking]), 'procurement.plan')).toBe(blocked);
    expect(stateOf(factsOf([...planned(), asking]), 'procurement.publishTender')).toBe(blocked);
    expect(stateOf(factsOf([...opened(), asking]), 'procurement.award')).toBe(blocked);
    expect(stateOf(factsOf([...awarded(), asking]), 'contract.sign')).toBe(blocked);
    const refused = told('cancellation.refused', { reason: '仍需建设' }, '2021-01-20');
    expect(stateOf(factsOf([...awarded(), asking, refused]), 'contract.sign')).toBe('open');
  });

  it('报备终止后不再申请取消', () => {
    const ended = told(
      'termination.filed',
      { cause: '调整', procedure: '完成', terminatedOn: day('2021-05-01'), documents: [] },
      '2021-05-02',
    );
    expect(stateOf(factsOf([...started(), ended]), 'cancellation.request')).toBe('past: termination-filed');
  });
});
