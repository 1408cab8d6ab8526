import { actions, type ActionId, type CaseOrigin, type Organ } from '@zhengxiang/core';
import type { RecordedCase, Registered } from '../ports.ts';

/** The acts with which a case begins. The regulation's own case is opened when a system is set up. */
const opening: ReadonlySet<ActionId> = new Set(['initiation.prepare', 'annualList.report']);

export const opensCase = (action: ActionId): boolean => opening.has(action);

/** The unit that owns what is opened, as the register has it today. */
export const originFor = (caseId: string, packId: string, unit: Registered): CaseOrigin => ({
  caseId,
  packId,
  owner: {
    id: unit.id,
    name: unit.name,
    ...(unit.competentDepartment && { competentDepartment: unit.competentDepartment }),
    ...(unit.role === 'unit' ? {} : { organ: unit.role as Organ }),
  },
});

/** A case that has no event yet. */
export const emptyCase = (action: ActionId, origin: CaseOrigin): RecordedCase => ({
  kind: actions[action].caseKind,
  origin,
  events: [],
});
