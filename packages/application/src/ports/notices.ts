import type { Actor } from '@zhengxiang/core';
import type { Post } from '@zhengxiang/procedure';
import type { NoticeKind } from '../contract/index.ts';
import type { StoredTodo, TodoRow } from './todos.ts';

/** An act that was put down for telling with the act itself. */
export interface ActToTell {
  readonly caseId: string;
  readonly seq: number;
  readonly opened: readonly TodoRow[];
}

/** A message to one person. The same `key` is never written twice for the same person. */
export interface NewNotice {
  readonly personId: string;
  readonly key: string;
  readonly kind: NoticeKind;
  readonly title: string;
  readonly about: string;
  readonly link: string;
  readonly caseId: string | null;
  readonly cite: string | null;
}

/** What messages need inside one transaction. */
export interface NoticeStore {
  /** Puts an act down for telling, in the transaction of the act. */
  tellLater(given: ActToTell & { readonly at: Date }): Promise<void>;
  /** Acts that nobody has told of, oldest first; they stay locked, and other processes skip them. */
  actsToTell(limit: number): Promise<readonly ActToTell[]>;
  markTold(acts: readonly ActToTell[], at: Date): Promise<void>;
  /** Everybody active at these desks of an organisation. */
  actorsAt(organisationId: string, posts: readonly Post[]): Promise<readonly Actor[]>;
  /** A person at each of their desks. */
  actorsNamed(personId: string): Promise<readonly Actor[]>;
  /** Writes what is not written yet, as each person has chosen to get it. Answers how many were new. */
  addNotices(notices: readonly NewNotice[], at: Date): Promise<number>;
  /** Every open to-do of these acts, whoever holds it. */
  openTodos(actions: readonly string[]): Promise<readonly StoredTodo[]>;
}
