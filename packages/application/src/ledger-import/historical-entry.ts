import { plainDate } from '@zhengxiang/core';
import type { StandingHistorical } from '../ports/index.ts';

/** Fewer projects tell nothing of what is usual. */
export const fewestForUsual = 5;

/** How a project of an old ledger stands in the list of all projects. Amounts in 分. */
export const historicalEntryOf = ({ id, reading, warnings, viewers, updatedOn }: StandingHistorical) => ({
  id,
  origin: 'historical' as const,
  number: reading.number,
  name: reading.name,
  ownerId: reading.ownerId,
  ownerName: reading.ownerName,
  mainKind: reading.kind,
  track: null,
  stage: null,
  step: '',
  year: reading.year,
  budgetAmount: reading.total,
  totalInvestment: reading.total,
  procurementBudget: null,
  approvedAmount: reading.approved,
  ceiling: reading.approved,
  contractPrice: reading.contract,
  paid: reading.paid ?? 0,
  warnings: warnings.map((text) => ({ cite: 'old-ledger', text })),
  viewers: [...viewers],
  updatedOn: plainDate(updatedOn),
  content: [reading.content, reading.funding, reading.remark].filter(Boolean).join(' '),
});
