import type { ActionId } from '@zhengxiang/procedure';
import type { NoticeKind } from '../contract/index.ts';

/** Acts that send something back: their owner hears of it, and the clock of the step that sent it back stands still. */
const returns: ReadonlySet<ActionId> = new Set<ActionId>([
  'initiation.refuseEndorsement',
  'initiation.refuseByDepartment',
  'intake.return',
  'review.rejectAnswers',
  'acceptance.return',
  'acceptance.orderRectification',
  'annualList.return',
]);

/** Acts that decide something on a unit's project or list. */
const decisions: ReadonlySet<ActionId> = new Set<ActionId>([
  'initiation.endorseByDepartment',
  'intake.accept',
  'intake.refuse',
  'waiver.grant',
  'waiver.refuse',
  'review.issueOpinion',
  'review.confirmAnswers',
  'approval.issue',
  'funding.issueOpinion',
  'budget.enter',
  'payment.make',
  'infrastructure.allocate',
  'infrastructure.decline',
  'change.approve',
  'change.refuse',
  'filing.acknowledgeArticle18',
  'termination.acknowledgeByBureau',
  'termination.acknowledgeByFinance',
  'cancellation.approve',
  'cancellation.refuse',
  'sharing.countersign',
  'acceptance.reinspect',
  'acceptance.issueReport',
  'evaluation.record',
  'performance.rate',
  'violation.record',
  'violation.resolve',
  'criticism.issue',
  'accountability.record',
  'audit.request',
  'audit.close',
  'filing.acknowledge',
  'splitting.flag',
  'splitting.decide',
  'annualList.adopt',
]);

/** Whether the act sends the matter back. */
export const isReturn = (action: ActionId): boolean => returns.has(action);

/** Whether the act lets somebody go who was called to the case by name. */
export const releases = (action: ActionId): boolean => action === 'review.replaceExpert';

/** What the owner of a case hears of an act, if anything. */
export const kindForOwner = (action: ActionId): Extract<NoticeKind, 'returned' | 'decision'> | undefined =>
  returns.has(action) ? 'returned' : decisions.has(action) ? 'decision' : undefined;
