import type { CaseEvent, Reducers } from '../events.ts';
import type { ApplicationVersion, ProjectFacts, Signature } from '../facts/index.ts';

const withVersion = (facts: ProjectFacts, change: Partial<ApplicationVersion>): ProjectFacts => ({
  ...facts,
  versions: facts.versions.map((version, index) =>
    index === facts.versions.length - 1 ? { ...version, ...change } : version,
  ),
});

const signatureOf = ({
  actor,
  body,
}: CaseEvent<'initiation.endorsed' | 'initiation.department-endorsed'>): Signature => ({
  by: actor,
  on: body.signedOn,
  opinion: body.opinion,
  scan: body.scan ?? [],
});

const sentBack = (
  facts: ProjectFacts,
  { actor, body, happenedOn }: CaseEvent<'initiation.endorsement-refused' | 'initiation.department-refused'>,
): ProjectFacts => withVersion(facts, { refusal: { by: actor, on: happenedOn, reason: body.reason } });

const decided = (
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

/** Articles 6–10: the application, its signatures, intake and in-principle exceptions (`W1`, `W2` …). */
export const initiationReducers = {
  'initiation.prepared': (facts, { actor, body, happenedOn }) => ({
    ...facts,
    versions: [
      ...facts.versions,
      { version: facts.versions.length + 1, data: body, preparedOn: happenedOn, preparedBy: actor },
    ],
    // A postponed application is with the unit again as soon as a new version replaces it.
    intake: { ...facts.intake, state: 'open' },
  }),
  'initiation.endorsed': (facts, event) => withVersion(facts, { endorsement: signatureOf(event) }),
  'initiation.endorsement-refused': sentBack,
  'initiation.department-endorsed': (facts, event) => withVersion(facts, { departmentEndorsement: signatureOf(event) }),
  'initiation.department-refused': sentBack,
  'initiation.submitted': (facts, { happenedOn }) => ({
    ...withVersion(facts, { submittedOn: happenedOn }),
    intake: {
      ...facts.intake,
      state: 'submitted',
      firstSubmittedOn: facts.intake.firstSubmittedOn ?? happenedOn,
      submittedOn: happenedOn,
      acceptedOn: undefined,
    },
    // Earlier rounds and opinions stay on record; nothing of this version has been reviewed yet.
    review: { ...facts.review, state: 'none', revisedPlan: undefined },
  }),
  'initiation.withdrawn': (facts) => ({
    ...facts,
    intake: { ...facts.intake, state: 'open', acceptedOn: undefined },
    review: { ...facts.review, state: 'none' },
  }),
  'initiation.abandoned': (facts, { body, happenedOn }) => ({
    ...facts,
    closed: { how: 'abandoned', on: happenedOn, note: body.reason },
  }),
  'intake.accepted': (facts, { happenedOn }) => ({
    ...facts,
    intake: { ...facts.intake, state: 'accepted', acceptedOn: happenedOn },
  }),
  'intake.returned': (facts, { body, happenedOn }) => ({
    ...facts,
    intake: {
      ...facts.intake,
      state: 'open',
      returns: [
        ...facts.intake.returns,
        { on: happenedOn, version: facts.versions.length, items: body.items, note: body.note },
      ],
    },
  }),
  'intake.refused': (facts, { body, happenedOn }) => ({
    ...facts,
    intake: { ...facts.intake, state: 'refused' },
    closed: { how: 'intake-refused', on: happenedOn, note: body.reason },
  }),
  'waiver.requested': (facts, { actor, body, happenedOn }) => ({
    ...facts,
    waivers: [
      ...facts.waivers,
      {
        id: `W${facts.waivers.length + 1}`,
        provision: body.provision,
        subject: body.subject,
        reason: body.reason,
        requestedBy: actor,
        requestedOn: happenedOn,
      },
    ],
  }),
  'waiver.granted': (facts, event) => decided(facts, event, true),
  'waiver.refused': (facts, event) => decided(facts, event, false),
} satisfies Reducers<
  ProjectFacts,
  | 'initiation.prepared'
  | 'initiation.endorsed'
  | 'initiation.endorsement-refused'
  | 'initiation.department-endorsed'
  | 'initiation.department-refused'
  | 'initiation.submitted'
  | 'initiation.withdrawn'
  | 'initiation.abandoned'
  | 'intake.accepted'
  | 'intake.returned'
  | 'intake.refused'
  | 'waiver.requested'
  | 'waiver.granted'
  | 'waiver.refused'
>;
