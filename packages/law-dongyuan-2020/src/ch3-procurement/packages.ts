import type { PlainDate } from '@zhengxiang/core';
import type { ActionId, Contract, PackageState, ProjectFacts } from '@zhengxiang/procedure';

/** Ways of procurement that need no published tender and no bids before the award. */
const withoutTender: ReadonlySet<string> = new Set(['single-source', 'framework-agreement', 'own-procurement']);

/** Ways in which the price of the bid stands; in the others it is negotiated down after the opening. */
const sealedBids: ReadonlySet<string> = new Set(['open-tender', 'invited-tender', 'inquiry']);

export const needsTender = (of: PackageState): boolean => !withoutTender.has(of.method);
export const hasSealedBids = (of: PackageState): boolean => sealedBids.has(of.method);

export const contractOf = (facts: ProjectFacts, of: PackageState): Contract | undefined =>
  facts.contracts.find((contract) => contract.package === of.id && contract.endedOn === undefined);

export const findPackage = (facts: ProjectFacts, id: string): PackageState | undefined =>
  facts.procurement.packages.find((of) => of.id === id);

/** The budget lines that a contract of the package can hold. */
export const linesOfPackage = (facts: ProjectFacts, id: unknown): readonly string[] =>
  facts.procurement.packages.find((of) => of.id === id)?.lines ?? [];

/** Procurement of the package has begun: its place in the plan is fixed. */
export const isRunning = (of: PackageState): boolean =>
  of.tender !== undefined || of.bids !== undefined || of.award !== undefined;

/** The last attempt failed and no new one has begun. */
export const hasFailed = (of: PackageState): boolean => of.failures.length > 0 && !isRunning(of);

/** Since when nothing of the attempts that came to nothing runs any more: a new one begins then at the earliest. */
export const lastFailedOn = (of: PackageState): PlainDate | undefined => of.failures.at(-1)?.on;

/** Where a way of procurement knows no tender, one may be published all the same. */
export const awaitsTender = (of: PackageState): boolean => of.tender === undefined && of.award === undefined;

/** Bids may come in after the tender, or without one where the way of procurement knows none. */
export const awaitsBids = (of: PackageState): boolean =>
  of.bids === undefined && of.award === undefined && (of.tender !== undefined || !needsTender(of));

export const awaitsAward = (of: PackageState): boolean =>
  of.award === undefined && (of.bids !== undefined || !needsTender(of));

export const awaitsContract = (facts: ProjectFacts, of: PackageState): boolean =>
  of.award !== undefined && contractOf(facts, of) === undefined;

/** Something has been done for the package, and no contract came of it yet. */
export const mayFail = (facts: ProjectFacts, of: PackageState): boolean =>
  isRunning(of) && contractOf(facts, of) === undefined;

interface PackageFit {
  /** The act as a sentence names it. */
  readonly says: string;
  readonly fits: (facts: ProjectFacts, of: PackageState) => boolean;
}

/** Which packages an act of procurement can be about: its guard refuses the others, its form offers these. */
export const packageFits = {
  'procurement.publishTender': { says: '发布招标（采购）文件', fits: (_facts, of) => awaitsTender(of) },
  'procurement.recordBids': { says: '登记投标情况', fits: (_facts, of) => awaitsBids(of) },
  'procurement.award': { says: '登记中标结果', fits: (_facts, of) => awaitsAward(of) },
  'procurement.fail': { says: '登记采购不成功', fits: mayFail },
  'contract.sign': { says: '登记合同', fits: awaitsContract },
} as const satisfies Partial<Record<ActionId, PackageFit>>;
export type PackageAct = keyof typeof packageFits;
