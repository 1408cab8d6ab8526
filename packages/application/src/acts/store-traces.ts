import {
  capacitiesOf,
  noSurroundings,
  type Actor,
  type LawPack,
  type PlainDate,
  type ProjectFacts,
  type RuleContext,
} from '@zhengxiang/core';
import type { CaseState } from '../case-state.ts';
import type { Store } from '../ports.ts';
import { annualListView } from '../views/annual-list.ts';
import { viewersOf } from '../viewers.ts';
import { projectionOf } from './projection.ts';
import { surroundingsQuery } from './surroundings-query.ts';
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

/** The context of a reading that is nobody's act. */
export const readingContext = async (store: Store, facts: ProjectFacts, today: PlainDate): Promise<RuleContext> => ({
  facts,
  actor: reader,
  capacities: capacitiesOf(reader, facts),
  today,
  around: await store.surroundings(surroundingsQuery(facts.origin.caseId, facts, today)),
});

/** The first act that reports a project to the bureau gives it its number: county code, year, four digits. */
const numberFor = async (store: Store, pack: LawPack, facts: ProjectFacts): Promise<string | null> => {
  const known = await store.findProject(facts.origin.caseId);
  if (known?.number) return known.number;
  const reportedOn = facts.intake.firstSubmittedOn ?? facts.filing.plan?.on;
  if (reportedOn === undefined) return null;
  const series = `${pack.county.code}-${reportedOn.slice(0, 4)}`;
  return `${series}-${String(await store.nextNumber(series)).padStart(4, '0')}`;
};

/** Lists, to-dos and numbers after an act. Runs in the transaction of the act; also rebuilds them from the ledger. */
export const storeTraces = async (store: Store, pack: LawPack, state: CaseState, today: PlainDate): Promise<void> => {
  const registers = await readRegisters(store);
  const { caseId } = state.facts.origin;
  const viewers = viewersOf(pack, state);
  if (state.kind === 'project') {
    const context = await readingContext(store, state.facts, today);
    const number = await numberFor(store, pack, state.facts);
    await store.putProject(projectionOf({ pack, facts: state.facts, context, number, viewers, today }));
    await store.replaceTodos(caseId, state.kind, openTasks({ pack, state, registers, today, around: context.around }));
    return;
  }
  if (state.kind === 'annual-list') await store.putAnnualList({ view: annualListView(state.facts), viewers });
  await store.replaceTodos(caseId, state.kind, openTasks({ pack, state, registers, today, around: noSurroundings }));
};
