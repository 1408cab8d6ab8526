import { action, f, optional } from '@zhengxiang/core';
import type { Reducer } from '../../project/events.ts';

import { base, appraisalCriteria, judgement } from './shared.ts';
import { withReview, withRound, changeExpert } from './steps.ts';

export const reviewJudge = action({
  ...base,
  title: '出具专家意见',
  event: 'review.judged',
  urgency: 'task',
  judges: true,
  offeredIn: 'review-room',
  workedIn: 'review-room',
  layout: 'judging',
  reads: ['review', 'application'],
  says: '就必要性、可行性、时效性、网络安全、资源整合共享逐项评估，并逐条提出意见。',
  fields: {
    criteria: f.group('评估', {
      necessity: judgement(appraisalCriteria.necessity),
      planCompleteness: judgement(appraisalCriteria.planCompleteness),
      softwareFunctions: judgement(appraisalCriteria.softwareFunctions),
      equipmentChoice: judgement(appraisalCriteria.equipmentChoice),
      timeliness: judgement(appraisalCriteria.timeliness),
      networkSecurity: judgement(appraisalCriteria.networkSecurity),
      integrationAndSharing: judgement(appraisalCriteria.integrationAndSharing),
    }),
    remarks: f.table('逐条意见', {
      criterion: f.choice('方面', appraisalCriteria),
      line: optional(f.pick('预算明细', 'budgetLines')),
      remark: f.longText('意见', { maxLength: 2000, judged: true }),
      mustAnswer: f.yesNo('要求单位答复', { judged: true }),
    }),
    summary: f.longText('综合意见', { maxLength: 4000, judged: true }),
  },
});

export const reviewJudged: Reducer<'review.judged'> = (facts, { actor, body, happenedOn }) => {
  const judgement = { ...body, on: happenedOn };
  const number = facts.review.rounds.length;
  // Numbers of an institution that left the round are not given again.
  const gone = (facts.review.rounds.at(-1)?.leftReviewers ?? []).flatMap(({ remarks }) => remarks);
  const before = [...gone, ...facts.review.remarks].filter((remark) => remark.round === number).length;
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
};
