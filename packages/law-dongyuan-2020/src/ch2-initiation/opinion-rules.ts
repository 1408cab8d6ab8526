import { consequence, discretion, duty, guard, met, past, requires, unmet, type Verdict } from '@zhengxiang/core';
import {
  type InputOf,
  type Surroundings,
  currentRound,
  reviewOutcomes,
  type ProjectFacts,
  type RoundExpert,
} from '@zhengxiang/procedure';
import { isUnsigned } from './judging-rules.ts';
import { plausibleDay } from './plausible-day.ts';
import { because } from './reasons.ts';
import { duringReview, outstandingRemarks, remarksToAnswer, isOwnProject } from './review-state.ts';

export const opinionWhenComplete = guard(['review.issueOpinion'], {
  says: '每位专家（或者第三方机构）都出具意见、造价审核完成后，形成项目评审意见。',
  partlyOn: ['art10-cost-by-experts'],
  check: ({ facts }) =>
    duringReview(facts, (round) => {
      const { experts, cost } = round;
      const silent = experts.filter(({ judgement }) => judgement === undefined).map(({ person }) => person.name);
      const remedy = { text: '先由专家出具意见', action: 'review.judge' };
      if (experts.length === 0) return unmet(because('no-judgement'), { remedy });
      if (silent.length > 0) {
        return unmet(because('judgements-missing', { count: silent.length, names: silent.join('、') }), { remedy });
      }
      if (cost === undefined)
        return unmet(because('cost-missing'), { remedy: { text: '先完成造价审核', action: 'review.recordCost' } });
      return requires(!isUnsigned(round), () =>
        unmet(because('cost-unsigned'), {
          remedy: { text: '附专家签字的造价审核表，重新登记造价审核', action: 'review.recordCost' },
          restsOn: ['art10-cost-by-experts'],
        }),
      );
    }),
});

const passing = (facts: ProjectFacts, outcome: InputOf<'review.issueOpinion'>['outcome']): readonly Verdict[] => {
  if (outcome !== 'passed' && outcome !== 'passed-after-revision') return [];
  const round = currentRound(facts);
  const toAnswer = remarksToAnswer(facts).length;
  const doubts = (round?.experts ?? []).filter(({ judgement }) =>
    Object.values(judgement?.criteria ?? {}).includes('unsound'),
  );
  return [
    ...(outcome === 'passed' && toAnswer > 0
      ? [
          unmet(because('remarks-need-answers', { count: toAnswer }), {
            field: 'outcome',
            remedy: '结论选择“修改后通过”',
            restsOn: ['art10-outcomes'],
          }),
        ]
      : []),
    ...(round?.cost?.approved === 0 ? [unmet(because('nothing-approved'), { field: 'outcome' })] : []),
    ...(doubts.length > 0
      ? [discretion(`有 ${doubts.length} 位专家认为有的方面“不符合”，仍然通过的，由评审组织单位判断。`, 'data-bureau')]
      : []),
  ];
};

/** The other project exists and has come to the bureau: into a draft nothing can be merged. */
const mergedWell = (
  facts: ProjectFacts,
  { named, lookedUp }: Surroundings,
  into: string | undefined,
): readonly Verdict[] => {
  const field = 'mergedInto';
  if (into === undefined || into === facts.origin.caseId) return [unmet(because('merged-into-nothing'), { field })];
  const isThere = named.some((project) => project.caseId === into && project.reportedOn !== undefined);
  return isThere || lookedUp?.includes(into) !== true
    ? []
    : [unmet(because('merged-into-unknown'), { field, remedy: '从已报送的项目中选择' })];
};

export const outcomeFitsReview = guard(['review.issueOpinion'], {
  says: '有要求答复的意见时不能直接通过；整合的写明整合到的项目，暂缓的写明暂缓到何时。',
  partlyOn: ['art10-outcomes'],
  checkInput: ({ facts, around }, { outcome, mergedInto, postponedUntil, issuedOn }) => [
    ...passing(facts, outcome),
    ...(outcome === 'merged' ? mergedWell(facts, around, mergedInto) : []),
    ...(outcome === 'postponed' && postponedUntil !== undefined && postponedUntil <= issuedOn
      ? [
          unmet(because('postponed-into-past', { until: postponedUntil, issued: issuedOn }), {
            field: 'postponedUntil',
          }),
        ]
      : []),
  ],
});

const doubtsOf = (facts: ProjectFacts): number =>
  (currentRound(facts)?.experts ?? [])
    .flatMap(({ judgement }) => Object.values(judgement?.criteria ?? {}))
    .filter((mark) => mark === 'unsound').length;

const findsUnsound = ({ judgement }: RoundExpert): boolean =>
  Object.values(judgement?.criteria ?? {}).includes('unsound');

/** Whether an outcome goes against what the experts think: half of them or more see what is unsound, or none of them does. */
const isAgainst = (facts: ProjectFacts, outcome: InputOf<'review.issueOpinion'>['outcome']): boolean => {
  // The third party's word decides on the bureau's own projects; a project that the cost review left nothing of is no matter of opinion.
  if (isOwnProject(facts) || currentRound(facts)?.cost?.approved === 0) return false;
  const judged = (currentRound(facts)?.experts ?? []).filter(({ judgement }) => judgement !== undefined);
  const against = judged.filter(findsUnsound).length;
  if (outcome === 'passed' || outcome === 'passed-after-revision') return against > 0 && against * 2 >= judged.length;
  return outcome === 'refused' && judged.length > 0 && against === 0 && remarksToAnswer(facts).length === 0;
};

/** The bureau forms the opinion, and the experts only appraise: going against them is allowed, and never in silence. */
export const againstExpertsExplained = guard(['review.issueOpinion'], {
  says: '结论与多数专家（意见对半的同）不一致的，写明理由，一直标明。',
  restsOn: ['art10-against-experts'],
  checkInput: ({ facts }, { outcome, againstExperts }) =>
    requires(!isAgainst(facts, outcome) || againstExperts !== undefined, () =>
      unmet(because('against-experts-unexplained', { outcome: reviewOutcomes[outcome] }), {
        field: 'againstExperts',
        remedy: '写明与专家意见不一致的理由，或者改变结论、再评一轮',
      }),
    ),
});

export const againstExpertsShown = consequence(
  '评审意见与多数专家不一致的，立项、资金审核、审计时一直标明专家意见和理由。',
  ({ facts }) => {
    const { opinion, rounds } = facts.review;
    if (opinion === undefined) return [];
    const experts = rounds.find(({ number }) => number === opinion.round)?.experts ?? [];
    const against = experts.filter(findsUnsound).length;
    const passed = opinion.outcome === 'passed' || opinion.outcome === 'passed-after-revision';
    if (opinion.againstExperts === undefined && !(passed && against > 0 && against * 2 >= experts.length)) return [];
    const why = opinion.againstExperts === undefined ? '没有写明理由' : `理由：${opinion.againstExperts}`;
    const text = `${String(experts.length)} 位专家中 ${String(against)} 位认为有的方面“不符合”，评审意见为“${reviewOutcomes[opinion.outcome]}”；${why}`;
    return [{ text, tone: 'warning' }];
  },
);

/** Article 10, paragraph 2: the third party reviews the bureau's own project, so its verdict decides. */
export const ownProjectVerdict = guard(['review.issueOpinion'], {
  says: '{data-bureau}作为业主单位的项目，评审意见以第三方机构的结论为准：机构认为不符合的，不能通过。',
  checkInput: ({ facts }, { outcome }) => {
    const isPass = outcome === 'passed' || outcome === 'passed-after-revision';
    const aspects = doubtsOf(facts);
    return requires(!isOwnProject(facts) || !isPass || aspects === 0, () =>
      unmet(because('reviewer-says-no', { aspects }), {
        field: 'outcome',
        remedy: { text: '修改方案后由第三方机构再评一轮', action: 'review.openRound' },
      }),
    );
  },
});

/** A positive end of the review still needs the leader's approval; one that closes the case is no lesser matter. */
export const leaderEndsTheProject = guard(['review.issueOpinion'], {
  says: '不予立项、整合到其它项目的，由{data-bureau}领导出具评审意见。',
  restsOn: ['art10-who-ends'],
  checkInput: ({ actor }, { outcome }) =>
    requires((outcome !== 'refused' && outcome !== 'merged') || actor.post === 'leader', () =>
      unmet(because('leader-decides', { outcome: reviewOutcomes[outcome] }), {
        field: 'outcome',
        remedy: '由{data-bureau}领导岗出具',
      }),
    ),
});

export const impliedOpinionDay = guard(['review.issueOpinion'], {
  says: '评审意见的出具日期不早于组织评审，不晚于当天。',
  checkInput: ({ facts, today }, { issuedOn }) =>
    plausibleDay({
      field: 'issuedOn',
      label: '出具日期',
      date: issuedOn,
      today,
      earliest: currentRound(facts)?.convenedOn,
      earliestLabel: '组织评审日期',
    }),
});

const inRevision = (facts: ProjectFacts, rule: () => Verdict): Verdict =>
  facts.review.state === 'revision' ? rule() : past(because('not-in-revision'));

export const remarksAnswered = guard(['review.answerRemarks'], {
  says: '修改后通过的，单位对每一条要求答复的意见说明如何修改。',
  check: ({ facts }) =>
    inRevision(facts, () => (outstandingRemarks(facts).length > 0 ? met : past(because('all-answered')))),
  checkInput: ({ facts }, { answers }) => {
    const open = outstandingRemarks(facts).map(({ id }) => id);
    const answered = answers.map(({ remark }) => remark);
    return answers.flatMap(({ remark }, index) => {
      const field = `answers.${index}.remark`;
      if (!open.includes(remark)) return [unmet(because('no-such-remark', { remark }), { field })];
      return answered.indexOf(remark) < index ? [unmet(because('answered-twice', { remark }), { field })] : [];
    });
  },
});

export const confirmedWhenAnswered = guard(['review.confirmAnswers'], {
  says: '要求答复的意见全部答复到位后，确认修改到位。',
  check: ({ facts }) =>
    inRevision(facts, () => {
      const count = outstandingRemarks(facts).length;
      return requires(count === 0, () =>
        unmet(because('answers-missing', { count }), {
          remedy: { text: '等待单位逐条答复', action: 'review.answerRemarks' },
        }),
      );
    }),
});

export const answeredRemarks = (facts: ProjectFacts): readonly string[] =>
  remarksToAnswer(facts)
    .filter((remark) => remark.answer !== undefined && remark.rejected !== true)
    .map(({ id }) => id);

export const rejectedAnswers = guard(['review.rejectAnswers'], {
  says: '单位已经答复而修改不到位的意见，退回再改。',
  check: ({ facts }) =>
    inRevision(facts, () =>
      requires(answeredRemarks(facts).length > 0, () =>
        unmet(because('nothing-answered'), {
          remedy: { text: '等待单位逐条答复', action: 'review.answerRemarks' },
        }),
      ),
    ),
  checkInput: ({ facts }, { remarks }) =>
    remarks
      .filter((remark) => !answeredRemarks(facts).includes(remark))
      .map((remark) => unmet(because('no-such-remark', { remark }), { field: 'remarks' })),
});

export const resumedWhenPostponed = guard(['review.resume'], {
  says: '暂缓的评审可以恢复。',
  check: ({ facts }) => (facts.review.state === 'postponed' ? met : past(because('not-postponed'))),
});

export const answersOwed = duty('评审结论为修改后通过的，{project-owner}逐条答复并修改方案。', ({ facts }) => {
  const count = outstandingRemarks(facts).length;
  return facts.review.state !== 'revision' || facts.review.opinion === undefined || count === 0
    ? []
    : [
        {
          of: 'project-owner',
          text: `有 ${count} 条评审意见等待答复。`,
          since: facts.review.opinion.issuedOn,
          action: 'review.answerRemarks',
        },
      ];
});
