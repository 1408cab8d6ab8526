import type { ActionDefinition } from '@zhengxiang/core';
import type { Known } from './acts/known.ts';
import type { CaseKind } from './acts/index.ts';
import { procedureOf } from './catalogue.ts';
import type { ProjectFacts } from './facts/index.ts';
import type { OwnActionId } from './own.ts';
import type { LetterOfPack, OrganOfPack, ProjectProcedure, ProjectReducer } from './project-procedure.ts';
import type { StageOfPack } from './project/stage.ts';

/** An act of a pack's own, as a file of the catalogue has it: its form and event, and what that makes of the facts. */
export interface ActOfPack {
  readonly definition: ActionDefinition & { readonly caseKind: CaseKind };
  // Each act has another body; what reads it has been parsed by the fields of the same entry.
  readonly apply: (facts: ProjectFacts, event: never) => ProjectFacts;
  readonly known?: Known<never>;
}

/** What a pack has beside the catalogue. */
export interface OwnParts {
  readonly acts?: Readonly<Record<OwnActionId, ActOfPack>>;
  readonly organs?: readonly OrganOfPack[];
  readonly stages?: readonly StageOfPack[];
  readonly letters?: readonly LetterOfPack[];
}

const clash = (what: string, name: string): RangeError => new RangeError(`${what}“${name}”已经有了，不能再定义一次`);

const checkNew = (base: ProjectProcedure, own: OwnParts): void => {
  const events = new Set(Object.values(base.acts).map(({ event }) => event));
  for (const [id, { definition }] of Object.entries<ActOfPack>(own.acts ?? {})) {
    if (Object.hasOwn(base.acts, id)) throw clash('事项', id);
    if (events.has(definition.event)) throw clash(`事项“${id}”的记录`, definition.event);
    if (definition.caseKind !== 'project') throw new RangeError(`事项“${id}”须是项目的事项`);
    events.add(definition.event);
  }
  for (const [what, known, added] of [
    ['机关', base.organs.map(({ id }) => id), (own.organs ?? []).map(({ id }) => id)],
    ['阶段', base.stages.map(({ id }) => id), (own.stages ?? []).map(({ id }) => id)],
    ['公文', base.letters.map(({ kind }) => kind), (own.letters ?? []).map(({ kind }) => kind)],
  ] as const) {
    const all = new Set<string>(known);
    for (const name of added) {
      if (all.has(name)) throw clash(what, name);
      all.add(name);
    }
  }
};

/**
 * A procedure with more acts, organs, stages and letters. Nothing that there is already can be defined anew: what is in a ledger
 * is read by its event, whatever law it was written under.
 * @throws RangeError that names what there is already
 */
export const extendProcedure = (base: ProjectProcedure, own: OwnParts): ProjectProcedure => {
  checkNew(base, own);
  const acts = Object.entries<ActOfPack>(own.acts ?? {});
  return procedureOf({
    acts: { ...base.acts, ...Object.fromEntries(acts.map(([id, { definition }]) => [id, definition])) },
    reducers: {
      ...base.reducers,
      ...Object.fromEntries(acts.map(([, { definition, apply }]) => [definition.event, apply as ProjectReducer])),
    },
    known: { ...base.known, ...Object.fromEntries(acts.flatMap(([id, { known }]) => (known ? [[id, known]] : []))) },
    following: base.following,
    organs: [...base.organs, ...(own.organs ?? [])],
    stages: [...base.stages, ...(own.stages ?? [])],
    letters: [...base.letters, ...(own.letters ?? [])],
  });
};
