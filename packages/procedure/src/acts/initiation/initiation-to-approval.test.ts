import { describe, expect, it } from 'vitest';
import { type DocumentRef, fen, plainDate } from '@zhengxiang/core';
import type { ApplicationData, ProjectFacts } from '../../facts/index.ts';
import type { BodyOf, EventType } from '../index.ts';
import type { AnyEvent } from '../../project/events.ts';
import { evolve } from '../../cases/project.ts';
import { budgetAmountOf, totalInvestmentOf } from '../../project/read.ts';

interface Told {
  readonly type: EventType;
  readonly body: unknown;
}

const told = <E extends EventType>(type: E, body: BodyOf<E>): Told => ({ type, body });

/** Day 1, 2, 3 … of March, one for each event. */
const fold = (...events: readonly Told[]): ProjectFacts =>
  evolve(
    { caseId: 'case', packId: 'pack', owner: { id: 'owner', name: '单位' } },
    events.map(
      ({ type, body }, index) =>
        ({
          seq: index + 1,
          type,
          body,
          actor: { personId: 'p', name: '甲', organisationId: 'owner', organisationName: '单位', post: 'clerk' },
          actingAs: 'project-owner',
          happenedOn: plainDate(`2024-03-${String(index + 1).padStart(2, '0')}`),
        }) as AnyEvent,
    ),
  );

const data = (budget: number): ApplicationData => ({
  classified: false,
  name: '平台',
  userUnit: '单位',
  mainKind: 'software-development',
  mainSubKind: 'professional-software',
  budgetAmount: fen(budget),
  totalInvestment: fen(budget),
  content: '内容',
  mlpsLevel: '2',
  lines: [],
  dataItems: [],
});
const prepare = (budget = 100) => told('initiation.prepared', data(budget));
const amend = (budget: number) =>
  told('filing.amended', { budgetAmount: fen(budget), totalInvestment: fen(budget + 1), reason: '更正' });
const submit = told('initiation.submitted', {});
const convene = told('review.convened', { mode: 'experts', experts: [], meetsOn: plainDate('2024-03-09') });
const conclude = (outcome: BodyOf<'review.opinion-issued'>['outcome']) =>
  told('review.opinion-issued', { outcome, reuseAssessment: '可', text: '意见', issuedOn: plainDate('2024-03-10') });

describe('the amount that counts', () => {
  it('is the newest amendment of the newest version', () => {
    expect(budgetAmountOf(fold(prepare(100), amend(150), amend(170)))).toBe(170);
    expect(totalInvestmentOf(fold(prepare(100), amend(150)))).toBe(151);
  });

  it('is that of a version that came after the amendment', () => {
    expect(budgetAmountOf(fold(prepare(100), amend(150), prepare(120)))).toBe(120);
    expect(totalInvestmentOf(fold(prepare(100), amend(150), prepare(120)))).toBe(120);
  });

  it('is unknown before anything is prepared', () => {
    expect(budgetAmountOf(fold())).toBeUndefined();
  });
});

describe('submission', () => {
  it('keeps the first day through returns and resubmissions', () => {
    const facts = fold(
      prepare(),
      submit,
      told('intake.returned', { items: [{ id: 'B1', target: 'content', reason: '改' }], note: '请改' }),
      prepare(),
      submit,
    );
    expect(facts.intake).toMatchObject({
      state: 'submitted',
      firstSubmittedOn: '2024-03-02',
      submittedOn: '2024-03-05',
    });
    expect(facts.intake.returns).toEqual([
      { on: '2024-03-03', version: 1, items: [{ id: 'B1', target: 'content', reason: '改' }], note: '请改' },
    ]);
    expect(facts.versions.map((version) => version.submittedOn)).toEqual(['2024-03-02', '2024-03-05']);
  });

  it('starts the review afresh and keeps what was reviewed before', () => {
    const accepted = told('intake.accepted', {});
    const facts = fold(prepare(), submit, accepted, convene, conclude('returned'), prepare(), submit);
    expect(facts.review.state).toBe('none');
    expect(facts.intake.acceptedOn).toBeUndefined();
    expect(facts.review.rounds).toHaveLength(1);
    expect(facts.review.opinions.map((opinion) => opinion.outcome)).toEqual(['returned']);
  });

  it('goes back to the unit when withdrawn', () => {
    const facts = fold(
      prepare(),
      submit,
      told('intake.accepted', {}),
      told('initiation.withdrawn', { reason: '再想想' }),
    );
    expect(facts.intake.state).toBe('open');
    expect(facts.intake.acceptedOn).toBeUndefined();
  });
});

describe('review', () => {
  it('keeps the revised plan until the next submission', () => {
    const plan: readonly DocumentRef[] = [
      { id: 'd', role: 'projectPlan', fileId: 'f', name: '方案.pdf', sha256: 'a', size: 1 },
    ];
    const answered = [
      prepare(),
      submit,
      convene,
      conclude('passed-after-revision'),
      told('review.remarks-answered', { answers: [], revisedPlan: plan }),
    ];
    expect(fold(...answered).review.revisedPlan).toBe(plan);
    expect(fold(...answered, told('review.remarks-answered', { answers: [] })).review.revisedPlan).toBe(plan);
    expect(fold(...answered, prepare(), submit).review.revisedPlan).toBeUndefined();
  });

  it('marks the newest opinion when the answers are confirmed', () => {
    const facts = fold(
      prepare(),
      convene,
      conclude('postponed'),
      told('review.resumed', { reason: '恢复' }),
      conclude('passed-after-revision'),
      told('review.answers-confirmed', {}),
    );
    expect(facts.review.state).toBe('passed');
    expect(facts.review.opinion?.confirmedOn).toBe('2024-03-06');
    expect(facts.review.opinions.map((opinion) => opinion.confirmedOn)).toEqual([undefined, '2024-03-06']);
  });

  it('leaves the facts alone when there is nothing to continue', () => {
    const again = told('review.round-opened', { reason: '再评', meetsOn: plainDate('2024-03-20') });
    expect(fold(again).review.rounds).toEqual([]);
    expect(fold(told('review.answers-confirmed', {})).review.state).toBe('none');
  });
});

describe('numbering', () => {
  it('gives waivers and flags ids of their own', () => {
    const facts = fold(
      told('waiver.requested', { provision: 'a/b', reason: '理由' }),
      told('waiver.requested', { provision: 'a/c', subject: 'C1', reason: '理由' }),
      told('waiver.refused', { request: 'W2', reason: '不同意' }),
      told('splitting.flagged', { projects: ['x'], reason: '相近' }),
      told('splitting.flagged', { projects: ['y'], reason: '相近' }),
      told('splitting.explained', { flag: 'S2', explanation: '不同' }),
    );
    expect(facts.waivers.map(({ id, subject, decision }) => [id, subject, decision?.granted])).toEqual([
      ['W1', undefined, undefined],
      ['W2', 'C1', false],
    ]);
    expect(facts.splitting.map(({ id, explanation }) => [id, explanation])).toEqual([
      ['S1', undefined],
      ['S2', '不同'],
    ]);
  });
});
