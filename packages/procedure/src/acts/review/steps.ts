import type { PlainDate, PersonRef } from '@zhengxiang/core';
import type {
  ClosedHow,
  LeftExpert,
  ProjectFacts,
  Review,
  Reviewer,
  ReviewRound,
  RoundExpert,
} from '../../facts/index.ts';
import type { ReviewOutcome } from '../index.ts';

export const withReview = (facts: ProjectFacts, change: Partial<Review>): ProjectFacts => ({
  ...facts,
  review: { ...facts.review, ...change },
});

export const withRound = (facts: ProjectFacts, change: (round: ReviewRound) => Partial<ReviewRound>): ProjectFacts =>
  withReview(facts, {
    rounds: facts.review.rounds.map((round, index) =>
      index === facts.review.rounds.length - 1 ? { ...round, ...change(round) } : round,
    ),
  });

/** A qualified third party as a round names it. */
export const reviewerOf = ({
  organisation,
  qualification,
}: {
  readonly organisation: { readonly id: string; readonly name: string };
  readonly qualification: string;
}): Reviewer => ({ ...organisation, qualification });

export const changeExpert = (
  experts: readonly RoundExpert[],
  id: string,
  change: (expert: RoundExpert) => RoundExpert,
): readonly RoundExpert[] => experts.map((expert) => (expert.person.id === id ? change(expert) : expert));

export interface Leaving {
  readonly expert: string;
  readonly reason: string;
  readonly substitute?: PersonRef | undefined;
}

/** The round after somebody has left it; who comes in their place discloses and judges like everybody else. */
export const withoutExpert = (
  { experts, left = [] }: ReviewRound,
  { expert, reason, substitute }: Leaving,
  how: LeftExpert['how'],
  on: PlainDate,
): Pick<ReviewRound, 'experts' | 'left'> => ({
  experts: [...experts.filter(({ person }) => person.id !== expert), ...(substitute ? [{ person: substitute }] : [])],
  left: [
    ...left,
    ...experts
      .filter(({ person }) => person.id === expert)
      .map(({ person }) => ({ person, how, reason, on, substitute })),
  ],
});

export const stateAfter: Readonly<Record<ReviewOutcome, Review['state']>> = {
  passed: 'passed',
  'passed-after-revision': 'revision',
  returned: 'returned',
  merged: 'merged',
  postponed: 'postponed',
  refused: 'refused',
};

export const closing: Partial<Record<ReviewOutcome, ClosedHow>> = { merged: 'merged', refused: 'refused' };

export const closedBy = (outcome: ReviewOutcome, on: PlainDate): Pick<ProjectFacts, 'closed'> => {
  const how = closing[outcome];
  return how === undefined ? {} : { closed: { how, on } };
};
