import type { Actor, PlainDate } from '@zhengxiang/core';
import type { Desk } from '../contract/index.ts';

/** Somebody at one of their desks. */
export interface AtDesk {
  readonly personId: string;
  readonly organisationId: string;
  readonly post: string;
  /** Where the desk is another's: the delegation that lends it. */
  readonly delegation?: string | undefined;
}

/** Somebody at a desk, as requests are judged. */
export interface SeatedActor {
  readonly actor: Actor;
  readonly mustChangePassword: boolean;
  /** Undefined where there is no account. */
  readonly passwordChangedAt?: Date | undefined;
}

/** Why a right password opens nothing: the account or its person, the units of all desks, or there is no desk. */
export type WhyShut =
  | { readonly kind: 'account' }
  | { readonly kind: 'no-desk' }
  | { readonly kind: 'unit'; readonly units: readonly string[] };

/** Who may act from where. */
export interface DeskStore {
  /**
   * The desks of a person at active organisations, in the order of the register; then those lent to them on that day by somebody who
   * is active and still has the desk. Nothing is lent to who keeps accounts, nor to somebody who has left the organisation.
   */
  desksOf(personId: string, today: PlainDate): Promise<readonly Desk[]>;
  /** Asked only where the right password of an active account has opened nothing. */
  whyShut(personId: string): Promise<WhyShut>;
  /** Somebody active at a desk they still have, their own or a lent one; undefined once either is over. */
  actorAt(at: AtDesk, today: PlainDate): Promise<SeatedActor | undefined>;
}
