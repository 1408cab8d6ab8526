import { describe, expect, it } from 'vitest';
import { plainDate } from '@zhengxiang/core';
import type { BodyOf, EventType } from '../index.ts';
import type { AnyEvent, CaseEvent } from '../../project/events.ts';
import { evolve } from '../../cases/project.ts';

interface Step {
  readonly type: EventType;
  readonly body: unknown;
  readonly on: string;
}
const step = <E extends EventType>(type: E, body: BodyOf<E>, on: string): Step => ({ type, body, on });

const oversightOf = (...steps: readonly Step[]) =>
  evolve(
    { caseId: 'c', packId: 'p', owner: { id: 'o', name: '某局' } },
    steps.map(({ type, body, on }, index) => {
      const actor = { personId: 'p', name: '某人', organisationId: 'o', organisationName: '某局', post: 'clerk' };
      const event = { seq: index + 1, type, body, actor, actingAs: 'data-bureau', happenedOn: plainDate(on) };
      return event as CaseEvent as AnyEvent;
    }),
  ).oversight;

const violation = step(
  'violation.recorded',
  { provision: 'art17.p1', severity: 'serious', facts: '擅自变更' },
  '2021-09-01',
);
const asked = step('audit.requested', { what: '合同', dueOn: plainDate('2021-09-10') }, '2021-09-01');

describe('oversight facts', () => {
  it('number violations and change only the one that is meant', () => {
    const criticism: BodyOf<'criticism.issued'> = {
      violation: 'V2',
      text: '通报',
      recipients: ['audit-bureau'],
      issuedOn: plainDate('2021-09-05'),
    };
    const { violations } = oversightOf(
      violation,
      violation,
      step('criticism.issued', criticism, '2021-09-05'),
      step('violation.resolved', { violation: 'V1', note: '已改' }, '2021-09-20'),
    );
    const base = { provision: 'art17.p1', severity: 'serious', facts: '擅自变更', on: '2021-09-01' };
    expect(violations).toEqual([
      { id: 'V1', ...base, resolvedOn: '2021-09-20' },
      { id: 'V2', ...base, criticism },
    ]);
  });

  it('number audit requests, keep the day of the answer and the finding', () => {
    const { audits } = oversightOf(
      asked,
      asked,
      step('audit.answered', { request: 'A2', answer: '见附件' }, '2021-09-12'),
      step('audit.closed', { request: 'A2', finding: '无异常' }, '2021-09-15'),
    );
    const base = { what: '合同', requestedOn: '2021-09-01', dueOn: '2021-09-10' };
    expect(audits).toEqual([
      { id: 'A1', ...base },
      {
        id: 'A2',
        ...base,
        answer: { request: 'A2', answer: '见附件', on: '2021-09-12' },
        closedOn: '2021-09-15',
        finding: '无异常',
      },
    ]);
  });

  it('collect evaluations, ratings and decisions in order', () => {
    const evaluation = (rating: 'good' | 'fair'): BodyOf<'evaluation.recorded'> => ({
      rating,
      operation: '稳定',
      effect: '好',
      evaluatedOn: plainDate('2021-09-01'),
    });
    const decision = { decidedBy: '纪委', decision: '批评', decidedOn: plainDate('2021-09-20') };
    const rating = { rating: 'good', text: '评价', ratedOn: plainDate('2021-09-10') } as const;
    const facts = oversightOf(
      step('evaluation.recorded', evaluation('good'), '2021-09-01'),
      step('evaluation.recorded', evaluation('fair'), '2021-09-02'),
      step('performance.rated', rating, '2021-09-11'),
      step('performance.rated', { ...rating, rating: 'fair' }, '2021-09-12'),
      step('accountability.recorded', decision, '2021-09-21'),
      step('accountability.recorded', { ...decision, decidedBy: '组织部' }, '2021-09-22'),
    );
    expect(facts.evaluations.map((one) => one.rating)).toEqual(['good', 'fair']);
    expect(facts.performanceRatings).toEqual([
      { rating: 'good', text: '评价', on: '2021-09-10' },
      { rating: 'fair', text: '评价', on: '2021-09-10' },
    ]);
    expect(facts.accountability.map(({ decidedBy }) => decidedBy)).toEqual(['纪委', '组织部']);
  });
});
