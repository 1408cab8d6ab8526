import type { Todo } from '@zhengxiang/application/contract';
import type { ActionId } from '@zhengxiang/procedure';

interface Workplace {
  readonly to: string;
  readonly search: Readonly<Record<string, string>>;
}

/** Acts that are worked in the review room: material, similar projects and the unit's history beside the form. */
const inReviewRoom: ReadonlySet<string> = new Set<ActionId>([
  'review.convene',
  'review.judge',
  'review.recordCost',
  'review.issueOpinion',
  'approval.issue',
]);

/** The page of a case. */
export const pathOf = (kind: Todo['caseKind'], caseId: string): string =>
  ({ project: `/projects/${caseId}`, 'annual-list': `/annual-lists/${caseId}`, regulation: '/regulation' })[kind];

/** Where an act is worked on: intake and review have desks of their own, every other act has its page. */
export const workplaceOf = (kind: Todo['caseKind'], caseId: string, action: string): Workplace => {
  if (action === 'intake.accept') return { to: '/intake', search: { case: caseId } };
  if (inReviewRoom.has(action)) return { to: `/projects/${caseId}/review`, search: { act: action } };
  return { to: `${pathOf(kind, caseId)}/acts/${action}`, search: {} };
};
