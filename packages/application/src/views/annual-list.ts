import type { AnnualListFacts } from '@zhengxiang/procedure';
import type { AnnualListView } from '../contract/index.ts';

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
