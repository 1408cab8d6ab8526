import { recordedActs } from './acts/index.ts';
import { followingOfActs, knownOfActs } from './acts/known.ts';
import { applyTo } from './cases/apply-to.ts';
import { correctingOf } from './cases/correcting.ts';
import { actorRefOf, type AnyEvent } from './project/events.ts';
import { catalogueReducers } from './cases/project.ts';
import type { ProjectProcedure } from './project-procedure.ts';

/** A procedure of these parts, with what its acts would make of the facts. */
export const procedureOf = (parts: Omit<ProjectProcedure, 'after' | 'correcting'>): ProjectProcedure => ({
  ...parts,
  after: (facts, { action, input, actor, actingAs, today }) => {
    const event = {
      seq: facts.seq + 1,
      type: parts.acts[action]?.event,
      body: input,
      actor: actorRefOf(actor),
      actingAs,
      happenedOn: today,
    };
    // An act that is only supposed: its body may lack answers, and whoever reads one that is missing asks for it.
    return applyTo(facts, event as AnyEvent, parts);
  },
  correcting: correctingOf(parts),
});

/** The procedure of a county's project: every act that this product knows, of projects, yearly lists and regulations. */
export const procedure: ProjectProcedure = procedureOf({
  acts: recordedActs,
  reducers: catalogueReducers,
  known: knownOfActs,
  following: followingOfActs,
  organs: [],
  stages: [],
  letters: [],
});

/** The catalogue as something that has a procedure: for screens that stand for acts of the catalogue and no others. */
export const catalogue = { procedure } as const;
