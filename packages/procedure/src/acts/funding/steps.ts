import type { PlannedPayment, ProjectFacts } from '../../facts/index.ts';

/** The number in `P12`. Every plan numbers on from the highest payment ever planned, so no id is used twice. */
export const numberOf = (payment: PlannedPayment): number => Number(payment.id.slice(1));

export const hasPayment = (facts: ProjectFacts, planned: PlannedPayment): boolean =>
  facts.payments.some((payment) => payment.planned === planned.id);
