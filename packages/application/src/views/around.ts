import { fen, type Actor, type NeighbourProject, type PlainDate, type Surroundings } from '@zhengxiang/core';
import { trialExtensions } from '../acts/context.ts';
import { surroundingsQuery } from '../acts/surroundings-query.ts';
import { stateOfCase } from '../case-state.ts';
import type { RecordedCase, Store } from '../ports.ts';

/** What a form names so far of what lies outside its case. */
export interface AroundQuestion {
  readonly caseId: string;
  readonly annualLine?: string | undefined;
  readonly named?: readonly string[] | undefined;
}

/**
 * What lies around the case, for the browser's preview. Of other units' projects it tells that they are there, not what they
 * contain or cost.
 */
export const publicSurroundings = (around: Surroundings, owner: string): Surroundings => {
  const inShort = (project: NeighbourProject): NeighbourProject =>
    project.ownerId === owner ? project : { ...project, content: '', budgetAmount: fen(0) };
  return { ...around, similar: around.similar.map(inShort), named: around.named.map(inShort) };
};

/** Surroundings for a form: of the recorded case, or of one that the actor's unit is about to open. */
export const aroundView = async (
  store: Store,
  recorded: RecordedCase | undefined,
  actor: Actor,
  { caseId, annualLine, named = [] }: AroundQuestion,
  today: PlainDate,
): Promise<Surroundings> => {
  const state = recorded && stateOfCase(recorded);
  const ownerId = state?.facts.origin.owner.id ?? actor.organisationId;
  const typed = { ...(annualLine !== undefined && { annualLine }), ...(named.length > 0 && { mlpsCoveredBy: named }) };
  const known = state && surroundingsQuery(caseId, state.facts, today, typed);
  const ask = known ?? { caseId, ownerId, name: '', content: '', on: today, named, annualLine };
  const around = await store.surroundings(ask);
  const line = around.annualLine;
  return publicSurroundings(
    {
      ...around,
      // Drafts of others are nobody's business: only what has been reported can be named.
      named: around.named.filter((one) => one.reportedOn !== undefined || one.ownerId === ownerId),
      annualLine: line?.ownerId === ownerId ? line : undefined,
      trialExtensions: await trialExtensions(store, today),
    },
    ownerId,
  );
};
