import type { PlainDate } from '@zhengxiang/core';
import type { Article18Filing, ProjectFacts, Termination } from '../../facts/index.ts';

export const filed = (facts: ProjectFacts, filing: Omit<Article18Filing, 'id'>): ProjectFacts => ({
  ...facts,
  article18: [...facts.article18, { id: `F${String(facts.article18.length + 1)}`, ...filing }],
});

/**
 * What an organ has received: the filing of the project's end, and of every contract that ended alone. The case closes with the second
 * of the two acknowledgements of the former, whichever comes last.
 */
export const acknowledged = (facts: ProjectFacts, by: Partial<Termination>, on: PlainDate): ProjectFacts => {
  const received = { ...facts, endings: facts.endings.map((ending) => ({ ...by, ...ending })) };
  if (facts.termination === undefined) return received;
  const termination = { ...facts.termination, ...by };
  const both = termination.bureauAcknowledgedOn !== undefined && termination.financeAcknowledgedOn !== undefined;
  return {
    ...received,
    termination,
    ...(both ? { closed: { how: 'terminated', on, note: termination.cause } } : {}),
  };
};
