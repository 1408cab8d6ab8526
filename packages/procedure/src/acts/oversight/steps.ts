import type { AuditRequest, Oversight, ProjectFacts, Violation } from '../../facts/index.ts';

export const withOversight = (facts: ProjectFacts, change: Partial<Oversight>): ProjectFacts => ({
  ...facts,
  oversight: { ...facts.oversight, ...change },
});

export const withViolation = (facts: ProjectFacts, id: string, change: Partial<Violation>): ProjectFacts =>
  withOversight(facts, {
    violations: facts.oversight.violations.map((violation) =>
      violation.id === id ? { ...violation, ...change } : violation,
    ),
  });

export const withAudit = (facts: ProjectFacts, id: string, change: Partial<AuditRequest>): ProjectFacts =>
  withOversight(facts, {
    audits: facts.oversight.audits.map((audit) => (audit.id === id ? { ...audit, ...change } : audit)),
  });
