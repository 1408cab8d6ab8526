import type { Todo } from '@zhengxiang/application/contract';

interface Workplace {
  readonly to: string;
  readonly search: Readonly<Record<string, string>>;
}

/** The rooms where material, similar projects and the unit's history stand beside the form. */
const rooms: Readonly<Record<NonNullable<Todo['room']>, (caseId: string, action: string) => Workplace>> = {
  intake: (caseId) => ({ to: '/intake', search: { case: caseId } }),
  'review-room': (caseId, action) => ({ to: `/projects/${caseId}/review`, search: { act: action } }),
};

/** The page of a case. */
export const pathOf = (kind: Todo['caseKind'], caseId: string): string =>
  ({ project: `/projects/${caseId}`, 'annual-list': `/annual-lists/${caseId}`, regulation: '/regulation' })[kind];

/** Where an act is worked on: intake and review have desks of their own, every other act has its page. */
export const workplaceOf = (
  kind: Todo['caseKind'],
  caseId: string,
  { action, room }: { readonly action: string; readonly room?: Todo['room'] },
): Workplace =>
  room === undefined ? { to: `${pathOf(kind, caseId)}/acts/${action}`, search: {} } : rooms[room](caseId, action);
