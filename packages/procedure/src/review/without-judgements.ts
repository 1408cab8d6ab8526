import type { ProjectFacts } from '../facts/index.ts';
import { currentRound } from '../project/read.ts';

/**
 * The facts as somebody may read them who must not know these people's judgements of the round under way: that they have
 * judged stays visible, what they said and remarked does not. For showing only; rules are asked with the whole facts.
 */
export const withoutJudgements = (facts: ProjectFacts, people: readonly string[]): ProjectFacts => {
  const round = currentRound(facts);
  const hidden = (round?.experts ?? []).filter((one) => one.judgement !== undefined && people.includes(one.person.id));
  if (round === undefined || hidden.length === 0) return facts;
  const said = new Set(
    hidden.flatMap(({ person, judgement }) =>
      (judgement?.remarks ?? []).map(({ remark }) => JSON.stringify([person.name, remark])),
    ),
  );
  const experts = round.experts.map((one) =>
    hidden.includes(one) ? { ...one, judgement: undefined, judgedOn: one.judgement?.on } : one,
  );
  return {
    ...facts,
    review: {
      ...facts.review,
      rounds: [...facts.review.rounds.slice(0, -1), { ...round, experts }],
      remarks: facts.review.remarks.filter(
        ({ round: number, by, remark }) => number !== round.number || !said.has(JSON.stringify([by, remark])),
      ),
    },
  };
};
