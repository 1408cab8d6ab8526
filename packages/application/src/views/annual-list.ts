import type { AnnualListFacts } from '@zhengxiang/procedure';
import { plainDate } from '@zhengxiang/core';
import type { Surroundings } from '@zhengxiang/procedure';
import type { AnnualListView } from '../contract/index.ts';

/** Whether a list lies with the bureau: it was reported and not sent back. */
export const isWithBureau = ({ state }: AnnualListView): boolean => state === 'reported' || state === 'adopted';

/** A line of a list as rules look at it. */
export const annualLineOf = (view: AnnualListView, name: string): NonNullable<Surroundings['annualLine']> => ({
  year: view.year,
  adopted: view.state === 'adopted',
  name,
  ownerId: view.ownerId,
  ...(isWithBureau(view) && view.reportedOn !== null && { reportedOn: plainDate(view.reportedOn) }),
});

/** One unit's list of one year, as lists and pages show it. */
export const annualListView = (facts: AnnualListFacts): AnnualListView => ({
  caseId: facts.origin.caseId,
  seq: facts.seq,
  ownerId: facts.origin.owner.id,
  ownerName: facts.origin.owner.name,
  year: facts.year ?? 0,
  state: facts.state,
  lines: facts.lines.map(({ id, name, kind, budgetAmount, content, quarter }) => ({
    id,
    name,
    kind,
    budgetAmount,
    content,
    ...(quarter === undefined ? {} : { quarter }),
  })),
  reportedOn: facts.reportedOn ?? null,
  adoptedOn: facts.adoptedOn ?? null,
  returnReason: facts.returnReason ?? null,
});
