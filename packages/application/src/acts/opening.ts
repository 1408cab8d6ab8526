import { actions, type ActionId, type CaseOrigin, type Organ } from '@zhengxiang/core';
import type { RecordedCase, Registered, Store } from '../ports.ts';

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

/** The regulation's own case has a fixed id for each pack, so that every process finds the same one. */
export const regulationCaseId = (index: number): string =>
  `00000000-0000-4000-8000-${String(index + 1).padStart(12, '0')}`;

/** The regulation's own case belongs to the bureau that answers for the text (article 30); it needs no act to begin. */
export const regulationCase = async (
  store: Store,
  packId: string,
  index: number,
): Promise<RecordedCase | undefined> => {
  const caseId = regulationCaseId(index);
  const known = await store.readCase(caseId);
  if (known) return known;
  const bureau = await store.registeredByRole('data-bureau');
  return bureau && { kind: 'regulation', origin: originFor(caseId, packId, bureau), events: [] };
};
