import { consequence, chineseDate, guard, met, past, unmet, type Unmet, type Verdict } from '@zhengxiang/core';
import { currentRound, type ProjectFacts, type RoundExpert } from '@zhengxiang/procedure';
import { unfitGroup, unfitSubstitute } from './expert-fitness.ts';
import { because } from './reasons.ts';
import { awaitsDecision, duringReview } from './review-state.ts';

const decideFirst = { text: '先决定是否回避', action: 'review.decideAvoidance' };

/** Those whose disclosed relation waits for a decision. */
export const expertsToDecideOn = (facts: ProjectFacts): readonly RoundExpert[] =>
  (currentRound(facts)?.experts ?? []).filter(awaitsDecision);

export const avoidanceDecided = guard(['review.decideAvoidance'], {
  says: '对申报的关系决定是否回避；回避的补选一名不相关的专家。',
  partlyOn: ['art10-expert-replaced'],
  check: ({ facts }) =>
    duringReview(facts, ({ experts }) => (experts.some(awaitsDecision) ? met : past(because('nobody-to-avoid')))),
  checkInput: ({ facts, around, today }, { expert, avoid, substitute }) => {
    const round = currentRound(facts);
    if (!round || !expertsToDecideOn(facts).some(({ person }) => person.id === expert)) {
      return unmet(because('no-such-disclosure'), { field: 'expert' });
    }
    if (!avoid) return met;
    if (substitute === undefined) return unmet(because('substitute-missing'), { field: 'substitute' });
    return unfitSubstitute(facts, { ...around, today }, round, substitute);
  },
});

const isSilent = ({ judgement }: RoundExpert): boolean => judgement === undefined;

/** Why one expert cannot be replaced; undefined for one who can. An opinion that was given stays, and so does its expert. */
const notReplaceable = (expert: RoundExpert | undefined): Unmet | undefined => {
  const field = 'expert';
  if (expert === undefined) return unmet(because('not-of-the-round'), { field });
  const { name } = expert.person;
  if (!isSilent(expert)) return unmet(because('already-judged', { name }), { field });
  return awaitsDecision(expert)
    ? unmet(because('relation-undecided', { name }), { field, remedy: decideFirst })
    : undefined;
};

/** Those who have not judged yet; one whose relation is not decided on has to wait for that. */
export const replaceableExperts = (
  facts: ProjectFacts,
): readonly { readonly expert: RoundExpert; readonly against: Unmet | undefined }[] =>
  (currentRound(facts)?.experts ?? []).filter(isSilent).map((expert) => ({ expert, against: notReplaceable(expert) }));

/** Without this an expert who falls ill, is not to be reached or has left would hold up the opinion for ever. */
export const expertReplaced = guard(['review.replaceExpert'], {
  says: '还没有出具意见的专家不能参加的，说明理由后更换；接替的专家与组织评审时的要求相同。',
  partlyOn: ['art10-expert-replaced'],
  check: ({ facts }) =>
    duringReview(facts, ({ mode, experts }): Verdict => {
      if (mode !== 'experts') return past(because('nobody-to-replace'));
      const silent = experts.filter(isSilent);
      if (silent.length === 0) return past(because('everybody-judged'));
      return silent.every(awaitsDecision) ? unmet(because('avoidance-undecided'), { remedy: decideFirst }) : met;
    }),
  checkInput: ({ facts, around, today }, { expert, substitute }) => {
    const round = currentRound(facts);
    const verdict = notReplaceable(round?.experts.find(({ person }) => person.id === expert));
    return verdict ?? (round ? unfitSubstitute(facts, { ...around, today }, round, substitute) : met);
  },
});

export const anotherRound = guard(['review.openRound'], {
  says: '本轮已有专家意见而不足以形成评审意见的，再评一轮；可以另请专家，要求与组织评审时相同。',
  check: ({ facts }) =>
    duringReview(facts, ({ experts }) =>
      experts.some(({ judgement }) => judgement !== undefined)
        ? met
        : unmet(because('nothing-judged'), { remedy: { text: '先由专家出具意见', action: 'review.judge' } }),
    ),
  checkInput: ({ facts, around, today }, { experts = [] }) =>
    currentRound(facts)?.mode === 'experts' ? unfitGroup(facts, { ...around, today }, experts) : [],
});

const silentAfter = (facts: ProjectFacts): readonly RoundExpert[] =>
  facts.review.state === 'under-review' && facts.closed === undefined
    ? (currentRound(facts)?.experts ?? []).filter(isSilent)
    : [];

export const silentExperts = consequence('评审日期已过，还有专家没有出具意见的，提示更换。', ({ facts, today }) => {
  const round = currentRound(facts);
  const silent = silentAfter(facts);
  if (round === undefined || today <= round.meetsOn || silent.length === 0) return [];
  const names = silent.map(({ person }) => person.name).join('、');
  const text = `评审日期（${chineseDate(round.meetsOn)}）已过，${names}还没有出具意见；不能参加的，可以更换评审专家。`;
  return [{ text, tone: 'warning' }];
});
