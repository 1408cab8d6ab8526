import { unmet, type CompanyRef, type Verdict, type Law } from '@zhengxiang/core';
import type { ApplicationData, PackageState, ProjectFacts } from '@zhengxiang/procedure';
import { moneyOf } from '../figures.ts';
import { because } from './reasons.ts';

const construction: ReadonlySet<string> = new Set(['software-development', 'infrastructure']);

/**
 * Article 16 speaks of 工程质量: reading: it asks for supervision where something is built, that is where software
 * development or infrastructure is the main kind or a line of the budget.
 */
export const needsSupervision = (data: ApplicationData): boolean =>
  construction.has(data.mainKind) || data.lines.some((line) => construction.has(line.kind));

/** Below the entry threshold a project is only filed: chapters 3 and 4 do not apply to it (article 2). */
export const isFiled = (data: ApplicationData, law: Law): boolean => data.budgetAmount < moneyOf(law, 'entryThreshold');

/** Winners and contract parties of the packages of a subject. */
const firmsOf = (facts: ProjectFacts, subject: 'main' | 'supervision'): readonly CompanyRef[] => [
  ...facts.procurement.packages.flatMap((of) => (of.subject === subject && of.award ? [of.award.winner] : [])),
  ...facts.contracts.filter((contract) => contract.subject === subject).map((contract) => contract.party),
];

export const contractorsOf = (facts: ProjectFacts): readonly CompanyRef[] => firmsOf(facts, 'main');

/** The appointed firm, and who won or signed for supervision. */
const supervisorsOf = (facts: ProjectFacts): readonly CompanyRef[] => [
  ...firmsOf(facts, 'supervision'),
  ...(facts.implementation.supervision ? [facts.implementation.supervision.firm] : []),
];

/** The firms that may not take a package of this subject: the supervisors for the main one, the contractors for supervision. */
export const rivalsOf = (facts: ProjectFacts, subject: PackageState['subject'] | undefined): readonly CompanyRef[] => {
  if (subject === 'main') return supervisorsOf(facts);
  return subject === 'supervision' ? contractorsOf(facts) : [];
};

const sameFirm = (a: CompanyRef, b: CompanyRef): boolean => a.uscc === b.uscc || a.name === b.name;

/** A supervisor who supervises itself supervises nothing: builder and supervisor are different firms. */
export const independentOf = (firm: CompanyRef, others: readonly CompanyRef[], field: string): Verdict | undefined =>
  others.some((other) => sameFirm(firm, other))
    ? unmet(because('supervision-not-independent', { firm: firm.name }), { field, remedy: '另行确定供应商' })
    : undefined;
