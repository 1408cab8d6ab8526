import { canonicalJson, type Actor, type PlainDate, type Situation } from '@zhengxiang/core';
import {
  capacitiesOf,
  type LawPack,
  type OfProcedure,
  type ProjectFacts,
  type Surroundings,
  actOf,
  actOfEventType,
  transferEventOf,
  type BodyOf,
} from '@zhengxiang/procedure';
import { stateOfCase, type CaseState } from '../case/case-state.ts';
import type { RecordedCase, RecordedEvent, TodoRow, TodoChange, ProjectionStore } from '../ports/index.ts';
import { annualListView } from '../views/annual-list.ts';
import { insightsOf } from '../insights/project-insights.ts';
import { viewersOf } from '../case/viewers.ts';
import { surroundingsOf } from '../case/context.ts';
import { surroundingsQuery, type SurroundingsQuery } from '../case/surroundings.ts';
import { numberOf, numberText } from '../case/numbering.ts';
import { projectionOf } from './projection.ts';
import { openTasks, readRegisters } from './tasks.ts';

/** Somebody who holds nothing: readings of the law that do not depend on who asks. */
const reader: Actor = {
  personId: '00000000-0000-4000-8000-000000000000',
  name: '',
  organisationId: '00000000-0000-4000-8000-000000000000',
  organisationName: '',
  organisationRole: 'company',
  post: 'member',
};

const readingContext = (facts: ProjectFacts, today: PlainDate, around: Situation['around']): Situation => ({
  facts,
  actor: reader,
  capacities: capacitiesOf(reader, facts),
  today,
  around,
});

/**
 * A step is settled by its own act, or by another act of the organ that had it to do (refused instead of approved). What was
 * sent back, or taken back by the unit, is not: the clock stands still and goes on when it returns.
 */
const settledBy = (of: OfProcedure, last: RecordedEvent | undefined): TodoChange['settles'] => {
  const action = last && actOfEventType(of, last.type);
  return (todo) =>
    todo.action === action || (!!action && actOf(of, action).tells !== 'returned' && todo.organ === last?.actingAs);
};

/** What was read of the surroundings, and for which questions. */
export interface Around {
  readonly query: SurroundingsQuery;
  readonly around: Surroundings;
}

const aroundOf = async (
  store: ProjectionStore,
  state: CaseState,
  today: PlainDate,
  judged: Around | undefined,
): Promise<Surroundings> => {
  const query = surroundingsQuery(state.facts.origin.caseId, state.facts);
  // An act on a regulation is part of what lies around it.
  const same = judged && state.kind !== 'regulation' && canonicalJson(judged.query) === canonicalJson(query);
  return same ? judged.around : surroundingsOf(store, state.facts, today);
};

/** What waited at a unit when it was merged, split or closed goes on waiting at its heir: the wait is one. */
const followOwner = async (store: ProjectionStore, { events, origin }: RecordedCase): Promise<void> => {
  const last = events.at(-1);
  if (last?.type !== transferEventOf.project && last?.type !== transferEventOf['annual-list']) return;
  // Its type says which body it has.
  const { from, to } = last.body as BodyOf<typeof last.type>;
  if (from.id !== to.id) await store.moveTodos(origin.caseId, from.id, to.id);
};

/**
 * Lists and to-dos of a case after its last act, as of the day of that act. Runs in the transaction of the act; played over
 * the ledger again it rebuilds them. Answers the to-dos that this act opened.
 */
export const writeProjections = async (
  store: ProjectionStore,
  pack: LawPack,
  recorded: RecordedCase,
  today: PlainDate,
  /** `same-step`: the law is read otherwise, and nothing was done in the case. */
  turn: 'act' | 'same-step' = 'act',
  /** What lay around the case when the act was judged: it is not read again where the case asks the same afterwards. */
  judged?: Around,
): Promise<readonly TodoRow[]> => {
  const state = stateOfCase(recorded);
  const { caseId } = recorded.origin;
  const viewers = viewersOf(pack, state);
  await followOwner(store, recorded);
  const registers = await readRegisters(store, pack);
  const around = await aroundOf(store, state, today, judged);
  if (state.kind === 'project') {
    const given = numberOf(recorded.events);
    const context = readingContext(state.facts, today, around);
    const number = given ? numberText(given) : null;
    const row = projectionOf({ pack, facts: state.facts, context, number, viewers, today });
    const updatedOn = turn === 'act' ? today : (recorded.events.at(-1)?.happenedOn ?? today);
    await store.putProject({ ...row, updatedOn });
    await store.putInsights(caseId, insightsOf(pack, state.facts));
  }
  if (state.kind === 'annual-list') await store.putAnnualList({ view: annualListView(state.facts), viewers });
  const tasks = openTasks({ pack, state, registers, today, around, acts: recorded.events });
  return store.replaceTodos(caseId, state.kind, tasks, {
    on: today,
    settles: turn === 'act' ? settledBy(recorded, recorded.events.at(-1)) : () => false,
  });
};
