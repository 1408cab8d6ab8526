import { instalmentsOf, type Instalment, type ProjectFacts } from '@zhengxiang/procedure';

/** The planned instalment that a payment names, with its contract and what has been paid of it. */
export const instalmentOf = (facts: ProjectFacts, id: string): Instalment | undefined =>
  instalmentsOf(facts).find(({ planned }) => planned.id === id);
