import { describe, expect, it } from 'vitest';
import { fen, plainDate } from '@zhengxiang/core';
import type { BodyOf, EventType } from '../index.ts';
import type { AnyEvent, CaseEvent } from '../../project/events.ts';
import { applyEvent } from '../../cases/project.ts';
import { emptyProject, type ProjectFacts } from '../../facts/index.ts';
import { statusOf } from '../../project/status.ts';

const origin = { caseId: 'c', packId: 'p', owner: { id: 'o', name: '某局' } };
const empty = emptyProject(origin);

const after = <E extends EventType>(facts: ProjectFacts, type: E, body: BodyOf<E>, on: string, by = 'p1') => {
  const actor = { personId: by, name: '某人', organisationId: 'o', organisationName: '某局', post: 'clerk' };
  const event = { seq: facts.seq + 1, type, body, actor, actingAs: 'project-owner', happenedOn: plainDate(on) };
  return applyEvent(facts, event as CaseEvent as AnyEvent);
};

/** The step of a project that is built. */
const stepOf = (facts: ProjectFacts): string =>
  statusOf({ ...facts, implementation: { ...facts.implementation, completedOn: plainDate('2021-07-01') } }, 'full')
    .step;

const person = (id: string) => ({ id, name: id, organisation: '某局' });
const panel = (experts: readonly string[], otherMembers?: readonly string[]): BodyOf<'acceptance.panel-convened'> => ({
  bureauMembers: [person('b')],
  financeMembers: [person('f')],
  experts: experts.map(person),
  otherMembers: otherMembers?.map(person),
  onSiteOn: plainDate('2021-07-12'),
});
const opinion: BodyOf<'acceptance.opinion-given'> = {
  conclusion: 'pass',
  problems: [],
  text: '同意',
  signedOn: plainDate('2021-07-12'),
};
const application: BodyOf<'acceptance.applied'> = { material: [], preliminaryMaterial: [] };
const report = (conclusion: 'accepted' | 'failed'): BodyOf<'acceptance.report-issued'> => ({
  conclusion,
  text: '报告',
  issuedOn: plainDate('2021-08-20'),
});
const order = (...problems: readonly string[]): BodyOf<'acceptance.rectification-ordered'> => ({
  items: problems.map((problem) => ({ id: `row-${problem}`, problem, requirement: '改' })),
  dueOn: plainDate('2021-08-15'),
});

describe('acceptance facts', () => {
  it('keep the returned application and clear the return with the next one', () => {
    const applied = after(empty, 'acceptance.applied', application, '2021-07-05');
    expect(applied.acceptance.application).toEqual({ ...application, on: '2021-07-05' });
    const returned = after(applied, 'acceptance.application-returned', { reason: '缺' }, '2021-07-06');
    expect(returned.acceptance.returned).toEqual({ on: '2021-07-06', reason: '缺' });
    expect(returned.acceptance.application?.on).toBe('2021-07-05');
    const again = after(returned, 'acceptance.applied', application, '2021-07-08');
    expect(again.acceptance).toMatchObject({ returned: undefined, application: { on: '2021-07-08' } });
  });

  it('seat the panel by side and give the opinion to the member who signed it', () => {
    const convened = after(empty, 'acceptance.panel-convened', panel(['e1', 'e2'], ['x']), '2021-07-08');
    expect(convened.acceptance.panel?.members.map(({ person: { id }, side }) => `${id} ${side}`)).toEqual([
      'b data-bureau',
      'f finance-bureau',
      'e1 expert',
      'e2 expert',
      'x other',
    ]);
    const given = after(convened, 'acceptance.opinion-given', opinion, '2021-07-12', 'e1');
    expect(given.acceptance.panel?.members.map((member) => member.opinion?.text)).toEqual([
      undefined,
      undefined,
      '同意',
      undefined,
      undefined,
    ]);
    const again = after(given, 'acceptance.panel-convened', panel(['e1', 'e3']), '2021-07-14');
    expect(again.acceptance.panel?.members.map((member) => member.opinion?.text)).toEqual([
      undefined,
      undefined,
      '同意',
      undefined,
    ]);
  });

  it('number rectification items on, and pass when every item has passed', () => {
    const ordered = after(empty, 'acceptance.rectification-ordered', order('a', 'b'), '2021-07-15');
    expect(ordered.acceptance.rectification).toEqual({
      state: 'ordered',
      orderedOn: '2021-07-15',
      dueOn: '2021-08-15',
      items: [
        { id: 'T1', problem: 'a', requirement: '改' },
        { id: 'T2', problem: 'b', requirement: '改' },
      ],
      reinspections: 0,
      reinspectedOn: undefined,
    });
    const row = (item: string) => ({ id: `r-${item}`, item });
    const reportedOf = (facts: ProjectFacts, ...items: readonly string[]) =>
      after(
        facts,
        'acceptance.rectification-reported',
        { items: items.map((item) => ({ ...row(item), done: `done ${item}` })), evidence: [] },
        '2021-08-01',
      );
    const inspected = (facts: ProjectFacts, on: string, ...items: readonly (readonly [string, boolean])[]) =>
      after(
        facts,
        'acceptance.reinspected',
        { items: items.map(([item, passed]) => ({ ...row(item), passed, note: '看' })), reinspectedOn: plainDate(on) },
        on,
      );
    const reported = reportedOf(ordered, 'T1', 'T2');
    expect(reported.acceptance.rectification?.state).toBe('reported');
    expect(reported.acceptance.rectification?.items.map(({ done }) => done)).toEqual(['done T1', 'done T2']);
    const half = inspected(reported, '2021-08-05', ['T1', true], ['T2', false]).acceptance.rectification;
    expect(half).toMatchObject({ state: 'ordered', reinspections: 1, reinspectedOn: '2021-08-05' });
    expect(half?.items.map(({ passed, note }) => [passed, note])).toEqual([
      [true, '看'],
      [false, '看'],
    ]);
    const second = reportedOf(inspected(reported, '2021-08-05', ['T1', true], ['T2', false]), 'T2');
    expect(second.acceptance.rectification?.items.map(({ passed, note }) => [passed, note])).toEqual([
      [true, '看'],
      [undefined, undefined],
    ]);
    const passed = inspected(second, '2021-08-09', ['T2', true]);
    expect(passed.acceptance.rectification).toMatchObject({ state: 'passed', reinspections: 2 });
    const more = after(passed, 'acceptance.rectification-ordered', order('c'), '2021-08-10').acceptance.rectification;
    expect(more).toMatchObject({ state: 'ordered', reinspections: 2, reinspectedOn: '2021-08-09' });
    expect(more?.items.map(({ id }) => id)).toEqual(['T1', 'T2', 'T3']);
  });

  it('start a new round after a failed report and keep all reports', () => {
    const round = [
      ['acceptance.applied', application],
      ['acceptance.panel-convened', panel(['e1'])],
      ['acceptance.rectification-ordered', order('a')],
      ['acceptance.report-issued', report('failed')],
    ] as const;
    const failed = round.reduce((facts, [type, body]) => after(facts, type, body, '2021-08-20'), empty);
    expect(failed.acceptance.report).toMatchObject({ conclusion: 'failed', by: { personId: 'p1' } });
    expect(stepOf(failed)).toBe('验收不合格');
    const again = after(failed, 'acceptance.applied', application, '2021-09-01');
    expect(stepOf(again)).toBe('待组织验收');
    const returned = after(again, 'acceptance.application-returned', { reason: '缺材料' }, '2021-09-02');
    expect(stepOf(returned)).toBe('验收申请已退回');
    expect(stepOf(after(returned, 'acceptance.applied', application, '2021-09-03'))).toBe('待组织验收');
    expect(again.acceptance).toMatchObject({ panel: undefined, rectification: undefined, report: undefined });
    const accepted = after(again, 'acceptance.report-issued', report('accepted'), '2021-09-20');
    expect(accepted.acceptance.reports.map(({ conclusion }) => conclusion)).toEqual(['failed', 'accepted']);
    const kept = after(accepted, 'acceptance.applied', application, '2021-09-21');
    expect(kept.acceptance.report?.conclusion).toBe('accepted');
  });

  it('leave the facts alone where there is nothing to fold into', () => {
    expect(after(empty, 'acceptance.opinion-given', opinion, '2021-07-12').acceptance).toEqual(empty.acceptance);
    const none = { items: [], evidence: [] };
    expect(after(empty, 'acceptance.rectification-reported', none, '2021-08-01').acceptance).toEqual(empty.acceptance);
    const nothing = { items: [], reinspectedOn: plainDate('2021-08-05') };
    expect(after(empty, 'acceptance.reinspected', nothing, '2021-08-05').acceptance).toEqual(empty.acceptance);
  });

  it('put the system into use and note the request for the balance of one contract', () => {
    const used = after(empty, 'delivery.put-into-use', { inUseOn: plainDate('2021-08-21') }, '2021-08-22');
    expect(used.acceptance.inUseOn).toBe('2021-08-21');
    const contract = {
      package: 'm',
      subject: 'main',
      number: 'HT',
      party: { name: '甲', uscc: 'x' },
      signedPrice: fen(1),
      price: fen(1),
      signedOn: plainDate('2021-03-01'),
      deliverBy: plainDate('2021-06-01'),
      lines: [],
      documents: [],
    } as const;
    const facts = {
      ...empty,
      contracts: [
        { id: 'K1', ...contract },
        { id: 'K2', ...contract },
      ],
    };
    const released = after(facts, 'balance.release-requested', { contract: 'K2' }, '2021-08-25');
    expect(released.contracts.map((one) => one.balanceReleaseRequestedOn)).toEqual([undefined, '2021-08-25']);
  });
});

describe('sharing facts', () => {
  it('lose the countersignature with a new confirmation', () => {
    const confirmation: BodyOf<'sharing.confirmed'> = {
      systemName: '系统',
      systemSummary: '简介',
      systemAddress: '地址',
      ways: ['interface'],
      tables: [],
      signatory: '甲',
      signedOn: plainDate('2021-07-01'),
    };
    const confirmed = after(empty, 'sharing.confirmed', confirmation, '2021-07-02');
    expect(confirmed.sharing).toEqual({ confirmation: { ...confirmation, on: '2021-07-02' } });
    const signing = { signatory: '乙', signedOn: plainDate('2021-07-03'), note: '同意' };
    const signed = after(confirmed, 'sharing.countersigned', signing, '2021-07-04');
    expect(signed.sharing).toMatchObject({ countersignedOn: '2021-07-03', countersignNote: '同意' });
    expect(signed.sharing.confirmation?.on).toBe('2021-07-02');
    const again = after(signed, 'sharing.confirmed', confirmation, '2021-07-08');
    expect(again.sharing.countersignedOn).toBeUndefined();
  });
});
