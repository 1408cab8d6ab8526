import type { PickSource } from '@zhengxiang/core';
import { type ActionId, currentRound, type ProjectFacts } from '@zhengxiang/procedure';

interface Candidates {
  /** The field of the form that picks. */
  readonly field: string;
  readonly source: PickSource;
  /** What can sensibly be picked now. */
  readonly ids: (facts: ProjectFacts) => readonly string[];
}

const candidates = (field: string, source: PickSource, ids: Candidates['ids']): Candidates => ({ field, source, ids });
const idsOf = (things: readonly { readonly id: string }[]): readonly string[] => things.map((one) => one.id);

const requestedChanges = candidates('change', 'changes', ({ changes }) =>
  idsOf(changes.filter((one) => one.state === 'requested')),
);
const requestedInfrastructure = candidates('request', 'infrastructureRequests', ({ infrastructure }) =>
  idsOf(infrastructure.filter((one) => one.state === 'requested')),
);
const openWaivers = candidates('request', 'waiverRequests', ({ waivers }) =>
  idsOf(waivers.filter((one) => one.decision === undefined)),
);
const openAudits = candidates('request', 'auditRequests', ({ oversight }) =>
  idsOf(oversight.audits.filter((one) => one.closedOn === undefined)),
);
/** Which of the things in a case an act is about, where the law pack has no candidates for it; the rest would only mislead. */
export const pendingOf: Readonly<Partial<Record<ActionId, Candidates>>> = {
  'change.approve': requestedChanges,
  'change.refuse': requestedChanges,
  'change.withdraw': requestedChanges,
  'change.carryOut': candidates('change', 'changes', ({ changes }) =>
    idsOf(changes.filter((one) => one.state === 'approved' && one.carriedOutOn === undefined)),
  ),
  'infrastructure.allocate': requestedInfrastructure,
  'infrastructure.decline': requestedInfrastructure,
  'waiver.grant': openWaivers,
  'waiver.refuse': openWaivers,
  'review.decideAvoidance': candidates('expert', 'experts', (facts) =>
    (currentRound(facts)?.experts ?? [])
      .filter((one) => one.avoidance?.related === true && one.avoidance.avoid === undefined)
      .map((one) => one.person.id),
  ),
  'review.replaceExpert': candidates('expert', 'experts', (facts) =>
    (currentRound(facts)?.experts ?? [])
      .filter((one) => one.judgement === undefined && one.judgedOn === undefined)
      .filter((one) => one.avoidance?.related !== true || one.avoidance.avoid !== undefined)
      .map((one) => one.person.id),
  ),
  'review.rejectAnswers': candidates('remarks', 'remarks', ({ review }) =>
    idsOf(review.remarks.filter((one) => one.answer !== undefined)),
  ),
  'payment.plan': candidates('contract', 'contracts', ({ contracts }) => idsOf(contracts)),
  'filing.lateDelivery': candidates('contract', 'contracts', ({ contracts }) => idsOf(contracts)),
  'filing.acknowledgeArticle18': candidates('filing', 'filings', ({ article18 }) =>
    idsOf(article18.filter((one) => one.acknowledgedOn === undefined)),
  ),
  'splitting.explain': candidates('flag', 'splittingFlags', ({ splitting }) =>
    idsOf(splitting.filter((one) => one.explanation === undefined)),
  ),
  'splitting.decide': candidates('flag', 'splittingFlags', ({ splitting }) =>
    idsOf(splitting.filter((one) => one.split === undefined)),
  ),
  'violation.resolve': candidates('violation', 'violations', ({ oversight }) =>
    idsOf(oversight.violations.filter((one) => one.resolvedOn === undefined)),
  ),
  'criticism.issue': candidates('violation', 'violations', ({ oversight }) =>
    idsOf(oversight.violations.filter((one) => one.severity === 'serious' && one.criticism === undefined)),
  ),
  'audit.answer': openAudits,
  'audit.close': openAudits,
};
