import type { Organ, Post } from '../law/organs.ts';
import type { OnBehalfOf, PlainDate } from '@zhengxiang/core';
import type { ProjectFacts } from '../facts/index.ts';
import type { BodyOf, EventType } from '../acts/index.ts';

/** Who acted, as printed on papers and kept in the ledger. */
export interface ActorRef {
  readonly personId: string;
  readonly name: string;
  readonly organisationId: string;
  readonly organisationName: string;
  readonly post: Post;
  /** Where it was another's post: by whose delegation (授权代办). */
  readonly onBehalfOf?: OnBehalfOf | undefined;
}

/** Somebody at a desk as the ledger keeps them: what they may do there is no part of it. */
export const actorRefOf = ({
  personId,
  name,
  organisationId,
  organisationName,
  post,
  onBehalfOf,
}: ActorRef): ActorRef => ({
  personId,
  name,
  organisationId,
  organisationName,
  post,
  ...(onBehalfOf && { onBehalfOf }),
});

/** One act that happened. Immutable; the body is the act's validated input. */
export interface CaseEvent<E extends EventType = EventType> {
  /** 1, 2, 3 … within the case. */
  readonly seq: number;
  readonly type: E;
  readonly body: BodyOf<E>;
  readonly actor: ActorRef;
  /** The organ in whose name the actor acted. */
  readonly actingAs: Organ;
  /** The legal day of the act (Asia/Shanghai). */
  readonly happenedOn: PlainDate;
}

/** An event of any type, as a union that narrows on `type`. */
export type AnyEvent = { [E in EventType]: CaseEvent<E> }[EventType];

/** What opens a case: known before its first event, stored beside it, never changed. */
export interface CaseOrigin {
  readonly caseId: string;
  /** The law pack that governs the case until it is submitted (article 31); see `governingPack`. */
  readonly packId: string;
  readonly owner: OwnerRef;
}

/** The unit that owns a case. */
export interface OwnerRef {
  readonly id: string;
  readonly name: string;
  /** Article 6: absent when the unit has no competent department. */
  readonly competentDepartment?: { readonly id: string; readonly name: string } | undefined;
  /** The organ that the unit itself is in the county, when it is one (the data bureau may own projects too). */
  readonly organ?: Organ | undefined;
}

/** What an event makes of the facts of its case. Pure: whether the act was allowed has been decided before. */
export type CaseReducer<F, E extends EventType> = (facts: F, event: CaseEvent<E>) => F;

/** What an event makes of the facts of a project. */
export type Reducer<E extends EventType> = CaseReducer<ProjectFacts, E>;
