import { describe, expect, it } from 'vitest';
import { factsOf, file, people, told, type Told } from '../testing/initiation.ts';
import { cost, costed, judged, opinion } from '../testing/initiation-acts.ts';
import { refusals, stateOf } from '../testing/judging-initiation.ts';

const { signed: _signed, ...unsigned } = cost();
const costedWith = (body: ReturnType<typeof cost>): readonly Told[] => [
  ...judged(),
  told('review.cost-recorded', body, '2024-03-13', people.review),
];
const refused = ['cost-signed: cost-unsigned @signed'];

describe('第十条（三） 造价审核由专家组承担', () => {
  it.each([
    ['没有附', unsigned, refused],
    ['空的', { ...unsigned, signed: [] }, refused],
    ['附了', { ...unsigned, signed: file('costReview') }, []],
  ])('专家签字的造价审核表%s', (_how, input, expected) => {
    expect(refusals(factsOf(judged()), 'review.recordCost', input)).toEqual(expected);
  });

  it.each([
    ['没有签字', unsigned],
    ['签字是空的', { ...unsigned, signed: [] }],
  ])('以前%s就登记的，重新登记后才能形成评审意见', (_how, body) => {
    const facts = factsOf(costedWith(body));
    expect(stateOf(facts, 'review.recordCost')).toBe('open');
    expect(stateOf(facts, 'review.issueOpinion')).toBe('blocked cost-unsigned');
    const again = factsOf([...costedWith(body), told('review.cost-recorded', cost(), '2024-03-14', people.review)]);
    expect(stateOf(again, 'review.recordCost')).toBe('past cost-recorded');
    expect(refusals(again, 'review.issueOpinion', opinion('passed'))).toEqual([]);
  });

  it('已经形成的评审意见不受影响', () => {
    const decided = factsOf([
      ...costedWith(unsigned),
      told('review.opinion-issued', opinion('passed'), '2024-03-15', people.review),
    ]);
    expect(stateOf(decided, 'approval.issue')).toBe('open');
    expect(stateOf(factsOf(costed()), 'review.issueOpinion')).toBe('open');
  });
});
