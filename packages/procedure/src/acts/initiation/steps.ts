import { withUnread } from '@zhengxiang/core';
import type { ApplicationVersion, ProjectFacts, Signature } from '../../facts/index.ts';
import type { CaseEvent } from '../../project/events.ts';

export const withVersion = (facts: ProjectFacts, change: Partial<ApplicationVersion>): ProjectFacts => ({
  ...facts,
  versions: facts.versions.map((version, index) =>
    index === facts.versions.length - 1 ? { ...version, ...change } : version,
  ),
});

export const signatureOf = ({
  actor,
  body,
}: CaseEvent<'initiation.endorsed' | 'initiation.department-endorsed'>): Signature =>
  // No rule looks at the words: what comes next can be said before they are written.
  withUnread({ by: actor, on: body.signedOn, scan: body.scan ?? [] }, body, 'opinion');

export const sentBack = (
  facts: ProjectFacts,
  { actor, body, happenedOn }: CaseEvent<'initiation.endorsement-refused' | 'initiation.department-refused'>,
): ProjectFacts => withVersion(facts, { refusal: { by: actor, on: happenedOn, reason: body.reason } });

export const decided = (
  facts: ProjectFacts,
  { actor, body, happenedOn }: CaseEvent<'waiver.granted' | 'waiver.refused'>,
  granted: boolean,
): ProjectFacts => ({
  ...facts,
  waivers: facts.waivers.map((waiver) =>
    waiver.id === body.request
      ? { ...waiver, decision: { granted, reason: body.reason, by: actor, on: happenedOn } }
      : waiver,
  ),
});
