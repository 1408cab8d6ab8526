import type { ProjectFacts, Rating, Violation } from '@zhengxiang/procedure';

type Criticism = NonNullable<Violation['criticism']>;

/** A serious violation for which the notice of criticism has been issued. */
export const criticised = (
  facts: ProjectFacts,
): { readonly violation: Violation; readonly criticism: Criticism } | undefined =>
  facts.oversight.violations.flatMap((violation) =>
    violation.severity === 'serious' && violation.criticism ? [{ violation, criticism: violation.criticism }] : [],
  )[0];

/**
 * The performance result of a project: 不合格 as soon as a serious violation has been criticised, whatever was rated before or
 * is resolved later (article 25(2)); otherwise the newest rating of the finance bureau (article 26). Undefined while nothing was rated.
 */
export const performanceOf = (facts: ProjectFacts): Rating | undefined =>
  criticised(facts) ? 'unqualified' : facts.oversight.performanceRatings.at(-1)?.rating;
