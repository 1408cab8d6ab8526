import type { CaseKind } from '@zhengxiang/procedure';

/** The page of a case. */
export const caseLink = (kind: CaseKind, caseId: string): string =>
  ({ project: `/projects/${caseId}`, 'annual-list': `/annual-lists/${caseId}`, regulation: '/regulation' })[kind];

/** The page on which an act is done. */
export const actLink = (kind: CaseKind, caseId: string, action: string): string =>
  `${caseLink(kind, caseId)}/acts/${action}`;
