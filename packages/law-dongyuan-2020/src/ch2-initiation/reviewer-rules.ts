import {
  chineseDate,
  consequence,
  guard,
  met,
  namesParty,
  past,
  unmet,
  type Actor,
  type Verdict,
} from '@zhengxiang/core';
import { currentRound, type ProjectFacts, type ReviewRound, type Surroundings } from '@zhengxiang/procedure';
import { ownersOf, withKin } from '../ch1-general/kin.ts';
import { isOfOwner } from './parties.ts';
import { designerOf } from './plan-rules.ts';
import { because } from './reasons.ts';
import { duringReview, isOwnProject } from './review-state.ts';

const another = { field: 'reviewer', remedy: '委托另一家有资质的第三方机构' };

/** Who is no third party: the owner, the office that calls for the review, and the firm that made the plan. */
export const unfitReviewer = (
  facts: ProjectFacts,
  around: Pick<Surroundings, 'kin'>,
  actor: Pick<Actor, 'organisationId'>,
  { id, name }: { readonly id: string; readonly name: string },
): Verdict => {
  if (ownersOf(facts).some((owner) => owner.id === id) || isOfOwner(facts, around, name))
    return unmet(because('owner-is-reviewer', { name }), another);
  if (id === actor.organisationId) return unmet(because('bureau-is-reviewer', { name }), another);
  const designer = designerOf(facts);
  return designer !== undefined && withKin(around, designer).some((firm) => namesParty(name, firm))
    ? unmet(because('designer-is-reviewer', { name }), { ...another, restsOn: ['art10-third-party-reviewer'] })
    : met;
};

/** Whether the round still waits for its institution: its judgement, or the cost of a project that the bureau may not reckon. */
const awaitsReviewer = (facts: ProjectFacts, { experts, cost }: ReviewRound): boolean =>
  experts.length === 0 || (isOwnProject(facts) && cost === undefined);

/** Without this an institution that is dissolved or loses its qualification would hold up the opinion for ever. */
export const reviewerReplaced = guard(['review.replaceReviewer'], {
  says: '{independent-reviewer}没有完成本轮评审而不能继续的，说明理由后更换；接替的机构与组织评审时的要求相同。',
  check: ({ facts }) =>
    duringReview(facts, (round): Verdict => {
      if (round.reviewer === undefined) return past(because('no-reviewer'));
      return awaitsReviewer(facts, round) ? met : past(because('reviewer-done', { name: round.reviewer.name }));
    }),
  checkInput: ({ facts, actor, around }, { reviewer: { organisation } }) => {
    const round = currentRound(facts);
    const { id, name } = organisation;
    if (round?.reviewer && (round.reviewer.id === id || namesParty(name, round.reviewer)))
      return unmet(because('same-reviewer', { name }), another);
    if ((round?.leftReviewers ?? []).some(({ reviewer }) => reviewer.id === id || namesParty(name, reviewer)))
      return unmet(because('reviewer-left', { name }), another);
    return unfitReviewer(facts, around, actor, organisation);
  },
});

const given = ({ experts, cost }: { readonly experts: readonly unknown[]; readonly cost?: unknown }): string =>
  [...(experts.length > 0 ? ['意见'] : []), ...(cost === undefined ? [] : ['造价审核'])].join('、');

/** The office that owns the project also calls for its review: who was sent away, and with what, stays in sight. */
export const replacedReviewersShown = consequence(
  '更换过评审机构的，一直标明更换的机构、理由和不计的意见。',
  ({ facts }) =>
    facts.review.rounds.flatMap(({ number, leftReviewers = [] }) =>
      leftReviewers.map(({ reviewer, reason, on, ...left }) => {
        const what = given(left);
        const said = what === '' ? '没有出具意见' : `已出具的${what}不计，保留在案`;
        const text = `第 ${number} 轮评审于 ${chineseDate(on)}更换评审机构“${reviewer.name}”（理由：${reason}），该机构${said}`;
        return { text, tone: 'warning' as const };
      }),
    ),
);

export const reviewerAwaited = consequence(
  '评审日期已过，{independent-reviewer}没有完成评审的，提示更换。',
  ({ facts, today }) => {
    const round = currentRound(facts);
    if (facts.review.state !== 'under-review' || facts.closed !== undefined || round?.reviewer === undefined) return [];
    if (today <= round.meetsOn || !awaitsReviewer(facts, round)) return [];
    const text = `评审日期（${chineseDate(round.meetsOn)}）已过，“${round.reviewer.name}”还没有完成评审；不能继续的，可以更换评审机构。`;
    return [{ text, tone: 'warning' }];
  },
);
