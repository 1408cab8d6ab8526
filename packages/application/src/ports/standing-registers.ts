import type { WorkCalendar } from '@zhengxiang/core';
import type { OrganisationChange } from './organisation-changes.ts';
import type { Employment } from './registers.ts';

/** What the county keeps for all cases and every one is judged beside. */
export interface StandingRegisters {
  /** The oldest first. */
  readonly organisationChanges: readonly OrganisationChange[];
  /** By person, and in the order in which they were entered. */
  readonly employments: readonly Employment[];
  readonly calendar: WorkCalendar;
}

/** They are asked together, at every act: one question. */
export interface StandingRegisterStore {
  standingRegisters(): Promise<StandingRegisters>;
}
