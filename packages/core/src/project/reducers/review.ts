import { fen, sumFen } from '../../values/fen.ts';
import type { PlainDate } from '../../values/plain-date.ts';
import type { ReviewOutcome } from '../actions/index.ts';
import type { Reducers } from '../events.ts';
import type { PersonRef } from '../../forms/field-types.ts';
import type { ClosedHow, LeftExpert, ProjectFacts, Review, ReviewRound, RoundExpert } from '../facts/index.ts';

const withReview = (facts: ProjectFacts, change: Partial<Review>): ProjectFacts => ({
  ...facts,
  review: { ...facts.review, ...change },
});

const withRound = (facts: ProjectFacts, change: (round: ReviewRound) => Partial<ReviewRound>): ProjectFacts =>
  withReview(facts, {
    rounds: facts.review.rounds.map((round, index) =>
      index === facts.review.rounds.length - 1 ? { ...round, ...change(round) } : round,
    ),
  });

const changeExpert = (
  experts: readonly RoundExpert[],
  id: string,
  change: (expert: RoundExpert) => RoundExpert,
): readonly RoundExpert[] => experts.map((expert) => (expert.person.id === id ? change(expert) : expert));

interface Leaving {
  readonly expert: string;
  readonly reason: string;
  readonly substitute?: PersonRef | undefined;
}

/** The round after somebody has left it; who comes in their place discloses and judges like everybody else. */
const withoutExpert = (
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

const stateAfter: Readonly<Record<ReviewOutcome, Review['state']>> = {
  passed: 'passed',
  'passed-after-revision': 'revision',
  returned: 'returned',
  merged: 'merged',
  postponed: 'postponed',
  refused: 'refused',
};

const closing: Partial<Record<ReviewOutcome, ClosedHow>> = { merged: 'merged', refused: 'refused' };

const closedBy = (outcome: ReviewOutcome, on: PlainDate): Pick<ProjectFacts, 'closed'> => {
  const how = closing[outcome];
  return how === undefined ? {} : { closed: { how, on } };
};

/** Article 10(3): rounds (1, 2 …), remarks (`R1-1` …), cost review, opinions and the approval. */
export const reviewReducers = {
  'review.convened': (facts, { body, happenedOn }) =>
    withReview(facts, {
      state: 'under-review',
      rounds: [
        ...facts.review.rounds,
        {
          number: facts.review.rounds.length + 1,
          mode: body.mode,
          convenedOn: happenedOn,
          meetsOn: body.meetsOn,
          experts: (body.experts ?? []).map((person) => ({ person })),
          reviewer: body.reviewer && { ...body.reviewer.organisation, qualification: body.reviewer.qualification },
          draw: body.draw,
        },
      ],
    }),
  'review.avoidance-disclosed': (facts, { actor, body }) =>
    withRound(facts, (round) => ({
      experts: changeExpert(round.experts, actor.personId, (expert) => ({ ...expert, avoidance: body })),
    })),
  'review.avoidance-decided': (facts, { body, happenedOn }) =>
    withRound(facts, (round) =>
      body.avoid
        ? withoutExpert(round, body, 'avoided', happenedOn)
        : {
            experts: changeExpert(round.experts, body.expert, (expert) => ({
              ...expert,
              avoidance: { related: true, ...expert.avoidance, avoid: false },
            })),
          },
    ),
  'review.expert-replaced': (facts, { body, happenedOn }) =>
    withRound(facts, (round) => withoutExpert(round, body, 'replaced', happenedOn)),
  'review.judged': (facts, { actor, body, happenedOn }) => {
    const judgement = { ...body, on: happenedOn };
    const number = facts.review.rounds.length;
    const before = facts.review.remarks.filter((remark) => remark.round === number).length;
    const remarks = body.remarks.map(({ criterion, line, remark, mustAnswer }, index) => ({
      id: `R${number}-${before + index + 1}`,
      round: number,
      by: actor.name,
      criterion,
      line,
      remark,
      mustAnswer,
    }));
    const judged = withRound(facts, ({ experts }) => ({
      experts: experts.some((expert) => expert.person.id === actor.personId)
        ? changeExpert(experts, actor.personId, (expert) => ({ ...expert, judgement }))
        : // The people of an independent reviewer are not named when it is appointed; who judges is on record from then on.
          [
            ...experts,
            { person: { id: actor.personId, name: actor.name, organisation: actor.organisationName }, judgement },
          ],
    }));
    return withReview(judged, { remarks: [...facts.review.remarks, ...remarks] });
  },
  'review.cost-recorded': (facts, { actor, body, happenedOn }) =>
    withRound(facts, () => ({
      cost: {
        lines: body.lines,
        declared: sumFen(body.lines.map((line) => line.declared)),
        reduced: sumFen(body.lines.map((line) => line.reduced)),
        approved: sumFen(body.lines.map((line) => line.approved)),
        on: happenedOn,
        by: actor,
      },
    })),
  'review.round-opened': (facts, { body, happenedOn }) => {
    const last = facts.review.rounds.at(-1);
    if (last === undefined) return facts;
    const called = body.experts ?? [];
    const again = called.length > 0 ? called : last.experts.map(({ person }) => person);
    const round: ReviewRound = {
      number: last.number + 1,
      mode: last.mode,
      convenedOn: happenedOn,
      meetsOn: body.meetsOn,
      // Everybody discloses anew: relations change between meetings.
      experts: last.mode === 'experts' ? again.map((person) => ({ person })) : [],
      reviewer: last.reviewer,
      // Another group has not come out of the draw of the first one.
      draw: called.length > 0 ? undefined : last.draw,
    };
    return withReview(facts, { rounds: [...facts.review.rounds, round] });
  },
  'review.opinion-issued': (facts, { actor, body, happenedOn }) => {
    const opinion = {
      round: facts.review.rounds.length,
      outcome: body.outcome,
      text: body.text,
      reuseAssessment: body.reuseAssessment,
      issuedOn: body.issuedOn,
      issuedBy: actor,
      mergedInto: body.mergedInto,
      postponedUntil: body.postponedUntil,
      approvedAmount: facts.review.rounds.at(-1)?.cost?.approved ?? fen(0),
    };
    return {
      ...withReview(facts, {
        state: stateAfter[body.outcome],
        opinion,
        opinions: [...facts.review.opinions, opinion],
      }),
      ...(body.outcome === 'returned' ? { intake: { ...facts.intake, state: 'open' as const } } : {}),
      ...closedBy(body.outcome, happenedOn),
    };
  },
  'review.remarks-answered': (facts, { body, happenedOn }) => {
    const answers = new Map(body.answers.map(({ remark, answer }) => [remark, answer]));
    return withReview(facts, {
      remarks: facts.review.remarks.map((remark) => {
        const text = answers.get(remark.id);
        return text === undefined ? remark : { ...remark, answer: { text, on: happenedOn }, rejected: undefined };
      }),
      revisedPlan: body.revisedPlan ?? facts.review.revisedPlan,
    });
  },
  'review.answers-confirmed': (facts, { happenedOn }) => {
    const { opinion, opinions } = facts.review;
    if (opinion === undefined) return facts;
    const confirmed = { ...opinion, confirmedOn: happenedOn };
    return withReview(facts, {
      state: 'passed',
      opinion: confirmed,
      opinions: [...opinions.slice(0, -1), confirmed],
    });
  },
  'review.answers-rejected': (facts, { body }) =>
    withReview(facts, {
      remarks: facts.review.remarks.map((remark) =>
        body.remarks.includes(remark.id) ? { ...remark, rejected: true } : remark,
      ),
    }),
  'review.resumed': (facts) => withReview(facts, { state: 'under-review' }),
  'approval.issued': (facts, { actor, body }) => ({
    ...facts,
    approval: {
      on: body.issuedOn,
      by: actor,
      amount: facts.review.opinion?.approvedAmount ?? fen(0),
      note: body.note,
    },
  }),
} satisfies Reducers<
  ProjectFacts,
  | 'review.convened'
  | 'review.avoidance-disclosed'
  | 'review.avoidance-decided'
  | 'review.expert-replaced'
  | 'review.judged'
  | 'review.cost-recorded'
  | 'review.round-opened'
  | 'review.opinion-issued'
  | 'review.remarks-answered'
  | 'review.answers-confirmed'
  | 'review.answers-rejected'
  | 'review.resumed'
  | 'approval.issued'
>;
