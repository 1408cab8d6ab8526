import { fen, type PlainDate } from '@zhengxiang/core';
import type { Change, ProjectFacts } from '../../facts/index.ts';
import { ceilingOf } from '../../project/read.ts';

export const withChange = (facts: ProjectFacts, id: string, update: Partial<Change>): ProjectFacts => ({
  ...facts,
  changes: facts.changes.map((change) => (change.id === id ? { ...change, ...update } : change)),
});

/** The contract's price follows an approved change. */
export const repriced = (facts: ProjectFacts, change: Change): ProjectFacts => ({
  ...facts,
  contracts: facts.contracts.map((contract) =>
    contract.id === change.request.contract
      ? { ...contract, price: fen(contract.price + change.difference) }
      : contract,
  ),
});

/** The ceiling of article 11 only sinks. What was approved stays on record as it was. */
export const lowered = (facts: ProjectFacts, { id, difference }: Change, on: PlainDate): ProjectFacts => {
  const before = ceilingOf(facts);
  if (before === undefined || difference >= 0) return facts;
  const step = { change: id, on, difference: fen(difference), amount: fen(before + difference) };
  return { ...facts, ceilingChanges: [...facts.ceilingChanges, step] };
};
