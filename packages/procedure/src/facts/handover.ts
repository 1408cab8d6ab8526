import type { PersonRef, PlainDate } from '@zhengxiang/core';
import type { ActorRef } from '../project/events.ts';

/** A project went to another person of its unit. */
export interface Handover {
  /** Who had it before; nobody where nothing had been done yet. */
  readonly from: Pick<PersonRef, 'id' | 'name'> | undefined;
  readonly to: PersonRef;
  readonly matters: string;
  readonly reason: string;
  readonly by: ActorRef;
  readonly on: PlainDate;
}
