import { fen, type Actor, type PlainDate } from '@zhengxiang/core';
import type { NeighbourProject, Surroundings } from '@zhengxiang/procedure';
import { onRecord } from '../case/context.ts';
import { readSurroundings, surroundingsQuery } from '../case/surroundings.ts';
import { stateOfCase } from '../case/case-state.ts';
import type { ContextStore, NeighbourStore, RecordedCase } from '../ports/index.ts';
import { maySee } from '../case/viewers.ts';

/** What a form names so far of what lies outside its case. */
export interface AroundQuestion {
  readonly caseId: string;
  readonly annualLine?: string | undefined;
  readonly named?: readonly string[] | undefined;
}

/**
 * What lies around the case, for the browser's preview. Of other units' projects it tells that they are there, not what they
 * contain or cost; of those that the reader may not open neither the number nor, where the case does not name it, the id.
 */
export const publicSurroundings = (
  around: Surroundings,
  owner: string,
  mayOpen: (caseId: string) => boolean,
): Surroundings => {
  const inShort = (project: NeighbourProject): NeighbourProject => {
    if (project.ownerId === owner) return project;
    const { number, marks: _marks, ...short } = { ...project, content: '', budgetAmount: fen(0) };
    return mayOpen(project.caseId) && number !== undefined ? { ...short, number } : short;
  };
  const nameless = (project: NeighbourProject): NeighbourProject =>
    mayOpen(project.caseId) ? project : { ...project, caseId: '' };
  // Where experts work is for whoever calls them together to hear, from the law.
  const { employments: _employments, ...open } = around;
  return {
    ...open,
    similar: around.similar.map(inShort).map(nameless),
    named: around.named.map(inShort),
  };
};

/** Which of the projects around a case somebody may open. */
export const openNeighbours = async (
  store: Pick<NeighbourStore, 'neighbours'>,
  actor: Actor,
  { similar, named }: Pick<Surroundings, 'similar' | 'named'>,
): Promise<ReadonlySet<string>> => {
  const neighbours = await store.neighbours([...similar, ...named].map((one) => one.caseId));
  return new Set(neighbours.filter(({ viewers }) => maySee(actor, viewers)).map((one) => one.caseId));
};

/** Surroundings for a form: of the recorded case, or of one that the actor's unit is about to open. */
export const aroundView = async (
  store: ContextStore,
  recorded: RecordedCase | undefined,
  actor: Actor,
  { caseId, annualLine, named = [] }: AroundQuestion,
  today: PlainDate,
): Promise<Surroundings> => {
  const state = recorded && stateOfCase(recorded);
  const ownerId = state?.facts.origin.owner.id ?? actor.organisationId;
  const typed = { ...(annualLine !== undefined && { annualLine }), ...(named.length > 0 && { mlpsCoveredBy: named }) };
  const known = state && surroundingsQuery(caseId, state.facts, typed);
  const ask = known ?? { caseId, ownerId, name: '', named, annualLine };
  const around = await readSurroundings(store, ask);
  const line = around.annualLine;
  const open = await openNeighbours(store, actor, around);
  return publicSurroundings(
    {
      ...around,
      // Drafts of others are nobody's business: only what has been reported can be named.
      named: around.named.filter((one) => one.reportedOn !== undefined || one.ownerId === ownerId),
      annualLine: line?.ownerId === ownerId ? line : undefined,
      ...(await onRecord(store, today)),
    },
    ownerId,
    (id) => open.has(id),
  );
};
