import { fen, subtractFen } from '@zhengxiang/core';
import type { Change, ProjectFacts } from '../../facts/index.ts';
import { ceilingOf } from '../../project/read.ts';
import type { InputOf } from '../index.ts';

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

/**
 * What was approved stays the ceiling of article 11, whatever changes save. A change that adds to the budget raises it, and only by a
 * cost review of its own.
 */
export const raised = (
  facts: ProjectFacts,
  { id }: Change,
  { approvedCost, approvedOn }: Pick<InputOf<'change.approve'>, 'approvedCost' | 'approvedOn'>,
): ProjectFacts => {
  const before = ceilingOf(facts);
  if (before === undefined || approvedCost === undefined || approvedCost <= before) return facts;
  const step = { change: id, on: approvedOn, difference: subtractFen(approvedCost, before), amount: approvedCost };
  return { ...facts, ceilingChanges: [...facts.ceilingChanges, step] };
};
