import { describe, expect, it } from 'vitest';
import { changeRequest, changeRequested, changeRow, contracted, started } from '../testing/delivery-acts.ts';
import { approved, factsOf, file, planned } from '../testing/delivery.ts';
import { refusals, stateOf } from '../testing/judging.ts';

const { signed: _signed, ...unsigned } = changeRequest();
const { contract: _contract, ...beforeContract } = unsigned;
const refused = 'annexes-signed: annexes-unsigned';

describe('附件4 注 变更单、变更清单签名盖章', () => {
  it.each([
    ['开工以后没有附', started(), unsigned],
    ['开工以后附的是空的', started(), { ...unsigned, signed: [] }],
    ['签订合同以后没有附', contracted(), unsigned],
    ['登记采购计划以后没有附', planned(), beforeContract],
    ['立项审批以后没有附', approved(), beforeContract],
  ])('%s，不能申请变更', (_when, events, input) => {
    expect(refusals(factsOf(events), 'change.request', input)).toContain(refused);
    expect(refusals(factsOf(events), 'change.request', { ...input, signed: file('signedChange') })).not.toContain(
      refused,
    );
  });

  it('以前没有附就提出的申请，照常批复', () => {
    const { signed: _given, ...old } = changeRequest({ lines: [changeRow()] });
    const facts = factsOf(changeRequested());
    const before = { ...facts, changes: facts.changes.map((change) => ({ ...change, request: old })) };
    expect(stateOf(before, 'change.approve')).toBe('open');
  });
});
