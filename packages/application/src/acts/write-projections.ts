import type { Actor, PlainDate, Situation } from '@zhengxiang/core';
import {
  capacitiesOf,
  type LawPack,
  type OfProcedure,
  type ProjectFacts,
  actOf,
  actOfEventType,
} from '@zhengxiang/procedure';
import { stateOfCase } from '../case/case-state.ts';
import type { RecordedCase, RecordedEvent, TodoRow, TodoChange, ProjectionStore } from '../ports/index.ts';
import { annualListView } from '../views/annual-list.ts';
import { insightsOf } from '../insights/project-insights.ts';
import { viewersOf } from '../case/viewers.ts';
import { surroundingsOf } from '../case/context.ts';
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
): Promise<readonly TodoRow[]> => {
  const state = stateOfCase(recorded);
  const { caseId } = recorded.origin;
  const viewers = viewersOf(pack, state);
  const registers = await readRegisters(store, pack);
  const around = await surroundingsOf(store, state.facts, today);
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
