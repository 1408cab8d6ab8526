import type { Actor, PlainDate } from '@zhengxiang/core';
import type { Post } from '@zhengxiang/procedure';
import type { NoticeKind } from '../contract/index.ts';
import type { StoredTodo, TodoRow } from './todos.ts';

/** An act that was put down for telling with the act itself. */
export interface ActToTell {
  readonly caseId: string;
  readonly seq: number;
  readonly opened: readonly TodoRow[];
}

/** What time alone, or another reading of the law, has opened in a case: nobody acted in it. */
export interface OpenedToTell {
  readonly id: string;
  readonly caseId: string;
  /** The newest act of the case at that time: while it is the newest, what opened is the same opening. */
  readonly seq: number;
  readonly day: PlainDate;
  readonly opened: readonly TodoRow[];
  /** What the law says is late since then. */
  readonly overdue: readonly { readonly cite: string; readonly text: string }[];
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
  /** Puts down for telling what opened without an act, in the transaction that found it. */
  tellOpenedLater(given: Omit<OpenedToTell, 'id'> & { readonly at: Date }): Promise<void>;
  /** What was put down for a case since its newest act, told of or not. */
  openedSince(caseId: string, seq: number): Promise<readonly OpenedToTell[]>;
  /** What nobody has told of, oldest first; it stays locked, and other processes skip it. */
  openedToTell(limit: number): Promise<readonly OpenedToTell[]>;
  markOpenedTold(ids: readonly string[], at: Date): Promise<void>;
  /** Everybody active at these desks of an organisation, and after them whom the desks are lent to on that day. */
  actorsAt(organisationId: string, posts: readonly Post[], today: PlainDate): Promise<readonly Actor[]>;
  /** A person at each of their desks. */
  actorsNamed(personId: string): Promise<readonly Actor[]>;
  /** Writes what is not written yet, as each person has chosen to get it. Answers how many were new. */
  addNotices(notices: readonly NewNotice[], at: Date): Promise<number>;
  /** Every open to-do of these acts, whoever holds it. */
  openTodos(actions: readonly string[]): Promise<readonly StoredTodo[]>;
}
