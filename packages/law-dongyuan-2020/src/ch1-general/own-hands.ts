import { consequence, guard, met, personsBehind, signature, unmet } from '@zhengxiang/core';
import type { ActorRef, ProjectFacts } from '@zhengxiang/procedure';
import { ownersOf } from './kin.ts';
import { because } from './reasons.ts';

/** Who of those behind an act has handled the project on the unit's side: whoever acts, or whoever's post it is. */
const asOwner = ({ handledBy }: ProjectFacts, by: Pick<ActorRef, 'personId' | 'onBehalfOf'>): ActorRef | undefined =>
  handledBy.find(({ personId }) => personsBehind(by).includes(personId));

/** An organ that owns a project itself has one leader, who signs on both sides: that is shown, not refused. */
const isOwnOrgan = ({ origin }: ProjectFacts): boolean => origin.owner.organ !== undefined;

const judging: ReadonlySet<string> = new Set(['review-experts', 'independent-reviewer', 'acceptance-panel']);

/** Called in as somebody else's, and of the unit now, because one was merged into the other or the person went there. */
const becameParty = (facts: ProjectFacts, organisationId: string, capacities: readonly string[]): boolean =>
  capacities.some((one) => judging.has(one)) && ownersOf(facts).some(({ id }) => id === organisationId);

/** Reading of 职责分工: whoever sits on one side of the project now and sat on the other before is the same person. */
export const nobodyJudgesOwnWork = guard(
  [
    'intake.accept',
    'intake.return',
    'intake.refuse',
    'review.judge',
    'review.recordCost',
    'review.issueOpinion',
    'review.confirmAnswers',
    'review.decideAvoidance',
    'approval.issue',
    'waiver.grant',
    'waiver.refuse',
    'funding.issueOpinion',
    'change.approve',
    'change.refuse',
    'cancellation.approve',
    'cancellation.refuse',
    'splitting.decide',
    'filing.acknowledge',
    'acceptance.giveOpinion',
    'acceptance.reinspect',
    'acceptance.issueReport',
    'sharing.countersign',
    'evaluation.record',
    'performance.rate',
    'audit.close',
  ],
  {
    says: '在{project-owner}或者{competent-department}经办、签批过本项目的人，调到别的岗位以后，也不审核、评审、验收、决定本项目。',
    restsOn: ['art3-own-hands'],
    checkPerson: ({ facts, actor, capacities }) => {
      const before = asOwner(facts, actor);
      // What a law leaves to the unit itself is no judgement from the other side.
      const isStillThere = capacities.includes('project-owner');
      if (!isOwnOrgan(facts) && becameParty(facts, actor.organisationId, capacities))
        return unmet(because('judge-became-party', { name: actor.name, office: actor.organisationName }), {
          remedy: '由组织评审、验收的单位更换',
        });
      if (before === undefined || isStillThere || isOwnOrgan(facts)) return met;
      return unmet(because('handled-it-oneself', { name: before.name, office: before.organisationName }), {
        remedy: '由本单位其他人办理',
      });
    },
  },
);

/** What somebody is called for by name: knowledge and judgement of one's own, not the power of a post. */
export const inPerson = guard(['review.discloseAvoidance', 'review.judge', 'acceptance.giveOpinion'], {
  says: '专家、{independent-reviewer}、{acceptance-panel}成员本人申报、评审、签署意见，不能委托他人，也不以代办的岗位办理。',
  restsOn: ['art3-delegation'],
  checkPerson: ({ actor: { onBehalfOf } }) =>
    onBehalfOf === undefined
      ? met
      : unmet(because('not-by-delegation', { delegator: onBehalfOf.name }), {
          remedy: '切换到您自己的岗位，以本人身份办理；不是指定您本人办的，由被指定的人办理',
        }),
});

const decisionsOf = (facts: ProjectFacts): readonly (readonly [what: string, by: ActorRef])[] => [
  ...(facts.review.opinion ? [['评审意见', facts.review.opinion.issuedBy] as const] : []),
  ...(facts.approval ? [['立项批复', facts.approval.by] as const] : []),
  ...(facts.acceptance.report ? [['验收报告', facts.acceptance.report.by] as const] : []),
];

export const bothSides = consequence('同一人既经办或者签批申报、又作出决定的，一直标明。', ({ facts }) =>
  decisionsOf(facts)
    .filter(([, by]) => asOwner(facts, by) !== undefined)
    .map(([what, by]) => ({
      text: `${signature(by)}经办或者签批过本项目的申报，又出具${what}；自己的项目，请审计关注`,
      tone: 'warning',
    })),
);
