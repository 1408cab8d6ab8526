import type { Actor, PlainDate } from '@zhengxiang/core';
import type { CaseKind, Organ, Post } from '@zhengxiang/procedure';
import type { Span } from '../time/step-clock.ts';

/** An act that is possible and expected. Either a desk of an organisation or one person. */
export interface TodoRow {
  readonly action: string;
  readonly organ: Organ;
  readonly organisationId: string | null;
  readonly post: Post | null;
  readonly personId: string | null;
  readonly since: PlainDate;
  /** People who have acted on the case and for whom a rule leaves this act to others at the same desk. */
  readonly barred: readonly string[];
  /** How many things the holder has to settle before the act is possible; 0 for an act that is possible now. */
  readonly obstacles: number;
}

/** A to-do with whom it waits for by name, and whether anybody is there to do it. */
export interface AwaitedTodo extends StoredTodo {
  /** The organisation of the desk; null where one person is waited for. */
  readonly organisationName: string | null;
  /** The one person; null where a desk is waited for. */
  readonly personName: string | null;
  /** Somebody active holds the desk and may do it, or the person is active. */
  readonly held: boolean;
  /** Somebody active sits there at all, whoever may do it. */
  readonly filled: boolean;
}

export interface StoredTodo extends TodoRow {
  readonly caseId: string;
  readonly caseKind: CaseKind;
  readonly title: string;
  readonly number: string | null;
  readonly ownerId: string;
  readonly ownerName: string;
  readonly amount: number | null;
  /** Earlier waits that ended without the act. */
  readonly spans: readonly Span[];
}

/** The act after which to-dos are written anew. */
export interface TodoChange {
  readonly on: PlainDate;
  /** Whether a to-do that is no longer open was settled by the act; otherwise its clock stands still. */
  readonly settles: (todo: Pick<TodoRow, 'action' | 'organ'>) => boolean;
}

/** Open to-dos and how long each has waited. */
export interface TodoStore {
  /** Answers the to-dos that were not open before. */
  replaceTodos(caseId: string, kind: CaseKind, rows: readonly TodoRow[], turn: TodoChange): Promise<readonly TodoRow[]>;
  todosFor(actor: Actor): Promise<readonly StoredTodo[]>;
  /** Open tasks of cases that this person's organisation owns: those of other organisations and of other desks of its own. */
  awaitedBy(actor: Actor): Promise<readonly AwaitedTodo[]>;
  /**
   * Open to-dos of the acts for which nobody is there at one desk or one person at least, with those of the same acts at other
   * desks; of the desks of one organisation, or of the whole county. The longest open first.
   */
  leftAlone(organisationId?: string): Promise<readonly AwaitedTodo[]>;
  /** Open tasks of one case, the longest open first. */
  awaitedIn(caseId: string): Promise<readonly AwaitedTodo[]>;
}
