import type { ProvisionId } from '@zhengxiang/core';
import type { ProjectFacts } from '@zhengxiang/procedure';

/** What an exception is for: the one matter of the project, or one of several that may come. */
type SubjectOf = (facts: ProjectFacts) => string | undefined;

const theProject: SubjectOf = () => undefined;

/** Article 17: every request for a change has an id, and an exception is granted for that one request. */
export const nextChange = (facts: ProjectFacts): string => `C${facts.changes.length + 1}`;

/**
 * The rules that the text opens with 原则上, each with what an exception to it is for. A paragraph that says 原则上 also holds
 * rules that say 必须: those are not here, and nobody can lift them.
 */
export const inPrincipleRules: ReadonlyMap<string, SubjectOf> = new Map<ProvisionId, SubjectOf>([
  ['art10.p1.i1/annual-list', theProject],
  ['art10.p1.i1/design-firm', theProject],
  ['art17.p1/one-change', nextChange],
  ['art17.p1/no-added-items', nextChange],
  ['art17.p1/no-added-budget', nextChange],
  ['art20.p2/supervision-report', theProject],
  ['art20.p2/supervision-qualification', theProject],
]);
