import { fen } from '@zhengxiang/core';
import type { ReviewOutcome } from '@zhengxiang/procedure';
import { describe, expect, it } from 'vitest';
import { day, factsOf, file, people, told, wanFen, type Told } from '../testing/initiation.ts';
import {
  accepted,
  concluded,
  convenedReviewer,
  cost,
  costed,
  disclosed,
  judged,
  judgement,
  opinion,
  remark,
} from '../testing/initiation-acts.ts';
import { findings, firstReason, refusals, stateOf } from '../testing/judging-initiation.ts';

const stands = (events: readonly Told[], action: Parameters<typeof stateOf>[1]): string =>
  stateOf(factsOf(events), action);

describe('第十条（三） 出具项目评审意见', () => {
  const ends = 'leader-ends-the-project: leader-decides @outcome';
  const issue = (change: object, events = costed(), by = people.review) =>
    refusals(factsOf(events), 'review.issueOpinion', { ...opinion(), ...change }, { by });

  it('专家都出具意见、造价审核完成之后', () => {
    expect(stands(accepted(), 'review.issueOpinion')).toBe('blocked review-not-convened');
    expect(stands(disclosed(), 'review.issueOpinion')).toBe('blocked judgements-missing');
    expect(firstReason(factsOf(judged().slice(0, -1)), 'review.issueOpinion')).toEqual([
      '还有 1 位专家没有出具意见：黄志远',
      'review.judge',
    ]);
    expect(stands(convenedReviewer(), 'review.issueOpinion')).toBe('blocked no-judgement');
    expect(stands(judged(), 'review.issueOpinion')).toBe('blocked cost-missing');
    expect(stands(costed(), 'review.issueOpinion')).toBe('open');
    expect(stands(concluded('passed'), 'review.issueOpinion')).toBe('past review-concluded');
  });

  it('有要求答复的意见，不能直接通过', () => {
    const events = costed([remark('a', true)]);
    expect(issue({}, events)).toEqual(['outcome-fits-review: remarks-need-answers @outcome']);
    expect(issue({ outcome: 'passed-after-revision' }, events)).toEqual([]);
    expect(issue({ outcome: 'returned' }, events)).toEqual([]);
    expect(issue({}, costed([remark('a', false)]))).toEqual([]);
  });

  it('核定金额为 0 的不能通过', () => {
    const zero = [
      ...judged(),
      told(
        'review.cost-recorded',
        {
          lines: cost().lines.map((line) => ({
            ...line,
            reduced: line.declared,
            approved: fen(0),
            reasonCode: 'no-basis',
          })),
          signed: file('costReview'),
        },
        '2024-03-13',
        people.review,
      ),
    ];
    expect(issue({}, zero)).toEqual(['outcome-fits-review: nothing-approved @outcome']);
    expect(issue({ outcome: 'passed-after-revision' }, zero)).toEqual([
      'outcome-fits-review: nothing-approved @outcome',
    ]);
    expect(issue({ outcome: 'refused' }, zero)).toEqual([ends]);
    expect(issue({ outcome: 'refused' }, zero, people.bureauLeader)).toEqual([]);
  });

  it('有专家认为不符合而通过的，由县政务服务数据管理局判断', () => {
    const doubtful = [
      ...disclosed(),
      told(
        'review.judged',
        judgement({ criteria: { ...judgement().criteria, timeliness: 'unsound' } }),
        '2024-03-12',
        people.expert1,
      ),
      ...judged().slice(-2),
      told('review.cost-recorded', cost(), '2024-03-13', people.review),
    ];
    expect(issue({}, doubtful)).toEqual(['outcome-fits-review: discretion']);
    expect(findings(factsOf(doubtful), 'review.issueOpinion', opinion())[0]?.verdict).toMatchObject({
      question: expect.stringContaining('有 1 位专家认为') as string,
      decidedBy: 'data-bureau',
    });
    expect(issue({ outcome: 'returned' }, doubtful)).toEqual([]);
  });

  it('整合到另一个项目', () => {
    expect(issue({ outcome: 'merged', mergedInto: 'case-2' })).toEqual([ends]);
    expect(issue({ outcome: 'merged', mergedInto: 'case-2' }, costed(), people.bureauLeader)).toEqual([]);
    expect(issue({ outcome: 'merged', mergedInto: 'case-1' })).toEqual([
      'outcome-fits-review: merged-into-nothing @mergedInto',
      ends,
    ]);
    expect(issue({ outcome: 'merged' })).toEqual(['outcome-fits-review: merged-into-nothing @mergedInto', ends]);
    expect(issue({ mergedInto: 'case-1' })).toEqual([]);
  });

  it.each([
    ['2024-03-14', ['outcome-fits-review: postponed-into-past @postponedUntil']],
    ['2024-03-15', ['outcome-fits-review: postponed-into-past @postponedUntil']],
    ['2024-03-16', []],
  ])('3月15日出具，暂缓至 %s', (until, expected) => {
    expect(issue({ outcome: 'postponed', postponedUntil: day(until) })).toEqual(expected);
    expect(issue({ outcome: 'returned', postponedUntil: day(until) })).toEqual([]);
  });

  it('暂缓可以没有期限', () => {
    expect(issue({ outcome: 'postponed' })).toEqual([]);
  });

  it.each([
    ['2024-03-09', ['implied-opinion-day: date-too-early @issuedOn']],
    ['2024-03-10', []],
    ['2024-06-30', []],
    ['2024-07-01', ['implied-opinion-day: date-in-future @issuedOn']],
  ])('3月10日组织、6月30日办理，%s 出具', (issued, expected) => {
    expect(issue({ issuedOn: day(issued) })).toEqual(expected);
  });

  it.each([
    ['passed', 'passed', undefined],
    ['passed-after-revision', 'revision', undefined],
    ['returned', 'returned', undefined],
    ['postponed', 'postponed', undefined],
    ['merged', 'merged', 'merged'],
    ['refused', 'refused', 'refused'],
  ] as const)('结论 %s 之后', (outcome: ReviewOutcome, state, closed) => {
    const facts = factsOf(concluded(outcome));
    expect(facts.review.state).toBe(state);
    expect(facts.closed?.how).toBe(closed);
    expect(facts.intake.state).toBe(outcome === 'returned' ? 'open' : 'accepted');
    expect(facts.review.opinion?.approvedAmount).toBe(wanFen(130));
  });
});
