import type { Implementation, InfrastructureRequest, ProjectFacts } from '../../facts/index.ts';

export const withImplementation = (facts: ProjectFacts, change: Partial<Implementation>): ProjectFacts => ({
  ...facts,
  implementation: { ...facts.implementation, ...change },
});

export const answered = (facts: ProjectFacts, id: string, answer: Partial<InfrastructureRequest>): ProjectFacts => ({
  ...facts,
  infrastructure: facts.infrastructure.map((request) => (request.id === id ? { ...request, ...answer } : request)),
});

export const cancellationDecided = (facts: ProjectFacts, state: 'approved' | 'refused'): ProjectFacts => {
  const { cancellation } = facts.implementation;
  return cancellation === undefined ? facts : withImplementation(facts, { cancellation: { ...cancellation, state } });
};
