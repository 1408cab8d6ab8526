import type { fundingActions } from '../actions/funding.ts';
import type { EventTypeOf } from '../actions/index.ts';
import type { Reducers } from '../events.ts';
import type { PlannedPayment, ProjectFacts } from '../facts/index.ts';

type FundingEvent = EventTypeOf<keyof typeof fundingActions>;

/** The number in `P12`. Every plan numbers on from the highest payment ever planned, so no id is used twice. */
const numberOf = (payment: PlannedPayment): number => Number(payment.id.slice(1));

const hasPayment = (facts: ProjectFacts, planned: PlannedPayment): boolean =>
  facts.payments.some((payment) => payment.planned === planned.id);

/** Articles 11 and 24: money. Pure folds: whether an act was allowed has been decided before. */
export const fundingReducers = {
  'funding.review-started': (facts, { happenedOn }) => ({
    ...facts,
    funding: { ...facts.funding, reviewStartedOn: happenedOn },
  }),

  'funding.opinion-issued': (facts, { body, happenedOn }) => ({
    ...facts,
    funding: { ...facts.funding, opinion: { ...body, on: happenedOn } },
  }),

  'budget.entered': (facts, { body, happenedOn }) => ({
    ...facts,
    funding: { ...facts.funding, budgets: [...facts.funding.budgets, { ...body, on: happenedOn }] },
  }),

  // A new plan of a contract takes the place of what is planned and not yet paid; what has been paid stays.
  'payment.planned': (facts, { body }) => {
    const highest = Math.max(0, ...facts.plannedPayments.map(numberOf));
    const kept = facts.plannedPayments.filter(
      (planned) => planned.contract !== body.contract || hasPayment(facts, planned),
    );
    const made = body.payments.map(({ name, dueOn, amount, balance }, index) => ({
      id: `P${String(highest + index + 1)}`,
      contract: body.contract,
      name,
      dueOn,
      amount,
      balance,
    }));
    return { ...facts, plannedPayments: [...kept, ...made] };
  },

  'payment.made': (facts, { body }) => ({ ...facts, payments: [...facts.payments, body] }),
} satisfies Reducers<ProjectFacts, FundingEvent>;
