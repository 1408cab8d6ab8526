import { type Organ, currentRound, type LawPack, type ProjectFacts } from '@zhengxiang/procedure';

/** A request for an exception before submission is addressed to the bureau: it sees the case from then on. */
const reachedTheBureau = (facts: ProjectFacts): boolean =>
  facts.intake.firstSubmittedOn !== undefined ||
  Object.values(facts.filing).some((paper) => paper !== undefined && !(Array.isArray(paper) && paper.length === 0)) ||
  facts.infrastructure.length > 0 ||
  facts.waivers.length > 0;

const isEndorsed = (facts: ProjectFacts): boolean =>
  facts.versions.some((version) => version.endorsement !== undefined);

/**
 * Articles 3 and 6: a unit sees its own projects and nobody else's; its competent department from the leader's endorsement
 * on, and audit as well; the bureau what was reported to it; finance what was approved. Experts, reviewers and panel
 * members see the one project that they are named in.
 */
export const visibleTo: LawPack['visibleTo'] = (facts) => {
  const organs: Organ[] = ['project-owner', 'review-experts', 'independent-reviewer', 'acceptance-panel'];
  if (isEndorsed(facts)) organs.push('competent-department');
  // Articles 3(4), 27: 项目建设情况. What the unit's own leader has not signed is no project yet.
  if (isEndorsed(facts) || reachedTheBureau(facts)) organs.push('audit-bureau');
  if (reachedTheBureau(facts)) organs.push('data-bureau');
  if (facts.approval) organs.push('finance-bureau');
  // Article 25: the report of a serious violation goes to these two.
  if (facts.oversight.violations.some((violation) => violation.criticism))
    organs.push('discipline-commission', 'organization-department');
  return organs;
};

/** Those who organise the review, judge as an institution, or audit it. */
const readEveryJudgement: readonly Organ[] = ['data-bureau', 'audit-bureau', 'independent-reviewer'];

/**
 * Article 10(3): the experts judge independently. Reading: until everybody of the round has judged, an expert reads only the
 * own judgement; until the opinion is issued, the unit and others read none.
 */
export const withheldJudgements: LawPack['withheldJudgements'] = (facts, { personId, capacities }) => {
  const round = currentRound(facts);
  if (round === undefined || facts.review.state !== 'under-review') return [];
  if (capacities.some((organ) => readEveryJudgement.includes(organ))) return [];
  const closed = round.experts.every(({ judgement }) => judgement !== undefined);
  if (closed && capacities.includes('review-experts')) return [];
  return round.experts.map(({ person }) => person.id).filter((id) => id !== personId);
};

/** Article 10(1): the bureau collects the lists, finance plans with them, audit reads everything. */
export const listsVisibleTo: readonly Organ[] = ['data-bureau', 'finance-bureau', 'audit-bureau'];
