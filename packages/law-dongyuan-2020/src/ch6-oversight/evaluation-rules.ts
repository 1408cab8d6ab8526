import { guard, met, unmet, type Unmet, type Law } from '@zhengxiang/core';
import type { ProjectFacts } from '@zhengxiang/procedure';
import { happened } from '../ch3-procurement/days.ts';
import { notBuilding, notRunning } from '../ch3-procurement/running-case.ts';
import { because } from './reasons.ts';

/** Reading: what is evaluated and rated is a system in use. */
const notInUse = (facts: ProjectFacts, law: Law): Unmet | undefined =>
  notRunning(facts, law) ??
  (facts.acceptance.inUseOn === undefined
    ? (notBuilding(facts, law) ??
      unmet(because('not-in-use'), {
        remedy: { text: '验收合格并交付使用后评价', action: 'delivery.putIntoUse' },
        restsOn: ['art25-when-to-evaluate'],
      }))
    : undefined);

const inUseDay = (facts: ProjectFacts) => ({ label: '交付使用日期', date: facts.acceptance.inUseOn });

/** 运作实施情况 begins with the approval, and a project that stalled, failed or was ended has one too; 应用效果 shows in use. */
export const evaluateWhatIsInUse = guard(['evaluation.record'], {
  says: '立项审批后，可以对项目运作实施情况和应用效果进行评价，可以多次；终止、办结的项目也可以。',
  check: ({ facts, law }) =>
    facts.approval !== undefined
      ? met
      : // What ended without an approval, or never asks for one, will not have one to wait for.
        (notRunning(facts, law) ??
        unmet(because('not-approved-yet'), { remedy: { text: '立项审批后评价', action: 'approval.issue' } })),
});

export const impliedEvaluationDay = guard(['evaluation.record'], {
  says: '评价日期不早于立项批复，不晚于今天。',
  checkInput: ({ facts, today }, { evaluatedOn }) =>
    happened({ field: 'evaluatedOn', label: '评价日期', date: evaluatedOn }, today, {
      label: '立项批复日期',
      date: facts.approval?.on,
    }),
});

export const rateWhatIsInUse = guard(['performance.rate'], {
  says: '交付使用后，对项目绩效进行评价。',
  partlyOn: ['art25-when-to-evaluate'],
  check: ({ facts, law }) => notInUse(facts, law) ?? met,
});

export const impliedRatingDay = guard(['performance.rate'], {
  says: '评价日期不早于交付使用，不晚于今天。',
  checkInput: ({ facts, today }, { ratedOn }) =>
    happened({ field: 'ratedOn', label: '评价日期', date: ratedOn }, today, inUseDay(facts)),
});
