import { annualListTransfer } from './annual-list-transfer.ts';
import { projectTransfer, projectTransferred } from './project-transfer.ts';

export { ownerChanges } from './shared.ts';
export type { OwnerChange } from './shared.ts';

/**
 * What the register of units leaves in cases (ADR 0031): no desk holds these acts and no law gives a power for them, so they are none
 * of `catalogueActs`. They are read, told and shown like every act.
 */
export const registerActs = {
  'project.transfer': projectTransfer,
  'annualList.transfer': annualListTransfer,
};

/** The event in which a case is told whose it is from then on, by the kind of the case. */
export const transferEventOf = {
  project: projectTransfer.event,
  'annual-list': annualListTransfer.event,
} as const;

export const registerReducers = { 'project.transferred': projectTransferred };
