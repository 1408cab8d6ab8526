import { fen, subtractFen, sumFen } from '../../values/fen.ts';
import type { PlainDate } from '../../values/plain-date.ts';
import type { EventType } from '../actions/index.ts';
import type { Reducers } from '../events.ts';
import type { Change, ProjectFacts } from '../facts/index.ts';
import { ceilingOf } from '../read.ts';

type ChangeEvent = Extract<EventType, `change.${string}`>;

const withChange = (facts: ProjectFacts, id: string, update: Partial<Change>): ProjectFacts => ({
  ...facts,
  changes: facts.changes.map((change) => (change.id === id ? { ...change, ...update } : change)),
});

/** The contract's price follows an approved change. */
const repriced = (facts: ProjectFacts, change: Change): ProjectFacts => ({
  ...facts,
  contracts: facts.contracts.map((contract) =>
    contract.id === change.request.contract
      ? { ...contract, price: fen(contract.price + change.difference) }
      : contract,
  ),
});

/** The ceiling of article 11 only sinks. What was approved stays on record as it was. */
const lowered = (facts: ProjectFacts, { id, difference }: Change, on: PlainDate): ProjectFacts => {
  const before = ceilingOf(facts);
  if (before === undefined || difference >= 0) return facts;
  const step = { change: id, on, difference: fen(difference), amount: fen(before + difference) };
  return { ...facts, ceilingChanges: [...facts.ceilingChanges, step] };
};

/** Article 17. Pure folds: whether an act was allowed has been decided before. */
export const changeReducers = {
  'change.requested': (facts, { body, happenedOn }) => {
    const change: Change = {
      id: `C${String(facts.changes.length + 1)}`,
      request: body,
      requestedOn: happenedOn,
      state: 'requested',
      difference: subtractFen(
        sumFen(body.lines.map((line) => line.amountAfter)),
        sumFen(body.lines.map((line) => line.amountBefore)),
      ),
    };
    return { ...facts, changes: [...facts.changes, change] };
  },

  'change.approved': (facts, { body }) => {
    const change = facts.changes.find(({ id }) => id === body.change);
    const decided = withChange(facts, body.change, {
      state: 'approved',
      decidedOn: body.approvedOn,
      decisionText: body.text,
    });
    return change === undefined ? decided : lowered(repriced(decided, change), change, body.approvedOn);
  },

  'change.refused': (facts, { body, happenedOn }) =>
    withChange(facts, body.change, { state: 'refused', decidedOn: happenedOn, decisionText: body.reason }),

  'change.withdrawn': (facts, { body, happenedOn }) =>
    withChange(facts, body.change, { state: 'withdrawn', decidedOn: happenedOn, decisionText: body.reason }),

  'change.carried-out': (facts, { body }) => withChange(facts, body.change, { carriedOutOn: body.carriedOutOn }),
} satisfies Reducers<ProjectFacts, ChangeEvent>;
