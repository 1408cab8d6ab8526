import {
  namesParty,
  nearName,
  sameParty,
  unmet,
  type CompanyRef,
  type NamedParty,
  type Verdict,
  type Law,
} from '@zhengxiang/core';
import type { ApplicationData, PackageState, ProjectFacts, Surroundings } from '@zhengxiang/procedure';
import { withKin } from '../ch1-general/kin.ts';
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

/** A firm, and whoever bids and works together with it: a consortium is as dependent as its members. */
export interface Working {
  readonly firm: NamedParty;
  readonly partners?: string | undefined;
}

/** Winners and contract parties of the packages of a subject, with the other members of their consortia. */
const firmsOf = (facts: ProjectFacts, subject: 'main' | 'supervision'): readonly Working[] => [
  ...facts.procurement.packages.flatMap(({ subject: of, award }) =>
    of === subject && award ? [{ firm: award.winner, partners: award.partners }] : [],
  ),
  ...facts.contracts.filter((contract) => contract.subject === subject).map(({ party }) => ({ firm: party })),
];

export const contractorsOf = (facts: ProjectFacts): readonly Working[] => firmsOf(facts, 'main');

/** Who has to supervise by a contract that has not been ended. */
export const runningSupervision = (facts: ProjectFacts): CompanyRef | undefined =>
  facts.contracts.find(({ subject, endedOn }) => subject === 'supervision' && endedOn === undefined)?.party;

/** The appointed firm, those before it, and who won or signed for supervision: whoever has supervised does not build afterwards. */
const supervisorsOf = (facts: ProjectFacts): readonly Working[] => [
  ...firmsOf(facts, 'supervision'),
  ...(facts.implementation.supervision ? [{ firm: facts.implementation.supervision.firm }] : []),
  ...(facts.implementation.formerSupervisions ?? []).map(({ firm }) => ({ firm })),
];

/** The firms that may not take a package of this subject: the supervisors for the main one, the contractors for supervision. */
export const rivalsOf = (facts: ProjectFacts, subject: PackageState['subject'] | undefined): readonly Working[] => {
  if (subject === 'main') return supervisorsOf(facts);
  return subject === 'supervision' ? contractorsOf(facts) : [];
};

const takesPartIn = ({ firm, partners }: Working, party: NamedParty): boolean =>
  sameParty(firm, party) || namesParty(firm.name, party) || (partners !== undefined && namesParty(partners, party));

/** 、 ， ； between the members of a consortium. */
const membersIn = (partners: string | undefined): readonly string[] =>
  (partners ?? '').split(/[、，,；;\n]/u).filter((name) => name.trim() !== '');

const shareMember = (a: Working, b: Working): boolean =>
  takesPartIn(a, b.firm) ||
  takesPartIn(b, a.firm) ||
  membersIn(a.partners).some((one) => membersIn(b.partners).some((other) => sameParty({ name: one }, { name: other })));

/** A supervisor who supervises itself supervises nothing: builder and supervisor share no member. */
export const independentOf = (
  around: Pick<Surroundings, 'kin'>,
  working: Working,
  others: readonly Working[],
  field: string,
): Verdict | undefined =>
  others.some((other) => withKin(around, other.firm).some((firm) => shareMember(working, { ...other, firm })))
    ? unmet(because('supervision-not-independent', { firm: working.firm.name }), { field, remedy: '另行确定供应商' })
    : undefined;

/** Firms whose names are so like one another that somebody has to look. */
export const likeSupervisor = (facts: ProjectFacts): readonly (readonly [string, string])[] =>
  supervisorsOf(facts).flatMap(({ firm }) =>
    contractorsOf(facts)
      .filter((contractor) => nearName(contractor.firm.name, firm.name))
      .map((contractor): readonly [string, string] => [firm.name, contractor.firm.name]),
  );
