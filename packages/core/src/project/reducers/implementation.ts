import type { EventTypeOf } from '../actions/index.ts';
import type { implementationActions } from '../actions/implementation.ts';
import type { Reducers } from '../events.ts';
import type { Implementation, InfrastructureRequest, ProjectFacts } from '../facts/index.ts';
import { article18Reducers } from './article18.ts';
import { changeReducers } from './change.ts';

type ImplementationEvent = EventTypeOf<keyof typeof implementationActions>;

const withImplementation = (facts: ProjectFacts, change: Partial<Implementation>): ProjectFacts => ({
  ...facts,
  implementation: { ...facts.implementation, ...change },
});

const answered = (facts: ProjectFacts, id: string, answer: Partial<InfrastructureRequest>): ProjectFacts => ({
  ...facts,
  infrastructure: facts.infrastructure.map((request) => (request.id === id ? { ...request, ...answer } : request)),
});

const cancellationDecided = (facts: ProjectFacts, state: 'approved' | 'refused'): ProjectFacts => {
  const { cancellation } = facts.implementation;
  return cancellation === undefined ? facts : withImplementation(facts, { cancellation: { ...cancellation, state } });
};

/** Articles 14–18. Pure folds: whether an act was allowed has been decided before. */
export const implementationReducers = {
  'supervision.appointed': (facts, { body, happenedOn }) =>
    withImplementation(facts, { supervision: { ...body, on: happenedOn } }),

  'implementation.started': (facts, { body }) => withImplementation(facts, { startedOn: body.startedOn }),

  'implementation.progress-reported': (facts, { body, happenedOn }) =>
    withImplementation(facts, { progress: [...facts.implementation.progress, { ...body, on: happenedOn }] }),

  'implementation.completed': (facts, { body }) => withImplementation(facts, { completedOn: body.completedOn }),

  'infrastructure.requested': (facts, { body, happenedOn }) => {
    const id = `I${String(facts.infrastructure.length + 1)}`;
    const request = { id, request: body, requestedOn: happenedOn, state: 'requested' } as const;
    return { ...facts, infrastructure: [...facts.infrastructure, request] };
  },

  'infrastructure.allocated': (facts, { body }) =>
    answered(facts, body.request, { state: 'allocated', answer: body.allocation }),

  'infrastructure.declined': (facts, { body }) =>
    answered(facts, body.request, { state: 'declined', answer: body.reason }),

  'cancellation.requested': (facts, { body, happenedOn }) =>
    withImplementation(facts, { cancellation: { state: 'requested', reason: body.reason, on: happenedOn } }),

  'cancellation.approved': (facts, { body, happenedOn }) => ({
    ...cancellationDecided(facts, 'approved'),
    closed: { how: 'cancelled', on: happenedOn, note: body.text },
  }),

  'cancellation.refused': (facts) => cancellationDecided(facts, 'refused'),

  ...changeReducers,
  ...article18Reducers,
} satisfies Reducers<ProjectFacts, ImplementationEvent>;
