import type { Actor } from '@zhengxiang/core';
import type { Desk } from '../contract/index.ts';

/** Somebody at one of their desks. */
export interface AtDesk {
  readonly personId: string;
  readonly organisationId: string;
  readonly post: string;
}

/** Who may act from where. */
export interface DeskStore {
  /** The desks of a person at active organisations, in the order of the register. */
  desksOf(personId: string): Promise<readonly Desk[]>;
  /** Somebody active at a desk they still have; undefined once either is over. */
  actorAt(at: AtDesk): Promise<{ readonly actor: Actor; readonly mustChangePassword: boolean } | undefined>;
}
