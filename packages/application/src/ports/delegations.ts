import type { PlainDate } from '@zhengxiang/core';
import type { Post } from '@zhengxiang/procedure';

/** Somebody of the register, by the name of the day on which it was written down. */
export interface NamedPerson {
  readonly id: string;
  readonly name: string;
}

/** Why and by whom a delegation was ended before its last day. */
export interface DelegationEnd {
  readonly by: NamedPerson;
  readonly reason: string;
  readonly at: Date;
}

/** A post lent to another person of the organisation, from one day of the county's clock to another, both included (授权代办). */
export interface Delegation {
  readonly id: string;
  readonly organisationId: string;
  readonly post: Post;
  readonly delegator: NamedPerson;
  readonly delegate: NamedPerson;
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly reason: string;
  /** The delegator, or for somebody who is away the organisation's leader. */
  readonly recordedBy: NamedPerson;
  readonly recordedAt: Date;
  readonly withdrawn?: DelegationEnd | undefined;
}

/** Delegations, added to and never changed. */
export interface DelegationStore {
  addDelegation(given: Omit<Delegation, 'withdrawn'>): Promise<void>;
  withdrawDelegation(id: string, end: DelegationEnd): Promise<void>;
  /** All that an organisation has had, the newest first. */
  delegationsAt(organisationId: string): Promise<readonly Delegation[]>;
  /** Until the transaction ends nobody else records or withdraws one of the organisation. */
  holdDelegations(organisationId: string): Promise<void>;
}
