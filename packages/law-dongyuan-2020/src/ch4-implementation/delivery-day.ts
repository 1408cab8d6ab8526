import type { PlainDate } from '@zhengxiang/core';
import type { Contract, ProjectFacts } from '@zhengxiang/procedure';

/** The day by which a contract is to be delivered: as agreed, or as newly filed under article 18. */
export const deliveryDay = (facts: ProjectFacts, contract: Contract): PlainDate =>
  facts.article18.findLast((filing) => filing.contract === contract.id)?.newDate ?? contract.deliverBy;

/** Contracts of the work itself that are late today. Nothing is late once the work is complete, ended or closed. */
export const lateContracts = (facts: ProjectFacts, today: PlainDate): readonly Contract[] =>
  facts.implementation.completedOn !== undefined || facts.termination !== undefined || facts.closed !== undefined
    ? []
    : facts.contracts.filter((contract) => contract.subject === 'main' && today > deliveryDay(facts, contract));
