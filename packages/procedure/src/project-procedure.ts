import type { ActionDefinition, Procedure } from '@zhengxiang/core';
import type { Following, Known } from './acts/known.ts';
import type { PaperKind } from './acts/index.ts';
import type { ProjectFacts } from './facts/index.ts';
import type { OrganisationRole, Post } from './law/organs.ts';
import type { OwnLetter, OwnOrgan } from './own.ts';
import type { LetterSource, OfficialContent } from './paper/letter.ts';
import type { AnyEvent } from './project/events.ts';
import type { StageOfPack } from './project/stage.ts';

/** What an event makes of the facts of a project, whatever its type. */
export type ProjectReducer = (facts: ProjectFacts, event: AnyEvent) => ProjectFacts;

/** An organ of a pack's own: a kind of entry in the register, and what it is for every case. */
export interface OrganOfPack {
  readonly id: OwnOrgan & OrganisationRole;
  /** The desks in it. */
  readonly posts: readonly Post[];
  /** A county has it once. */
  readonly single: boolean;
}

/** A letter of a pack's own: what it says; letterhead, signature and imprint are those of every official letter. */
export interface LetterOfPack {
  readonly kind: OwnLetter & PaperKind;
  /** A later one in the same case takes its place. */
  readonly replaceable?: boolean;
  /** 机关代字 of its number, where that is another than the organ's. */
  readonly series?: string;
  readonly content: (source: LetterSource) => OfficialContent;
}

/** The procedure of a county's project as a law carries it: the catalogue, and what the pack has of its own beside it. */
export interface ProjectProcedure extends Procedure {
  readonly acts: Readonly<Record<string, ActionDefinition>>;
  /** By the event of an act on a project. */
  readonly reducers: Readonly<Record<string, ProjectReducer>>;
  /** By act: what the case knows already of its answers. */
  readonly known: Readonly<Record<string, Known<never>>>;
  readonly following: Readonly<Record<string, Following<never>>>;
  readonly organs: readonly OrganOfPack[];
  readonly stages: readonly StageOfPack[];
  readonly letters: readonly LetterOfPack[];
}
