import { citeOf, type ProvisionId } from '@zhengxiang/core';
import type { ProjectFacts } from '@zhengxiang/procedure';
import type { OversightRecord } from '../ports/index.ts';

const record = (
  given: Pick<OversightRecord, 'id' | 'kind' | 'on' | 'text'> & Partial<OversightRecord>,
): OversightRecord => ({
  grade: null,
  note: null,
  cite: null,
  recipients: [],
  dueOn: null,
  answeredOn: null,
  closedOn: null,
  open: false,
  ...given,
});

const evaluations = ({ oversight }: ProjectFacts): readonly OversightRecord[] => [
  ...oversight.evaluations.map((one, index) =>
    record({
      id: `E${index + 1}`,
      kind: 'evaluation',
      on: one.evaluatedOn,
      grade: one.rating,
      text: one.effect,
      note: one.operation,
    }),
  ),
  ...oversight.performanceRatings.map((one, index) =>
    record({ id: `R${index + 1}`, kind: 'performance', on: one.on, grade: one.rating, text: one.text }),
  ),
];

const violations = ({ oversight }: ProjectFacts): readonly OversightRecord[] =>
  oversight.violations.flatMap((one) => [
    record({
      id: one.id,
      kind: 'violation',
      on: one.on,
      grade: one.severity,
      text: one.facts,
      cite: citeOf(one.provision.includes('/') ? (one.provision as ProvisionId) : `${one.provision}/`),
      closedOn: one.resolvedOn ?? null,
      open: one.resolvedOn === undefined,
    }),
    ...(one.criticism
      ? [
          record({
            id: `${one.id}-criticism`,
            kind: 'criticism',
            on: one.criticism.issuedOn,
            text: one.criticism.text,
            recipients: one.criticism.recipients,
          }),
        ]
      : []),
  ]);

const audits = ({ oversight }: ProjectFacts): readonly OversightRecord[] =>
  oversight.audits.map((one) =>
    record({
      id: one.id,
      kind: 'audit',
      on: one.requestedOn,
      text: one.what,
      note: one.finding ?? one.answer?.answer ?? null,
      dueOn: one.dueOn,
      answeredOn: one.answer?.on ?? null,
      closedOn: one.closedOn ?? null,
      open: one.closedOn === undefined,
    }),
  );

const accountability = ({ oversight }: ProjectFacts): readonly OversightRecord[] =>
  oversight.accountability.map((one, index) =>
    record({
      id: `P${index + 1}`,
      kind: 'accountability',
      on: one.decidedOn,
      text: one.decision,
      note: one.decidedBy,
    }),
  );

/** What articles 25 to 28 have put on record of a project. */
export const oversightRecordsOf = (facts: ProjectFacts): readonly OversightRecord[] => [
  ...evaluations(facts),
  ...violations(facts),
  ...audits(facts),
  ...accountability(facts),
];
