import type { EventTypeOf } from '../actions/index.ts';
import type { oversightActions } from '../actions/oversight.ts';
import type { Reducers } from '../events.ts';
import type { AuditRequest, Oversight, ProjectFacts, Violation } from '../facts/index.ts';

type OversightEvent = EventTypeOf<keyof typeof oversightActions>;

const withOversight = (facts: ProjectFacts, change: Partial<Oversight>): ProjectFacts => ({
  ...facts,
  oversight: { ...facts.oversight, ...change },
});

const withViolation = (facts: ProjectFacts, id: string, change: Partial<Violation>): ProjectFacts =>
  withOversight(facts, {
    violations: facts.oversight.violations.map((violation) =>
      violation.id === id ? { ...violation, ...change } : violation,
    ),
  });

const withAudit = (facts: ProjectFacts, id: string, change: Partial<AuditRequest>): ProjectFacts =>
  withOversight(facts, {
    audits: facts.oversight.audits.map((audit) => (audit.id === id ? { ...audit, ...change } : audit)),
  });

/** Articles 25–28. Pure folds: whether an act was allowed has been decided before. */
export const oversightReducers = {
  'evaluation.recorded': (facts, { body }) =>
    withOversight(facts, { evaluations: [...facts.oversight.evaluations, body] }),

  'performance.rated': (facts, { body: { rating, text, ratedOn } }) =>
    withOversight(facts, {
      performanceRatings: [...facts.oversight.performanceRatings, { rating, text, on: ratedOn }],
    }),

  'violation.recorded': (facts, { body, happenedOn }) => {
    const { provision, severity, facts: text } = body;
    const id = `V${String(facts.oversight.violations.length + 1)}`;
    return withOversight(facts, {
      violations: [...facts.oversight.violations, { id, provision, severity, facts: text, on: happenedOn }],
    });
  },

  'violation.resolved': (facts, { body, happenedOn }) =>
    withViolation(facts, body.violation, { resolvedOn: happenedOn }),

  'criticism.issued': (facts, { body }) => withViolation(facts, body.violation, { criticism: body }),

  'accountability.recorded': (facts, { body }) =>
    withOversight(facts, { accountability: [...facts.oversight.accountability, body] }),

  'audit.requested': (facts, { body, happenedOn }) => {
    const id = `A${String(facts.oversight.audits.length + 1)}`;
    return withOversight(facts, {
      audits: [...facts.oversight.audits, { id, what: body.what, requestedOn: happenedOn, dueOn: body.dueOn }],
    });
  },

  'audit.answered': (facts, { body, happenedOn }) =>
    withAudit(facts, body.request, { answer: { ...body, on: happenedOn } }),

  'audit.closed': (facts, { body, happenedOn }) =>
    withAudit(facts, body.request, { closedOn: happenedOn, finding: body.finding }),
} satisfies Reducers<ProjectFacts, OversightEvent>;
